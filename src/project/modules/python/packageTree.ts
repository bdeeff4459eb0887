import { folderOf, nameOfPath } from "../paths.ts";

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

/** A folder with Python files in it or below. */
interface Folder {
  readonly path: string;
  /** By their names. */
  readonly folders: Map<string, Folder>;
  /** The paths of `.py` files by the names of their modules. */
  readonly sources: Map<string, string>;
  /** The same for `.pyi` files. */
  readonly stubs: Map<string, string>;
}

/** The modules and packages among the paths of a workspace. */
export function createPackageTree(sources: readonly string[]): PackageTree {
  const folders = foldersOf(sources);

  const isPackage = (path: string): boolean => {
    const folder = path === "" ? undefined : folders.get(path);
    return folder !== undefined && (folder.sources.has(initialiser) || folder.stubs.has(initialiser));
  };

  const find = (path: string, parts: readonly string[]): string | null => {
    let folder = folders.get(path);
    for (const part of parts.slice(0, -1)) {
      if (!folder) return null;
      const file = moduleOf(folder, part);
      folder = folder.folders.get(part);
      // A module hides the folder of its name.
      if (file !== null && folder?.path !== folderOf(file)) return null;
    }
    return folder ? moduleOf(folder, parts.at(-1) ?? "") : null;
  };

  const names = new Set(
    [...folders.values()].flatMap(({ path, sources: own, stubs }) => [
      nameOfPath(path),
      ...own.keys(),
      ...stubs.keys(),
    ]),
  );
  const holders = holdersByName(folders.values(), isPackage);
  return {
    hasName: (name) => names.has(name),
    isPackage,
    moduleIn(path, name) {
      const folder = folders.get(path);
      return folder ? moduleOf(folder, name) : null;
    },
    find,
    holdersOf: (name) => holders.get(name) ?? [],
  };
}

const initialiser = "__init__";

/** In Python's order: a package wins over a module, and stubs say less than sources. */
function moduleOf({ folders, sources, stubs }: Folder, name: string): string | null {
  const inner = folders.get(name);
  const source = inner?.sources.get(initialiser) ?? sources.get(name);
  return source ?? inner?.stubs.get(initialiser) ?? stubs.get(name) ?? null;
}

function foldersOf(sources: readonly string[]): Map<string, Folder> {
  const folders = new Map<string, Folder>();
  const folderAt = (path: string): Folder => {
    const known = folders.get(path);
    if (known) return known;
    const folder: Folder = { path, folders: new Map(), sources: new Map(), stubs: new Map() };
    folders.set(path, folder);
    if (folderOf(path) !== path) folderAt(folderOf(path)).folders.set(nameOfPath(path), folder);
    return folder;
  };
  for (const path of sources) {
    const [, name = "", extension] = /([^/]*)(\.pyi?)$/.exec(path) ?? [];
    if (extension === ".py") folderAt(folderOf(path)).sources.set(name, path);
    else if (extension === ".pyi") folderAt(folderOf(path)).stubs.set(name, path);
  }
  return folders;
}

function holdersByName(
  folders: Iterable<Folder>,
  isPackage: (folder: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, Set<string>>();
  for (const { path, folders: inner, sources, stubs } of folders) {
    if (isPackage(path)) continue;
    for (const name of [...sources.keys(), ...stubs.keys(), ...inner.keys()]) {
      const known = holders.get(name);
      if (known) known.add(path);
      else holders.set(name, new Set([path]));
    }
  }
  return new Map([...holders].map(([name, found]) => [name, [...found]]));
}
