import type { Duration } from "../knowledge/awaitedDurations.ts";
import type { LocalizedText } from "../model/finding.ts";
import type { Language } from "../model/module.ts";
import type { RuntimeId } from "./settings.ts";

/**
 * What a piece of code does with time: its threads, tasks, waits and loops, without the parts that only compute
 * values. Plain data: it travels to wherever it is simulated, and the same program is run again for other settings.
 */
export interface Program {
  readonly version: 1;
  readonly language: Language;
  /** What it was made of: the name of a function, or of a file. */
  readonly title: string;
  /** The runtime that it is for when nobody chooses one. */
  readonly runtime: RuntimeId;
  /** URIs; `documents[0]` is the program's own. */
  readonly documents: readonly string[];
  readonly routines: readonly Routine[];
  readonly classes: readonly ClassSkeleton[];
  readonly entry: Entry;
  /** Functions that it hands over to threads, processes and greenlets, as written: calling one directly takes as long. */
  readonly works: readonly string[];
  /** What it calls and awaits, as written: the same call gives something to await where it is not awaited at once. */
  readonly awaited: readonly string[];
  /** What the cost model says of its loops, by their function and what they go over. */
  readonly estimates: Readonly<Record<string, Estimate>>;
  /** What a worker computes whose code is elsewhere, in microseconds; null when nothing says so. */
  readonly workerTime: number | null;
  /** For how long the library calls in it take, where the tables know: so that no tables are needed to run it. */
  readonly durations: Readonly<Record<string, Duration>>;
  /** What is awaited in place of a call that blocked, and is in no table, takes as long as that one, in microseconds. */
  readonly awaitedTime: number | null;
  /** Whether anything in it starts, waits or computes for a notable time. */
  readonly isEmpty: boolean;
  /** What is said of the program beside its run: parts that were left out. */
  readonly remarks: readonly LocalizedText[];
}

/** Where the simulation begins. */
export interface Entry {
  /** Modules whose bodies run first and cost no time: they define what the routine uses. */
  readonly modules: readonly RoutineId[];
  readonly routine: RoutineId;
  /** Only the steps that begin on these lines (counted from 1) run; null for all. */
  readonly lines: { readonly first: number; readonly last: number } | null;
  /** A module of ECMAScript's own kind: its body runs as a microtask. */
  readonly isEcmaModule: boolean;
  /** An event loop calls it: a request handler, a coroutine that somebody awaits. */
  readonly isOnEventLoop: boolean;
  /** How many calls of it are in flight at once, when nobody says otherwise: requests come together. */
  readonly calls: number;
  /** It runs in greenlets. */
  readonly isGreenlet?: boolean;
  /** What it calls may be suspended though it is not asynchronous: a remedy waits in it. */
  readonly mayWait?: boolean;
  /** The libraries were patched before anything else (gevent). */
  readonly isPatched?: boolean;
}

/** Index of a routine in `Program.routines`. */
export type RoutineId = number;
/** A variable of any routine. */
export type VariableId = number;
/** Where a routine keeps the result of one of its calls or awaits until it is used. */
export type SlotId = number;

/** A function, a lambda, a class body or a module's own body. */
export interface Routine {
  readonly id: RoutineId;
  readonly name: string;
  /** Index into `Program.documents`. */
  readonly document: number;
  readonly line: number;
  readonly kind: "module" | "class" | "function" | "method" | "getter" | "lambda";
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly isStatic: boolean;
  /** `@classmethod`, `@app.get(…)`: dotted names where they are known, else as written. */
  readonly decorators: readonly string[];
  readonly parameters: readonly RoutineParameter[];
  /** The variables that live for one call. */
  readonly variables: readonly VariableId[];
  readonly class: number | null;
  /** Names that a `nonlocal`-free language cannot confuse: the routine around this one, null for a module. */
  readonly parent: RoutineId | null;
  readonly steps: readonly Step[];
}

/** A parameter of a routine. */
export interface RoutineParameter {
  readonly name: string;
  readonly variable: VariableId | null;
  readonly form: "positional" | "keyword" | "rest" | "keyword-rest" | "pattern";
  readonly target: Target | null;
  readonly default: Term | null;
  /** The dotted name of the library class that its annotation states. */
  readonly type: string | null;
  /** The class of the program that its annotation states. */
  readonly class?: number;
}

