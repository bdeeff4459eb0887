/** Tells of the files that hold nothing themselves whether they could find something through what they import. */
export interface ImportSearch {
  /** Whether nothing can be found in a file; false for one that may hold something itself. */
  isIdle(path: string): boolean;
}

/**
 * `imports` are, of the files that hold nothing themselves, the files that they import and that may matter, by their paths;
 * `exposes` tells of the others whether something may be found in those that import them, and is asked once for each.
 */
export function createImportSearch(
  imports: ReadonlyMap<string, readonly string[]>,
  exposes: (path: string) => boolean,
): ImportSearch {
  /** Whether something may be found in those that import a file, as far as somebody has found out. */
  const known = new Map<string, boolean>();

  function leads(path: string): boolean {
    const found = known.get(path) ?? (imports.has(path) ? leadsThrough(path) : exposes(path));
    known.set(path, found);
    return found;
  }

  /** Follows the files that hold nothing themselves, which may import each other in circles. */
  function leadsThrough(start: string): boolean {
    const reached = new Set([start]);
    for (const path of reached) {
      for (const imported of imports.get(path) ?? []) {
        if (imports.has(imported) && !known.has(imported)) reached.add(imported);
        else if (leads(imported)) return true;
      }
    }
    for (const path of reached) known.set(path, false);
    return false;
  }

  return { isIdle: (path) => imports.has(path) && !leads(path) };
}
