import type { Lane, TimelineSpan } from "./timeline.ts";

/**
 * How far real runs differ from the model. Waits keep their length; computing depends on the machine. Threads that
 * compute under the GIL cost 1.00 times the sequential time by the rules, and 1.14 to 1.26 times in published runs; the model takes 1.12.
 */
const waitMargin = 0.05;
const computeMargin = 0.25;
const contentionMargin = 0.14;

/** Between what the makespan lies likely, in microseconds. */
export function boundsOf(makespan: number, lanes: readonly Lane[], spans: readonly TimelineSpan[]): [number, number] {
  const isOwn = lanes.map(({ kind }) => kind !== "gil" && kind !== "core");
  const computing = unionOf(
    spans,
    ({ lane, state }) => (state === "running" || state === "starting") && isOwn[lane] === true,
  );
  const contended = unionOf(spans, ({ lane, state }) => state === "gil" && isOwn[lane] === true);
  const waiting = Math.max(0, makespan - computing);
  const low = makespan - waiting * waitMargin - computing * computeMargin;
  const high = makespan + waiting * waitMargin + computing * computeMargin + contended * contentionMargin;
  return [Math.round(low), Math.round(high)];
}

/** How long at least one of the chosen spans lasts. The spans come sorted by their start. */
function unionOf(spans: readonly TimelineSpan[], isChosen: (span: TimelineSpan) => boolean): number {
  let total = 0;
  let until = 0;
  for (const span of spans) {
    if (!isChosen(span)) continue;
    const { start, end } = span;
    total += Math.max(0, end - Math.max(start, until));
    until = Math.max(until, end);
  }
  return total;
}
