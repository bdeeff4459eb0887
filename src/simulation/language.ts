import type { Natives, Run } from "./interpreter/context.ts";
import type { Running } from "./machine/effects.ts";
import type { Thread } from "./machine/thread.ts";

/** What the simulation knows of one language. The panel's workers hold one each. */
export interface SimulatedLanguage {
  readonly isPython: boolean;
  /** What the first thread is called. */
  readonly mainThread: string;
  /** What the first thread does: the program, and what the runtime does at its end. */
  readonly main: (run: Run, thread: Thread) => Running;
  readonly natives: Natives;
}
