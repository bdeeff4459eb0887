import type { Callable, CallOperation, Operation } from "../../model/callable.ts";
import type { Expression, RegionId } from "../../model/expression.ts";
import { areExclusive, dominates } from "../../project/definitions.ts";
import { enclosingRegions, isCaughtWithin, isInsideRegion } from "../../project/regions.ts";

/** A lock that is taken and given back by two calls of one block, with nothing that makes sure of the second. */
export interface Hold {
  readonly callable: Callable;
  readonly acquire: CallOperation;
  /** What is taken, as a reader sees it. */
  readonly lock: Expression;
  /** The block that holds the lock. */
  readonly region: RegionId;
  readonly release: CallOperation;
  /** Further releases in branches of the block, before an early exit. */
  readonly earlier: readonly CallOperation[];
  /** An exit before which nobody releases, or else the first operation that may raise; null when nothing may. */
  readonly fault: { readonly kind: "leaves" | "raises"; readonly operation: Operation } | null;
}

/** What is known of one pair of calls before it is asked what stands between them. */
export interface Pair {
  readonly callable: Callable;
  readonly acquire: CallOperation;
  readonly lock: Expression;
  readonly region: RegionId;
  /** All calls behind `acquire` that release the same lock, up to where it is taken again. */
  readonly releases: readonly CallOperation[];
}

/** The hold that a pair makes; null when it is safe, when nothing stands between, or when the block is not left by one way. */
export function holdOf({ callable, acquire, lock, region, releases }: Pair): Hold | null {
  if (releases.some((call) => isInKind(callable, call.region, ["finally", "handler"]))) return null;
  if (isInKind(callable, acquire.region, ["finally", "handler"])) return null;
  const release = releases.find((call) => call.region === region);
  if (!release) return null;
  const earlier = releases.filter((call) => call.id < release.id);
  if (earlier.some((call) => !isInsideRegion(callable, call.region, region))) return null;
  const between = callable.operations.filter(
    (one) => one.id > acquire.id && one.id < release.id && one.start >= acquire.end && !isPartOf(one, release),
  );
  const own = new Set<Operation>(earlier);
  const leaves = between.find((one) => leavesLocked(callable, one, region, earlier));
  const raises = between.find((one) => !own.has(one) && mayRaise(callable, one, region));
  const fault = leaves
    ? ({ kind: "leaves", operation: leaves } as const)
    : raises
      ? ({ kind: "raises", operation: raises } as const)
      : null;
  if (!fault && between.length === 0) return null;
  return { callable, acquire, lock, region, release, earlier, fault };
}

/** The receiver and the name of the releasing call are read before it, and belong to it. */
function isPartOf({ start, end }: Operation, release: CallOperation): boolean {
  return start >= release.start && end <= release.end;
}

function isInKind(callable: Callable, region: RegionId, kinds: readonly string[]): boolean {
  for (const { kind } of enclosingRegions(callable, region)) if (kinds.includes(kind)) return true;
  return false;
}

/** A `return`, `raise` or `break` out of the block at which no release has run. */
function leavesLocked(
  callable: Callable,
  operation: Operation,
  region: RegionId,
  releases: readonly CallOperation[],
): boolean {
  const isExit =
    operation.kind === "return" ||
    (operation.kind === "raise" && !isCaughtWithin(callable, operation.region, region)) ||
    (operation.kind === "jump" && operation.loop !== null && isInsideRegion(callable, region, operation.loop));
  if (!isExit) return false;
  return !releases.some(
    (call) =>
      call.id < operation.id &&
      !areExclusive(callable, call.region, operation.region) &&
      dominates(callable, call.region, operation.region),
  );
}

/** Calls and awaits may raise, unless a `try` inside the block catches what they do. */
function mayRaise(callable: Callable, { kind, region: place }: Operation, region: RegionId): boolean {
  if (kind !== "call" && kind !== "await" && kind !== "yield") return false;
  return !isCaughtWithin(callable, place, region) && !isInKind(callable, place, ["handler"]);
}
