import type { AsyncLibrary } from "../../knowledge/blockingCalls.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineTerminatorOf, nextLineAt } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import { callOf } from "../../project/expressions.ts";
import { insertAt, joinTouching } from "../edits.ts";
import { moduleTop } from "../moduleTop.ts";
import { freshName } from "../names.ts";
import type { Hindrance, Rewrite } from "../rewrite.ts";
import { awaitAround, calleeEnd, canAwait, type PythonCall } from "./awaiting.ts";
import { ensureImports, type WantedImport } from "./imports.ts";
import { startsUnguarded } from "./mainGuard.ts";
import {
  argumentHindrance,
  functionHindrance,
  notAsynchronous,
  notAwaitable,
  unguarded,
  withoutProcesses,
} from "./processHindrances.ts";

/** A call that computes, to be moved into a process. */
export interface ComputingCall extends PythonCall {
  readonly library: AsyncLibrary;
}

/**
 * `f(a)` → `await asyncio.get_running_loop().run_in_executor(process_pool, f, a)` with a pool of the module, or
 * `anyio.to_process.run_sync(f, a)`. What stands in the way where nothing can be awaited, where the function or an argument
 * cannot be pickled, or where the file starts its work when it is imported: a process that is spawned would start it again.
 */
export function runInProcess(input: ComputingCall): Rewrite | Hindrance {
  const { module, text, callable, call, library } = input;
  const { argumentsSpan } = call;
  if (!callable.isAsync) return notAsynchronous;
  if (argumentsSpan === null || !canAwait(input)) return notAwaitable;
  const hindrance =
    functionHindrance(module, call.callee) ??
    argumentHindrance(
      callable,
      call.arguments.map(({ value }) => value),
    ) ??
    processHindrance(module, library);
  if (hindrance) return hindrance;
  const needsPartial = call.arguments.some(({ name, spread }) => name !== null || spread);
  const pool = library === "asyncio" ? poolOf(module, text) : null;
  const runner: WantedImport =
    library === "asyncio" ? { module: "asyncio", name: "get_running_loop" } : { module: "anyio", name: "to_process" };
  const wanted: WantedImport[] = [runner];
  if (pool && !pool.exists) wanted.push({ module: "concurrent.futures", name: "ProcessPoolExecutor" });
  if (needsPartial) wanted.push({ module: "functools", name: "partial" });
  const place = { callable, offset: call.start };
  const { edits, references } = ensureImports(module, text, place, wanted);
  const start = pool ? `${references[0]}().run_in_executor(${pool.name}, ` : `${references[0]}.run_sync(`;
  const partial = needsPartial ? `${references.at(-1)}(` : "";
  const from = calleeEnd(text, call, argumentsSpan.start);
  const hasArguments = call.arguments.length > 0;
  return {
    edits: joinTouching([
      ...edits,
      ...(pool && !pool.exists ? [poolDefinition(text, pool, references[1] as string)] : []),
      ...awaitAround(input, call, start + partial, needsPartial ? ")" : ""),
      { start: from, end: argumentsSpan.start + 1, newText: hasArguments ? ", " : "" },
    ]),
    applicability: "unsafe",
  };
}

/** What keeps a file from starting processes from coroutines of an asynchronous library. */
export function processHindrance(module: Module, library: AsyncLibrary): Hindrance | null {
  if (library === "trio") return withoutProcesses;
  return startsUnguarded(module) ? unguarded : null;
}

/** A pool of processes that a module has, or gets. */
export interface Pool {
  readonly name: string;
  readonly exists: boolean;
  /** Where its definition goes. */
  readonly offset: number;
}

/** The pool of processes that the module has, or where a new one goes: below the imports. */
export function poolOf(module: Module, text: string): Pool {
  const body = module.callables[0];
  for (const operation of body?.operations ?? []) {
    if (operation.kind !== "bind" || operation.target.kind !== "name" || !body) continue;
    const made = callOf(body, operation.value)?.callee;
    const name = made?.kind === "member" || made?.kind === "name" ? made.name : "";
    if (name === "ProcessPoolExecutor") return { name: operation.target.name, exists: true, offset: 0 };
  }
  const imports = body?.statements.filter(({ kind, region }) => kind === "import" && region === 0) ?? [];
  const first = body?.statements.find(({ kind, region }) => kind !== "import" && kind !== "expression" && region === 0);
  const last = imports.filter(({ end }) => end <= (first?.start ?? Number.POSITIVE_INFINITY)).at(-1);
  const offset = last ? nextLineAt(text, lineEndAt(text, last.end)) : moduleTop(module, text);
  return { name: freshName(module, "process_pool"), exists: false, offset };
}

/** The statement that makes the pool. */
export function poolDefinition(text: string, { name, offset }: Pool, executor: string): TextEdit {
  const line = lineTerminatorOf(text);
  return insertAt(offset, `${line}${name} = ${executor}()${line}`);
}
