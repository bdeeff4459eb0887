import { eventLoopCalls } from "../../knowledge/python/eventLoopCalls.ts";
import type { Linker } from "../linker.ts";
import { type FunctionReference, keyOf } from "./functionReference.ts";
import type { SiteTargets } from "./siteTargets.ts";

/** So many functions are looked at; who calls more of them does many things. */
const mostFunctions = 100;

/** Whether a function, or one that it calls, belongs on its event loop and cannot run in another thread. */
export function needsEventLoop(
  start: FunctionReference,
  { targets, linker }: { readonly targets: SiteTargets; readonly linker: Linker },
): boolean {
  const seen = new Set<string>();
  const waiting = [start];
  for (let next = waiting.shift(); next && seen.size < mostFunctions; next = waiting.shift()) {
    if (seen.has(keyOf(next))) continue;
    seen.add(keyOf(next));
    const summary = linker.callable(next);
    // Who asks whether a loop runs does without one, too.
    if (!summary || summary.onEventLoop) continue;
    for (const site of summary.sites) {
      const target = site.isAwaited || site.isOffLoop ? null : targets.of(next, site);
      if (target?.entity.kind === "library" && eventLoopCalls.has(target.entity.name)) return true;
      if (target?.body) waiting.push(target.body);
    }
  }
  return false;
}
