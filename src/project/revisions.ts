import type { CallableId } from "../model/expression.ts";
import { getOrCreate } from "../model/getOrCreate.ts";

/** Numbers that tell whether what was known of a function, or of a file, is still what is known of it. */
export interface Revisions {
  /** Another one after every change. */
  readonly version: number;
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
  /** Begins anew, as if everything had changed. The function that it gives goes back to the numbers of before. */
  setAside(): () => void;
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
  let files = new Map<string, FileRevisions>();
  let places = new Map<string, number>();
  /** No number is given twice, so the version may be a smaller one when somebody has gone back. */
  let latest = 0;
  let version = 0;
  let ofAll = 0;

  function next(): void {
    latest++;
    version = latest;
  }

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
    get version() {
      return version;
    },
    next,
    all() {
      ofAll = version;
      files.clear();
      places.clear();
    },
    changed(file, callable) {
      const known = revisionsOf(file);
      known.changed.set(callable, version);
      known.leads.delete(callable);
      known.last = version;
    },
    moved: (file) => void places.set(file, version),
    leads(file, callable, other) {
      const others = getOrCreate(revisionsOf(file).leads, callable, () => new Map<string, number>());
      if (!others.has(other)) others.set(other, version);
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
    setAside() {
      const before = { files, places, version, ofAll };
      [files, places] = [new Map(), new Map()];
      next();
      ofAll = version;
      return () => {
        ({ files, places, version, ofAll } = before);
      };
    },
  };
}
