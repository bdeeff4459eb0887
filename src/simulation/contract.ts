import type { Program } from "./program.ts";
import type { SimulationSettings } from "./settings.ts";
import type { Comparison, Timeline } from "./timeline.ts";

/**
 * Runs a program. Never throws for a program: what cannot go on is cut, with a message. Deterministic: ties are
 * broken by the order in which things came to be.
 */
export type Simulate = (program: Program, settings: SimulationSettings) => Timeline;

/** Puts two runs on one axis. */
export type Compare = (before: Timeline, after: Timeline) => Comparison;

/** What an editor is given for a place in a document: everything that it needs to draw, and to draw again. */
export interface SimulationSubject {
  readonly before: Program;
  /** The program after the preferred fix of its findings; null when there is none. */
  readonly after: Program | null;
  /** Ids of the rules whose fixes `after` applies. */
  readonly rules: readonly string[];
}
