import type { Comparison, Timeline } from "../../simulation/timeline.ts";

/** What a run gives: one timeline, or two on one axis. */
export interface Outcome {
  readonly before: Timeline;
  readonly after: Timeline | null;
  readonly comparison: Comparison | null;
}
