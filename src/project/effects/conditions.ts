import type { CallSite } from "../summary/fileSummary.ts";

/** What runs a single time in the life of a program is hardly on the way at all. */
const conditionsOfFirstTime = 3;

/** How many conditions a site adds to a way that leads through it. */
export function conditionsOf({ isConditional, isOnce }: CallSite): number {
  if (isOnce) return conditionsOfFirstTime;
  return isConditional ? 1 : 0;
}
