import type { Callable } from "../../model/callable.ts";
import type { Expression, RegionId } from "../../model/expression.ts";
import { callOf } from "../expressions.ts";
import { enclosingLoops } from "../regions.ts";
import type { Resolver } from "../resolver.ts";

const none: readonly string[] = [];

/** Views of a collection that are empty when it is. */
const views: ReadonlySet<string> = new Set(["items", "values", "keys", "entries", "copy"]);
const copies: ReadonlySet<string> = new Set(["list", "tuple", "set", "sorted", "reversed", "enumerate"]);

/** The fields of a callable's own object without whose elements control does not come to a region: `for job in self.jobs:`. */
export function fieldsGoneThrough(resolver: Resolver, callable: Callable, region: RegionId): readonly string[] {
  const loops = enclosingLoops(callable, region);
  if (loops.length === 0) return none;
  const found = loops.flatMap(({ iterable }) => (iterable ? (collectionOf(resolver, callable, iterable) ?? []) : []));
  return found.length === 0 ? none : found;
}

/** The fields of a method's own object that are empty when it ends: `self.jobs.clear()`, `self.jobs = {}`. */
export function fieldsLeftEmpty(resolver: Resolver, callable: Callable): readonly string[] {
  if (callable.class === null || callable.kind !== "method") return none;
  const empty = new Set<string>();
  for (const operation of callable.operations) {
    if (operation.kind === "bind" && operation.target.kind === "member") {
      const name = ownField(resolver, callable, operation.target);
      if (name === null) continue;
      if (operation.region === 0 && isEmpty(callable, operation.value)) empty.add(name);
      else empty.delete(name);
    }
    if (operation.kind === "bind" && operation.target.kind === "subscript") {
      const name = ownField(resolver, callable, operation.target.object);
      if (name !== null) empty.delete(name);
    }
    if (operation.kind !== "call" || operation.callee.kind !== "member") continue;
    const name = ownField(resolver, callable, operation.callee.object);
    if (name === null) continue;
    if (operation.callee.name === "clear" && operation.region === 0) empty.add(name);
    else empty.delete(name);
  }
  return empty.size === 0 ? none : [...empty];
}

function collectionOf(resolver: Resolver, callable: Callable, iterable: Expression): string | null {
  const call = callOf(callable, iterable);
  if (!call) return ownField(resolver, callable, iterable);
  const { callee } = call;
  if (callee.kind === "member" && views.has(callee.name)) return collectionOf(resolver, callable, callee.object);
  const [first] = call.arguments;
  const isCopy = callee.kind === "name" && callee.binding === null && copies.has(callee.name);
  return isCopy && first ? collectionOf(resolver, callable, first.value) : null;
}

function ownField(
  { module }: Resolver,
  { parameters }: Callable,
  expression: Expression | { readonly kind: "member"; readonly object: Expression; readonly name: string },
): string | null {
  if (expression.kind !== "member" || expression.object.kind !== "name") return null;
  const { name, binding } = expression.object;
  const isOwn = module.language === "python" ? binding !== null && binding === parameters[0]?.binding : name === "this";
  return isOwn ? expression.name : null;
}

function isEmpty(callable: Callable, value: Expression | null): boolean {
  if (value?.kind === "collection") return value.elements.length === 0 && value.comprehension === null;
  const call = callOf(callable, value);
  return (
    /^(?:list|dict|set|Map|Set)$/.test(call?.callee.kind === "name" ? call.callee.name : "") &&
    call?.arguments.length === 0
  );
}
