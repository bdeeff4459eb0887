import type { Callable } from "./callable.ts";
import type { BindingId, CallableId, ClassId } from "./expression.ts";
import type { Name } from "./names.ts";

/** Variables that an edit has kept, and whose ids are consecutive before and after it. */
export interface KeptBindings {
  readonly from: BindingId;
  readonly to: BindingId;
  readonly count: number;
}

/** What the callables and classes of a module are called after an edit, by the ids that they had: undefined for what is gone. */
export interface MovedIds {
  readonly callables: readonly (CallableId | undefined)[];
  readonly classes: readonly (ClassId | undefined)[];
}

/**
 * What an edit has made of a module: one inside a function, one outside of functions, or one that means nothing to the
 * program. Callables that are not replaced are the same objects, which have moved; nothing in them means anything else
 * unless what the replaced ones tell of themselves (`outsideFacts`) differs.
 */
export interface FunctionUpdate {
  /** The ids that callables and classes have now. Null when all of them have the ids that they had, and none has come or gone. */
  readonly ids: MovedIds | null;
  /** The callables that are other ones now, or gone, as they were, by their ids. None when nothing has another meaning. */
  readonly before: readonly Callable[];
  /** The same callables as they are now, and those that have come, by their ids. */
  readonly after: readonly Callable[];
  /** The ids of the callables that are other ones now, or have come. */
  readonly replaced: ReadonlySet<CallableId>;
  /** Names of what may be something else: whoever names one of these is among the replaced. */
  readonly named: ReadonlySet<Name>;
  /** Whether the code outside of functions is among them: that of the module, and of its classes. */
  readonly isOutside: boolean;
  /** How many variables there are now, and which of them keep their definitions: those of callables that are not replaced. */
  readonly bindings: { readonly count: number; readonly kept: readonly KeptBindings[] };
  /** What begins from `from` on in the old text, and what ends from `ends` on, has moved by so many UTF-16 units. */
  readonly moved: { readonly from: number; readonly ends: number; readonly by: number };
}

/** Whether an id, as it is now, is one of a callable that the edit has replaced. */
export function isReplaced({ replaced }: FunctionUpdate, id: CallableId): boolean {
  return replaced.has(id);
}

/** The replaced callables that are still there, as they were, in the order in which they stand now. */
export function stayingBefore({ before, ids }: FunctionUpdate): readonly Callable[] {
  if (!ids) return before;
  const staying = before.flatMap((callable) => {
    const now = ids.callables[callable.id];
    return now === undefined ? [] : [{ callable, now }];
  });
  return staying.sort((left, right) => left.now - right.now).map(({ callable }) => callable);
}

/** The same callables as they are now. */
export function stayingAfter(update: FunctionUpdate): readonly Callable[] {
  const known = knownBefore(update);
  return known ? update.after.filter(({ id }) => known.has(id)) : update.after;
}

/** The callables that are there no more, as they were. */
export function goneCallables({ before, ids }: FunctionUpdate): readonly Callable[] {
  return ids ? before.filter(({ id }) => ids.callables[id] === undefined) : [];
}

/** The callables that were not there before. */
export function newCallables(update: FunctionUpdate): readonly Callable[] {
  const known = knownBefore(update);
  return known ? update.after.filter(({ id }) => !known.has(id)) : [];
}

/** The ids that callables have now which were there before; null for all. */
function knownBefore({ ids }: FunctionUpdate): ReadonlySet<CallableId | undefined> | null {
  return ids && new Set(ids.callables);
}
