import type { Callable, CallOperation } from "../../model/callable.ts";
import { meaningAt } from "../contexts/calls.ts";
import { pathOf } from "../expressions.ts";
import type { ModuleView } from "../moduleView.ts";
import type { BlockingSite } from "../project.ts";
import { isInsideRegion } from "../regions.ts";

/**
 * Whether what a method blocks for stands in a loop over data of its object which the call before, of another method of the
 * object, has left empty: `jobs.stop()`, which clears them, and then `jobs.store_all()`. Nobody knows who adds some meanwhile.
 */
export function mayBeDrained(view: ModuleView, callable: Callable, { site, cause }: BlockingSite): boolean {
  const through = cause.inner?.site.goesThrough;
  const call = callable.operations[site.operation];
  if (!through || !cause.next || call?.kind !== "call") return false;
  const before = callBefore(callable, call);
  const meaning = before && meaningAt(view.resolver, callable, before, before.callee);
  const empty = (meaning && view.functionOf(meaning)?.leavesEmpty) ?? [];
  if (!through.some((field) => empty.includes(field))) return false;
  const others = view.blockingSitesIn(cause.next).filter((one) => one.cause.tier <= cause.tier);
  return others.every((one) => one.site.goesThrough?.some((field) => empty.includes(field)));
}

/** The last call of a method of the same object that control has certainly passed. */
function callBefore(callable: Callable, call: CallOperation): CallOperation | null {
  const object = objectOf(call);
  if (object === null) return null;
  for (let id = call.id - 1; id >= 0; id--) {
    const before = callable.operations[id];
    if (before?.kind !== "call" || objectOf(before) !== object) continue;
    return isInsideRegion(callable, call.region, before.region) ? before : null;
  }
  return null;
}

function objectOf({ callee }: CallOperation): string | null {
  const path = callee.kind === "member" ? pathOf(callee.object) : null;
  return path && `${path.root.name}${path.path}`;
}
