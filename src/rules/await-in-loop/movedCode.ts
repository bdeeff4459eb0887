import { boundNames } from "../../model/boundNames.ts";
import type { LoopRegion } from "../../model/callable.ts";
import type { BindingId } from "../../model/expression.ts";
import { contains, type Span } from "../../model/span.ts";
import { namesRead } from "../../project/expressions.ts";
import { enclosingLoops, isInsideRegion } from "../../project/regions.ts";
import type { Rewriting } from "./pythonRounds.ts";

/** A name that is set in a function of the round is another one than that of the function around it, which others read. */
export function setsOuterName({ found }: Rewriting, cut = Number.POSITIVE_INFINITY): boolean {
  return found.writes.some(
    ({ operation }) => operation.kind === "bind" && operation.start < cut && boundNames(operation.target).length > 0,
  );
}

/** The loops, as statements, around the loop, the innermost first. */
export function loopsAround({ callable, found }: Rewriting): readonly LoopRegion[] {
  const { parent } = found.loop;
  return parent === null ? [] : enclosingLoops(callable, parent).filter(({ statement }) => statement !== null);
}

/**
 * Whether code that moves into a function reads a name that soon means something else or nothing: one that each round of a loop
 * around it sets anew (Ruff's B023), or an exception that is gone behind its handler (F821). It would do no harm, because the
 * function is awaited before that, but linters cannot know.
 */
export function readsPassingName(rewriting: Rewriting, moved: Span): boolean {
  const { context, callable } = rewriting;
  const passing = passingNames(rewriting);
  if (passing.size === 0) return false;
  const owners = context.module.callables.filter((one) => one.id === callable.id || contains(moved, one));
  return owners.some((owner) =>
    owner.operations
      .flatMap((operation) => namesRead(owner, operation))
      .some((name) => name.binding !== null && passing.has(name.binding) && contains(moved, name)),
  );
}

function passingNames(rewriting: Rewriting): ReadonlySet<BindingId> {
  const { callable, found } = rewriting;
  const around = loopsAround(rewriting);
  const names = new Set<BindingId>();
  for (const operation of callable.operations) {
    if (operation.kind !== "bind" || isInsideRegion(callable, operation.region, found.loop.id)) continue;
    const isRepeated = around.some((loop) => isInsideRegion(callable, operation.region, loop.id));
    if (operation.form !== "except" && !isRepeated) continue;
    for (const { binding } of boundNames(operation.target)) if (binding !== null) names.add(binding);
  }
  return names;
}
