import type { Callable } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineStartAt, lineTerminatorOf, nextLineAt } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import { contains, type Span } from "../../model/span.ts";
import type { PackageFacts } from "../../project/modules/ecmascript/packageFacts.ts";
import { doOverlap, insertAt, joinTouching } from "../edits.ts";
import { linesStart } from "../loopBody.ts";
import { freshName } from "../names.ts";
import { isUsedElsewhere } from "../otherUses.ts";
import { type Hindrance, isHindrance, type Rewrite } from "../rewrite.ts";
import { removedLines, withSpareBlankLine } from "../statementRemoval.ts";
import { referenceTo } from "../visibleImports.ts";
import { allowAwait, awaitCall } from "./awaiting.ts";
import { type CodeStyle, codeStyleOf, styled } from "./codeStyle.ts";
import { dropUnused } from "./memberImport.ts";
import { type MovableWork, movableWork } from "./movableWork.ts";
import type { WorkerCall } from "./worker.ts";
import { helperLines, hostImportLine, poolLine, type WorkerPlan, workerFileLines } from "./workerTexts.ts";

/** A call that moves into a worker with a file of its own. */
export interface WorkerFileCall extends WorkerCall {
  readonly uri: string;
  readonly facts: PackageFacts | null;
  /** Whether there is a file with this URI already. */
  hasFile(uri: string): boolean;
}

/** What is taken from the handler's file, and the text that goes to the worker's. */
interface Moved {
  readonly edits: readonly TextEdit[];
  readonly text: string;
}

/**
 * `f(a)` → `await fInWorker(a)`, with a worker in a file beside this one that runs `f`: a thread of a pool where the package
 * piscina is installed, else one of its own. `f` moves to that file, or is imported there. Null where that is not possible
 * cleanly: `f` is used elsewhere, or the result cannot be awaited.
 */
export function runInWorkerFile(input: WorkerFileCall): Rewrite | Hindrance | null {
  const { module, text, callable, call } = input;
  const work = movableWork(input, callable, call);
  if (isHindrance(work)) return work;
  const asynchronous = allowAwait(input);
  const { argumentsSpan, callee } = call;
  const moved = movedFrom(input, work);
  if (!asynchronous || !argumentsSpan || !moved) return null;
  const style = codeStyleOf(text);
  const name = freeName(input, work);
  const plan = planOf(input, work, name);
  const runner = plan.usesPiscina ? `${work.name}Pool` : `${work.name}InWorker`;
  const known = module.bindings.some(({ name, owner }) => name === runner && owner === 0);
  const opened = plan.usesPiscina ? `${runner}.run([` : `${runner}(`;
  const edits = joinTouching([
    ...asynchronous,
    ...awaitCall(input, null),
    { start: callee.start, end: argumentsSpan.start + 1, newText: opened },
    ...(plan.usesPiscina ? [insertAt(argumentsSpan.end - 1, "]")] : []),
    ...moved.edits,
    ...(known ? [] : additions(input, plan, runner, style)),
  ]);
  if (doOverlap(edits)) return null;
  if (known) return { edits, applicability: "unsafe" };
  const code = styled(workerFileLines(plan), style) + style.lineEnd;
  const file = moved.text === "" ? code : code + style.lineEnd + moved.text;
  return {
    edits,
    applicability: "unsafe",
    creates: [{ uri: siblingOf(input.uri, name), text: file }],
  };
}

