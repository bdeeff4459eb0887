import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { callOf } from "../../project/expressions.ts";

/**
 * How long a loop with this condition spins, as an expression of the same language: `clock() < end` gives
 * `end - clock()`, `clock() - start < span` gives `span - (clock() - start)`. Null for any other condition.
 */
export function remainingTime(
  callable: Callable,
  test: Expression | null,
  text: string,
  isClock: (call: CallOperation) => boolean,
): string | null {
  if (test?.kind !== "operator") return null;
  const [left, right, ...others] = test.operands;
  if (!left || !right || others.length > 0) return null;
  const isLess = test.operator === "<" || test.operator === "<=";
  const isMore = test.operator === ">" || test.operator === ">=";
  if (!isLess && !isMore) return null;
  const [passing, limit] = isLess ? [left, right] : [right, left];
  if (!isElapsing(callable, passing, isClock) || !isPlain(limit)) return null;
  return `${sourceOf(text, limit)} - ${sourceOf(text, passing)}`;
}

/** A clock, or the time since a moment. */
function isElapsing(callable: Callable, value: Expression, isClock: (call: CallOperation) => boolean): boolean {
  if (value.kind === "operator" && value.operator === "-") {
    const [clock, moment, ...others] = value.operands;
    return (
      clock !== undefined &&
      moment !== undefined &&
      others.length === 0 &&
      isPlain(moment) &&
      isElapsing(callable, clock, isClock)
    );
  }
  const call = callOf(callable, value);
  return call !== null && call.arguments.length === 0 && !call.isNew && isClock(call);
}

function isPlain(value: Expression): boolean {
  if (value.kind === "operator") return value.operands.every(isPlain);
  return value.kind === "name" || value.kind === "literal" || (value.kind === "member" && isPlain(value.object));
}

function sourceOf(text: string, value: Expression): string {
  const source = text.slice(value.start, value.end);
  return value.kind === "operator" ? `(${source})` : source;
}
