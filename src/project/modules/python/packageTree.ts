import { childOf, folderOf, foldersAround, nameOfPath } from "../paths.ts";

/** The Python files of a workspace as packages and modules. */
export interface PackageTree {
  /** Whether the folder is a regular package: it has an `__init__` file. A relative path's topmost folder has no name, so it is none. */
  isPackage(folder: string): boolean;
  /** The file of the regular package or module `name` in a folder, sources before stubs; null for a namespace package. */
  moduleIn(folder: string, name: string): string | null;
  /** The file that a dotted name stands for when the search begins in `folder`; null when a part is missing. */
  find(folder: string, parts: readonly string[]): string | null;
  /** Whether any folder or module has the name: no module begins with another one. */
  hasName(name: string): boolean;
  /** The folders, no packages themselves, in which the name is a package, a module or a folder of modules. */
  holdersOf(name: string): readonly string[];
}

/** Where a module's file may be, in Python's order: a package wins over a module, and stubs say less than sources. */
const moduleFiles = ["/__init__.py", ".py", "/__init__.pyi", ".pyi"] as const;

/** The modules and packages among the paths of a workspace. */
export function createPackageTree(sources: readonly string[]): PackageTree {
  const modules = new Set(sources.filter((path) => /\.pyi?$/.test(path)));
  const folders = foldersAround(modules);

  const isPackage = (folder: string): boolean =>
    folder !== "" && (modules.has(childOf(folder, "__init__.py")) || modules.has(childOf(folder, "__init__.pyi")));

  const moduleIn = (folder: string, name: string): string | null => {
    const path = childOf(folder, name);
    const ending = moduleFiles.find((candidate) => modules.has(path + candidate));
    return ending === undefined ? null : path + ending;
  };

  const find = (folder: string, parts: readonly string[]): string | null => {
    let at = folder;
    for (const part of parts.slice(0, -1)) {
      const file = moduleIn(at, part);
      at = childOf(at, part);
      if (file ? folderOf(file) !== at : !folders.has(at)) return null;
    }
    return moduleIn(at, parts.at(-1) ?? "");
  };

  const names = new Set([...[...modules].map(moduleNameOf), ...[...folders].map(nameOfPath)]);
  const holders = holdersByName(modules, folders, isPackage);
  return {
    hasName: (name) => names.has(name),
    isPackage,
    moduleIn,
    find,
    holdersOf: (name) => holders.get(name) ?? [],
  };
}

function moduleNameOf(path: string): string {
  return nameOfPath(path).replace(/\.pyi?$/, "");
}

function holdersByName(
  modules: ReadonlySet<string>,
  folders: ReadonlySet<string>,
  isPackage: (folder: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const searched = new Set([...folders].filter((folder) => !isPackage(folder)));
  const holders = new Map<string, Set<string>>();
  const add = (name: string, folder: string) => {
    if (!searched.has(folder)) return;
    const known = holders.get(name);
    if (known) known.add(folder);
    else holders.set(name, new Set([folder]));
  };
  for (const path of modules) add(moduleNameOf(path), folderOf(path));
  for (const folder of folders) if (folder !== folderOf(folder)) add(nameOfPath(folder), folderOf(folder));
  return new Map([...holders].map(([name, found]) => [name, [...found]]));
}
