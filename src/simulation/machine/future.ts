import type { LaneId } from "../timeline.ts";

/** A result that comes later. Callbacks run where it is settled, in the order in which they were added. */
export interface Future {
  state: "pending" | "fulfilled" | "rejected";
  value: unknown;
  /** The lane whose end settles it; null when there is none. */
  lane: LaneId | null;
  callbacks: ((future: Future) => void)[];
}

/** A future that is not settled; `lane` is who will settle it. */
export function createFuture(lane: LaneId | null = null): Future {
  return { state: "pending", value: undefined, lane, callbacks: [] };
}

/** Does nothing when it is settled already. */
export function settle(future: Future, state: "fulfilled" | "rejected", value: unknown): void {
  if (future.state !== "pending") return;
  future.state = state;
  future.value = value;
  const { callbacks } = future;
  future.callbacks = [];
  for (const callback of callbacks) callback(future);
}

/** Calls back now when it is settled already. */
export function whenSettled(future: Future, callback: (future: Future) => void): void {
  if (future.state !== "pending") callback(future);
  // Most have one: a list that is made with it is small.
  else if (future.callbacks.length === 0) future.callbacks = [callback];
  else future.callbacks.push(callback);
}
