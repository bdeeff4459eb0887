import type { SpanState } from "../../../simulation/timeline.ts";

/** What a lane waits for while it is in such a function, by the names that profilers give; in the order of trial. */
const waits: readonly (readonly [name: RegExp, state: SpanState])[] = [
  [/\bsleep\b/i, "sleep"],
  [/\b(?:recv\w*|send\w*|connect|accept|getaddrinfo|urlopen|read_bytes|poll|select|epoll)\b/i, "network"],
  [/\b(?:Thread\.join|_wait_for_tstate_lock|Process\.join|waitpid|join_thread)\b/, "join"],
  [/\b(?:acquire|__enter__ of lock|Lock|RLock|Semaphore)\b/, "lock"],
  [/\b(?:Queue\.get|Queue\.put|get_nowait)\b/, "queue"],
  [/\b(?:communicate|Popen\.wait|_try_wait)\b/, "child"],
  [/\b(?:read|write|open|fsync|readinto|flush)\b/, "disk"],
];

/** The state of a lane while this function is the innermost one: running, unless the name says that it waits. */
export function stateInFunction(name: string): SpanState {
  return waits.find(([pattern]) => pattern.test(name))?.[1] ?? "running";
}
