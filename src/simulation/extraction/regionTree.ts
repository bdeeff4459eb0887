import type { Callable, Operation, Region } from "../../model/callable.ts";
import type { RegionId } from "../../model/expression.ts";
import { addTo } from "../../model/grouping.ts";

/** What stands directly in a region, in the order in which it runs. */
export type Part =
  | { readonly kind: "operation"; readonly operation: Operation }
  | { readonly kind: "region"; readonly region: Region };

/** The parts of each region of a callable. */
export function partsByRegion(callable: Callable): ReadonlyMap<RegionId, readonly Part[]> {
  const parts = new Map<RegionId, { readonly order: number; readonly part: Part }[]>();
  const add = (id: RegionId, order: number, part: Part) => addTo(parts, id, { order, part });
  for (const operation of callable.operations) add(operation.region, operation.id, { kind: "operation", operation });
  const first = firstOperations(callable);
  for (const region of callable.regions) {
    const order = first.get(region.id) ?? entryOf(region, callable);
    // A region in which nothing happens has no place and needs none; a `with` block and a loop are entered all the same.
    if (region.parent !== null && order !== undefined) add(region.parent, order - 0.5, { kind: "region", region });
  }
  return new Map(
    [...parts].map(([id, list]) => [id, list.sort((left, right) => left.order - right.order).map(({ part }) => part)]),
  );
}

/**
 * Where a region without operations is entered: a `with` block right after its context is evaluated, a loop behind what
 * stands before it.
 */
function entryOf(region: Region, { operations }: Callable): number | undefined {
  if (region.kind === "loop") {
    return operations.reduce((last, { id, end }) => (end <= region.start ? Math.max(last, id) : last), -1) + 0.75;
  }
  const value = region.kind === "with" ? region.items[0]?.value : undefined;
  const context = operations.find(
    (one) => one.kind === "evaluate" && one.role === "context" && one.value.start === value?.start,
  );
  return context && context.id + 0.75;
}

/** The first operation of each region or of the regions inside it. */
function firstOperations({ operations, regions }: Callable): Map<RegionId, number> {
  const first = new Map<RegionId, number>();
  for (const { id, region } of operations) {
    for (let at: RegionId | null = region; at !== null && !first.has(at); at = regions[at]?.parent ?? null) {
      first.set(at, id);
    }
  }
  return first;
}
