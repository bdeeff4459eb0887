import { childOf, foldersUpward, nameOfPath } from "../paths.ts";
import type { ImportRoots } from "./importRoots.ts";
import type { PackageTree } from "./packageTree.ts";

/**
 * Finds the file of a module that no root around the importing folder holds, or null. `excluded` is a root that does
 * not count. Of several roots the nearest one has to be the only one.
 */
export type FindDistantModule = (folder: string, parts: readonly string[], excluded: string | null) => string | null;

/** For each folder the root that is seen from it; null where several are. */
type RootsInSight = ReadonlyMap<string, string | null>;

interface Sights {
  readonly certain: RootsInSight;
  readonly possible: RootsInSight;
}

/** The roots that hold a top-level name. */
interface Holders {
  /** Roots that are certain, where it is a regular package or a module. */
  readonly owners: readonly string[];
  /** Roots that are certain, where it is a namespace package. */
  readonly namespaces: readonly string[];
  /** Other folders, where it is a regular package. */
  readonly possible: readonly string[];
}

/** What lies in such folders is run from there; nobody else has them on the search path. */
const secludedFolders: ReadonlySet<string> = new Set(
  "test tests testing fixtures doc docs example examples bench benches benchmark benchmarks vendor third_party".split(
    " ",
  ),
);

/** Finds modules that no root of the imports leads to. */
export function createDistantModules(tree: PackageTree, roots: ImportRoots): FindDistantModule {
  const holders = new Map<string, Holders>();
  const sights = new Map<string, Sights>();

  const holdersOf = (top: string): Holders => {
    const before = holders.get(top);
    if (before) return before;
    const all = tree.holdersOf(top).filter((root) => roots.above(root).includes(root));
    const certain = all.filter(roots.isCertain);
    const result = {
      owners: certain.filter((root) => tree.moduleIn(root, top) !== null),
      namespaces: certain.filter((root) => tree.moduleIn(root, top) === null),
      possible: all.filter((root) => !roots.isCertain(root) && tree.isPackage(childOf(root, top))),
    };
    holders.set(top, result);
    return result;
  };

  const sightsOf = (parts: readonly string[], excluded: string | null): Sights => {
    const [top = ""] = parts;
    const { owners, namespaces, possible } = holdersOf(top);
    // Only in namespace packages does the rest of the name decide which root is meant.
    const key = [namespaces.length > 0 ? parts.join(".") : top, excluded].join("\n");
    const before = sights.get(key);
    if (before) return before;
    const certain = [...owners, ...namespaces.filter((root) => tree.find(root, parts) !== null)];
    const result = {
      certain: rootsInSight(certain.filter((root) => root !== excluded)),
      possible: rootsInSight(possible.filter((root) => root !== excluded)),
    };
    sights.set(key, result);
    return result;
  };

  return (folder, parts, excluded) => {
    const { certain, possible } = sightsOf(parts, excluded);
    const around = foldersUpward(folder);
    const sight = around.some((each) => certain.has(each)) ? certain : possible;
    if (sight === possible && roots.isDependency(folder, parts[0] ?? "")) return null;
    const nearest = around.find((each) => sight.has(each));
    const root = nearest === undefined ? null : (sight.get(nearest) ?? null);
    return root === null ? null : tree.find(root, parts);
  };
}

/** A root is seen from itself and all folders around it, but not from outside a secluded folder that it lies in. */
function rootsInSight(roots: readonly string[]): RootsInSight {
  const seen = new Map<string, string | null>();
  for (const root of roots) {
    for (const folder of foldersUpward(root)) {
      seen.set(folder, seen.has(folder) ? null : root);
      if (secludedFolders.has(nameOfPath(folder))) break;
    }
  }
  return seen;
}
