import type { ComputeEffect, Running, Spot } from "../machine/effects.ts";
import type { Machine } from "../machine/machine.ts";
import type { Thread } from "../machine/thread.ts";
import type { CallStep, ElsewhereStep, Program, Routine } from "../program.ts";
import type { LaneId, SpanState } from "../timeline.ts";
import type { AssumptionLog } from "./assumptions.ts";
import type { LibraryObject, Scope, Value } from "./values.ts";

/** One simulated run. */
export interface Run {
  readonly program: Program;
  readonly isPython: boolean;
  readonly machine: Machine;
  readonly assumptions: AssumptionLog;
  readonly natives: Natives;
  /** The variables of each document's module. */
  readonly moduleScopes: Scope[];
  /** What a language keeps for the whole run: its event loops, its thread names. */
  readonly state: Map<string, unknown>;
  /** Grows with everything that others could notice: loops that leave it alone may be counted instead of run. */
  observed: number;
  /** The longest turn of an event loop so far, in microseconds; null when there was none. */
  longestHold: number | null;
  /** Steps carried out so far. */
  steps: number;
  /** A loop is running whose rounds are the number of tasks that somebody has turned. */
  isHandingOut: boolean;
  /** Rounds of a loop are only tried: no time may pass. */
  isTrial: boolean;
}

/** Who runs the code. */
export interface Context {
  readonly run: Run;
  readonly thread: Thread;
  /** The task or greenlet; null for the code of the thread itself. */
  readonly task: TaskContext | null;
  /** Calls inside calls. */
  readonly depth: number;
  /** Somebody around the code takes it up again when it is suspended, as an asynchronous function of ECMAScript. */
  readonly isSuspendable: boolean;
}

/** The task or greenlet that runs the code. */
export interface TaskContext {
  readonly lane: LaneId;
  readonly kind: "task" | "greenlet";
  /** It is not what the program is about: it ends when the main task does. */
  readonly isBackground: boolean;
}

/** A call of something that the simulation knows by itself. */
export interface NativeCall {
  readonly context: Context;
  readonly spot: Spot;
  readonly step: CallStep | null;
  readonly given: readonly Value[];
  readonly keywords: ReadonlyMap<string, Value>;
}

/** A function of the language or a library: its result, or the way to it. */
export type Native = (call: NativeCall) => Value | Running<Value>;
/** A method of the language or a library: its result, or the way to it. */
export type Method = (object: never, call: NativeCall) => Value | Running<Value>;

/** What a language and its libraries do. */
export interface Natives {
  /** By dotted name. */
  readonly functions: ReadonlyMap<string, Native>;
  /** `Class.method` for the classes of library objects, and for lists, dicts and texts. */
  readonly methods: ReadonlyMap<string, Method>;
  /** Names of functions and methods that nobody notices: they only compute. */
  readonly pure: ReadonlySet<string>;
  /** Names of functions that, called with 0 or nothing, only let others run. */
  readonly givingWay: ReadonlySet<string>;
  /** A call that no row above stands for. */
  readonly fallback: (name: string | null, call: NativeCall) => Value | Running<Value>;
  /** Entering and leaving a `with` block. */
  readonly enter: (value: Value, isAsync: boolean, call: NativeCall) => Value | Running<Value>;
  readonly exit: (value: Value, isAsync: boolean, error: Value, call: NativeCall) => Value | Running<boolean>;
  readonly await: (value: Value, call: NativeCall) => Value | Running<Value>;
  /** What calling a function gives that is asynchronous or a generator of such. */
  readonly callAsync: (
    routine: Routine,
    body: (context: Context) => Running<Value>,
    context: Context,
  ) => Value | Running<Value>;
  /** Making an object of a class of the program that extends a library class. */
  readonly construct: (bases: readonly string[], call: NativeCall) => LibraryObject | null;
  /** A value of a library class that somebody hands in; null where a value of which only the class is known will do. */
  readonly given: (type: string, context: Context) => LibraryObject | null;
  /** A member of a library object or of a module, where there is more to it than a name. */
  readonly member: (object: Value, name: string, context: Context) => Value;
  /** The value of a library name that is no function: `math.pi`, `isMainThread`. Undefined for all others. */
  readonly constant: (name: string, context: Context) => Value;
  readonly print: (text: string, call: NativeCall) => Running<Value>;
  /** Lets another thread or process run code, and waits for it; where that is possible, without blocking the thread. */
  readonly elsewhere: (
    where: ElsewhereStep["where"],
    body: (context: Context) => Running<Value>,
    call: NativeCall,
  ) => Running<Value>;
  /** Waits for a time, without blocking the event loop where that is possible. Microseconds. */
  readonly rest: (microseconds: number, call: NativeCall, state?: SpanState) => Running;
}

/** Adds computing to what the thread owes. `cost` in nanoseconds. */
export function charge({ thread }: Context, cost: number, spot: Spot): void {
  thread.owed += cost;
  thread.charged += cost;
  if (cost >= thread.owedMost) {
    thread.owedMost = cost;
    thread.owedSpot = spot;
  }
}

/** Pays what the thread owes, so that what comes next happens at its time. */
export function* pay(context: Context, mode: ComputeEffect["mode"] = "interpreted"): Running {
  const due = payment(context, mode);
  if (due) yield due;
}

/** What `pay` yields; null when nothing is owed, or it is paid already. For code that runs often: it spares a generator. */
export function payment({ run, thread }: Context, mode: ComputeEffect["mode"] = "interpreted"): ComputeEffect | null {
  const duration = Math.floor(thread.owed / 1000);
  if (duration < 1) return null;
  thread.owed -= duration * 1000;
  const spot = thread.owedSpot ?? { text: "", line: null, file: null };
  thread.owedMost = 0;
  const effect: ComputeEffect = { kind: "compute", duration, spot, mode, state: "running" };
  return !run.isTrial && run.machine.pass(thread, effect) ? null : effect;
}

/** The time as the program sees it, in microseconds: what it owes has passed for it. */
export function clockOf({ run, thread }: Context): number {
  return run.machine.now() + thread.owed / 1000;
}

/** Notes that an event loop was busy with one thing from a time on, in simulated microseconds. */
export function noteHold(context: Context, since: number): void {
  const { run } = context;
  run.longestHold = Math.max(run.longestHold ?? 0, Math.round(clockOf(context) - since));
}

/** Notes that something happens that others may notice, and brings the thread's time up to date. */
export function notice(context: Context): Running {
  context.run.observed++;
  return pay(context);
}

/** As `notice`, but gives what is to be yielded, if anything; see `payment`. */
export function noticePayment(context: Context): ComputeEffect | null {
  context.run.observed++;
  return payment(context);
}

/** Runs code that may be none: natives give a value or a generator. */
export function* finish(result: Value | Running<Value>): Running<Value> {
  return isRunning(result) ? yield* result : result;
}

function isRunning(result: Value | Running<Value>): result is Running<Value> {
  return isCode(result);
}

/** Whether something is code that is still to be run. */
export function isCode(result: unknown): result is Running<unknown> {
  return typeof result === "object" && result !== null && "next" in result;
}
