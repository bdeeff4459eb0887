import type { TimedEvent } from "./eventQueue.ts";
import type { Thread } from "./thread.ts";

/** The cores of the machine and who waits for one. */
export interface Cores {
  readonly count: number;
  readonly running: (Thread | null)[];
  readonly queue: Thread[];
  timer: TimedEvent | null;
}

/** What the cores know of time, and whom they tell of their threads. */
export interface CoresHost {
  readonly now: () => number;
  readonly schedule: (delay: number, run: () => void) => TimedEvent;
  placed(thread: Thread): void;
  vacated(core: number): void;
  /** The thread must leave its core in the middle of its segment. */
  displaced(thread: Thread): void;
}

/** How long a thread keeps a core while others wait, in microseconds: the order of magnitude of Linux's schedulers. */
const timeSlice = 4_000;

/** That many cores, all free. */
export function createCores(count: number): Cores {
  return { count, running: Array.from({ length: count }, () => null), queue: [], timer: null };
}

/** Whether more than one core is busy. */
export function areShared({ running }: Cores): boolean {
  let busy = 0;
  for (const thread of running) if (thread !== null && ++busy > 1) return true;
  return false;
}

/** Puts the thread on a free core, or into the queue. */
export function requestCore(cores: Cores, thread: Thread, host: CoresHost): void {
  const free = cores.running.indexOf(null);
  if (free >= 0) {
    place(cores, thread, free, host);
    return;
  }
  cores.queue.push(thread);
  armSlice(cores, host);
}

/** Takes a thread off its core, or out of the queue; the next in the queue gets the core. */
export function releaseCore(cores: Cores, thread: Thread, host: CoresHost): void {
  const { core } = thread;
  if (core === null) {
    const index = cores.queue.indexOf(thread);
    if (index >= 0) cores.queue.splice(index, 1);
    return;
  }
  cores.running[core] = null;
  thread.core = null;
  host.vacated(core);
  const next = cores.queue.shift();
  if (!next) return;
  // Only after whoever let the core go has come to rest: it may be in the middle of its code.
  cores.running[core] = next;
  next.core = core;
  host.schedule(0, () => {
    if (next.core === core && next.state === "core") place(cores, next, core, host);
  });
}

function place(cores: Cores, thread: Thread, core: number, host: CoresHost): void {
  cores.running[core] = thread;
  thread.core = core;
  thread.sliceStart = host.now();
  if (cores.queue.length > 0) armSlice(cores, host);
  host.placed(thread);
}

/** While somebody waits, the thread that had its core longest makes room after its slice. */
function armSlice(cores: Cores, host: CoresHost): void {
  if (cores.timer) return;
  const oldest = longestRunning(cores);
  if (!oldest) return;
  const delay = Math.max(0, oldest.sliceStart + timeSlice - host.now());
  cores.timer = host.schedule(delay, () => {
    cores.timer = null;
    if (cores.queue.length === 0) return;
    const thread = longestRunning(cores);
    if (thread && host.now() - thread.sliceStart >= timeSlice) {
      host.displaced(thread);
      const { core } = thread;
      thread.core = null;
      if (core !== null) cores.running[core] = null;
      cores.queue.push(thread);
      const next = cores.queue.shift();
      if (next && core !== null) place(cores, next, core, host);
    }
    if (cores.queue.length > 0) armSlice(cores, host);
  });
}

function longestRunning(cores: Cores): Thread | null {
  let oldest: Thread | null = null;
  for (const thread of cores.running) {
    if (thread && (!oldest || thread.sliceStart < oldest.sliceStart)) oldest = thread;
  }
  return oldest;
}
