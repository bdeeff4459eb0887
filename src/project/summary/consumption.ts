import type { Callable } from "../../model/callable.ts";
import type { Expression, OperationId, RegionId } from "../../model/expression.ts";
import { callOf } from "../expressions.ts";
import { isDeferred, type Meaning } from "../meaning.ts";
import type { Resolver } from "../resolver.ts";
import type { Conditions } from "./guards.ts";
import type { SiteOptions } from "./siteDraft.ts";
import { type SiteDraft, siteAt } from "./siteDraft.ts";

/** `with X():` runs `X.__enter__`. */
export function entries(
  resolver: Resolver,
  callable: Callable,
  literalsOf: SiteOptions["literalsOf"],
): readonly SiteDraft[] {
  const sites: SiteDraft[] = [];
  for (const region of callable.regions) {
    if (region.kind !== "with" || region.isAsync) continue;
    for (const { value } of region.items) {
      const operation = callable.operations.find((one) => one.start >= value.start)?.id ?? 0;
      const place = { callable: callable.id, at: operation };
      const manager = resolver.meaningOf(value, place);
      const made = callOf(callable, value);
      const maker = made && resolver.meaningOf(made.callee, place);
      if (made && (maker?.kind === "callable" || maker?.kind === "symbol"))
        sites.push(siteAt(value, operation, maker, "enter", literalsOf(made, place)));
      if (!manager || manager.kind === "callable" || manager.kind === "symbol") continue;
      for (const method of ["__enter__", "__exit__"]) {
        const callee = resolver.memberMeaning(manager, method);
        if (callee) sites.push(siteAt(value, operation, callee, "enter"));
      }
    }
  }
  return sites;
}

/** `for x in numbers():` runs the body of a generator function, `for row in rows:` the `__iter__` of a value. */
export function iterations(
  resolver: Resolver,
  callable: Callable,
  lazy: ReadonlySet<RegionId>,
  addConditions: Conditions,
  matters: (callee: Meaning) => boolean,
): readonly SiteDraft[] {
  const sites: SiteDraft[] = [];
  for (const region of callable.regions) {
    if (region.kind !== "loop" || region.isAsync || region.iterable === null || lazy.has(region.id)) continue;
    const call = callOf(callable, region.iterable);
    const callee = call && resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
    if (call && (callee?.kind === "callable" || callee?.kind === "symbol"))
      sites.push(siteAt(call, call.id, callee, "iterate"));
    const at = callable.operations.find(({ start, end }) => start >= region.start && end <= region.end)?.id ?? 0;
    const site = iterationOf(resolver, callable, region.iterable, at);
    if (!site || !matters(site.callee)) continue;
    addConditions(site, region.parent ?? 0);
    sites.push(site);
  }
  return sites;
}

/** What taking all elements of a value runs: its `__iter__`, when its class may define one. */
export function iterationOf(
  resolver: Resolver,
  callable: Callable,
  value: Expression,
  at: OperationId,
): SiteDraft | null {
  const values = resolver.meaningOf(value, { callable: callable.id, at });
  if (!values || (values.kind !== "instance" && values.kind !== "object" && !isDeferred(values))) return null;
  const callee = resolver.memberMeaning(values, "__iter__");
  return callee && siteAt(value, at, callee, "iterate");
}
