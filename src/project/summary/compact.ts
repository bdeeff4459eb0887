import type { CallableSummary, ClassSummary, FileSummary } from "./fileSummary.ts";
import { tableOf } from "./table.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A copy that takes little memory. Its strings are its own, because a slice of a text would keep the whole text; and what
 * is said many times is held once, because a file has thousands of calls and a few dozen things that it calls.
 */
export function compact(summary: FileSummary): FileSummary {
  const share = createSharing();
  const copy = JSON.parse(JSON.stringify(summary)) as Draft<FileSummary>;
  shareParts(copy.exports, share);
  copy.exports = tableOf(copy.exports);
  for (const callable of copy.callables) {
    for (const site of callable.sites) shareParts(site, share);
    const { sites } = callable;
    // Sites are never equal, because each has a place of its own; no sites are.
    if (sites.length > 0) (callable as Draft<CallableSummary>).sites = [];
    shareParts(callable, share);
    if (sites.length > 0) (callable as Draft<CallableSummary>).sites = sites;
  }
  for (const one of copy.classes as Draft<ClassSummary>[]) {
    shareParts(one.fields, share);
    one.fields = tableOf(one.fields);
    one.methods = tableOf(one.methods);
    one.bases = share(one.bases);
  }
  return copy;
}

/** Gives for equal values always the same one. */
type Share = <T>(value: T) => T;

function createSharing(): Share {
  const known = new Map<string, unknown>();
  return function share<T>(value: T): T {
    if (typeof value === "string") return sharedBy(value, value);
    if (typeof value !== "object" || value === null) return value;
    shareParts(value, share);
    return sharedBy(JSON.stringify(value), value);
  };

  function sharedBy<T>(key: string, value: T): T {
    const before = known.get(key);
    if (before !== undefined) return before as T;
    known.set(key, value);
    return value;
  }
}

/** Changes a copy in place: a new object with the same properties would take more memory than one that was read at once. */
function shareParts(object: object, share: Share): void {
  const parts = object as Record<string, unknown>;
  for (const key in parts) {
    const value = parts[key];
    if ((typeof value === "object" && value !== null) || typeof value === "string") parts[key] = share(value);
  }
}
