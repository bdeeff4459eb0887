import type { Callable, Parameter } from "../model/callable.ts";
import type { CallableId, ClassId } from "../model/expression.ts";
import type { Class } from "../model/module.ts";

/**
 * What is decided of a function outside of it: the walk knows it before it enters. `parameters` and `returns` are left out
 * where a language evaluates them inside.
 */
export interface FunctionHeader extends Pick<Callable, "kind" | "name" | "nameSpan" | "isStatic" | "decorators"> {
  readonly parent: Callable["parent"];
  readonly class: Callable["class"];
  readonly returns?: Callable["returns"];
  readonly parameters?: readonly Pick<Parameter, "annotation" | "default">[];
}

/**
 * The parts of a function's header that are evaluated outside of it, in an order that two headers share: `isWhole` where
 * annotations and defaults are among them.
 */
export function headerParts(
  { nameSpan, decorators, returns, parameters }: FunctionHeader,
  isWhole: boolean,
): readonly unknown[] {
  if (!isWhole) return [nameSpan, decorators];
  return [nameSpan, decorators, returns, parameters?.map((one) => [one.annotation, one.default])];
}

/**
 * Whether a function has the same header as one of an earlier version of the text, wherever it stands. What it is in may have
 * another id.
 */
export function isSameHeader(old: Callable, next: FunctionHeader): boolean {
  if (old.kind !== next.kind || old.name !== next.name || old.isStatic !== next.isStatic) return false;
  if ((old.class === null) !== (next.class === null)) return false;
  const isWhole = next.parameters !== undefined;
  return isSameShape(headerParts(old, isWhole), headerParts(next, isWhole));
}

/** Makes the places and ids that the header of a function states those of its newer version. */
export function adoptHeader(old: Callable, next: FunctionHeader): void {
  const isWhole = next.parameters !== undefined;
  adopt(headerParts(old, isWhole), headerParts(next, isWhole));
}

/** What is decided of a class outside of it. */
export interface ClassHeader extends Pick<Class, "name" | "nameSpan" | "decorators" | "bases"> {
  /** The callable in which it stands, and its own id. */
  readonly parent: CallableId;
  readonly class: ClassId;
}

/** The parts of a class that are evaluated outside of it. */
export function classHeaderParts({
  nameSpan,
  decorators,
  bases,
}: Omit<ClassHeader, "parent" | "class">): readonly unknown[] {
  return [nameSpan, decorators, bases];
}

/** Whether a class has the same header as one of an earlier version of the text, wherever it stands. */
export function isSameClassHeader(old: Class, next: ClassHeader): boolean {
  return old.name === next.name && isSameShape(classHeaderParts(old), classHeaderParts(next));
}

/** Makes the places and ids that the header of a class states those of its newer version. */
export function adoptClassHeader(old: Class, next: ClassHeader): void {
  adopt(classHeaderParts(old), classHeaderParts(next));
}

/** What an edit elsewhere gives other values: places, and the ids of what the callable around has. */
const moving: ReadonlySet<string> = new Set(["start", "end", "binding", "operation", "comprehension"]);

/** Whether two parts of a model are the same, but for places, and ids of what the callable around has. */
export function isSameShape(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  const keys = Object.keys(left);
  if (keys.length !== Object.keys(right).length) return false;
  return keys.every((key) => {
    const [one, other] = [left[key as keyof object], right[key as keyof object]] as readonly unknown[];
    if (moving.has(key)) return typeof one === typeof other && (one === null) === (other === null);
    return isSameShape(one, other);
  });
}

function adopt(old: unknown, next: unknown): void {
  if (typeof old !== "object" || typeof next !== "object" || old === null || next === null || old === next) return;
  const [into, from] = [old as Record<string, unknown>, next as Record<string, unknown>];
  for (const key of Object.keys(from)) {
    if (moving.has(key)) into[key] = from[key];
    else adopt(into[key], from[key]);
  }
}
