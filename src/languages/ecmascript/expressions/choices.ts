import type { BranchRegion } from "../../../model/callable.ts";
import type { Expression, RegionId } from "../../../model/expression.ts";
import type { Span } from "../../../model/span.ts";
import type { Walk } from "../walk.ts";

/** A region inside an expression that is being walked, and what it takes to leave it. */
export interface OpenChoice {
  readonly region: RegionId;
  readonly outer: RegionId;
  readonly operationsBefore: number;
}

/** Enters a part of an expression that may not be evaluated: an arm of `?:`, the right of `&&`, what follows `?.`. */
export function openChoice(walk: Walk, { start, end }: Span, group: number, test: Expression | null): OpenChoice {
  const { builder, callable } = walk;
  const arm: Pick<BranchRegion, "kind" | "form" | "group" | "test" | "start" | "end"> = {
    kind: "branch",
    form: "choice",
    group,
    test,
    start,
    end,
  };
  const outer = callable.region;
  const region = builder.addRegion(callable, arm).id;
  const added = callable.regions[region];
  // The region stands inside an expression, no statement opens it.
  if (added) added.statement = null;
  callable.region = region;
  return { region, outer, operationsBefore: callable.operations.length };
}

/** Leaves a choice. One in which nothing happens is taken back: most choices only pick a value. */
export function closeChoice({ callable }: Walk, choice: OpenChoice): void {
  callable.region = choice.outer;
  const isIdle = callable.operations.length === choice.operationsBefore;
  if (isIdle) callable.regions.length = choice.region;
}

/** Walks one arm of a choice inside a region of its own. */
export function inChoice<T>(walk: Walk, span: Span, group: number, test: Expression | null, walkArm: () => T): T {
  const choice = openChoice(walk, span, group, test);
  const result = walkArm();
  closeChoice(walk, choice);
  return result;
}