/** The import and the helper, or the pool, of the handler's file. */
function additions(input: WorkerFileCall, plan: WorkerPlan, runner: string, style: CodeStyle): TextEdit[] {
  const { module, text, callable, call } = input;
  const symbol = plan.usesPiscina ? "piscina.Piscina" : "worker_threads.Worker";
  const known = plan.host === "node" ? referenceTo(module, { callable, offset: call.start }, symbol) : "Worker";
  const local = known ?? freshName(module, plan.usesPiscina ? "Piscina" : "Worker");
  const line = known === null ? hostImportLine(plan, local) : null;
  const imported = line === null ? [] : [styled([line], style)];
  const top = importEnd(module, text);
  const atTop = plan.usesPiscina ? [...imported, "", styled([poolLine(plan, runner, local)], style)] : imported;
  const edits: TextEdit[] = [];
  if (atTop.length > 0) {
    const isFirst = module.imports.length === 0;
    edits.push(insertAt(top, atTop.map((one) => one + style.lineEnd).join("") + (isFirst ? style.lineEnd : "")));
  }
  if (plan.usesPiscina) return edits;
  const before = text.endsWith("\n") ? style.lineEnd : style.lineEnd + style.lineEnd;
  const helper = styled(helperLines(plan, runner, local), style);
  return [...edits, insertAt(text.length, before + helper + style.lineEnd)];
}

