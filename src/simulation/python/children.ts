import type { Run } from "../interpreter/context.ts";
import type { Future } from "../machine/future.ts";
import type { Process } from "../machine/thread.ts";

/** Processes that the interpreter joins at its end, unless they are daemons. */
export function childrenOf(run: Run): { future: Future; isDaemon: boolean; process: Process }[] {
  const known = (run.state.get("children") as ReturnType<typeof childrenOf> | undefined) ?? [];
  run.state.set("children", known);
  return known;
}
