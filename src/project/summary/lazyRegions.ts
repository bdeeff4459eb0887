import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression, RegionId } from "../../model/expression.ts";
import { subexpressions, valuesOf } from "../expressions.ts";
import { enclosingRegions } from "../regions.ts";
import type { Resolver } from "../resolver.ts";

/** Built-in functions that take all values of an iterable before they return. */
const consumers: ReadonlySet<string> = new Set(
  "list tuple set frozenset dict sum min max any all sorted next bytes bytearray str.join".split(" "),
);

const noRegions: ReadonlySet<RegionId> = new Set();

/** The regions whose code does not run where it stands: bodies of generator expressions that nobody consumes here. */
export function lazyRegions(resolver: Resolver, callable: Callable): ReadonlySet<RegionId> {
  const generators = callable.regions.filter((region) => region.kind === "loop" && region.form === "generator");
  if (generators.length === 0) return noRegions;
  const eager = consumedGenerators(resolver, callable);
  const result = new Set<RegionId>();
  for (const { id } of callable.regions) {
    for (const region of enclosingRegions(callable, id)) {
      if (region.kind === "loop" && region.form === "generator" && !eager.has(region.id)) result.add(id);
    }
  }
  return result;
}

function consumedGenerators(resolver: Resolver, callable: Callable): Set<RegionId> {
  const consumed = new Set<RegionId>();
  const add = (value: Expression | null) => {
    if (value?.kind === "collection" && value.comprehension !== null)
      addWithClauses(callable, value.comprehension, consumed);
  };
  for (const operation of callable.operations) {
    if (operation.kind === "call" && operation.arguments.some(({ value }) => isGenerator(value))) {
      if (consumes(resolver, callable, operation)) for (const { value } of operation.arguments) add(value);
    }
    if (operation.kind === "bind" && operation.form === "for") add(operation.value);
    for (const value of valuesOf(operation)) for (const spread of spreads(value)) add(spread);
  }
  return consumed;
}

function isGenerator(value: Expression): boolean {
  return value.kind === "collection" && value.comprehension !== null;
}

/** The clauses of one comprehension are nested regions of the same form. */
function addWithClauses(callable: Callable, outermost: RegionId, consumed: Set<RegionId>): void {
  for (const { id } of callable.regions) {
    for (const region of enclosingRegions(callable, id)) if (region.id === outermost) consumed.add(id);
  }
}

/** Whether a call takes its arguments piece by piece before it returns: `list(…)`, `max(…)`, `", ".join(…)`. */
export function consumes(resolver: Resolver, callable: Callable, { callee, id }: CallOperation): boolean {
  if (callee.kind === "member" && (callee.name === "join" || callee.name === "extend" || callee.name === "update"))
    return true;
  if (callee.kind === "name" && callee.binding === null && !consumers.has(callee.name)) return false;
  const meaning = resolver.meaningOf(callee, { callable: callable.id, at: id });
  return meaning?.kind === "symbol" && consumers.has(meaning.name);
}

function spreads(value: Expression): Expression[] {
  const inner = subexpressions(value).flatMap(spreads);
  return value.kind === "spread" ? [value.value, ...inner] : inner;
}
