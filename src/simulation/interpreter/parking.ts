import type { BlockEffect, Running, WaitReason } from "../machine/effects.ts";
import { createFuture, type Future, settle, whenSettled } from "../machine/future.ts";
import { type Context, noticePayment } from "./context.ts";
import { callAt, type Loop, runUntil } from "./loop.ts";

/** Waits: a thread blocks, a greenlet lets its hub run others. */
export interface Wait {
  readonly reason: WaitReason;
  /** Microseconds; null waits for ever. */
  readonly duration: number | null;
  readonly begin: BlockEffect["begin"];
}

/** Gives whether the wait was ended by what it waited for, rather than by its time. */
export function* park(context: Context, { reason, duration, begin }: Wait): Running<boolean> {
  const due = noticePayment(context);
  if (due) yield due;
  const hub = cooperativeHub(context);
  if (!hub) return (yield { kind: "block", wait: reason, duration, begin, isIdle: false }) as boolean;
  const future = createFuture();
  let wasWoken = false;
  begin?.(() => {
    wasWoken = true;
    settle(future, "fulfilled", undefined);
  });
  const timer =
    duration === null
      ? null
      : callAt(hub, context.run.machine.now() + duration, () => settle(future, "fulfilled", undefined));
  yield* suspendOn(future, reason, hub, context);
  if (timer) timer.isCancelled = true;
  return wasWoken;
}

/** The hub that runs others while this code waits; null where waiting stops the thread. */
function cooperativeHub({ run, thread }: Context): Loop | null {
  const hubs = run.state.get("hubs") as Map<unknown, Loop> | undefined;
  if (!hubs || run.state.get("patched") !== true) return null;
  return hubs.get(thread) ?? null;
}

/** Lets the loop run others until the future is settled. */
export function* suspendOn(future: Future, wait: WaitReason, loop: Loop, context: Context): Running {
  if (future.state !== "pending") return;
  if (context.task) {
    yield { kind: "suspend", future, wait };
    return;
  }
  // Whoever settles it may be outside of the loop, which sleeps then.
  whenSettled(future, () => loop.wake?.());
  yield* runUntil(loop, future, context);
}
