import type { CallSite } from "../summary/fileSummary.ts";

/** What runs a single time in the life of a program is hardly on the way at all. */
const conditionsOfFirstTime = 3;

/** What runs once for each key or each object is on the way while the program gets warm. */
const conditionsOfFirstTimes = 2;

/** How many conditions a site adds to a way that leads through it. */
export function conditionsOf(site: CallSite): number {
  return conditionsOfFirst(site) || (site.isConditional ? 1 : 0);
}

/** How many it adds because control gets there the first time only. */
export function conditionsOfFirst({ isOnce, isOnceForEach }: CallSite): number {
  if (isOnce) return conditionsOfFirstTime;
  return isOnceForEach ? conditionsOfFirstTimes : 0;
}
