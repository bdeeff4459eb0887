import type { Timeline } from "../../simulation/timeline.ts";
import { fill } from "../shared/language.ts";
import type { Outcome } from "./outcome.ts";
import type { Texts } from "./texts/en.ts";

/** A timeline that the panel shows. */
export type HalfKey = "before" | "after" | "recorded";

/** One of the timelines that are drawn under each other, on the same axis. */
export interface Half {
  readonly key: HalfKey;
  readonly title: string;
  readonly timeline: Timeline;
}

/** A trace that was recorded when the program ran, in the form of a timeline. */
export interface Recording {
  readonly name: string;
  readonly timeline: Timeline;
}

/** Your code, the code after the fix where it looks different, and what was recorded, as far as there is something. */
export function halvesOf(outcome: Outcome | null, recording: Recording | null, texts: Texts): Half[] {
  const halves: Half[] = [];
  if (outcome) halves.push({ key: "before", title: texts.before, timeline: outcome.before });
  if (outcome?.after && !outcome.comparison?.isAlike)
    halves.push({ key: "after", title: texts.after, timeline: outcome.after });
  if (recording) {
    halves.push({ key: "recorded", title: fill(texts.recorded, recording.name), timeline: recording.timeline });
  }
  return halves;
}

/** When the last of them ends, in microseconds. */
export function endOf(halves: readonly Half[]): number {
  return Math.max(0, ...halves.map(({ timeline }) => timeline.makespan));
}
