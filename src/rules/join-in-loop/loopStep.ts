import type { LoopBody } from "../../fixes/loopBody.ts";
import { removedLines } from "../../fixes/statementRemoval.ts";
import { boundNames } from "../../model/boundNames.ts";
import type { Callable, Operation, Statement } from "../../model/callable.ts";
import type { BindingId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { contains, type Span } from "../../model/span.ts";
import { namesRead, pathOf, walkExpression } from "../../project/expressions.ts";

/** The lines by which a `while` loop comes to its next round, `i += 1`; null for a loop that needs none. */
export type LoopStep = Span | null;

/**
 * Where a loop is cut in front of the statement that waits: what must stay in its first part for its condition to change, although it stands
 * behind the cut. "inseparable" where that cannot be told from the rest, or where the rest reads what it changes.
 */
export function stepOf(
  module: Module,
  text: string,
  callable: Callable,
  { loop, statements }: LoopBody,
  { offset: cut, waiting }: { readonly offset: number; readonly waiting: Statement },
): LoopStep | "inseparable" {
  if (!loop.test) return null;
  const tested = new Set<BindingId>();
  let isPlain = true;
  for (const one of walkExpression(callable, loop.test)) {
    if (one.kind === "member" || one.kind === "call" || one.kind === "subscript") isPlain = false;
    if (one.kind === "name" && one.binding !== null) tested.add(one.binding);
  }
  const later = callable.operations.filter((one) => one.start >= cut && contains(loop, one));
  const steps = later.filter((one) => bindsAny(one, tested));
  if (steps.length === 0) {
    // An attribute, or what a call gives, may change by anything that is done besides waiting.
    if (!isPlain && later.some((one) => !contains(waiting, one))) return "inseparable";
    return later.some((one) => changesAny(one, tested)) ? "inseparable" : null;
  }
  const last = statements.at(-1) as Statement;
  const isOneStep = last.kind === "bind" && last.start > cut && steps.every((one) => contains(last, one));
  const others = later.filter((one) => !contains(last, one));
  if (!isOneStep || others.some((one) => readsAny(callable, one, tested))) return "inseparable";
  const own = later.filter((one) => contains(last, one));
  const bound = new Set(others.flatMap((one) => (one.kind === "bind" ? boundNames(one.target) : [])).map(idOf));
  if (own.some((one) => one.kind !== "bind" || readsAny(callable, one, bound))) return "inseparable";
  return removedLines(module, text, callable, last) ?? "inseparable";
}

function bindsAny(operation: Operation, bindings: ReadonlySet<BindingId>): boolean {
  return operation.kind === "bind" && boundNames(operation.target).some((name) => bindings.has(idOf(name)));
}

/** `rows.pop()` changes what `while rows:` asks. */
function changesAny(operation: Operation, bindings: ReadonlySet<BindingId>): boolean {
  const object = operation.kind === "call" && operation.callee.kind === "member" ? operation.callee.object : null;
  const root = object && pathOf(object)?.root;
  return root != null && bindings.has(idOf(root));
}

function readsAny(callable: Callable, operation: Operation, bindings: ReadonlySet<BindingId>): boolean {
  return namesRead(callable, operation).some((name) => bindings.has(idOf(name)));
}

/** A name that the module does not bind is in no set. */
function idOf({ binding }: { readonly binding: BindingId | null }): BindingId {
  return binding ?? -1;
}
