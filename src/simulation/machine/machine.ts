import type { Costs } from "../costs.ts";
import type { SimulationSettings } from "../settings.ts";
import type { LaneId, LaneKind, TimelineMessage } from "../timeline.ts";
import type { ComputeEffect, Running, Spot } from "./effects.ts";
import type { TimedEvent } from "./eventQueue.ts";
import type { Recorder } from "./recorder.ts";
import type { Process, Thread } from "./thread.ts";

/** Processes, threads, cores and time. It runs what threads ask for, and knows nothing of the languages. */
export interface Machine {
  readonly settings: SimulationSettings;
  readonly costs: Costs;
  readonly recorder: Recorder;
  readonly messages: TimelineMessage[];
  readonly processes: readonly Process[];
  /** How often threads got the GIL from one another, and how long they waited for it, in microseconds. */
  readonly contention: { gil: number; computing: number };
  now(): number;
  /** Runs something later; the program's end does not wait for it. */
  schedule(delay: number, run: () => void): TimedEvent;
  /** `isForeign`: a program of its own, which no lock of the runtime governs. */
  startProcess(parent: Process | null, isForeign?: boolean): Process;
  startThread(options: ThreadOptions): Thread;
  /**
   * Lets a running thread compute where it is, without a detour over the queue of events: true when nothing else can
   * happen meanwhile, so that nobody could tell the difference. Else nothing is done, and the thread has to yield.
   */
  pass(thread: Thread, effect: ComputeEffect): boolean;
  /** Ends one thread, whatever it does. */
  endThread(thread: Thread): void;
  /** Ends a process with all its threads, whatever they do. */
  killProcess(process: Process): void;
  /** Simulates until nothing is left to do, or a limit is reached. */
  run(): void;
  /** After the end: shows that lanes wait and will go on to do so. */
  showForEver(stuck: readonly { readonly lane: LaneId; readonly spot: Spot; readonly cause: LaneId | null }[]): void;
  /** Ends the simulation where it is. */
  cut(message: TimelineMessage["text"]): void;
  readonly isCut: boolean;
}

/** What a thread is started with. */
export interface ThreadOptions {
  readonly process: Process;
  readonly name: string;
  readonly kind: LaneKind;
  readonly parent: Thread | null;
  readonly isDaemon: boolean;
  /** Takes the thread that it runs on. */
  readonly body: (thread: Thread) => Running<unknown>;
}
