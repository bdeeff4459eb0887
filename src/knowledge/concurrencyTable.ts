import type { Language } from "../model/module.ts";

/** What kind of work in flight a value stands for. */
export type HandleKind = "thread" | "process" | "greenlet" | "task" | "future" | "child-process" | "worker";

/** How a library hands out and takes back work. Names are dotted, `module.Class.method`. */
export interface ConcurrencyTable {
  readonly language: Language;
  /** Other names under which a library exports the same thing: `gevent.greenlet.Greenlet` → `gevent.Greenlet`. */
  readonly aliases: Readonly<Record<string, string>>;
  /** A class and the library class that it extends. */
  readonly bases: Readonly<Record<string, string>>;
  /** What a call gives back: a class. Constructors need no row. */
  readonly returns: Readonly<Record<string, string>>;
  /** What awaiting the result of a call gives: a class. */
  readonly awaits: Readonly<Record<string, string>>;
  /** An attribute of a class, or one of its operators (`pathlib.Path./`), or the position of an element of a tuple, → the class of its value. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly handles: Readonly<Record<string, HandleType>>;
  /** Calls that start work and wait for it in one go. */
  readonly runs: Readonly<Record<string, RunRow>>;
  /** Functions that wait for a handle given as an argument. */
  readonly waits: Readonly<Record<string, WaitFunction>>;
  /** Context managers that wait for what was started in them when they are left. */
  readonly scopes: Readonly<Record<string, ScopeRow>>;
}

/** The values of one class, seen as work in flight. */
export interface HandleType {
  readonly kind: HandleKind;
  /** The methods that start it; none when it runs from its creation. */
  readonly startedBy: readonly string[];
  readonly waitedBy: readonly WaitMethod[];
  /** Awaiting the value waits for it. */
  readonly isAwaitable: boolean;
  /** Event names whose arrival means that it has finished or answered (`once(worker, "exit")`). */
  readonly doneEvents: readonly string[];
  /** It exists to wait from outside for what runs on an event loop, mostly in the order in which things come. */
  readonly isBridge: boolean;
}

/** A method of a handle that waits for its work. */
export interface WaitMethod {
  readonly name: string;
  /** Where a timeout may be given by position; by keyword it is always `timeout`. A wait with one may be a poll. */
  readonly timeoutPosition: number | null;
  /** The call gives a promise or a coroutine: only awaiting it waits. */
  readonly isAsync: boolean;
}

/** A call that starts work and is its handle at once. */
export interface RunRow {
  readonly kind: HandleKind;
  /** The call gives a promise or a coroutine: only awaiting it waits. */
  readonly isAsync: boolean;
  /** The form that starts and gives a handle instead, when there is one beside it: `apply` → `apply_async`. */
  readonly startMethod: string | null;
  /** How the handle of `startMethod` is waited for. */
  readonly waitMethod: string | null;
}

/** A function that waits for handles that it is given. */
export interface WaitFunction {
  /** Which argument holds the handle, or a list of handles. */
  readonly argument: number;
  readonly isAsync: boolean;
}

/** A context manager whose exit waits for what was started inside. */
export interface ScopeRow {
  readonly kind: HandleKind;
  /** The methods that start work inside it. */
  readonly startedBy: readonly string[];
}
