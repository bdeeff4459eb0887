import { type Comparison, type SpanState, spanStates, type Timeline } from "./timeline.ts";

/** Puts two runs on one axis. */
export function compare(before: Timeline, after: Timeline): Comparison {
  const earlier = timeByState(before);
  const later = timeByState(after);
  return {
    before,
    after,
    isAlike: shapeOf(before) === shapeOf(after),
    speedUp: ratio(before.makespan, after.makespan),
    bounds: [ratio(before.bounds[0], after.bounds[1]), ratio(before.bounds[1], after.bounds[0])],
    differences: spanStates.flatMap((state) => {
      const [was, is] = [earlier.get(state) ?? 0, later.get(state) ?? 0];
      return was === is ? [] : [{ state, before: was, after: is }];
    }),
  };
}

function ratio(before: number, after: number): number {
  if (before === after) return 1;
  return Math.round((before / Math.max(1, after)) * 100) / 100;
}

/** Time by state over all lanes but those of the GIL and the cores, in microseconds. */
function timeByState({ lanes, spans }: Timeline): Map<SpanState, number> {
  const times = new Map<SpanState, number>();
  for (const { lane, state, start, end } of spans) {
    const kind = lanes[lane]?.kind;
    if (kind === "gil" || kind === "core") continue;
    times.set(state, (times.get(state) ?? 0) + end - start);
  }
  return times;
}

/** All that a picture shows, but for the code that is named in its bars. */
function shapeOf({ makespan, lanes, spans, messages }: Timeline): string {
  const bars = spans.map(({ lane, start, end, state }) => [lane, start, end, state]);
  return JSON.stringify([makespan, lanes.length, bars, messages.length]);
}
