import type { CallOperation, Parameter } from "../model/callable.ts";
import type { Expression } from "../model/expression.ts";
import { callOf } from "./expressions.ts";
import type { Place, Resolver } from "./resolver.ts";

/** A collection that the ECMAScript language itself brings. */
export type CollectionKind = "array" | "map" | "set";

/** A chain of definitions longer than this is not followed. */
const maximumSteps = 12;

/** Methods whose result is an array, whichever collection of the language they are called on. Source: MDN (Array, String). */
const arrayMethods: ReadonlySet<string> = new Set(
  "map filter flatMap flat slice concat splice sort reverse toSorted toReversed toSpliced split matchAll".split(" "),
);

const byFunction: Readonly<Record<string, CollectionKind>> = {
  Array: "array",
  "Array.from": "array",
  "Array.of": "array",
  "Object.keys": "array",
  "Object.values": "array",
  "Object.entries": "array",
  "Object.getOwnPropertyNames": "array",
  Map: "map",
  Set: "set",
};

const byType: Readonly<Record<string, CollectionKind>> = {
  Array: "array",
  ReadonlyArray: "array",
  Map: "map",
  ReadonlyMap: "map",
  Set: "set",
  ReadonlySet: "set",
};

/** Which collection of the language an ECMAScript expression is; null when the text does not show it. */
export function collectionKindOf(resolver: Resolver, expression: Expression, place: Place): CollectionKind | null {
  return kindOf(resolver, expression, place, 0);
}

function kindOf(resolver: Resolver, expression: Expression, place: Place, step: number): CollectionKind | null {
  if (step > maximumSteps) return null;
  switch (expression.kind) {
    case "collection":
      return expression.type === "list" ? "array" : null;
    case "call": {
      const callable = resolver.module.callables[place.callable];
      const call = callable && callOf(callable, expression);
      return call ? resultKind(resolver, call, place) : null;
    }
    case "await": {
      const callable = resolver.module.callables[place.callable];
      const call = callable && callOf(callable, expression.value);
      const name = call && functionName(resolver, call, place);
      return name === "Promise.all" || name === "Promise.allSettled" ? "array" : null;
    }
    case "choice": {
      const kinds = expression.options.map((option) => kindOf(resolver, option, place, step + 1));
      return kinds.every((kind) => kind === kinds[0]) ? (kinds[0] ?? null) : null;
    }
    case "name":
      return nameKind(resolver, expression.binding, place, step);
    default:
      return null;
  }
}

function resultKind(resolver: Resolver, call: CallOperation, place: Place): CollectionKind | null {
  const name = functionName(resolver, call, place);
  if (name !== null && Object.hasOwn(byFunction, name)) return byFunction[name] as CollectionKind;
  return call.callee.kind === "member" && arrayMethods.has(call.callee.name) ? "array" : null;
}

function functionName(resolver: Resolver, call: CallOperation, { callable }: Place): string | null {
  const meaning = resolver.meaningOf(call.callee, { callable, at: call.id });
  return meaning?.kind === "symbol" ? meaning.name : null;
}

function nameKind(resolver: Resolver, binding: number | null, place: Place, step: number): CollectionKind | null {
  if (binding === null) return null;
  const [definition, ...others] = resolver.definitions.reaching(binding, place.callable, place.at);
  if (!definition || others.length > 0) return null;
  if (definition.kind === "parameter") return parameterKind(definition.parameter);
  if (definition.kind !== "value" || definition.path.length > 0) return null;
  const { operation, callable } = definition;
  if (operation.form !== "assign") return null;
  const annotated = operation.annotation && annotationKind(operation.annotation);
  if (annotated) return annotated;
  return operation.value && kindOf(resolver, operation.value, { callable, at: operation.id }, step + 1);
}

function parameterKind({ form, annotation }: Parameter): CollectionKind | null {
  if (form === "rest") return "array";
  return annotation && annotationKind(annotation);
}

/** `T[]` is read as `Array[T]`, `Map<K, V>` as `Map[(K, V)]`. */
function annotationKind(annotation: Expression): CollectionKind | null {
  if (annotation.kind !== "subscript" || annotation.object.kind !== "name") return null;
  const { name } = annotation.object;
  return Object.hasOwn(byType, name) ? (byType[name] as CollectionKind) : null;
}