/** A class of the program. */
export interface ClassSkeleton {
  readonly id: number;
  readonly name: string;
  readonly body: RoutineId;
  /** Classes of the program that it extends, nearest first, and the library classes above them. */
  readonly bases: readonly number[];
  readonly libraryBases: readonly string[];
  readonly methods: readonly { readonly name: string; readonly routine: RoutineId }[];
}

/** One thing that a routine does. Lines count from 1. */
export type Step =
  | CallStep
  | { readonly kind: "bind"; readonly line: number; readonly target: Target; readonly value: Term }
  /** `total += x`; `operator` is `+` for it. */
  | {
      readonly kind: "update";
      readonly line: number;
      readonly target: Target;
      readonly operator: string;
      readonly value: Term;
    }
  | {
      readonly kind: "await";
      readonly line: number;
      readonly slot: SlotId;
      readonly value: Term;
      readonly text: string;
    }
  | { readonly kind: "define"; readonly line: number; readonly variable: VariableId; readonly value: Term }
  /** A property that may have code of its own is read. */
  | {
      readonly kind: "read";
      readonly line: number;
      readonly slot: SlotId;
      readonly object: Term;
      readonly name: string;
      readonly text: string;
    }
  /** A value read for its own sake; it costs what its operators cost. */
  | { readonly kind: "evaluate"; readonly line: number; readonly value: Term }
  | { readonly kind: "yield"; readonly line: number; readonly value: Term | null; readonly isDelegate: boolean }
  | { readonly kind: "return"; readonly line: number; readonly value: Term | null }
  | { readonly kind: "raise"; readonly line: number; readonly value: Term | null }
  | { readonly kind: "break" | "continue"; readonly loop: number | null }
  | { readonly kind: "print"; readonly line: number; readonly values: readonly Term[] }
  /** Adds an element to the comprehension that runs. */
  | { readonly kind: "collect"; readonly loop: number; readonly key: Term | null; readonly value: Term }
  | LoopStep
  | { readonly kind: "branch"; readonly arms: readonly Arm[] }
  | TryStep
  | WithStep
  | ElsewhereStep
  | LaterStep
  | { readonly kind: "catch-up"; readonly line: number; readonly key: string };

/** Steps that are carried out when those of the same key catch up; of a `with` block, only the leaving. */
export interface LaterStep {
  readonly kind: "later";
  readonly line: number;
  readonly key: string;
  readonly block: WithStep | null;
  readonly steps: readonly Step[];
}

/** Steps that another thread, process or worker carries out; whoever runs the routine waits without blocking an event loop. */
export interface ElsewhereStep {
  readonly kind: "elsewhere";
  readonly line: number;
  readonly where: "thread" | "process";
  readonly steps: readonly Step[];
}

/** What the cost model says of computing that grows with data which nobody knows. */
export interface Estimate {
  /** For one element, on the reference runtime. */
  readonly nanoseconds: number;
  /** The power of the number of elements with which it grows; 0 when it does not. */
  readonly growth: number;
  readonly releasesGil: boolean;
}

/** A call; its result goes to the slot. */
export interface CallStep {
  readonly kind: "call";
  readonly line: number;
  readonly slot: SlotId;
  readonly callee: Term;
  /** The dotted name of the library function, where the text proves it. */
  readonly symbol: string | null;
  readonly arguments: readonly TermArgument[];
  readonly isNew: boolean;
  readonly isAwaited: boolean;
  /** As written, cut to a readable length. */
  readonly text: string;
  /** What is called was imported before the libraries were patched, and does not let other greenlets run. */
  readonly isUnpatched?: boolean;
  /** The same call is awaited elsewhere, so it gives something to await. */
  readonly isAwaitable?: boolean;
  /** The same function is handed over elsewhere. */
  readonly isWork?: boolean;
  readonly estimate?: Estimate;
}

