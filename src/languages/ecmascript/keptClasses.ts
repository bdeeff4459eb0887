import type { NodeIndex } from "../../syntax/table.ts";
import type { ClassHeader } from "../functionHeader.ts";
import type { KeptClass } from "../keptFunctions.ts";
import type { Scope } from "./scopes.ts";
import type { Walk } from "./walk.ts";

/** Takes a class over from an earlier version of the text if it is the same. False for one that must be walked. */
export function keepsClass(walk: Walk, node: NodeIndex, header: ClassHeader): boolean {
  const { builder, scope, depth, classes, keep } = walk;
  if (walk.functions > 0) return false;
  const id = builder.nextCallable();
  classes.set(id, { node, scope, depth });
  const kept = keep.class(node, id, header);
  if (!kept) return false;
  addPlaces(walk, kept);
  builder.keep(kept);
  return true;
}

/** Functions and classes in a class that is kept stand in its scopes as they stood. */
function addPlaces(walk: Walk, { old, inside, bindings }: KeptClass): void {
  const { outermost, classes, keep, builder, scope } = walk;
  const outer = keep.placeOf(old)?.scope;
  const by = builder.nextBinding() - (bindings[0]?.id ?? 0);
  const known = new Map<Scope | null | undefined, Scope | null>([[outer, scope]]);
  /** A scope inside the class, and those around it, with the ids that callables and variables get. */
  function moved(inner: Scope | null): Scope | null {
    const found = known.get(inner);
    if (found !== undefined || !inner) return found ?? null;
    const { owner, names, parent } = inner;
    const next: Scope = {
      parent: moved(parent),
      owner: owner + builder.nextCallable() - old,
      names: names && new Map([...names].map(([name, binding]) => [name, binding + by])),
      asyncResources: null,
    };
    known.set(inner, next);
    return next;
  }

  for (const { old: before, id, node, isClass } of inside) {
    const place = keep.placeOf(before);
    const next = place && moved(place.scope);
    if (place && next) (isClass ? classes : outermost).set(id, { ...place, node, scope: next });
  }
}
