import type { CallableSummary, FileSummary } from "./fileSummary.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * A copy that takes little memory. Its strings are its own, because a slice of a text would keep the whole text; and what
 * is said many times is held once, because a file has thousands of calls and a few dozen things that it calls.
 */
export function compact(summary: FileSummary): FileSummary {
  const share = createSharing();
  const copy = JSON.parse(JSON.stringify(summary)) as FileSummary;
  for (const callable of copy.callables as Draft<CallableSummary>[]) {
    for (const site of callable.sites) shareParts(site, share);
    shareParts(callable, share);
  }
  return copy;
}

/** Gives for equal values always the same one. */
type Share = <T>(value: T) => T;

function createSharing(): Share {
  const known = new Map<string, unknown>();
  return <T>(value: T): T => {
    if (typeof value !== "object" || value === null) return value;
    const key = JSON.stringify(value);
    const before = known.get(key);
    if (before !== undefined) return before as T;
    known.set(key, value);
    return value;
  };
}

/** Changes a copy in place: a new object with the same properties would take more memory than one that was read at once. */
function shareParts(object: object, share: Share): void {
  const parts = object as Record<string, unknown>;
  for (const [key, value] of Object.entries(parts)) {
    if (typeof value === "object" && value !== null && !isList(value)) parts[key] = share(value);
  }
}

/** Sites are never equal, because each has a place of its own; no sites are. */
function isList(value: object): boolean {
  return Array.isArray(value) && value.length > 0 && typeof value[0] === "object" && "start" in (value[0] ?? {});
}
