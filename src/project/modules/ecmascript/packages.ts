import { isRecord } from "../../../model/record.ts";
import { type ConfigurationFiles, type JsonObject, objectAt, stringAt } from "../configurationFiles.ts";
import { childOf, folderOf, foldersUpward, joinPath, pathWithin } from "../paths.ts";
import { remembered } from "../remembered.ts";
import { sourcesOfBuilt } from "./builtSources.ts";
import { targetsOf } from "./conditions.ts";
import { bestMatch, substitute } from "./patterns.ts";
import { type Importer, isDeclaration, type SourceFiles } from "./sourceFiles.ts";

/** A folder with a package.json. */
export interface Package {
  readonly folder: string;
  readonly manifest: JsonObject;
}

/** Finds packages and the sources behind their entries. */
export interface Packages {
  /** The package in a folder, or null. */
  at(folder: string): Package | null;
  /** The package that a folder belongs to, or null. */
  around(folder: string): Package | null;
  /** The source of a path: a file, or a folder by its package.json or index file. */
  path(path: string, importer: Importer): string | null;
  /** The source of a folder, by its package.json or index file. */
  folder(folder: string): string | null;
  /** The source of an entry: `subpath` is "." or begins with "./"; `conditions` are custom ones. */
  entry(of: Package, subpath: string, conditions: readonly string[]): string | null;
  /** What `#name` stands for in the package: paths that begin with "./", or specifiers of other packages; best first. */
  internalTargets(of: Package, name: string, conditions: readonly string[]): readonly string[];
  /** The first of some targets that has a source, code before declarations. */
  target(of: Package, targets: readonly string[]): string | null;
}

/** Where packages without `exports` name their entry, what is nearest to the sources first. */
const entryFields = ["source", "module", "main", "types", "typings"];

/** The packages of a workspace by their folders, each read once. */
export function createPackages(configuration: ConfigurationFiles, sources: SourceFiles): Packages {
  const at = (folder: string): Package | null => {
    const manifest = configuration.json(childOf(folder, "package.json"));
    return manifest && { folder, manifest };
  };

  const target = (of: Package, targets: readonly string[]): string | null => {
    const found = targets.map((text) => sourceOfTarget(of, text)).filter((path) => path !== null);
    return found.find((path) => !isDeclaration(path)) ?? found[0] ?? null;
  };

  const sourceOfTarget = (of: Package, text: string): string | null => {
    const path = joinPath(of.folder, text);
    if (path === null) return null;
    const direct = sources.file(path, "typescript") ?? sources.index(path);
    if (direct && !isDeclaration(direct)) return direct;
    return firstSource(of, sourcesOfBuilt(pathWithin(of.folder, path) ?? "")) ?? direct;
  };

  const firstSource = ({ folder }: Package, stems: readonly string[]): string | null => {
    for (const stem of stems) {
      const path = childOf(folder, stem);
      const source = sources.file(path, "typescript") ?? sources.index(path);
      if (source) return source;
    }
    return null;
  };

  const mainEntry = (of: Package): string | null => {
    const targets = entryFields.map((field) => stringAt(of.manifest, field)).filter((text) => text !== null);
    return target(of, targets) ?? sources.index(of.folder) ?? builtIndex(of, targets);
  };

  /** The usual source of a package whose entry is built, and called otherwise than its source. */
  const builtIndex = ({ folder }: Package, targets: readonly string[]): string | null => {
    const isBuilt = targets.some((text) => sourcesOfBuilt(text.replace(/^\.\//, "")).length > 0);
    return isBuilt ? sources.index(childOf(folder, "src")) : null;
  };

  const ofFolder = (folder: string): string | null => {
    const nested = at(folder);
    return nested ? mainEntry(nested) : sources.index(folder);
  };

  const around = remembered((folder): Package | null => {
    for (const candidate of foldersUpward(folder)) {
      const found = at(candidate);
      if (found) return found;
    }
    return null;
  });

  /** The source of a missing file that a build makes; without a manifest's word for it only `src` counts. */
  const builtFrom = (path: string): string | null => {
    const own = around(folderOf(path));
    const stems = sourcesOfBuilt((own && pathWithin(own.folder, path)) ?? "").filter((stem) => stem.startsWith("src/"));
    return own && firstSource(own, stems);
  };

  return {
    at,
    around,
    path: (path, importer) => sources.file(path, importer) ?? ofFolder(path) ?? builtFrom(path),
    folder: ofFolder,
    entry: (of, subpath, conditions) => {
      const { exports: exported } = of.manifest;
      if (exported !== undefined && exported !== null) {
        const targets = exportedTargets(exported, subpath, conditions);
        return target(of, targets) ?? (subpath === "." ? builtIndex(of, targets) : null);
      }
      return subpath === "." ? mainEntry(of) : target(of, [subpath]);
    },
    internalTargets: ({ manifest }, name, conditions) =>
      matchedTargets(objectAt(manifest, "imports") ?? {}, name, conditions),
    target,
  };
}

/** `exports` is a table of subpaths, or else what "." stands for. */
function exportedTargets(exported: unknown, subpath: string, conditions: readonly string[]): string[] {
  const isTable = isRecord(exported) && Object.keys(exported).some((key) => key.startsWith("."));
  const table = isTable ? exported : { ".": exported };
  return matchedTargets(table, subpath, conditions).filter((text) => text.startsWith("./"));
}

function matchedTargets(table: JsonObject, name: string, conditions: readonly string[]): string[] {
  const match = bestMatch(Object.entries(table), name);
  return match ? targetsOf(match.value, conditions).map((text) => substitute(text, match.rest)) : [];
}
