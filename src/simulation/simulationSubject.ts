import type { LineRun } from "../model/lineRuns.ts";
import type { Program } from "./program.ts";

/** What an editor is given for a place in a document: everything that it needs to draw, and to draw again. */
export interface SimulationSubject {
  readonly before: Program;
  /** The program after the preferred fix of its findings; null when there is none. */
  readonly after: Program | null;
  /** Where the lines of `after` come from, when its text is another. */
  readonly afterLines: readonly LineRun[];
  /** Ids of the rules whose fixes `after` applies. */
  readonly rules: readonly string[];
}
