import type { ConfigurationFiles } from "../configurationFiles.ts";
import { childOf, foldersUpward, nameOfPath, pathWithin } from "../paths.ts";
import { remembered } from "../remembered.ts";
import { declaredDependencies, importName } from "./dependencies.ts";
import { isIdentifier } from "./identifiers.ts";
import type { PackageTree } from "./packageTree.ts";
import { declaredSearchPath } from "./searchPath.ts";

/** The folders from which absolute imports are searched. */
export interface ImportRoots {
  /** The roots around a folder, itself included, nearest first. */
  above(folder: string): readonly string[];
  /** Whether a `src` layout, a project file or a setting says that modules are imported from this folder. */
  isCertain(folder: string): boolean;
  /** Whether modules below the folder are named from it even where packages have no `__init__` file. */
  namesAllBelow(folder: string): boolean;
  /** Whether a project around `folder` installs a distribution of this name. */
  isDependency(folder: string, name: string): boolean;
}

/** A folder with one of these is where a project is run or installed from. */
const projectFiles = [
  "pyproject.toml",
  "setup.cfg",
  "requirements.txt",
  "Pipfile",
  "manage.py",
  "tox.ini",
  "pytest.ini",
];

/** These say so too, but may be ordinary modules of a package: pytest puts the folder of a conftest.py on the search path. */
const scriptFiles = ["setup.py", "conftest.py"];

/** The folders from which the imports of a workspace's files start, each worked out once. */
export function createImportRoots(configuration: ConfigurationFiles, tree: PackageTree): ImportRoots {
  const searchPath = remembered((folder) => new Set(declaredSearchPath(configuration, folder)));
  const dependencies = remembered((folder) => declaredDependencies(configuration, folder));

  const namesAllBelow = remembered(
    (folder) =>
      (nameOfPath(folder) === "src" && !tree.isPackage(folder)) ||
      foldersUpward(folder).some((around) => around !== folder && searchPath(around).has(folder)),
  );

  const isCertain = remembered(
    (folder) =>
      namesAllBelow(folder) ||
      projectFiles.some((name) => configuration.has(childOf(folder, name))) ||
      (!tree.isPackage(folder) && scriptFiles.some((name) => configuration.has(childOf(folder, name)))),
  );

  const above = remembered((folder) => {
    const roots: string[] = [];
    let possible: string[] = [];
    for (const around of foldersUpward(folder)) {
      if (tree.isPackage(around) && !isCertain(around)) continue;
      // Folders without `__init__` below such a root are namespace packages, not places to import from.
      if (namesAllBelow(around)) possible = possible.filter((root) => !isDotted(pathWithin(around, root) ?? ""));
      possible.push(around);
      if (isCertain(around)) roots.push(...possible.splice(0));
    }
    return [...roots, ...possible];
  });

  return {
    above,
    isCertain,
    namesAllBelow,
    isDependency: (folder, name) => foldersUpward(folder).some((around) => dependencies(around).has(importName(name))),
  };
}

/** Whether a path can be a dotted name; `my-service/lib` cannot. */
function isDotted(path: string): boolean {
  return path.split("/").every(isIdentifier);
}
