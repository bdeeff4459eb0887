import { type OffloadRow, packed } from "./offloadRow.ts";

/** How the methods of a pool of processes hand arguments on. Source: docs.python.org (multiprocessing.pool.Pool). */
export const poolMethods: Readonly<Record<string, Pick<OffloadRow, "passes" | "packed">>> = {
  apply: packed(1, "args", "kwds"),
  apply_async: packed(1, "args", "kwds"),
  map: { passes: "items" },
  map_async: { passes: "items" },
  imap: { passes: "items" },
  imap_unordered: { passes: "items" },
  starmap: { passes: "tuples" },
  starmap_async: { passes: "tuples" },
};
