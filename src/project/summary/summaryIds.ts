import type { CallableId, ClassId } from "../../model/expression.ts";
import type { MovedIds } from "../../model/functionUpdate.ts";
import type { Meaning } from "../meaning.ts";
import type { CallableSummary, CallSite } from "./fileSummary.ts";

/**
 * The ids under which the summary of a text that is edited speaks of callables and classes, by those of the module. When a
 * function comes or goes, all that stand behind it in the module get other ids; in the summary they keep theirs, a new one gets
 * one that nobody had, and what is gone leaves a gap. So nobody who has linked the file has to look at the others again.
 */
export interface SummaryIds {
  readonly callables: readonly CallableId[];
  readonly classes: readonly ClassId[];
  /** How many ids were ever given, those of gaps included. */
  readonly counts: { readonly callables: number; readonly classes: number };
  /** The way back: the ids of the module by those of the summary. */
  readonly inModule: MovedIds;
}

/** The ids of a module of which no callable and class has come or gone since it was read. */
export function firstSummaryIds(callables: number, classes: number): SummaryIds {
  const ids = (length: number): number[] => Array.from({ length }, (_, id) => id);
  return withWayBack(ids(callables), ids(classes), { callables, classes });
}

/** The ids after an edit, of which `moved` says what has become of those of the module; it has so many of both now. */
export function followSummaryIds(
  { callables, classes, counts }: SummaryIds,
  moved: MovedIds,
  count: SummaryIds["counts"],
): SummaryIds {
  const ofCallables = keptIds(callables, moved.callables, counts.callables, count.callables);
  const ofClasses = keptIds(classes, moved.classes, counts.classes, count.classes);
  return withWayBack(ofCallables.ids, ofClasses.ids, { callables: ofCallables.given, classes: ofClasses.given });
}

function withWayBack(
  callables: readonly CallableId[],
  classes: readonly ClassId[],
  counts: SummaryIds["counts"],
): SummaryIds {
  const inModule = { callables: reversed(callables, counts.callables), classes: reversed(classes, counts.classes) };
  return { callables, classes, counts, inModule };
}

function reversed(ids: readonly number[], count: number): (number | undefined)[] {
  const result = new Array<number | undefined>(count).fill(undefined);
  for (const [index, id] of ids.entries()) result[id] = index;
  return result;
}

function keptIds(
  known: readonly number[],
  moved: readonly (number | undefined)[],
  given: number,
  count: number,
): { readonly ids: readonly number[]; readonly given: number } {
  const ids: (number | undefined)[] = new Array(count).fill(undefined);
  for (const [old, id] of known.entries()) {
    const now = moved[old];
    if (now !== undefined) ids[now] = id;
  }
  let next = given;
  return { ids: ids.map((id) => id ?? next++), given: next };
}

/** A meaning of the module, with the ids that the summary has. Null for `ids` that are the same in both. */
export function meaningIn<T extends Meaning | null>(ids: SummaryIds | null, meaning: T): T {
  if (!ids || !meaning) return meaning;
  return withIds(
    meaning,
    (id) => ids.callables[id],
    (id) => ids.classes[id],
  ) as T;
}

/** What is said of a callable with the ids of the module, with those that the summary has. */
export function callableIn(ids: SummaryIds, callable: CallableSummary): CallableSummary {
  const { kind, parent, class: owner, ...rest } = callable;
  return {
    kind,
    ...movedData(ids, rest),
    parent: parent === null ? null : (ids.callables[parent] ?? null),
    class: owner === null ? null : (ids.classes[owner] ?? null),
  };
}

/** The same of a call. */
export function siteIn(ids: SummaryIds | null, site: CallSite): CallSite {
  return ids ? movedData(ids, site) : site;
}

/** A call that the project speaks of, with the ids of the module. */
export function siteInModule(ids: SummaryIds | null, site: CallSite): CallSite {
  return ids ? movedData(ids.inModule, site) : site;
}

/** Plain data with other ids in all the meanings in it; the same object where there are none. */
function movedData<T>(ids: MovedIds, data: T): T {
  if (typeof data !== "object" || data === null) return data;
  if (isMeaning(data)) return (movedMeaning(ids, data) ?? data) as T;
  const moved: unknown[] = Object.values(data).map((part: unknown) => movedData(ids, part));
  if (Object.values(data).every((part, index) => part === moved[index])) return data;
  if (Array.isArray(data)) return moved as T;
  return { ...data, ...Object.fromEntries(Object.keys(data).map((key, index) => [key, moved[index]])) };
}

/** Whether data speaks of a callable or class by its id: a meaning does, and the receiver of a call. */
function isMeaning(data: object): data is Meaning {
  if (!("kind" in data)) return false;
  const { kind } = data;
  if (kind === "callable" || kind === "coroutine") return "callable" in data && typeof data.callable === "number";
  return (kind === "class" || kind === "object") && "class" in data && typeof data.class === "number";
}

/** A meaning after an edit; undefined when it speaks of what is gone. */
export function movedMeaning(moved: MovedIds, meaning: Meaning | null): Meaning | null | undefined {
  return (
    meaning &&
    withIds(
      meaning,
      (id) => moved.callables[id],
      (id) => moved.classes[id],
    )
  );
}

function withIds(
  meaning: Meaning,
  callableOf: (id: CallableId) => CallableId | undefined,
  classOf: (id: ClassId) => ClassId | undefined,
): Meaning | undefined {
  switch (meaning.kind) {
    case "symbol":
    case "instance":
      return meaning;
    case "callable":
    case "coroutine": {
      const callable = callableOf(meaning.callable);
      if (callable === meaning.callable) return meaning;
      return callable === undefined ? undefined : { ...meaning, callable };
    }
    case "class":
    case "object": {
      const owner = classOf(meaning.class);
      if (owner === meaning.class) return meaning;
      return owner === undefined ? undefined : { ...meaning, class: owner };
    }
    case "result":
    case "awaited":
    case "member": {
      const of = withIds(meaning.of, callableOf, classOf);
      if (of === meaning.of) return meaning;
      return of && { ...meaning, of };
    }
  }
}
