import type { Callable, Operation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { walkExpression } from "../expressions.ts";
import { enclosingRegions } from "../regions.ts";

/**
 * Whether a callable has asked if a queue holds something before control reaches an operation: inside
 * `while not jobs.empty():`, or after `while jobs.empty():` has come to its end.
 */
export function hasLookedForItems(callable: Callable, { region, start }: Operation): boolean {
  const around = new Set(enclosingRegions(callable, region));
  return callable.regions.some((one) => {
    if (one.kind !== "loop" && one.kind !== "branch") return false;
    const isBefore = one.kind === "loop" && one.end <= start;
    return (isBefore || around.has(one)) && one.test !== null && asksForItems(callable, one.test);
  });
}

function asksForItems(callable: Callable, test: Expression): boolean {
  for (const inner of walkExpression(callable, test)) {
    if (inner.kind === "member" && /^(?:empty|qsize)$/.test(inner.name)) return true;
  }
  return false;
}
