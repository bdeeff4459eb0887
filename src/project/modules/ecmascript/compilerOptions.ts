import { isRecord } from "../../../model/record.ts";
import { type ConfigurationFiles, type JsonObject, objectAt, stringAt, stringsAt } from "../configurationFiles.ts";
import { childOf, folderOf, foldersUpward, joinPath, pathWithin } from "../paths.ts";
import { remembered } from "../remembered.ts";
import { bestMatch, substitute } from "./patterns.ts";

/** What a tsconfig.json or jsconfig.json says about the imports of the files around it. */
export interface CompilerOptions {
  /** The folder in which bare specifiers are looked up, or null. */
  readonly baseUrl: string | null;
  /** Patterns of specifiers and the paths that they may stand for, in order. */
  readonly paths: readonly (readonly [pattern: string, targets: readonly string[]])[];
  /** Further conditions of `exports` and `imports`. */
  readonly conditions: readonly string[];
}

/** The options as they are written, each with the folder of the file that says so, until all of `extends` is known. */
interface WrittenOptions {
  readonly baseUrl?: { readonly folder: string; readonly text: string };
  readonly paths?: { readonly folder: string; readonly entries: JsonObject };
  readonly conditions?: readonly string[];
}

/** What stands for the folder of the configuration that is being used, in one that it extends. */
const configurationVariable = "$" + "{configDir}";

const configurationNames = ["tsconfig.json", "jsconfig.json"];

/**
 * A function that gives the options for files of a folder, from the nearest configuration. A configuration that only
 * refers to others stands for those of them in its own folder, so there may be several.
 */
export function createCompilerOptions(
  configuration: ConfigurationFiles,
): (folder: string) => readonly CompilerOptions[] {
  const optionsOf = remembered((path) => optionsIn(configuration, path));
  return remembered((folder) => {
    const path = foldersUpward(folder)
      .flatMap((around) => configurationNames.map((name) => childOf(around, name)))
      .find((name) => configuration.json(name));
    return path === undefined ? [] : optionsOf(path);
  });
}

/** The paths that the `paths` of some options give a specifier; null when no pattern fits. */
export function aliasTargets({ paths }: CompilerOptions, specifier: string): readonly string[] | null {
  const match = bestMatch(paths, specifier);
  return match?.value.map((target) => substitute(target, match.rest)) ?? null;
}

function optionsIn(configuration: ConfigurationFiles, path: string): CompilerOptions[] {
  const own = finished(writtenOptions(configuration, path, []), folderOf(path));
  if (own.baseUrl !== null || own.paths.length > 0) return [own];
  const referenced = referencesOf(configuration, path)
    .filter((other) => folderOf(other) === folderOf(path))
    .map((other) => finished(writtenOptions(configuration, other, []), folderOf(other)));
  return referenced.length > 0 ? referenced : [own];
}

/** The configurations that a solution's configuration refers to. */
function referencesOf(configuration: ConfigurationFiles, path: string): string[] {
  const { references } = configuration.json(path) ?? {};
  if (!Array.isArray(references)) return [];
  return references
    .map((reference) => (isRecord(reference) ? stringAt(reference, "path") : null))
    .map((text) => text && joinPath(folderOf(path), text))
    .filter((target) => typeof target === "string")
    .map((target) => (target.endsWith(".json") ? target : childOf(target, "tsconfig.json")));
}

/** `around` are the files whose `extends` are being followed; one that comes back adds nothing. */
function writtenOptions(configuration: ConfigurationFiles, path: string, around: readonly string[]): WrittenOptions {
  const object = configuration.json(path);
  if (!object || around.includes(path)) return {};
  const folder = folderOf(path);
  const single = stringAt(object, "extends");
  const bases = (single === null ? (stringsAt(object, "extends") ?? []) : [single])
    .map((text) => extendedFile(configuration, folder, text))
    .filter((base) => base !== null)
    .map((base) => writtenOptions(configuration, base, [...around, path]));
  const options = objectAt(object, "compilerOptions") ?? {};
  const baseUrl = stringAt(options, "baseUrl");
  const entries = objectAt(options, "paths");
  const conditions = stringsAt(options, "customConditions");
  return {
    ...mergedOptions(bases),
    ...(baseUrl === null ? {} : { baseUrl: { folder, text: baseUrl } }),
    ...(entries ? { paths: { folder, entries } } : {}),
    ...(conditions ? { conditions } : {}),
  };
}

/** A later option wins over an earlier one as a whole. */
function mergedOptions(all: readonly WrittenOptions[]): WrittenOptions {
  return Object.fromEntries(all.flatMap((options) => Object.entries(options)));
}

/** Only relative ones: a configuration from a package says nothing about the paths of this workspace. */
function extendedFile(configuration: ConfigurationFiles, folder: string, text: string): string | null {
  if (!/^\.\.?(?:\/|$)/.test(text)) return null;
  const path = joinPath(folder, text);
  if (path === null) return null;
  return [path, `${path}.json`].find((candidate) => configuration.json(candidate)) ?? null;
}

/** Reads the written options as TypeScript does: paths are relative to `baseUrl`, else to the file that lists them. */
function finished({ baseUrl, paths, conditions }: WrittenOptions, configurationFolder: string): CompilerOptions {
  const pathIn = (folder: string, text: string) => {
    const within = pathWithin(configurationVariable, text);
    return within === null ? joinPath(folder, text) : joinPath(configurationFolder, within);
  };
  const base = baseUrl ? pathIn(baseUrl.folder, baseUrl.text) : null;
  const entries = Object.keys(paths?.entries ?? {}).map((pattern) => {
    const targets = paths ? (stringsAt(paths.entries, pattern) ?? []) : [];
    const found = targets.map((text) => pathIn(base ?? paths?.folder ?? configurationFolder, text));
    return [pattern, found.filter((path) => path !== null)] as const;
  });
  return { baseUrl: base, paths: entries, conditions: conditions ?? [] };
}
