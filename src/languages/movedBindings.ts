import type { BindingId, CallableId } from "../model/expression.ts";
import type { KeptBindings, MovedIds } from "../model/functionUpdate.ts";
import type { Binding, Module } from "../model/module.ts";
import type { Units } from "../model/units.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Which variables of a module are those of functions that were kept, and still have the ids that they had. */
export function keptBindings({ bindings }: Module, isKept: (owner: CallableId) => boolean): KeptBindings[] {
  const runs: Draft<KeptBindings>[] = [];
  let last: Draft<KeptBindings> | null = null;
  for (const [index, { id, owner }] of bindings.entries()) {
    if (!isKept(owner)) last = null;
    else if (last && last.from + last.count === id) last.count++;
    else {
      last = { from: id, to: index, count: 1 };
      runs.push(last);
    }
  }
  return runs;
}

/**
 * The variables outside of functions, the several ones of a name of the same owner in order. `ids` are those that owners have
 * in the version with which they are compared.
 */
export function outsideBindings(
  { bindings }: Module,
  units: Units,
  ids: MovedIds | null = null,
): Map<string, Binding[]> {
  const byName = new Map<string, Binding[]>();
  for (const binding of bindings) {
    if (units[binding.owner] !== -1) continue;
    const { owner } = binding;
    const key = `${ids ? (ids.callables[owner] ?? `gone ${owner}`) : owner} ${binding.name}`;
    const known = byName.get(key);
    if (known) known.push(binding);
    else byName.set(key, [binding]);
  }
  return byName;
}

/** The new ids of variables of an old module; null when all are the same. */
export function movedBindings(
  before: ReadonlyMap<string, readonly Binding[]>,
  after: ReadonlyMap<string, readonly Binding[]>,
  kept: readonly KeptBindings[],
): ReadonlyMap<BindingId, BindingId> | null {
  const moved = new Map<BindingId, BindingId>();
  for (const [key, old] of before) {
    const next = after.get(key) ?? [];
    for (const [index, { id }] of old.entries()) {
      const now = next[index]?.id;
      if (now !== undefined && now !== id) moved.set(id, now);
    }
  }
  for (const { from, to, count } of kept) {
    if (from === to) continue;
    for (let offset = 0; offset < count; offset++) moved.set(from + offset, to + offset);
  }
  return moved.size === 0 ? null : moved;
}
