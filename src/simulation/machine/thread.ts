import type { LaneId, SpanState } from "../timeline.ts";
import type { ComputeEffect, Running, Spot, WaitReason } from "./effects.ts";
import type { TimedEvent } from "./eventQueue.ts";
import type { Gil } from "./gil.ts";

/** A thread of the operating system. */
export interface Thread {
  readonly lane: LaneId;
  readonly process: Process;
  readonly isDaemon: boolean;
  /** A lane that the thread lends itself to: the task or greenlet that its event loop runs. */
  active: LaneId | null;
  readonly body: Running<unknown>;
  state: "new" | "gil" | "core" | "running" | "blocked" | "ended";
  /** What it is about to compute, or in the middle of. */
  segment: Segment | null;
  /** What it waits for while it is blocked. */
  wait: WaitReason | null;
  /** The wait is nobody's business: an idle worker. */
  isIdle: boolean;
  /** Its turn was asked for while it waited for the GIL. */
  waitingSince: number;
  /** What its generator is resumed with. */
  resumeWith: unknown;
  /** Computing that was done and not yet charged, in nanoseconds, and the code that did most of it. */
  owed: number;
  /** All that was ever charged, in nanoseconds. */
  charged: number;
  /** Calls so far of functions of which nobody knows anything. */
  unseenCalls: number;
  owedSpot: Spot | null;
  owedMost: number;
  core: number | null;
  sliceStart: number;
  completion: TimedEvent | null;
  /** What happens then, made once because it is scheduled often. */
  readonly complete: () => void;
  readonly onEnd: (() => void)[];
}

/** A piece of computing that a thread is at. */
export interface Segment {
  remaining: number;
  readonly mode: ComputeEffect["mode"];
  readonly spot: Spot;
  readonly state: SpanState;
}

/** A process: what its threads share. */
export interface Process {
  readonly id: number;
  readonly parent: Process | null;
  /** Null where threads compute in parallel. */
  readonly gil: Gil | null;
  readonly threads: Thread[];
  isAlive: boolean;
}