/** A loop, with what its rounds do. */
export interface LoopStep {
  readonly kind: "loop";
  readonly line: number;
  /** The region, unique in its routine; comprehensions keep their elements under it. */
  readonly loop: number;
  readonly form: "for" | "count" | "while" | "do" | "comprehension" | "generator";
  readonly isAsync: boolean;
  readonly target: Target | null;
  readonly iterable: Term | null;
  readonly test: Term | null;
  /** Rounds when nobody knows better: a product of literal counts, or null. */
  readonly trips: number | null;
  /** What the loop goes over, as written, for the label of the assumption. */
  readonly text: string;
  /** Loop variables that each round has of its own (ECMAScript). */
  readonly fresh: readonly VariableId[];
  /** What each round does before its test. */
  readonly setup: readonly Step[];
  readonly steps: readonly Step[];
  /** What each round does at its end, after `continue` too. */
  readonly update: readonly Step[];
  /** It only asks again and again whether it may end: nobody can count its rounds, they fill the time until then. */
  readonly isIdle?: boolean;
  readonly estimate?: Estimate;
  /** It waits between its rounds instead of asking again at once: a remedy for loops that only ask. */
  readonly isRestful?: boolean;
}

/** The first arm whose test holds runs. */
export interface Arm {
  readonly form: "if" | "else" | "case" | "choice";
  readonly line: number;
  readonly test: Term | null;
  /** The value that a `case` is compared with. */
  readonly subject: Term | null;
  readonly steps: readonly Step[];
}

/** A `try` with what handles its errors. */
export interface TryStep {
  readonly kind: "try";
  readonly body: readonly Step[];
  readonly handlers: readonly { readonly type: Term | null; readonly steps: readonly Step[] }[];
  readonly finally: readonly Step[];
}

/** A block under context managers. */
export interface WithStep {
  readonly kind: "with";
  readonly line: number;
  readonly isAsync: boolean;
  readonly items: readonly {
    readonly setup: readonly Step[];
    readonly value: Term;
    readonly target: Target | null;
    readonly text: string;
  }[];
  readonly steps: readonly Step[];
}

/** A value, as the text states it. Terms have no effect: calls and awaits are steps, and leave results in slots. */
export type Term =
  | { readonly kind: "constant"; readonly value: string | number | boolean | null }
  | { readonly kind: "variable"; readonly variable: VariableId; readonly name: string }
  /** A built-in, or something imported, by its dotted name. */
  | { readonly kind: "library"; readonly name: string }
  /** `symbol` is the library function that it is, where the text proves that though nobody knows the object. */
  | { readonly kind: "member"; readonly object: Term; readonly name: string; readonly symbol?: string }
  | { readonly kind: "subscript"; readonly object: Term; readonly index: Term }
  /** `otherwise` is the value while nothing is in the slot. */
  | { readonly kind: "slot"; readonly slot: SlotId; readonly otherwise?: Term }
  | { readonly kind: "routine"; readonly routine: RoutineId }
  | { readonly kind: "class"; readonly class: number }
  /** A function or class of another document. */
  | {
      readonly kind: "foreign";
      readonly routine: RoutineId | null;
      readonly class: number | null;
      readonly document: number;
    }
  | { readonly kind: "this" }
  | { readonly kind: "super" }
  | {
      readonly kind: "collection";
      readonly type: "tuple" | "list" | "set" | "dict" | "generator";
      readonly elements: readonly { readonly key: Term | null; readonly value: Term; readonly spread: boolean }[];
      readonly loop: number | null;
    }
  | {
      readonly kind: "choice";
      readonly test: Term | null;
      readonly options: readonly Term[];
      readonly operator: string;
    }
  | { readonly kind: "operator"; readonly operator: string; readonly operands: readonly Term[] }
  | { readonly kind: "template"; readonly pieces: readonly string[]; readonly operands: readonly Term[] }
  | { readonly kind: "spread"; readonly value: Term }
  /** Nobody knows without running the program; `type` is its library class where the text proves that. */
  | { readonly kind: "unknown"; readonly type: string | null };

/** An argument of a call. */
export interface TermArgument {
  readonly name: string | null;
  readonly spread: boolean;
  readonly value: Term;
}

/** What is written to. */
export type Target =
  | { readonly kind: "variable"; readonly variable: VariableId; readonly name: string }
  | { readonly kind: "member"; readonly object: Term; readonly name: string }
  | { readonly kind: "subscript"; readonly object: Term; readonly index: Term }
  | {
      readonly kind: "pattern";
      readonly type: "sequence" | "mapping";
      readonly elements: readonly { readonly key: string | null; readonly rest: boolean; readonly target: Target }[];
    }
  | { readonly kind: "ignored" };
