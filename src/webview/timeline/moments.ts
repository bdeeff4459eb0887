import type { Timeline, TimelineSpan } from "../../simulation/timeline.ts";

/** The moments at which something changes in any of the timelines, in order, each once. */
export function momentsOf(timelines: readonly Timeline[]): number[] {
  const moments = new Set<number>([0]);
  for (const { lanes, spans, makespan } of timelines) {
    const shown = new Set(lanes.filter(({ kind }) => kind !== "core").map(({ id }) => id));
    for (const { lane, start, end } of spans) {
      if (!shown.has(lane)) continue;
      moments.add(start);
      moments.add(end);
    }
    moments.add(makespan);
  }
  return [...moments].sort((a, b) => a - b);
}

/** The next moment after a time; the last one when there is none. */
export function nextMoment(moments: readonly number[], time: number): number {
  return moments[upperBound(moments, time)] ?? moments.at(-1) ?? 0;
}

/** The last moment before a time; the first one when there is none. */
export function previousMoment(moments: readonly number[], time: number): number {
  let index = upperBound(moments, time) - 1;
  while (index > 0 && (moments[index] ?? 0) >= time) index--;
  return moments[Math.max(0, index)] ?? 0;
}

/** Which of the sorted moments is the first that is later than the time. */
function upperBound(moments: readonly number[], time: number): number {
  let low = 0;
  let high = moments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) <= time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What begins at a moment, in the order of lanes; cores say nothing that their lanes do not say. */
export function beginningAt({ lanes, spans }: Timeline, time: number): TimelineSpan[] {
  return spans.filter(({ start, lane }) => start === time && lanes[lane]?.kind !== "core");
}
