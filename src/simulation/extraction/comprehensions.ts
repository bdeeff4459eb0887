import type { BranchRegion, Callable, LoopRegion, Region } from "../../model/callable.ts";
import type { CollectionExpression, RegionId } from "../../model/expression.ts";
import { valuesOf, walkExpression } from "../../project/expressions.ts";
import type { Step } from "../program.ts";
import { readsOf } from "./propertyReads.ts";
import type { Body } from "./steps.ts";
import { termOf } from "./terms.ts";

/** What a region adds to the comprehension of which it is the innermost part. */
export function collectSteps(body: Body, region: RegionId): Step[] {
  const found = gatheredIn(body.callable).get(region);
  if (!found) return [];
  return found.elements.flatMap(({ key, value }) => [
    ...(body.getters.size > 0 ? readsOf(key ? [key, value] : [value], body) : []),
    {
      kind: "collect" as const,
      loop: found.comprehension as RegionId,
      key: key ? termOf(key, body) : null,
      value: termOf(value, body),
    },
  ]);
}

/** Innermost region → the comprehension whose elements are evaluated there. */
const known = new WeakMap<Callable, ReadonlyMap<RegionId, CollectionExpression>>();

function gatheredIn(callable: Callable): ReadonlyMap<RegionId, CollectionExpression> {
  const remembered = known.get(callable);
  if (remembered) return remembered;
  const roots = new Map<RegionId, CollectionExpression>();
  for (const operation of callable.operations) {
    for (const value of valuesOf(operation)) {
      for (const expression of walkExpression(callable, value)) {
        if (expression.kind === "collection" && expression.comprehension !== null) {
          roots.set(expression.comprehension, expression);
        }
      }
    }
  }
  const result = new Map<RegionId, CollectionExpression>();
  for (const [root, collection] of roots) result.set(innermost(callable, root, roots), collection);
  known.set(callable, result);
  return result;
}

/** Follows `for … for … if …` inward from the first loop. */
function innermost(callable: Callable, root: RegionId, roots: ReadonlyMap<RegionId, unknown>): RegionId {
  let at = root;
  for (;;) {
    const next = callable.regions.find((region) => region.parent === at && isClause(region) && !roots.has(region.id));
    if (!next) return at;
    at = next.id;
  }
}

function isClause(region: Region): region is LoopRegion | BranchRegion {
  if (region.kind === "loop") return region.form === "comprehension" || region.form === "generator";
  return region.kind === "branch" && region.form === "if" && region.statement === null;
}
