import type { TextEdit } from "../../model/finding.ts";
import { lineTerminatorOf } from "../../model/lines.ts";
import type { Resolver } from "../../project/resolver.ts";
import { doOverlap, insertAt, joinTouching } from "../edits.ts";
import { freshName } from "../names.ts";
import { type Hindrance, isHindrance, type Rewrite } from "../rewrite.ts";
import { allowAwait, awaitCall, type EcmascriptCall } from "./awaiting.ts";
import { cannotAwait, movableWork } from "./movableWork.ts";

/** A call of a function of the same module that computes. */
export interface WorkerCall extends EcmascriptCall {
  readonly resolver: Resolver;
  /** Workers of Node.js and of browsers are made in different ways. */
  readonly host: "node" | "browser";
  readonly isTyped: boolean;
}

/**
 * `f(a)` → `await runInWorker(f, a)`, with a function that sends the text of `f` to a worker of its own, at the end of the
 * file. What stands in the way where nothing can be awaited, or where `f` needs more than its arguments.
 */
export function runInWorker(input: WorkerCall): Rewrite | Hindrance {
  const { module, text, callable, call, host, isTyped } = input;
  const asynchronous = allowAwait(input);
  const { argumentsSpan, callee } = call;
  const work = movableWork(input, callable, call);
  if (isHindrance(work)) return work;
  if (!asynchronous || !argumentsSpan) return cannotAwait;
  if (work.kind !== "own") return otherFile;
  const known = module.bindings.find(({ name, owner }) => name === "runInWorker" && owner === 0);
  const name = known ? "runInWorker" : freshName(module, "runInWorker");
  const hasArguments = call.arguments.length > 0;
  const edits = joinTouching([
    ...asynchronous,
    ...awaitCall(input, null),
    insertAt(callee.start, `${name}(`),
    { start: callee.end, end: argumentsSpan.start + 1, newText: hasArguments ? ", " : "" },
    ...(known ? [] : [definition(text, name, host, isTyped)]),
  ]);
  return doOverlap(edits) ? cannotAwait : { edits, applicability: "unsafe" };
}

const otherFile: Hindrance = {
  reason: {
    en: "a worker needs a file of its own for the function, and this editor creates none",
    "zh-cn": "worker 需要单独的文件来放置该函数，而当前编辑器不能创建文件",
  },
};

function definition(text: string, name: string, host: WorkerCall["host"], isTyped: boolean): TextEdit {
  const lines = host === "node" ? nodeLines(name, isTyped) : browserLines(name, isTyped);
  const end = lineTerminatorOf(text);
  const before = text.endsWith("\n") ? end : end + end;
  return insertAt(text.length, before + lines.join(end) + end);
}

function head(name: string, isTyped: boolean, isAsync: boolean): string {
  const keyword = isAsync ? "async function" : "function";
  return isTyped
    ? `${keyword} ${name}<A extends unknown[], R>(work: (...values: A) => R, ...values: A): Promise<R> {`
    : `${keyword} ${name}(work, ...values) {`;
}

const about = "/** Runs a function that needs nothing but its arguments in a worker of its own. */";

function nodeLines(name: string, isTyped: boolean): string[] {
  return [
    about,
    head(name, isTyped, true),
    '  const { Worker } = await import("node:worker_threads");',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of a template
    '  const code = `const { parentPort, workerData } = require("node:worker_threads"); parentPort.postMessage((${work})(...workerData));`;',
    "  const worker = new Worker(code, { eval: true, workerData: values });",
    "  return new Promise((resolve, reject) => {",
    '    worker.once("message", resolve);',
    '    worker.once("error", reject);',
    "  });",
    "}",
  ];
}

function browserLines(name: string, isTyped: boolean): string[] {
  return [
    about,
    head(name, isTyped, false),
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is the text of a template
    "  const code = `onmessage = ({ data }) => postMessage((${work})(...data));`;",
    '  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));',
    "  const worker = new Worker(url);",
    `  const result = new Promise${isTyped ? "<R>" : ""}((resolve, reject) => {`,
    "    worker.onmessage = ({ data }) => resolve(data);",
    "    worker.onerror = reject;",
    "  });",
    "  worker.postMessage(values);",
    "  return result.finally(() => {",
    "    worker.terminate();",
    "    URL.revokeObjectURL(url);",
    "  });",
    "}",
  ];
}
