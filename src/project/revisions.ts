import type { CallableId } from "../model/expression.ts";
import { getOrCreate } from "../model/getOrCreate.ts";

/** Numbers that tell whether what was known of a function, or of a file, is still what is known of it. */
export interface Revisions {
  /** Grows with every change. */
  readonly latest: number;
  /** A change of one file begins. */
  next(): void;
  /** Everything may be something else since the latest change. */
  all(): void;
  /** What is known of a function may be something else since the latest change. */
  changed(file: string, callable: CallableId): void;
  /** Functions of a file begin in other places since the latest change. */
  moved(file: string): void;
  /** Places in `other` are a part of what is known of a function. */
  leads(file: string, callable: CallableId, other: string): void;
  of(file: string, callable: CallableId): number;
  ofFile(file: string): number;
}

/** The other files to which what is known of functions leads, and when it changed. */
interface FileRevisions {
  readonly changed: Map<CallableId, number>;
  /** With the change after which somebody saw that: what happened before cannot make a difference. */
  readonly leads: Map<CallableId, Map<string, number>>;
  last: number;
}

/** Nothing has changed yet. */
export function createRevisions(): Revisions {
  const files = new Map<string, FileRevisions>();
  const places = new Map<string, number>();
  let latest = 0;
  let ofAll = 0;

  function revisionsOf(file: string): FileRevisions {
    return getOrCreate(files, file, () => ({ changed: new Map(), leads: new Map(), last: 0 }));
  }

  function ofPlaces(others: ReadonlyMap<string, number>): number {
    let most = 0;
    for (const [other, since] of others) {
      const moved = places.get(other) ?? 0;
      if (moved > since) most = Math.max(most, moved);
    }
    return most;
  }

  return {
    get latest() {
      return latest;
    },
    next: () => void latest++,
    all() {
      ofAll = latest;
      files.clear();
      places.clear();
    },
    changed(file, callable) {
      const known = revisionsOf(file);
      known.changed.set(callable, latest);
      known.leads.delete(callable);
      known.last = latest;
    },
    moved: (file) => void places.set(file, latest),
    leads(file, callable, other) {
      const others = getOrCreate(revisionsOf(file).leads, callable, () => new Map<string, number>());
      if (!others.has(other)) others.set(other, latest);
    },
    of(file, callable) {
      const known = files.get(file);
      if (!known) return ofAll;
      const leads = known.leads.get(callable);
      return Math.max(ofAll, known.changed.get(callable) ?? 0, leads ? ofPlaces(leads) : 0);
    },
    ofFile(file) {
      const known = files.get(file);
      let most = Math.max(ofAll, places.get(file) ?? 0, known?.last ?? 0);
      for (const others of known?.leads.values() ?? []) most = Math.max(most, ofPlaces(others));
      return most;
    },
  };
}
