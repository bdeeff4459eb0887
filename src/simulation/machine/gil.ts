import type { LaneId } from "../timeline.ts";
import type { TimedEvent } from "./eventQueue.ts";
import type { Thread } from "./thread.ts";

/**
 * The global interpreter lock as `Python/ceval_gil.c` has it since 3.2. A waiter asks for it after the switch interval,
 * and only when nobody else got it meanwhile. The holder answers between two bytecodes. Who gets it is up to the
 * operating system; here it is who came first.
 */
export interface Gil {
  /** The lane on which its holder is drawn; -1 until there is one. */
  lane: LaneId;
  holder: Thread | null;
  /** Who held it last: taking it again costs nothing. */
  lastHolder: Thread | null;
  readonly waiters: Thread[];
  switchNumber: number;
  dropRequested: boolean;
  timer: TimedEvent | null;
  /** A waiter is being woken after a voluntary release. */
  handOff: TimedEvent | null;
}

/** What the lock knows of time, and whom it tells of its holders; times in microseconds. */
export interface GilHost {
  readonly now: () => number;
  readonly schedule: (delay: number, run: () => void) => TimedEvent;
  readonly switchInterval: number;
  /** Microseconds until a woken waiter runs. */
  readonly handOffTime: number;
  /** The thread has the GIL now. */
  granted(thread: Thread, from: Thread | null): void;
  released(gil: Gil): void;
  /** The holder must let go where it is; true when it could. */
  preempt(thread: Thread): boolean;
}

/** A lock that nobody holds. */
export function createGil(lane: LaneId): Gil {
  return {
    lane,
    holder: null,
    lastHolder: null,
    waiters: [],
    switchNumber: 0,
    dropRequested: false,
    timer: null,
    handOff: null,
  };
}

/** Gives the GIL now when it is free; else the thread waits, and asks for it after the interval. */
export function requestGil(gil: Gil, thread: Thread, host: GilHost): void {
  if (gil.holder === null) {
    // Whoever released it a moment ago may be back before the waiter is awake.
    if (gil.handOff === null || gil.lastHolder === thread) {
      grant(gil, thread, host);
      return;
    }
  }
  gil.waiters.push(thread);
  if (gil.holder !== null) armTimer(gil, host);
}

/** Lets go of the GIL for a wait, or for code that runs without it. */
export function releaseGil(gil: Gil, host: GilHost): void {
  gil.holder = null;
  host.released(gil);
  disarm(gil);
  if (gil.waiters.length > 0 && gil.handOff === null) {
    gil.handOff = host.schedule(host.handOffTime, () => {
      gil.handOff = null;
      const next = gil.holder === null ? gil.waiters.shift() : undefined;
      if (next) grant(gil, next, host);
    });
  }
}

/** A forced switch: the old holder waits until another has the GIL. */
export function switchGil(gil: Gil, host: GilHost): void {
  const old = gil.holder;
  const next = gil.waiters.shift();
  if (!old || !next) return;
  gil.holder = null;
  host.released(gil);
  disarm(gil);
  gil.waiters.push(old);
  // The lock belongs to the next one from now on; the time until it runs is part of its wait.
  gil.handOff = host.schedule(host.handOffTime, () => {
    gil.handOff = null;
    grant(gil, next, host);
  });
}

/** A thread that ended, or was killed, waits no more. */
export function forgetWaiter(gil: Gil, thread: Thread): void {
  const index = gil.waiters.indexOf(thread);
  if (index >= 0) gil.waiters.splice(index, 1);
}

function grant(gil: Gil, thread: Thread, host: GilHost): void {
  const from = gil.lastHolder;
  if (from !== thread) gil.switchNumber++;
  gil.holder = thread;
  gil.lastHolder = thread;
  gil.dropRequested = false;
  disarm(gil);
  if (gil.waiters.length > 0) armTimer(gil, host);
  host.granted(thread, from === thread ? null : from);
}

function disarm(gil: Gil): void {
  if (gil.timer) gil.timer.isCancelled = true;
  gil.timer = null;
}

function armTimer(gil: Gil, host: GilHost): void {
  if (gil.timer) return;
  const { switchNumber } = gil;
  gil.timer = host.schedule(host.switchInterval, () => {
    gil.timer = null;
    if (gil.switchNumber !== switchNumber || !gil.holder || gil.waiters.length === 0) return;
    if (host.preempt(gil.holder)) switchGil(gil, host);
    else gil.dropRequested = true;
  });
}