/** The line below the imports, or the first one below what must stay first: `#!` and `"use strict"`. */
function importEnd(module: Module, text: string): number {
  const [body] = module.callables;
  const last = body?.statements.filter(({ id, region }) => region === 0 && isImport(module, id)).at(-1);
  if (last) return nextLineAt(text, lineEndAt(text, last.end));
  return /^(?:#![^\n]*\n)?(?:\s*(["'])use \w+\1;?[^\n]*\n)?/.exec(text)?.[0].length ?? 0;
}

function isImport({ imports }: Module, statement: number): boolean {
  return imports.some((one) => one.callable === 0 && one.form !== "dynamic" && one.statement === statement);
}

/** Takes the function away where it stands, or its import. Null when something else needs it. */
function movedFrom({ module, text, callable, call, isTyped }: WorkerFileCall, work: MovableWork): Moved | null {
  if (work.kind === "imported") {
    const place = { callable, offset: call.start };
    const dropped = dropUnused({ module, text, place, imported: work.imported, use: call.callee }, false);
    return { edits: dropped ?? [], text: "" };
  }
  if (work.kind === "method") return movedMethod(module, text, work.work, work.name, isTyped);
  const [body] = module.callables;
  const statement = body?.statements.find(({ region, kind, start, end }) => {
    return region === 0 && kind === "define" && contains({ start, end }, work.work);
  });
  if (!body || !statement || module.exports.some(({ binding }) => binding === work.binding)) return null;
  if (isUsedElsewhere(module, text, work.binding, [statement, call.callee])) return null;
  const lines = removedLines(module, text, body, statement);
  if (!lines) return null;
  const top = body.statements.filter(({ region }) => region === 0);
  const start = linesStart(module, text, statement, top[top.indexOf(statement) - 1]?.end ?? 0);
  const span = { start: lineStartAt(text, start), end: lines.end };
  // The handler's file speaks of its type.
  const exported = isTyped ? "export " : "";
  return {
    edits: [{ ...withSpareBlankLine(text, span), newText: "" }],
    text: text.slice(span.start, statement.start) + exported + text.slice(statement.start, span.end),
  };
}

/** Takes a method out of its class, as a function. */
function movedMethod(module: Module, text: string, work: Callable, name: string, isTyped: boolean): Moved | null {
  const body = module.callables[work.parent ?? 0];
  const statement = body?.statements.find((one) => one.kind === "define" && contains(one, work));
  const lines = body && statement ? removedLines(module, text, body, statement) : null;
  if (!body || !statement || !lines || !work.nameSpan) return null;
  const before = body.statements[body.statements.indexOf(statement) - 1]?.end ?? body.body.start;
  const span = { start: lineStartAt(text, linesStart(module, text, statement, before)), end: lines.end };
  const comments = text.slice(span.start, lineStartAt(text, statement.start));
  const head = `${isTyped ? "export " : ""}function ${name}`;
  const indentation = text.slice(lineStartAt(text, statement.start), statement.start);
  const lineEnd = lineTerminatorOf(text);
  return {
    edits: [{ ...withBlankLineBelow(text, withSpareBlankLine(text, span)), newText: "" }],
    text:
      outdented(comments, indentation) +
      head +
      outdented(text.slice(work.nameSpan.end, work.end), indentation) +
      lineEnd,
  };
}

/** Lines at the start of a block, together with the blank line that parts them from what stands below. */
function withBlankLineBelow(text: string, { start, end }: Span): Span {
  const next = nextLineAt(text, lineEndAt(text, end));
  const isBlank = text.slice(end, next).trim() === "";
  return isBlank && text.slice(0, start).trimEnd().endsWith("{") ? { start, end: next } : { start, end };
}

/** Without the indentation of the class, in each line that has it. */
function outdented(code: string, indentation: string): string {
  return code.replaceAll(new RegExp(`^${indentation}`, "gm"), "");
}

function planOf(input: WorkerFileCall, work: MovableWork, file: string): WorkerPlan {
  const { module, host, isTyped, facts } = input;
  const isCommonJs = host === "node" && runsAsCommonJs(input);
  const writesRequire = isCommonJs && !isTyped && !module.imports.some(({ form }) => form === "import");
  const specifier = `./${specifierOf(input, file)}`;
  const source = work.kind === "imported" ? work.imported.module : specifier;
  const member = work.kind === "imported" ? (work.imported.name ?? work.name) : work.name;
  return {
    work: work.name,
    host,
    usesPiscina: host === "node" && (facts?.dependencies.has("piscina") ?? false),
    isTyped,
    isCommonJs,
    writesRequire,
    specifier,
    workImport: work.kind === "imported" ? importOf(work, writesRequire) : null,
    workType: `typeof import("${source}").${member}`,
  };
}

function importOf({ name, imported }: Extract<MovableWork, { kind: "imported" }>, writesRequire: boolean): string {
  const member = imported.name ?? name;
  if (writesRequire)
    return `const { ${member === name ? name : `${member}: ${name}`} } = require("${imported.module}");`;
  if (member === "default") return `import ${name} from "${imported.module}";`;
  return `import { ${member === name ? name : `${member} as ${name}`} } from "${imported.module}";`;
}

/** Whether Node.js runs the file as a CommonJS module, once it is compiled. */
function runsAsCommonJs({ uri, module, isTyped, facts }: WorkerFileCall): boolean {
  if (/\.c[jt]s$/.test(uri)) return true;
  if (/\.m[jt]s$/.test(uri)) return false;
  // Node.js reads the sources themselves, and a file with `import` in it as an ES module.
  if (isTyped && namesSources(module)) return false;
  const isWritten = module.imports.some(({ form }) => form === "import");
  if (isTyped || !isWritten) return facts?.type === "commonjs" || module.imports.some(({ form }) => form === "require");
  return false;
}

/** With as many files of a name as this, another one is not what is missing. */
const mostNames = 9;

/** `hash.worker.js`, or `hash.worker-2.js` where that is there already. */
function freeName({ uri, hasFile }: WorkerFileCall, { name }: MovableWork): string {
  const extension = /\.([cm]?[jt]s)x?$/.exec(uri)?.[1] ?? "js";
  const first = `${name}.worker.${extension}`;
  if (!hasFile(siblingOf(uri, first))) return first;
  for (let number = 2; number <= mostNames; number++) {
    const next = `${name}.worker-${number}.${extension}`;
    if (!hasFile(siblingOf(uri, next))) return next;
  }
  // Whoever creates files says that this one is there.
  return first;
}

/** TypeScript is compiled before Node.js runs it, unless the file imports others by the names of their sources. */
function specifierOf({ module, host }: WorkerFileCall, file: string): string {
  return host === "browser" || namesSources(module) ? file : file.replace(/ts$/, "js");
}

/** Whether a file imports others with the extension of TypeScript. */
function namesSources({ imports }: Module): boolean {
  return imports.some(({ module }) => /^\..*\.[cm]?tsx?$/.test(module));
}

function siblingOf(uri: string, file: string): string {
  return uri.slice(0, uri.lastIndexOf("/") + 1) + file;
}
