import type { OffloadRow } from "../../knowledge/python/offloads/offloadRow.ts";
import type { CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { argumentOf, hasSpread } from "../contexts/calls.ts";
import type { PassedArguments } from "./spawn.ts";

/** What a callable is called with that gets no arguments. */
export const nothingPassed: PassedArguments = {
  form: "none",
  positional: [],
  keywords: [],
  isComplete: true,
  container: null,
};

/** The arguments that a call hands on to the callable that it takes. */
export function passedArguments(call: CallOperation, row: OffloadRow): PassedArguments {
  switch (row.passes ?? "rest") {
    case "none":
      return nothingPassed;
    case "tuple":
      return packedArguments(call, row);
    case "items":
    case "tuples":
      return iterables(call, row);
    case "rest":
      return restArguments(call, row);
  }
}

/** `f(callable, a, b, key=c)`: what follows the callable, and all keywords but the call's own. */
function restArguments(call: CallOperation, { callable: { position, keyword } }: OffloadRow): PassedArguments {
  const own = new Set([keyword, "loop", "name", "cancellable", "abandon_on_cancel", "limiter", "context"]);
  const plain = call.arguments.filter(({ name, spread }) => name === null && !spread);
  const isNamed = keyword !== null && call.arguments.some(({ name }) => name === keyword);
  return {
    form: "rest",
    positional: isNamed ? [] : plain.slice((position ?? 0) + 1).map(({ value }) => value),
    keywords: call.arguments.flatMap(({ name, value }) => (name !== null && !own.has(name) ? [{ name, value }] : [])),
    isComplete: !hasSpread(call),
    container: null,
  };
}

function iterables(call: CallOperation, { callable: { position }, passes }: OffloadRow): PassedArguments {
  const named = call.arguments.find(({ name }) => name === "iterable");
  const plain = call.arguments.filter(({ name, spread }) => name === null && !spread).slice((position ?? 0) + 1);
  const isPool = passes === "tuples" || named !== undefined;
  const positional = [...(named ? [named] : isPool ? plain.slice(0, 1) : plain)].map(({ value }) => value);
  return {
    form: passes ?? "items",
    positional,
    keywords: [],
    isComplete: !hasSpread(call),
    container: positional[0] ?? null,
  };
}

/** `args=(a, b), kwargs={"key": c}`. */
function packedArguments(call: CallOperation, { packed }: OffloadRow): PassedArguments {
  if (!packed) return nothingPassed;
  const given = (argument: typeof packed.positional): Expression | null =>
    argumentOf(call, argument.keyword ?? "", argument.position)?.value ?? null;
  const container = given(packed.positional);
  const names = given(packed.keywords);
  const positional = displayed(container);
  const keywords = displayedNames(names);
  return {
    form: "tuple",
    positional: positional ?? [],
    keywords: keywords ?? [],
    isComplete: positional !== null && keywords !== null && !hasSpread(call),
    container,
  };
}

/** The elements of a tuple or list that the text shows; null for any other expression. */
function displayed(container: Expression | null): readonly Expression[] | null {
  if (container === null) return [];
  if (container.kind !== "collection" || container.comprehension !== null) return null;
  if (container.type !== "tuple" && container.type !== "list") return null;
  const values = container.elements.map(({ value }) => value);
  return values.some(({ kind }) => kind === "spread") ? null : values;
}

function displayedNames(names: Expression | null): PassedArguments["keywords"] | null {
  if (names === null || (names.kind === "literal" && names.type === "none")) return [];
  if (names.kind !== "collection" || names.type !== "dict" || names.comprehension !== null) return null;
  const keywords: { name: string; value: Expression }[] = [];
  for (const { key, value } of names.elements) {
    if (key?.kind !== "literal" || typeof key.value !== "string") return null;
    keywords.push({ name: key.value, value });
  }
  return keywords;
}
