import type { LocalizedText } from "../model/finding.ts";
import type { RuntimeId } from "./settings.ts";

/** What a simulated run looked like, as plain data. Times are whole microseconds since its start. */
export interface Timeline {
  readonly version: 1;
  readonly runtime: RuntimeId;
  readonly cores: number;
  /** The main thread first, then in the order in which they came to be; a lane comes after its parent. */
  readonly lanes: readonly Lane[];
  /** Sorted by start, then by lane. The spans of one lane do not overlap. */
  readonly spans: readonly TimelineSpan[];
  /** Sorted by time. */
  readonly arrows: readonly Arrow[];
  /** What the program prints, in order. */
  readonly output: readonly OutputEvent[];
  /** When the last lane ends. */
  readonly makespan: number;
  /** The makespan is likely between these: published runs and the machine's own unrest differ by that much. */
  readonly bounds: readonly [low: number, high: number];
  /** The longest time for which an event loop could run nothing else; absent when there is none, or nobody knows. */
  readonly longestHold?: number;
  /** Everything that the text of the program does not say, in order of first use. */
  readonly assumptions: readonly Assumption[];
  /** Why the picture is not the whole program, or that the program never ends. */
  readonly messages: readonly TimelineMessage[];
}

/** Index of a lane in `Timeline.lanes`. */
export type LaneId = number;

/** What a lane stands for. */
export type LaneKind =
  | "main"
  | "thread"
  | "process"
  | "worker"
  | "pool-thread"
  | "pool-process"
  | "task"
  | "greenlet"
  | "child-process"
  | "gil"
  | "core";

/** Something that goes through time: a thread, a process, a task, or what they share. */
export interface Lane {
  readonly id: LaneId;
  /** As the runtime names it: `MainThread`, `Thread-1 (work)`, `Task-2`. */
  readonly name: string;
  readonly kind: LaneKind;
  /** Lanes of one operating system process share it; the main one is 0. */
  readonly process: number;
  /** The lane that started it; null for the main one, GILs and cores. */
  readonly parent: LaneId | null;
  /** When it came to be, and when it ended. */
  readonly start: number;
  readonly end: number;
}

/** What a lane does, or what it waits for. Texts and concepts of each are in `states.ts`. */
export const spanStates = [
  "running",
  "starting",
  "sleep",
  "network",
  "disk",
  "child",
  "join",
  "lock",
  "queue",
  "await",
  "pool",
  "gil",
  "core",
  "loop",
  "idle",
  "deadlock",
] as const;
/** What a lane is doing. */
export type SpanState = (typeof spanStates)[number];

/** A time in which a lane does one thing; times in microseconds. */
export interface TimelineSpan {
  readonly lane: LaneId;
  readonly start: number;
  readonly end: number;
  readonly state: SpanState;
  /** The piece of code, or the thing waited for, as a reader knows it: `time.sleep(0.1)`, `lock`, `Thread-1`. */
  readonly reason: string;
  /** The lane that has what this one waits for: the GIL, the lock, the core; whose end it waits for. */
  readonly cause: LaneId | null;
  /** The line of code, counted from 1; null when there is none. */
  readonly line: number | null;
  /** The document of that line, where it is not the program's own. */
  readonly file: string | null;
}

/** `hand-off` is of the GIL or a lock, `wake` ends a wait, `send` carries a value. */
export type ArrowKind = "start" | "join" | "hand-off" | "wake" | "send";

/** One lane acts on another. */
export interface Arrow {
  readonly from: LaneId;
  readonly to: LaneId;
  readonly at: number;
  readonly kind: ArrowKind;
}

/** A line that the program prints. */
export interface OutputEvent {
  readonly at: number;
  readonly lane: LaneId;
  readonly line: number | null;
  /** What is printed; parts that nobody knows without running the program are `…`. */
  readonly text: string;
}

/** What the value of an assumption counts. */
export type AssumptionUnit = "microseconds" | "rounds" | "items" | "bytes" | "factor";

/** Something that nobody knows, taken for a value that can be changed. */
export interface Assumption {
  /** The key under which settings change it: `requests.get`, `rounds:12`. */
  readonly id: string;
  readonly label: LocalizedText;
  readonly value: number;
  readonly unit: AssumptionUnit;
  readonly editable: boolean;
  /** Where the program needs it, counted from 1. */
  readonly line: number | null;
  /** Where the number comes from; null when it is a mere guess. */
  readonly source: string | null;
}

/** Something to tell about a run as a whole. */
export interface TimelineMessage {
  /** `deadlock`: nothing can run any more. `cut`: a limit was reached. `daemon`: work was abandoned at the end. */
  readonly kind: "deadlock" | "cut" | "daemon" | "error";
  readonly at: number;
  readonly text: LocalizedText;
  /** The lanes that it speaks of. */
  readonly lanes: readonly LaneId[];
}

/** Two runs on one axis. */
export interface Comparison {
  readonly before: Timeline;
  readonly after: Timeline;
  /** The same happens at the same times in both. */
  readonly isAlike: boolean;
  /** How many times faster `after` is; 1 when neither takes any time. */
  readonly speedUp: number;
  /** The least and the most that the bounds of both allow. */
  readonly bounds: readonly [low: number, high: number];
  /** Time by state over all lanes, in microseconds, where the two differ. */
  readonly differences: readonly { readonly state: SpanState; readonly before: number; readonly after: number }[];
}
