import { type CallSite, nothingArgument, spreadArguments, unknownArgument } from "../summary/fileSummary.ts";
import type { Guard } from "../summary/guards.ts";

/** Whether a call meets a condition on a parameter of what it calls; null when the call does not show it, as it never does of fields. */
export function guardOutcome(guard: Guard, { literals }: CallSite): boolean | null {
  if (guard.position === null) return null;
  const given = literals[guard.parameter] ?? literals[`${guard.position}`];
  if (given === unknownArgument) return null;
  if (given !== undefined) {
    const isNothing = given === nothingArgument;
    return (guard.isForNothing ? isNothing : Boolean(given) && !isNothing) === guard.when;
  }
  if (guard.default === null || literals[spreadArguments] !== undefined) return null;
  return guard.default === guard.when;
}

/** Whether one of two conditions is met exactly where the other is not. */
export function isOpposite(left: Guard, right: Guard): boolean {
  return left.parameter === right.parameter && left.isForNothing === right.isForNothing && left.when !== right.when;
}
