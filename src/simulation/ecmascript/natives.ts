import type { Context, Method, Native, NativeCall, Natives } from "../interpreter/context.ts";
import { noticed } from "../interpreter/execute.ts";
import { laneOf, type NativeTable } from "../interpreter/natives.ts";
import { isObject, type LibraryObject, unknown, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { awaitValue, callAsyncFunction } from "./asyncFunctions.ts";
import { builtinNatives } from "./builtins.ts";
import { childProcessNatives } from "./childProcesses.ts";
import { rest, runElsewhere } from "./elsewhere.ts";
import { createEmitter, emitterNatives } from "./emitters.ts";
import { callUnknown } from "./fallback.ts";
import { pooledFunction } from "./files.ts";
import { promiseNatives } from "./promiseFunctions.ts";
import { timerNatives } from "./timers.ts";
import { workerNatives, workerSelf } from "./workers.ts";

const tables: readonly NativeTable[] = [
  builtinNatives,
  timerNatives,
  promiseNatives,
  emitterNatives,
  workerNatives,
  childProcessNatives,
];

/** What JavaScript and the libraries of Node.js do. */
export const ecmascriptNatives: Natives = {
  functions: new Map<string, Native>([
    ...tables.flatMap(({ functions }) => Object.entries(functions ?? {})),
    ["util.promisify", promisify],
    [
      "require",
      ({ given }) =>
        typeof given[0] === "string" ? { kind: "library", name: given[0].replace(/^node:/, "") } : unknown,
    ],
  ]),
  methods: new Map<string, Method>(tables.flatMap(({ methods }) => Object.entries(methods ?? {}))),
  pure: new Set(tables.flatMap(({ pure }) => pure ?? [])),
  givingWay: new Set(["scheduler.yield", "timers/promises.scheduler.yield", "timers/promises.setImmediate"]),
  fallback: callUnknown,
  enter: (value) => value,
  exit: () => false,
  await: awaitValue,
  callAsync: (routine, body, context) => callAsyncFunction(routine, body, context),
  construct,
  given: () => null,
  member,
  constant,
  print,
  elsewhere: runElsewhere,
  rest,
};

/** The promise form of a function that takes a callback, by the name that the tables give it. */
function promisify({ given, context }: NativeCall): Value {
  const [callee] = given;
  if (!isObject(callee, "library")) return unknown;
  const name = `util.promisify(${callee.name})`;
  const native = context.run.natives.functions.get(name) ?? pooledFunction(name);
  return native ? { kind: "library", name } : unknown;
}

function construct(bases: readonly string[]): LibraryObject | null {
  return bases.some((base) => /EventEmitter$|^events$/.test(base)) ? createEmitter("EventEmitter", {}) : null;
}

function member(object: Value, name: string, context: Context): Value {
  return isObject(object, "library") ? constant(`${object.name}.${name}`, context) : undefined;
}

/** What modules hold besides functions, for the thread that asks. */
function constant(name: string, context: Context): Value {
  switch (name) {
    case "worker_threads.isMainThread":
      return workerSelf(context) === null;
    case "worker_threads.workerData":
      return workerSelf(context)?.data;
    case "worker_threads.parentPort":
      return workerSelf(context)?.port ?? null;
    case "worker_threads.threadId":
    case "process.argv":
    case "process.env":
    case "import.meta.dirname":
      return unknown;
    case "require.main":
      return { kind: "library", name: "module" };
    case "process.execPath":
      return "node";
    case "Math.PI":
      return Math.PI;
    case "Infinity":
      return Number.POSITIVE_INFINITY;
    case "NaN":
      return Number.NaN;
    default:
      return undefined;
  }
}

function* print(text: string, call: NativeCall): Running<Value> {
  const { context, spot } = call;
  const { machine } = context.run;
  yield* noticed(context, machine.costs.ecmascriptLog, spot);
  machine.recorder.print(context.thread.active ?? laneOf(context), spot.line, text);
  return undefined;
}
