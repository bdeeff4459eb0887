import type { BlockingCallRow, BlockingGroup } from "../../blockingCalls.ts";

/** A group without what only Python has: one global lock and patched libraries. */
export type EcmascriptGroup = Omit<BlockingGroup, "releasesGil" | "isCooperative">;

/** Completes a group of calls of ECMAScript: nothing else runs in the thread while one of them runs. */
export function group(row: EcmascriptGroup): BlockingGroup {
  return { ...row, releasesGil: false, isCooperative: false };
}

/** Writes each of the names, which blanks separate, for the `*` of the pattern: `named("pako.*", "deflate inflate")`. */
export function named(pattern: string, names: string): string[] {
  return names.split(" ").map((name) => pattern.replace("*", () => name));
}

/** Calls that block, each with the call that takes the same arguments and gives a promise of the same result. */
export function twins(blocking: string, asynchronous: string, names: string): BlockingCallRow[] {
  return names.split(" ").map((name) => ({
    name: blocking.replace("*", () => name),
    twin: { node: asynchronous.replace("*", () => name) },
  }));
}

/** Calls that block only when no callback is given. */
export function withoutCallback(pattern: string, names: string): BlockingCallRow[] {
  return named(pattern, names).map((name) => ({ name, onlyWithout: { argument: "callback" } }));
}
