import type { Callable } from "../model/callable.ts";
import type { CallableId } from "../model/expression.ts";
import type { MovedIds } from "../model/functionUpdate.ts";
import type { Module } from "../model/module.ts";
import type { EditedRange } from "./moduleUpdate.ts";

/**
 * Finds what has become of the callables and classes of a module in one that was walked again. Those that were kept are the
 * same objects still, with the ids that they had; others are the same when they stand at the same place of the text, or else
 * have the same name, inside of what is the same. Null when all have the ids that they had.
 */
export function findMovedIds(before: Module, after: Module, edited: EditedRange): MovedIds | null {
  const callables = new Array<number | undefined>(before.callables.length).fill(undefined);
  const classes = new Array<number | undefined>(before.classes.length).fill(undefined);
  const origins = new Array<CallableId | undefined>(after.callables.length).fill(undefined);
  const others: Callable[] = [];
  for (const [id, callable] of after.callables.entries()) {
    if (before.callables[callable.id] !== callable) others.push(callable);
    else {
      callables[callable.id] = id;
      origins[id] = callable.id;
    }
  }
  for (const [id, one] of after.classes.entries()) if (before.classes[one.id] === one) classes[one.id] = id;
  const places = new Set(others.map((callable) => placeOf(callable, callable.start)));
  const candidates = new Map<string, Callable[]>();
  for (const old of before.callables) {
    if (callables[old.id] !== undefined) continue;
    const place = placeOf(old, startAfter(old, edited));
    const key = places.has(place) ? place : nameOf(old, old.parent);
    const same = candidates.get(key);
    if (same) same.push(old);
    else candidates.set(key, [old]);
  }

  /** Whether a callable and its earlier version are in the same callable and the same class. */
  function isInSame(old: Callable, { parent, class: owner, kind }: Callable): boolean {
    if ((parent === null ? null : origins[parent]) !== old.parent) return false;
    if (kind === "class") return true;
    return owner === null || old.class === null ? owner === old.class : classes[old.class] === owner;
  }

  for (const next of others) {
    const parent = next.parent === null ? null : origins[next.parent];
    if (parent === undefined) continue;
    const atPlace = candidates.get(placeOf(next, next.start));
    const same = atPlace ?? (next.name === "" ? [] : (candidates.get(nameOf(next, parent)) ?? []));
    const index = same.findIndex((old) => isInSame(old, next));
    const [old] = index < 0 ? [] : same.splice(index, 1);
    if (!old) continue;
    callables[old.id] = next.id;
    origins[next.id] = old.id;
    if (next.kind === "class" && old.class !== null && next.class !== null) classes[old.class] = next.class;
  }
  const isSame = (ids: readonly (number | undefined)[], count: number): boolean =>
    ids.length === count && ids.every((now, old) => now === old);
  const staysSame = isSame(callables, after.callables.length) && isSame(classes, after.classes.length);
  return staysSame ? null : { callables, classes };
}

/** Where a callable would begin after an edit in which it does not begin. */
function startAfter({ start }: Callable, { start: from, end, newEnd }: EditedRange): number {
  if (start < from) return start;
  return start >= end ? start + newEnd - end : -1;
}

function placeOf({ kind, name }: Callable, start: number): string {
  return `${start} ${kind} ${name}`;
}

function nameOf({ kind, name }: Callable, parent: CallableId | null): string {
  return `${kind} ${name} in ${parent}`;
}

/** The callables that have no part in both versions of a module, and those that others have not kept. */
export interface ComeAndGone {
  readonly gone: readonly Callable[];
  readonly come: readonly Callable[];
}

/** What has gone from a module, and what has come. */
export function comeAndGone(before: Module, after: Module, { callables }: MovedIds): ComeAndGone {
  const known = new Set(callables);
  return {
    gone: before.callables.filter(({ id }) => callables[id] === undefined),
    come: after.callables.filter((_, id) => !known.has(id)),
  };
}

/**
 * A module that was walked again, in which the parts that were kept have the ids that they are to have. These are copies: the
 * parts themselves must stay as they are until it is certain that the module goes on with them.
 */
export function withMovedIds(before: Module, after: Module, { callables, classes }: MovedIds): Module {
  const keptImports = new Set(before.imports);
  const callableOf = (id: CallableId): CallableId => callables[id] ?? id;
  return {
    ...after,
    callables: after.callables.map((one, id) => {
      if (before.callables[one.id] !== one) return one;
      const { parent, class: owner } = one;
      const moved = { parent: parent && callableOf(parent), class: owner && (classes[owner] ?? owner) };
      return { ...one, id, ...moved };
    }),
    classes: after.classes.map((one, id) =>
      before.classes[one.id] === one ? { ...one, id, body: callableOf(one.body) } : one,
    ),
    bindings: after.bindings.map((one) =>
      before.bindings[one.id] === one ? { ...one, owner: callableOf(one.owner) } : one,
    ),
    imports: after.imports.map((one) => (keptImports.has(one) ? { ...one, callable: callableOf(one.callable) } : one)),
  };
}
