import type { OffloadPlace, OffloadRow } from "../../knowledge/python/offloads/offloadRow.ts";
import type { PassedForm, SpawnKind } from "../../knowledge/spawnKind.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Meaning } from "../meaning.ts";

/** A place where something is handed over to run elsewhere or later: on a thread, in a process, as a task, in a worker. */
export interface Spawn {
  readonly kind: SpawnKind;
  readonly runsOn: OffloadPlace;
  /** The callable in which it is handed over. */
  readonly callable: Callable;
  /** The call that takes it: of `Thread(…)`, of `pool.submit(…)`, of a class that extends `Thread`. */
  readonly call: CallOperation;
  /** The dotted name of what is called, as the tables write it. */
  readonly name: string;
  /**
   * What is handed over, as written; null when the call names nothing that the text shows: the `run` of a subclass, a
   * command line. For workers of JavaScript it is the file. A coroutine is the call that makes it.
   */
  readonly target: Expression | null;
  /** What runs: a function of this module, or a symbol for the project to follow; null when the text does not prove it. */
  readonly runs: Meaning | null;
  readonly passed: PassedArguments;
  readonly repetition: Repetition;
  /** Of a thread or process: whether the program ends without waiting for it; null when nothing says so. */
  readonly isDaemon: boolean | null;
  /** The row of a Python call; null for JavaScript and for classes that extend a thread or a process. */
  readonly row: OffloadRow | null;
}

/** The arguments with which the callable is called. */
export interface PassedArguments {
  readonly form: PassedForm;
  /** The positional ones; of `items` the iterables. */
  readonly positional: readonly Expression[];
  readonly keywords: readonly { readonly name: string; readonly value: Expression }[];
  /** False when there may be more than the text shows: `*values`, a variable in place of a tuple. */
  readonly isComplete: boolean;
  /** For `tuple` and `tuples`: what is given where the tuple belongs. */
  readonly container: Expression | null;
}

/** How many of them may run at once, by this place alone: one, one a round of a loop around it, one for each item. */
export type Repetition = "once" | "loop" | "items";
