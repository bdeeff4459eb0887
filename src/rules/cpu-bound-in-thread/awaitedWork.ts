import { joinTouching } from "../../fixes/edits.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import { ensureImports, type WantedImport } from "../../fixes/python/imports.ts";
import { isKeywordArgument } from "../../fixes/python/keywordArgument.ts";
import { unknown, withoutProcesses } from "../../fixes/python/processHindrances.ts";
import { poolDefinition, poolOf, processHindrance } from "../../fixes/python/processPool.ts";
import { removeUnusedImport } from "../../fixes/python/unusedImport.ts";
import type { Hindrance, Rewrite } from "../../fixes/rewrite.ts";
import type { Argument } from "../../model/expression.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";
import { hindranceOf } from "./sendable.ts";

/**
 * `asyncio.to_thread(f, a)` and `loop.run_in_executor(None, f, a)` with a pool of processes, and `to_thread.run_sync(f, a)` of
 * AnyIO as `to_process.run_sync(f, a)`; what stands in the way where that cannot be. Null for other calls.
 */
export function awaitedInProcess(context: RuleContext, spawn: Spawn): Rewrite | Hindrance | null {
  const form = forms[spawn.name];
  if (!form) return null;
  const library = spawn.name.startsWith("trio.") ? "trio" : asyncLibraryOf(context.module);
  return hindranceOf(context, spawn) ?? processHindrance(context.module, library) ?? form(context, spawn);
}

type Form = (context: RuleContext, spawn: Spawn) => Rewrite | Hindrance;

const forms: Readonly<Record<string, Form>> = {
  "asyncio.to_thread": toThread,
  "asyncio.AbstractEventLoop.run_in_executor": inExecutor,
  "tornado.ioloop.IOLoop.run_in_executor": inExecutor,
  "anyio.to_thread.run_sync": runSync,
  "trio.to_thread.run_sync": () => withoutProcesses,
};

/** `asyncio.to_thread(f, a, k=v)` → `asyncio.get_running_loop().run_in_executor(process_pool, partial(f, a, k=v))`. */
function toThread({ module, text }: RuleContext, { callable, call }: Spawn): Rewrite | Hindrance {
  const { callee, argumentsSpan } = call;
  const [first] = call.arguments;
  if (!argumentsSpan || !first || first.name !== null) return unknown;
  const needsPartial = call.arguments.some((argument) => isKeywordArgument(argument, text));
  const pool = poolOf(module, text);
  const wanted: WantedImport[] = [{ module: "asyncio", name: "get_running_loop" }];
  if (!pool.exists) wanted.push({ module: "concurrent.futures", name: "ProcessPoolExecutor" });
  if (needsPartial) wanted.push({ module: "functools", name: "partial" });
  const { edits, references } = ensureImports(module, text, { callable, offset: call.start }, wanted);
  const opened = `${pool.name}, ${needsPartial ? `${references.at(-1)}(` : ""}`;
  const removed =
    callee.kind === "name"
      ? removeUnusedImport(module, text, callee, { start: callee.start, end: callee.end }, true)
      : null;
  const changes: TextEdit[] = [
    ...edits,
    ...(pool.exists ? [] : [poolDefinition(text, pool, references[1] as string)]),
    ...(removed ? [removed] : []),
    { start: callee.start, end: callee.end, newText: `${references[0]}().run_in_executor` },
    { start: first.start, end: first.start, newText: opened },
    ...(needsPartial ? [{ start: argumentsSpan.end - 1, end: argumentsSpan.end - 1, newText: ")" }] : []),
  ];
  return { edits: joinTouching(changes), applicability: "unsafe" };
}

/** The first argument of `run_in_executor` becomes the pool of processes. */
function inExecutor({ module, text }: RuleContext, { callable, call }: Spawn): Rewrite | Hindrance {
  const executor = call.arguments.find(({ name }, index) => name === "executor" || (name === null && index === 0));
  if (!executor || executor.spread || !isDefault(executor)) return ownExecutor;
  const pool = poolOf(module, text);
  const wanted = pool.exists ? [] : [{ module: "concurrent.futures", name: "ProcessPoolExecutor" }];
  const { edits, references } = ensureImports(module, text, { callable, offset: call.start }, wanted);
  const { start, end } = executor.value;
  const changes: TextEdit[] = [
    ...edits,
    ...(pool.exists ? [] : [poolDefinition(text, pool, references[0] as string)]),
    { start, end, newText: pool.name },
  ];
  return { edits: joinTouching(changes), applicability: "unsafe" };
}

/** `None` stands for the pool of threads that the event loop has. */
function isDefault({ value }: Argument): boolean {
  return value.kind === "literal" && value.type === "none";
}

/** AnyIO has the same function for processes. `abandon_on_cancel` is of threads only. */
function runSync({ module, text }: RuleContext, { callable, call }: Spawn): Rewrite | Hindrance {
  const { callee } = call;
  if (callee.kind !== "member") return unknown;
  if (call.arguments.some(({ name }) => name !== null && name !== "cancellable")) return ownArguments;
  const wanted = [{ module: "anyio", name: "to_process" }];
  const { edits, references } = ensureImports(module, text, { callable, offset: call.start }, wanted);
  const { object } = callee;
  const { start, end } = object;
  const removed = object.kind === "name" ? removeUnusedImport(module, text, object, { start, end }, true) : null;
  const changes = [...edits, ...(removed ? [removed] : []), { start, end, newText: references[0] as string }];
  return { edits: joinTouching(changes), applicability: "unsafe" };
}

const ownExecutor: Hindrance = {
  reason: {
    en: "the text does not show what else the executor runs",
    "zh-cn": "从代码中看不出该执行器还运行什么",
  },
};

const ownArguments: Hindrance = {
  reason: {
    en: "`to_process.run_sync` has no `limiter` of threads and no `abandon_on_cancel`",
    "zh-cn": "`to_process.run_sync` 没有线程的 `limiter`，也没有 `abandon_on_cancel`",
  },
};
