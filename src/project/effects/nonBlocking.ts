import type { BlockingCallRow, DecidingArgument } from "../../knowledge/blockingCalls.ts";
import type { CallSite } from "../summary/fileSummary.ts";

/** Whether the arguments of a call make it return at once: `acquire(blocking=False)`, `get(timeout=0)`, a callback. */
export function isNonBlocking({ unless, onlyWith, onlyWithout, isLazy }: BlockingCallRow, site: CallSite): boolean {
  if (site.isSettled) return true;
  if (isLazy && !site.isConsumed) return true;
  if (onlyWith && !isGiven(onlyWith, site)) return true;
  if (onlyWithout?.argument === "callback" && site.passesCallback) return true;
  return (unless ?? []).some(({ name, position, value }) => {
    const given = site.literals[name] ?? (position === null ? undefined : site.literals[`${position}`]);
    return value === undefined ? given !== undefined : given === value;
  });
}

function isGiven({ name, position, literal }: DecidingArgument, { literals }: CallSite): boolean {
  const given = (name === undefined ? undefined : literals[name]) ?? literals[`${position}`];
  if (literal === undefined) return given !== undefined;
  return literal === "number" ? typeof given === "number" : given === literal;
}
