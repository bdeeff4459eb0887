import type { Context, Method, Native, NativeCall, Natives } from "../interpreter/context.ts";
import { nativeCall, noticed } from "../interpreter/execute.ts";
import { laneOf, type NativeTable } from "../interpreter/natives.ts";
import { isObject, type LibraryObject, unknown, type Value } from "../interpreter/values.ts";
import { type Running, spotOf } from "../machine/effects.ts";
import { asyncioNatives } from "./asyncio/functions.ts";
import { asyncioPrimitives } from "./asyncio/primitives.ts";
import { scopeNatives } from "./asyncio/scopes.ts";
import { runAwaitable } from "./asyncio/tasks.ts";
import { enterBlock, exitBlock } from "./blocks.ts";
import { builtinNatives } from "./builtins.ts";
import { clockNatives } from "./clock.ts";
import { collectionNatives } from "./collections.ts";
import { rest, runElsewhere } from "./elsewhere.ts";
import { createExecutor, executorNatives } from "./executors.ts";
import { callUnknown } from "./fallback.ts";
import { lockNatives } from "./locks.ts";
import { createThreadObject, threadNatives } from "./threads.ts";

const commonTables: readonly NativeTable[] = [
  builtinNatives,
  collectionNatives,
  clockNatives,
  threadNatives,
  lockNatives,
  executorNatives,
  asyncioNatives,
  asyncioPrimitives,
  scopeNatives,
];

/** Makes the part of an object that a library class above its own gives it; null when the class is not its own. */
export type Construction = (bases: readonly string[], call: NativeCall, instance: Value) => LibraryObject | null;

/** What Python and its libraries do; `more` are libraries that not every program needs. */
export function pythonNativesWith(more: readonly NativeTable[], constructMore: Construction): Natives {
  const tables = [...commonTables, ...more];
  return {
    ...commonNatives,
    functions: new Map<string, Native>(tables.flatMap(({ functions }) => Object.entries(functions ?? {}))),
    methods: new Map<string, Method>(tables.flatMap(({ methods }) => Object.entries(methods ?? {}))),
    pure: new Set(tables.flatMap(({ pure }) => pure ?? [])),
    givingWay: new Set(tables.flatMap(({ givingWay }) => givingWay ?? [])),
    construct: (bases, call) => construct(bases, call, constructMore),
  };
}

const commonNatives: Omit<Natives, "functions" | "methods" | "pure" | "givingWay" | "construct"> = {
  fallback: callUnknown,
  enter: enterBlock,
  exit: exitBlock,
  await: runAwaitable,
  callAsync: (routine, body) => ({ kind: "coroutine", name: routine.name, isStarted: false, start: body }),
  given,
  member,
  constant,
  print,
  elsewhere: runElsewhere,
  rest,
};

/** The library's part of an object whose class extends a library class. */
function construct(bases: readonly string[], call: NativeCall, constructMore: Construction): LibraryObject | null {
  const instance = call.keywords.get("__instance__") ?? null;
  const plain = { ...call, keywords: new Map<string, Value>() };
  if (bases.some((base) => base === "threading.Thread" || base === "threading.Timer"))
    return createThreadObject(plain, instance);
  const executor = bases.find((base) => executorKinds.has(base));
  if (executor) return createExecutor(executorKinds.get(executor) ?? "thread", plain);
  return constructMore(bases, plain, instance);
}

/** A pool that a caller has made is as good as one of our own. */
function given(type: string, context: Context): LibraryObject | null {
  const kind = executorKinds.get(type) ?? (type === "concurrent.futures.Executor" ? "thread" : null);
  return kind && createExecutor(kind, nativeCall(context, spotOf("")));
}

const executorKinds: ReadonlyMap<string, "thread" | "process"> = new Map([
  ["concurrent.futures.ThreadPoolExecutor", "thread"],
  ["concurrent.futures.thread.ThreadPoolExecutor", "thread"],
  ["concurrent.futures.ProcessPoolExecutor", "process"],
]);

function member(object: Value, name: string): Value {
  return isObject(object, "library") ? constant(`${object.name}.${name}`) : undefined;
}

function constant(name: string): Value {
  switch (name) {
    case "math.pi":
      return Math.PI;
    case "sys.executable":
      return "python";
    case "sys.argv":
    case "os.environ":
    case "sys.maxsize":
      return unknown;
    default:
      return undefined;
  }
}

function* print(text: string, call: NativeCall): Running<Value> {
  const { context, spot } = call;
  const { machine } = context.run;
  yield* noticed(context, machine.costs.pythonPrint, spot);
  machine.recorder.print(laneOf(context), spot.line, text);
  return null;
}
