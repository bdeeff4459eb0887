import { freshName, handleName } from "../../fixes/names.ts";
import type { LoopRegion } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { contains, type Span } from "../../model/span.ts";
import { subexpressions, valuesOf } from "../../project/expressions.ts";
import type { Flight } from "../../project/handles/flight.ts";
import type { RuleContext } from "../rule.ts";
import { detach } from "./detach.ts";
import type { SerialRewrite } from "./serialRewrite.ts";

/** `[start(x).result() for x in xs]` → `[future.result() for future in [start(x) for x in xs]]`. */
export function joinAfterComprehension(
  context: RuleContext,
  flight: Flight,
  loop: LoopRegion,
): readonly SerialRewrite[] {
  const { module, text } = context;
  const comprehension = comprehensionOf(flight, loop);
  if (!comprehension || comprehension.type === "dict" || flight.start.region !== flight.wait.operation.region)
    return [];
  const detached = detach(flight, text, freshName(module, handleName(flight.kind)));
  const element = comprehension.elements[0]?.value;
  if (!detached || !element || !isOnlyWait(flight, element)) return [];
  const clauses = text.slice(element.end, endOfClauses(comprehension, text));
  const { handle, startText, edits } = detached;
  const inner = ` for ${handle} in [${startText}${clauses}]`;
  const end = element.end + clauses.length;
  return [{ edits: [...edits, { start: element.end, end, newText: inner }], applicability: "safe", limit: null }];
}

/** Nothing but the wait is in the element, so that no name of the comprehension is needed after it. */
function isOnlyWait({ wait }: Flight, element: Span): boolean {
  return element.start === wait.span.start && element.end === wait.span.end;
}

/** Before the closing bracket, blanks included: a generator that is a call's only argument has the call's own. */
function endOfClauses({ end }: Span, text: string): number {
  const isBracket = /[)\]}]/.test(text[end - 1] ?? "");
  return isBracket ? text.slice(0, end - 1).trimEnd().length : end;
}

function comprehensionOf({ callable }: Flight, loop: LoopRegion): (Expression & { kind: "collection" }) | null {
  const pending: Expression[] = callable.operations.flatMap(valuesOf);
  for (let next = pending.pop(); next; next = pending.pop()) {
    if (next.kind === "collection" && next.comprehension === loop.id) return next;
    if (contains(next, loop) || next.kind !== "literal") pending.push(...subexpressions(next));
  }
  return null;
}
