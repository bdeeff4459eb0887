import type { Callable } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineTerminatorOf } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import { contains } from "../../model/span.ts";
import { namesRead } from "../../project/expressions.ts";
import type { Resolver } from "../../project/resolver.ts";
import { doOverlap, insertAt, joinTouching } from "../edits.ts";
import { freshName } from "../names.ts";
import type { Rewrite } from "../rewrite.ts";
import { allowAwait, awaitCall, type EcmascriptCall } from "./awaiting.ts";

/** A call of a function of the same module that computes. */
export interface WorkerCall extends EcmascriptCall {
  readonly resolver: Resolver;
  /** Workers of Node.js and of browsers are made in different ways. */
  readonly host: "node" | "browser";
  readonly isTyped: boolean;
}

/** Globals that workers have, too, and that compute. */
const portable = new Set(
  `Math JSON Number String Boolean Array Object Map Set WeakMap WeakSet Symbol BigInt Date RegExp Error TypeError RangeError
   Promise Infinity NaN undefined isNaN isFinite parseInt parseFloat Uint8Array Uint8ClampedArray Uint16Array Uint32Array
   Int8Array Int16Array Int32Array Float32Array Float64Array ArrayBuffer DataView structuredClone console`.split(/\s+/),
);

/**
 * `f(a)` → `await runInWorker(f, a)`, with a function that sends the text of `f` to a worker of its own, at the end of the
 * file. Null where nothing can be awaited, or where `f` needs more than its arguments: another function, a variable, an import.
 */
export function runInWorker(input: WorkerCall): Rewrite | null {
  const { module, text, callable, call, resolver, host, isTyped } = input;
  const asynchronous = allowAwait(input);
  const { argumentsSpan, callee } = call;
  if (!asynchronous || !argumentsSpan || callee.kind !== "name" || callee.start !== call.start) return null;
  const meaning = resolver.meaningOf(callee, { callable: callable.id, at: call.id });
  const work = meaning?.kind === "callable" ? module.callables[meaning.callable] : undefined;
  if (!work || !isSelfContained(module, work)) return null;
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
  return doOverlap(edits) ? null : { edits, applicability: "unsafe" };
}

/** A plain function that reads its parameters, its own variables and built-ins, so that its text alone can run elsewhere. */
function isSelfContained(module: Module, work: Callable): boolean {
  if (work.isAsync || work.isGenerator || work.kind !== "function") return false;
  const inside = module.callables.filter((one) => contains(work, one));
  const owners = new Set(inside.map(({ id }) => id));
  for (const callable of inside) {
    for (const operation of callable.operations) {
      for (const { name, binding } of namesRead(callable, operation)) {
        if (binding === null ? !portable.has(name) : !isOwn(module, binding, owners, work)) return false;
      }
    }
  }
  return true;
}

function isOwn({ bindings }: Module, id: number, owners: ReadonlySet<number>, work: Callable): boolean {
  const binding = bindings[id];
  return binding !== undefined && (owners.has(binding.owner) || binding.name === work.name);
}

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
