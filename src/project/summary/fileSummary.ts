import type { CallableId, ClassId, OperationId } from "../../model/expression.ts";
import type { Language } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import type { OwnCost } from "../effects/cost/ownCost.ts";
import type { SiteRepetition } from "../effects/cost/siteRepetition.ts";
import type { Meaning } from "../meaning.ts";
import type { Uncallable } from "../uncallable.ts";
import type { EventLoopAnswer } from "./eventLoopAnswer.ts";
import type { AskedFunction } from "./eventLoopTests.ts";
import type { Guard } from "./guards.ts";

/** What other files need to know of a file, as plain data: small, and free of source text. */
export interface FileSummary {
  readonly language: Language;
  /** What each public name means; every module-level name of a Python file is public. */
  readonly exports: Readonly<Record<string, Meaning>>;
  /** Modules whose public names are public here too, as written. */
  readonly starExports: readonly string[];
  readonly callables: readonly CallableSummary[];
  /**
   * Where each of the callables begins, in UTF-16 units. Places inside of a callable count from there, so that what is said
   * of it stays the same while it moves.
   */
  readonly starts: readonly number[];
  readonly classes: readonly ClassSummary[];
}

/** What other files must know of a function. */
export interface CallableSummary {
  /** With its class: `Client.fetch`. */
  readonly name: string;
  readonly kind: "module" | "class" | "function" | "method" | "getter" | "lambda";
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
  readonly decorators: readonly (Meaning | null)[];
  readonly parent: CallableId | null;
  readonly class: ClassId | null;
  readonly returns: Meaning | null;
  /** What calling it gives, when that certainly is nothing that can be called. */
  readonly gives: Uncallable | null;
  /** What it calls, in order of evaluation; calls of unknown things are left out. */
  readonly sites: readonly CallSite[];
  /** What it gives on an event loop, when it is asked whether one runs; left out where it is no such question. */
  readonly onEventLoop?: EventLoopAnswer;
  /** Fields of its own object that are empty collections when it ends; left out where there are none. */
  readonly leavesEmpty?: readonly string[];
  /** What it computes itself; left out where that is next to nothing. */
  readonly cost?: OwnCost;
}

/** An argument of which only its presence is known. */
export const unknownArgument = "?";

/** An argument that is there and true: a text, a function. */
export const presentArgument = "+";

/** An argument that is `None`, `null` or `undefined`. */
export const nothingArgument = "-";

/** The name under which literals tell that a call takes arguments that the text does not name: `f(*given)`. */
export const spreadArguments = "*";

/**
 * One place where other code runs, counted from the beginning of its callable. Programs have very many, so what holds of few
 * of them is left out of the others.
 */
export interface CallSite extends Span {
  readonly callee: Meaning;
  /** How control gets there: a call, an attribute that is a property, the entry of a `with` block, a loop over a generator. */
  readonly form: "call" | "attribute" | "enter" | "iterate";
  readonly operation: OperationId;
  readonly isAwaited: boolean;
  /**
   * The arguments by name or position: plain numbers, truth values, texts that decide, and constants of libraries by their
   * names. Others
   * are `unknownArgument`, `presentArgument` or `nothingArgument`. They tell non-blocking forms.
   */
  readonly literals: Readonly<Record<string, number | boolean | string>>;
  /** Its result is taken piece by piece right there: by a loop, or by a function such as `list`. */
  readonly isConsumed?: true;
  /** What it would wait for is known to be over: `future.result()` under `if future.done():`. */
  readonly isSettled?: true;
  /** Control gets here in some runs of the function only: in a branch, or after an exception. */
  readonly isConditional?: true;
  /** Control gets here the first time only: what follows fills a place that lives as long as the program. */
  readonly isOnce?: true;
  /** The same for each key of what is filled, or for each object that keeps it. */
  readonly isOnceForEach?: "key" | "object";
  /** The method is called on an object that the caller has made for this call. */
  readonly isOnNewObject?: true;
  /** Conditions on parameters under which control gets here. */
  readonly guards?: readonly Guard[];
  /** It stands where an event loop does not come: in the branch for other threads, behind a `return` for the loop. */
  readonly isOffLoop?: true;
  /** Functions that decide whether control gets here; those that ask for the event loop say whether a loop comes here. */
  readonly asked?: readonly AskedFunction[];
  /** A function is among the arguments. */
  readonly passesCallback?: true;
  /** How often it is passed in loops. */
  readonly repetition?: SiteRepetition;
  /** Fields of the caller's own object without whose elements control does not get here: `for job in self.jobs:`. */
  readonly goesThrough?: readonly string[];
  /** What the called method sees as its own object; left out for functions, and where the callee tells. */
  readonly receiver?: SiteReceiver;
}

/** The object that a method is called on, as the calling method sees it. */
export type SiteReceiver =
  /** Its own object: a subclass may have another method of the name. */
  | { readonly kind: "own"; readonly method: string }
  /** Its own object again, with the method of a base class: `super().save()`. */
  | { readonly kind: "super" }
  /** A value of a class of this file, which inherits the method. */
  | { readonly kind: "object"; readonly class: ClassId };

/** What other files must know of a class. */
export interface ClassSummary {
  readonly name: string;
  readonly bases: readonly (Meaning | null)[];
  readonly methods: Readonly<Record<string, CallableId>>;
  readonly fields: Readonly<Record<string, Meaning>>;
}
