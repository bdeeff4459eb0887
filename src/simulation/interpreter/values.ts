import type { Running } from "../machine/effects.ts";
import type { Future } from "../machine/future.ts";
import type { RoutineId, VariableId } from "../program.ts";
import type { Context } from "./context.ts";

/** A value while a program is simulated. `undefined` is ECMAScript's, `null` is also Python's None. */
export type Value = null | undefined | boolean | number | string | ObjectValue;

/** A value that is more than a number, a text or nothing. */
export type ObjectValue =
  | UnknownValue
  | LibraryValue
  | BoundValue
  | ClosureValue
  | ClassValue
  | InstanceValue
  | ListValue
  | DictValue
  | GeneratorValue
  | CoroutineValue
  | PromiseValue
  | ErrorValue
  | NativeFunction
  | LibraryObject;

/** What nobody knows without running the program. */
export interface UnknownValue {
  readonly kind: "unknown";
}

/** Something imported or built in, by its dotted name. */
export interface LibraryValue {
  readonly kind: "library";
  readonly name: string;
}

/** A method of a value that the simulation itself provides. */
export interface BoundValue {
  readonly kind: "bound";
  readonly object: Value;
  readonly name: string;
}

/** A function of the program with the variables around it. */
export interface ClosureValue {
  readonly kind: "closure";
  readonly routine: RoutineId;
  readonly scope: Scope;
  readonly self: Value;
  readonly defaults: readonly Value[];
}

/** A class of the program. */
export interface ClassValue {
  readonly kind: "class";
  readonly class: number;
  readonly scope: Scope;
  readonly fields: Map<string, Value>;
}

/** An object of a class of the program. */
export interface InstanceValue {
  readonly kind: "instance";
  readonly class: ClassValue;
  readonly fields: Map<string, Value>;
  /** What the library class above it gives it: the thread of a subclass of `Thread`. */
  base: LibraryObject | null;
}

/** Values in a row. */
export interface ListValue {
  readonly kind: "list";
  readonly type: "list" | "tuple" | "set";
  items: Value[];
}

/** Values under keys; see `keyOf`. */
export interface DictValue {
  readonly kind: "dict";
  readonly entries: Map<string | object, { readonly key: Value; value: Value }>;
}

/** A generator, as far as it has run. */
export interface GeneratorValue {
  readonly kind: "generator";
  readonly body: Running<Value>;
  readonly isAsync: boolean;
}

/** A coroutine that was made and not yet run. */
export interface CoroutineValue {
  readonly kind: "coroutine";
  readonly name: string;
  readonly start: (context: Context) => Running<Value>;
  isStarted: boolean;
}

/** A promise of JavaScript. */
export interface PromiseValue {
  readonly kind: "promise";
  readonly future: Future;
  /** What is known to settle it, so that whoever awaits it is drawn so; null when nothing is. */
  waitsFor: "sleep" | "network" | "disk" | "child" | null;
}

/** An error that was raised or made. */
export interface ErrorValue {
  readonly kind: "error";
  /** The name of its class. */
  readonly type: string;
  readonly message: Value;
  readonly instance: InstanceValue | null;
}

/** A function of the simulation's own: `resolve` of a promise, a partial. */
export interface NativeFunction {
  readonly kind: "native";
  readonly name: string;
  /** Of `resolve`: the promise that it settles. */
  readonly promise?: PromiseValue;
  readonly call: (given: readonly Value[], keywords: ReadonlyMap<string, Value>) => Running<Value> | Value;
}

/** An object of a library. `type` is its dotted class; what it holds is known to the file that makes it. */
export interface LibraryObject {
  readonly kind: "object";
  readonly type: string;
  /** Other values under the names by which the program reads them. */
  readonly fields: Map<string, Value>;
  readonly state: unknown;
}

/** The variables of a call, and those of the calls around it. */
export interface Scope {
  readonly values: Map<VariableId, Value>;
  readonly parent: Scope | null;
  readonly self: Value;
}

/** The one value that stands for all that nobody knows. */
export const unknown: UnknownValue = { kind: "unknown" };

/** Whether a value is of a kind. */
export function isObject<K extends ObjectValue["kind"]>(
  value: Value,
  kind: K,
): value is Extract<ObjectValue, { kind: K }> {
  return typeof value === "object" && value !== null && value.kind === kind;
}

/** A list, tuple or set of values. */
export function list(items: Value[], type: ListValue["type"] = "list"): ListValue {
  return { kind: "list", type, items };
}

/** An object of a library's class. */
export function libraryObject(type: string, state: unknown = null, fields: Record<string, Value> = {}): LibraryObject {
  return { kind: "object", type, fields: new Map(Object.entries(fields)), state };
}

/** What a dict tells its keys apart by: equal numbers and texts are one key, everything else is its own. */
export function keyOf(value: Value): string | object {
  if (typeof value === "number" || typeof value === "boolean") return `n${Number(value)}`;
  if (typeof value === "string") return `s${value}`;
  if (value === null || value === undefined) return "0";
  return value.kind === "list" && value.type === "tuple"
    ? `(${value.items.map((item) => String(keyOf(item))).join()})`
    : value;
}

/** Whether a condition holds; null when nobody knows. */
export function truth(value: Value, isPython: boolean): boolean | null {
  if (value === null || value === undefined) return false;
  if (typeof value !== "object") return Boolean(value);
  switch (value.kind) {
    case "unknown":
      return null;
    case "list":
      return isPython ? value.items.length > 0 : true;
    case "dict":
      return isPython ? value.entries.size > 0 : true;
    default:
      return true;
  }
}
