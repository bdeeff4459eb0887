import { usesRareLibraries } from "../../simulation/python/rareLibraries.ts";
import type { SimulationSubject } from "../../simulation/simulationSubject.ts";

/** The type under which the editor knows the panel, and revives it after a reload. */
export const timelineViewType = "interleave.timeline";

/** A place in a document, as the Language Server Protocol counts: lines and UTF-16 units from 0. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** What a timeline was asked for. */
export interface TimelinePlace {
  readonly uri: string;
  readonly range: { readonly start: Position; readonly end: Position };
  /** The path as the user knows it. */
  readonly file: string;
}

/** The workers of the panel, by the names of their bundles: those that simulate, and one that reads and writes files. */
export type TimelineWorker = "simulator.python" | "simulator.python-processes" | "simulator.ecmascript" | "files";

/** The worker that simulates what is shown. */
export function simulatorOf({ before, after }: SimulationSubject): TimelineWorker {
  if (before.language !== "python") return "simulator.ecmascript";
  const isRare = usesRareLibraries(before) || (after !== null && usesRareLibraries(after));
  return isRare ? "simulator.python-processes" : "simulator.python";
}

/** A recorded trace, or saved settings, as they were read from the disk. */
export interface TraceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The extension to the panel. */
export type TimelineInput =
  /** The program of a worker, which the panel could not load by itself without a network. Comes before its first task. */
  | { readonly type: "worker"; readonly name: TimelineWorker; readonly script: string }
  | {
      readonly type: "subject";
      readonly place: TimelinePlace;
      readonly subject: SimulationSubject;
      /** Which worker simulates it. */
      readonly simulator: TimelineWorker;
    }
  /** Nothing at the place starts, waits or computes for a notable time; or its document is gone. */
  | { readonly type: "nothing"; readonly place: TimelinePlace }
  /** The server could not be asked for the program. */
  | { readonly type: "failed"; readonly place: TimelinePlace; readonly message: string }
  /** The line of the cursor in an editor, counted from 1; null when it is in no document. */
  | { readonly type: "cursor"; readonly uri: string; readonly line: number | null }
  /** Recorded traces that the user has chosen, and that belong together: each thread of Node writes its own. */
  | { readonly type: "traces"; readonly files: readonly TraceFile[] }
  /** Saved settings that the user has chosen. */
  | { readonly type: "settings"; readonly file: TraceFile }
  /** What was chosen is larger than `maximumTraceBytes` and was not read. */
  | { readonly type: "traceTooLarge"; readonly name: string; readonly bytes: number };

/** What recorded traces may weigh together: more would not fit into a picture, nor into the memory of a panel. */
export const maximumTraceBytes = 50 * 1024 * 1024;

/** What the panel keeps over a reload; the extension reads its place. */
export interface TimelineState {
  readonly place: TimelinePlace | null;
  /** What the user has turned, by the keys that `withSetting` takes. */
  readonly turned: Readonly<Record<string, string>>;
  readonly showsTable: boolean;
  readonly asksFirst: boolean;
}

/** The panel to the extension. */
export type TimelineOutput =
  /** The panel listens; after a reload it says what it showed. */
  | { readonly type: "ready"; readonly place: TimelinePlace | null }
  /** Lines count from 1. */
  | { readonly type: "openLine"; readonly uri: string; readonly line: number }
  | { readonly type: "explain"; readonly concept: string }
  | { readonly type: "save"; readonly name: string; readonly content: string | Uint8Array }
  /** The panel needs a worker that most panels do not. */
  | { readonly type: "needWorker"; readonly name: TimelineWorker }
  | { readonly type: "chooseTraces" }
  | { readonly type: "chooseSettings" };
