import type { Context, Run } from "../interpreter/context.ts";
import { createLoop, type Loop } from "../interpreter/loop.ts";
import type { Thread } from "../machine/thread.ts";

/** Whether code that waits lets other greenlets run: it is one, or has started some, and the library is patched. */
export function cooperates({ run, thread, task }: Context): boolean {
  return run.state.get("patched") === true && (task?.kind === "greenlet" || hubs(run).has(thread));
}

/** Waits let other greenlets run from now on. */
export function patch(context: Context): void {
  context.run.state.set("patched", true);
  hubOf(context);
}

/** The hub of the thread's greenlets. */
export function hubOf({ run, thread }: Context): Loop {
  const known = hubs(run).get(thread);
  if (known) return known;
  const hub = createLoop(thread, run.machine.costs.greenletSwitch, "hub");
  hubs(run).set(thread, hub);
  return hub;
}

function hubs(run: Run): Map<Thread, Loop> {
  const known = run.state.get("hubs") as Map<Thread, Loop> | undefined;
  if (known) return known;
  const created = new Map<Thread, Loop>();
  run.state.set("hubs", created);
  return created;
}
