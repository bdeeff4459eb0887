import { createConfigurationFiles } from "./configurationFiles.ts";
import { folderOf, foldersUpward, nameOfPath, pathWithin } from "./paths.ts";
import { createDistantModules, type FindDistantModule } from "./python/distantModules.ts";
import { isIdentifier, isIdentifierPart } from "./python/identifiers.ts";
import { createImportRoots, type ImportRoots } from "./python/importRoots.ts";
import { createPackageTree, type PackageTree } from "./python/packageTree.ts";
import { isNeverShadowed, isStandardModule } from "./python/standardModules.ts";
import type { WorkspaceFiles } from "./workspaceFiles.ts";

/** Which files the imports of a workspace's Python files mean. It describes the files as they were when it was made. */
export interface PythonModules {
  /** The file of a module as written in `fromPath`, leading dots included; null for libraries, namespace packages and ambiguity. */
  resolve(fromPath: string, module: string): string | null;
  /** The dotted name under which a file is imported, or null when it has none. */
  nameOf(path: string): string | null;
}

/** An absolute import that is being resolved. */
interface Search {
  readonly tree: PackageTree;
  readonly roots: ImportRoots;
  readonly findDistant: FindDistantModule;
  readonly fromPath: string;
  /** The folder of the importing file. */
  readonly folder: string;
  readonly parts: readonly string[];
}

/** Finds the files that the imports of Python mean. */
export function createPythonModules(files: WorkspaceFiles): PythonModules {
  const tree = createPackageTree(files.sources);
  const roots = createImportRoots(createConfigurationFiles(files), tree);
  const findDistant = createDistantModules(tree, roots);
  /** By the folder of the importing file, then by the module. */
  const known = new Map<string, Map<string, string | null>>();

  const resolve = (fromPath: string, module: string): string | null => {
    const folder = folderOf(fromPath);
    if (module.startsWith(".")) return relativeModule(tree, folder, module);
    if (!tree.hasName(firstPart(module))) return null;
    const ownName = moduleOfPath(fromPath);
    // A module that imports its own name means another one, whatever its neighbours mean.
    const isOwn = module.startsWith(ownName) && (module.length === ownName.length || module[ownName.length] === ".");
    const inFolder = isOwn ? undefined : (known.get(folder) ?? new Map<string, string | null>());
    const before = inFolder?.get(module);
    if (before !== undefined) return before;
    const file = absoluteModule({ tree, roots, findDistant, folder, fromPath, parts: module.split(".") });
    if (inFolder) known.set(folder, inFolder.set(module, file));
    return file;
  };

  return {
    resolve,
    nameOf: (path) => moduleName(tree, roots, path),
  };
}

function firstPart(module: string): string {
  const dot = module.indexOf(".");
  return dot < 0 ? module : module.slice(0, dot);
}

/** One dot is the folder of the importing file, each further one the folder around. */
function relativeModule(tree: PackageTree, folder: string, module: string): string | null {
  const dots = /^\.+/.exec(module)?.[0].length ?? 0;
  const base = foldersUpward(folder)[dots - 1];
  if (base === undefined) return null;
  const name = module.slice(dots);
  if (name !== "") return tree.find(base, name.split("."));
  return base === folderOf(base) ? null : packageFile(tree, base);
}

function packageFile(tree: PackageTree, folder: string): string | null {
  return tree.isPackage(folder) ? tree.moduleIn(folderOf(folder), nameOfPath(folder)) : null;
}

function absoluteModule(search: Search): string | null {
  const { tree, roots, folder, parts } = search;
  const [top = ""] = parts;
  if (isStandardModule(top)) return shadowingModule(search);
  for (const root of roots.above(folder)) {
    if (!holds(search, root)) continue;
    if (!roots.isCertain(root) && roots.isDependency(folder, top)) return null;
    // A regular package or module ends Python's search even when it lacks the rest of the name.
    return tree.find(root, parts);
  }
  return search.findDistant(folder, parts, moduleOfPath(search.fromPath) === top ? folder : null);
}

/** Python puts the folder of the script first on the search path, before its own library; only there a file can shadow it. */
function shadowingModule(search: Search): string | null {
  const { tree, roots, folder, parts } = search;
  const [top = ""] = parts;
  if (isNeverShadowed(top) || tree.isPackage(folder) || !roots.above(folder).includes(folder)) return null;
  return tree.moduleIn(folder, top) !== null && holds(search, folder) ? tree.find(folder, parts) : null;
}

/**
 * Whether Python's search ends in a root. It does not for a module that imports its own name: `import redis` in
 * `redis.py` means the library.
 */
function holds({ tree, fromPath, parts }: Search, root: string): boolean {
  const file = tree.moduleIn(root, parts[0] ?? "");
  if (file === null) return tree.find(root, parts) !== null;
  return file !== fromPath || isInitialiser(file);
}

function moduleName(tree: PackageTree, roots: ImportRoots, path: string): string | null {
  const names = isInitialiser(path) ? [] : [moduleOfPath(path)];
  let folder = folderOf(path);
  const isInPackage = tree.isPackage(folder);
  for (; tree.isPackage(folder); folder = folderOf(folder)) names.unshift(nameOfPath(folder));
  const isRoot = (around: string) =>
    isInPackage ? roots.namesAllBelow(around) : around === "" || roots.isCertain(around);
  const root = foldersUpward(folder).find(isRoot);
  const outer = root === undefined || root === folder ? [] : (pathWithin(root, folder)?.split("/") ?? []);
  const full = outer.every(isIdentifier) ? [...outer, ...names] : names;
  return full.length > 0 && full.every(isIdentifierPart) ? full.join(".") : null;
}

/** The last part of a file's module name; empty for another kind of file. */
function moduleOfPath(path: string): string {
  const end = path.endsWith(".py")
    ? path.length - ".py".length
    : path.endsWith(".pyi")
      ? path.length - ".pyi".length
      : 0;
  return path.slice(path.lastIndexOf("/", end) + 1, end);
}

function isInitialiser(path: string): boolean {
  return /(?:^|\/)__init__\.pyi?$/.test(path);
}
