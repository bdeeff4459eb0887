import type { BindingId, CallableId } from "../../model/expression.ts";
import type { NodeIndex } from "../../syntax/table.ts";
import type { ClassHeader } from "../functionHeader.ts";
import type { KeptClass } from "../keptFunctions.ts";
import type { Scope } from "./scopes.ts";
import type { Walk } from "./walk.ts";

/** Whether what stands in a scope is in no function. */
export function isInNoFunction({ kind }: Scope): boolean {
  return kind === "module" || kind === "class";
}

/** Takes a class over from an earlier version of the text if it is the same. False for one that must be walked. */
export function keepsClass(walk: Walk, node: NodeIndex, header: ClassHeader): boolean {
  const { builder, scope, isTypeChecking, depth } = walk;
  if (!isInNoFunction(scope)) return false;
  const id = builder.nextCallable();
  const place = { node, scope, isTypeChecking, depth };
  walk.classes.set(id, place);
  const kept = walk.keep.class(id, place, header);
  if (!kept) return false;
  nameBindings(walk, kept, node);
  addPlaces(walk, kept);
  builder.keep(kept);
  return true;
}

/** Tells the scopes of a class, and of classes in it, which bindings their names have. These come first among those of a class. */
function nameBindings({ builder, scopes }: Walk, { old, inside, bindings }: KeptClass, node: NodeIndex): void {
  const first = builder.nextBinding();
  const owned = new Map<CallableId, BindingId[]>();
  for (const [index, { owner }] of bindings.entries()) {
    const own = owned.get(owner);
    if (own) own.push(first + index);
    else owned.set(owner, [first + index]);
  }
  for (const one of [{ old, node }, ...inside.filter(({ isClass }) => isClass)]) {
    const own = owned.get(one.old) ?? [];
    let next = 0;
    for (const name of scopes.opened.get(one.node)?.names.values() ?? []) name.binding = own[next++] ?? null;
  }
}

/** Functions and classes in a class that is kept stand in its scope as they stood. */
function addPlaces({ scopes, scope, outermost, classes, keep }: Walk, { inside }: KeptClass): void {
  for (const { old, id, node, isClass, around } of inside) {
    const known = keep.placeOf(old);
    if (!known) continue;
    const place = { ...known, node, scope: scopes.opened.get(around.node) ?? scope };
    (isClass ? classes : outermost).set(id, place);
  }
}
