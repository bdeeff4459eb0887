import type { BranchRegion, Callable, LoopRegion, Operation, ProtectedRegion, Region } from "../model/callable.ts";
import type { Expression, RegionId } from "../model/expression.ts";

/** The region itself and everything around it, from the inside out. */
export function enclosingRegions({ regions }: Callable, region: RegionId): readonly Region[] {
  const enclosing: Region[] = [];
  for (let current = regions[region]; current; current = regions[current.parent ?? -1]) enclosing.push(current);
  return enclosing;
}

/** Whether `inner` is `outer` or lies in it. */
export function isInsideRegion({ regions }: Callable, inner: RegionId, outer: RegionId): boolean {
  for (let id: RegionId | null = inner; id !== null; id = regions[id]?.parent ?? null) if (id === outer) return true;
  return false;
}

/** The loop right around a place; null where there is none. */
export function innermostLoop({ regions }: Callable, region: RegionId): LoopRegion | null {
  for (let current = regions[region]; current; current = regions[current.parent ?? -1]) {
    if (current.kind === "loop") return current;
  }
  return null;
}

/** Whether a callable repeats anything. */
export function hasLoop({ regions }: Callable): boolean {
  return regions.length > 1 && regions.some(({ kind }) => kind === "loop");
}

/** The loops around a place, the innermost first. */
export function enclosingLoops(callable: Callable, region: RegionId): readonly LoopRegion[] {
  return enclosingRegions(callable, region).filter((current) => current.kind === "loop");
}

/** The innermost loop that repeats both operations, or null. */
export function innermostCommonLoop(callable: Callable, left: Operation, right: Operation): LoopRegion | null {
  for (const loop of enclosingLoops(callable, left.region)) {
    if (isInsideRegion(callable, right.region, loop.id)) return loop;
  }
  return null;
}

/** Whether something between `outer` and `inner` may skip or repeat `inner`: a branch, a handler, another loop. */
export function isConditionalWithin(callable: Callable, inner: RegionId, outer: RegionId): boolean {
  for (const region of enclosingRegions(callable, inner)) {
    if (region.id === outer) return false;
    if (region.kind === "branch" || region.kind === "handler" || region.kind === "loop") return true;
  }
  return false;
}

/** The innermost region that holds both. */
export function commonRegion(callable: Callable, left: RegionId, right: RegionId): RegionId {
  for (const region of enclosingRegions(callable, left)) {
    if (isInsideRegion(callable, right, region.id)) return region.id;
  }
  return 0;
}

/** Whether a loop statement has an `else` of its own. */
export function hasLoopElse({ regions }: Callable, { statement }: LoopRegion): boolean {
  return regions.some(
    (region) => region.kind === "branch" && region.form === "loop-else" && region.statement === statement,
  );
}

/** The handlers of the `try` that a region is the body of. */
export function handlersOf({ regions }: Callable, { group }: ProtectedRegion): readonly ProtectedRegion[] {
  return regions.filter((one): one is ProtectedRegion => one.kind === "handler" && one.group === group);
}

/** Whether an error at `inner` meets a handler before it leaves `outer`. */
export function isCaughtWithin(callable: Callable, inner: RegionId, outer: RegionId): boolean {
  for (const region of enclosingRegions(callable, inner)) {
    if (region.id === outer) return false;
    if (region.kind === "try" && handlersOf(callable, region).length > 0) return true;
  }
  return false;
}

/** What decides about an arm, and the truth by which it is taken. */
export interface ArmTest {
  readonly test: Expression;
  readonly when: boolean;
}

/** The test that decides about an arm of an `if` statement; null when none is stated. */
export function testOfArm({ regions }: Callable, { form, group, test }: BranchRegion): ArmTest | null {
  if (form === "if") return test && { test, when: true };
  if (form !== "else") return null;
  const first = regions.find((one) => one.kind === "branch" && one.group === group && one.form === "if");
  return first?.kind === "branch" && first.test ? { test: first.test, when: false } : null;
}

/** The same for an arm of `a if test else b`, and for what stands behind `test and` in Python. */
export function testOfChoice({ regions }: Callable, { group, test }: BranchRegion): ArmTest | null {
  if (test) return { test, when: true };
  const first = regions.find((one) => one.kind === "branch" && one.group === group);
  return first?.kind === "branch" && first.test ? { test: first.test, when: false } : null;
}
