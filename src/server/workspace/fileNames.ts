import { documentLanguage, languageIdOfPath, languageIds } from "../../engine/documentLanguage.ts";

/**
 * Names, with `*` for any characters, of the files that are read: those by which imports are resolved, and those that say
 * what other tools report.
 */
const configurationNames = [
  "package.json",
  "tsconfig*.json",
  "jsconfig*.json",
  "lerna.json",
  "pnpm-workspace.yaml",
  "pyproject.toml",
  "setup.py",
  "setup.cfg",
  "requirements*.txt",
  "Pipfile",
  "mypy.ini",
  "pyrightconfig.json",
  "pytest.ini",
  "tox.ini",
  "ruff.toml",
  ".ruff.toml",
  ".flake8",
  "eslint.config.*",
  ".eslintrc*",
  "biome.json",
  "biome.jsonc",
];

const configurationPattern = new RegExp(
  `^(?:${configurationNames.map((name) => name.replaceAll(".", "\\.").replace("*", ".*")).join("|")})$`,
);

/** Folders that hold other people's code, or none. */
const foreignFolders: ReadonlySet<string> = new Set([
  ".eggs",
  ".git",
  ".hg",
  ".nox",
  ".svn",
  ".tox",
  ".venv",
  ".yarn",
  "__pypackages__",
  "bower_components",
  "node_modules",
  "site-packages",
  "venv",
]);

/** Marks a folder as a virtual environment (PEP 405). */
export const environmentMark = "pyvenv.cfg";

/** The glob of all files that a project is made from, as the protocol and VS Code write globs. */
export const projectFilesGlob = `**/{${[...sourceNames(), ...configurationNames].join(",")}}`;

/** The glob of what lies in folders that are not the user's own. */
export const foreignFilesGlob = `**/{${[...foreignFolders].join(",")}}/**`;

/** Whether a folder of this name holds other people's code. */
export function isForeignFolder(name: string): boolean {
  return foreignFolders.has(name);
}

/** Whether a path below a workspace folder leads through a folder with other people's code. */
export function isForeign(path: string): boolean {
  return path.split("/").slice(0, -1).some(isForeignFolder);
}

/** Whether a file decides what imports mean or what other tools report, by its path. */
export function isConfiguration(path: string): boolean {
  return configurationPattern.test(path.slice(path.lastIndexOf("/") + 1));
}

/** Whether a file belongs to a project, by its path. */
export function isProjectFile(path: string): boolean {
  return isConfiguration(path) || languageIdOfPath(path) !== null;
}

function sourceNames(): string[] {
  return languageIds.flatMap((id) => documentLanguage(id)?.extensions ?? []).map((extension) => `*${extension}`);
}
