import type { Run } from "../interpreter/context.ts";

/** The next number of a series: threads, tasks, pools are numbered from 1 as the runtime does. */
export function countUp(run: Run, series: string): number {
  const counters = (run.state.get("counters") as Map<string, number> | undefined) ?? new Map<string, number>();
  run.state.set("counters", counters);
  const next = (counters.get(series) ?? 0) + 1;
  counters.set(series, next);
  return next;
}
