import type { Callable, Operation } from "../../model/callable.ts";
import type { Expression, MemberExpression } from "../../model/expression.ts";
import { subexpressions, valuesOf } from "../expressions.ts";
import { isDeferred } from "../meaning.ts";
import type { Place, Resolver } from "../resolver.ts";
import { receiverOf } from "./receivers.ts";
import { type SiteDraft, siteAt } from "./siteDraft.ts";

/** Adds the attributes of an operation that may be properties: of values of this module's classes, and of imported ones. */
export function addPropertyReads(
  resolver: Resolver,
  callable: Callable,
  operation: Operation,
  place: Place,
  sites: SiteDraft[],
): void {
  if (operation.kind !== "call") {
    for (const value of valuesOf(operation)) addReads(resolver, callable, value, place, sites);
    return;
  }
  // Most operations are calls, so no list of their values is made.
  addReads(resolver, callable, operation.callee, place, sites);
  for (const { value } of operation.arguments) addReads(resolver, callable, value, place, sites);
}

function addReads(
  resolver: Resolver,
  callable: Callable,
  expression: Expression,
  place: Place,
  sites: SiteDraft[],
): void {
  if (expression.kind === "name" || expression.kind === "literal" || expression.kind === "call") return;
  if (expression.kind !== "member") {
    for (const inner of subexpressions(expression)) addReads(resolver, callable, inner, place, sites);
    return;
  }
  addReads(resolver, callable, expression.object, place, sites);
  const site = propertyRead(resolver, callable, expression, place);
  if (site) sites.push(site);
}

function propertyRead(
  resolver: Resolver,
  callable: Callable,
  expression: MemberExpression,
  place: Place,
): SiteDraft | null {
  const object = resolver.meaningOf(expression.object, place);
  if (!object) return null;
  if (object.kind === "object") {
    const method = resolver.classes.methodOf(object.class, expression.name);
    if (method === null || resolver.module.callables[method]?.kind !== "getter") return null;
    const site = siteAt(expression, place.at, { kind: "callable", callable: method }, "attribute");
    const receiver = receiverOf(resolver, callable, expression, place);
    if (receiver) site.receiver = receiver;
    return site;
  }
  const isImported = (object.kind === "instance" && object.module !== null) || isDeferred(object);
  const callee = isImported ? resolver.memberMeaning(object, expression.name) : null;
  return callee && siteAt(expression, place.at, callee, "attribute");
}
