import type { LaneId, SpanState } from "../timeline.ts";
import type { Future } from "./future.ts";

/** What code asks of whoever runs it, by yielding. */
export type Effect = ComputeEffect | BlockEffect | SuspendEffect | ProduceEffect;

/** Where in the program something happens. */
export interface Spot {
  /** As written. */
  readonly text: string;
  readonly line: number | null;
  /** The URI of another document; null for the program's own. */
  readonly file: string | null;
}

/** The thread computes. */
export interface ComputeEffect {
  readonly kind: "compute";
  /** Whole microseconds, more than 0. */
  readonly duration: number;
  readonly spot: Spot;
  /** `interpreted` code gives the GIL up on request; `atomic` keeps it to its end; `released` runs without it. */
  readonly mode: "interpreted" | "atomic" | "released";
  /** What lanes show while it computes: `starting` of a process, else `running`. */
  readonly state: SpanState;
}

/** The thread waits, without the GIL, until it is woken or the time is over. Gives whether it was woken. */
export interface BlockEffect {
  readonly kind: "block";
  readonly wait: WaitReason;
  /** Microseconds; null waits for ever. */
  readonly duration: number | null;
  /** Called when the wait begins, with what ends it early. */
  readonly begin: ((wake: () => void) => void) | null;
  /** Nobody needs to end it for the program to end: the wait of an idle worker. */
  readonly isIdle: boolean;
}

/** Why somebody waits, as timelines show it. */
export interface WaitReason {
  readonly state: SpanState;
  readonly spot: Spot;
  /** The lane that has what is waited for, asked when the span is drawn. */
  readonly cause: (() => LaneId | null) | null;
}

/** A coroutine, a greenlet or an asynchronous function lets others of its event loop run. Gives nothing. */
export interface SuspendEffect {
  readonly kind: "suspend";
  /** What it waits for; null to be resumed in the next turn. */
  readonly future: Future | null;
  readonly wait: WaitReason;
}

/** A generator hands out a value. */
export interface ProduceEffect {
  readonly kind: "produce";
  readonly value: unknown;
}

/** Code that runs on a thread. It gives a value of the program. */
export type Running<T = void> = Generator<Effect, T, unknown>;

/** A place of the program, by its text; lines count from 1. */
export function spotOf(text: string, line: number | null = null, file: string | null = null): Spot {
  return { text, line, file };
}
