import { getOrCreate } from "../../model/getOrCreate.ts";
import { type ConfigurationFiles, createConfigurationFiles } from "../../project/modules/configurationFiles.ts";
import { folderOf, foldersUpward } from "../../project/modules/paths.ts";
import type { WorkspaceFiles } from "../../project/modules/workspaceFiles.ts";
import { documentLanguage, languageIdOfPath } from "../documentLanguage.ts";
import { biomeRules } from "./biome.ts";
import { eslintRules } from "./eslint.ts";
import { flake8Rules } from "./flake8.ts";
import { pyrightRules } from "./pyright.ts";
import { ruffRules } from "./ruff.ts";

/**
 * Gives the rules, of those that matter here, that a tool's configuration in one folder enables. Null when the folder
 * does not configure the tool; then the folder around it may.
 */
export type ReadRules = (files: ConfigurationFiles, folder: string) => ReadonlySet<string> | null;

/** The rules of other tools that are enabled for a file, as `tool/rule`. */
export type EnabledCodes = (path: string) => ReadonlySet<string>;

const nothing: ReadonlySet<string> = new Set();

const tools: Readonly<Record<"python" | "ecmascript", Readonly<Record<string, ReadRules>>>> = {
  python: { ruff: ruffRules, flake8: flake8Rules, pyright: pyrightRules },
  ecmascript: { eslint: eslintRules, biome: biomeRules },
};

/** Reads the configuration of other tools where it stands. Nothing is executed; each folder is looked at once. */
export function createEnabledCodes(files: Pick<WorkspaceFiles, "has" | "read">): EnabledCodes {
  const configuration = createConfigurationFiles({ sources: [], has: files.has, read: files.read });
  const known = new Map<string, ReadonlySet<string>>();
  const readers = {
    python: nearestReaders(tools.python, configuration),
    ecmascript: nearestReaders(tools.ecmascript, configuration),
  };
  return (path) => {
    const language = documentLanguage(languageIdOfPath(path) ?? "")?.language;
    if (!language) return nothing;
    const folder = folderOf(path);
    const codes = () => new Set(readers[language].flatMap((read) => read(folder)));
    return getOrCreate(known, `${language}:${folder}`, codes);
  };
}

/** Gives for each tool the codes that the nearest folder with a configuration of it enables. */
function nearestReaders(
  all: Readonly<Record<string, ReadRules>>,
  configuration: ConfigurationFiles,
): ((folder: string) => readonly string[])[] {
  return Object.entries(all).map(([tool, read]) => {
    const found = new Map<string, readonly string[] | null>();
    const codesIn = (folder: string): readonly string[] | null => {
      const rules = read(configuration, folder);
      return rules && [...rules].map((rule) => `${tool}/${rule}`);
    };
    const inFolder = (folder: string) => getOrCreate(found, folder, codesIn);
    return (folder) => {
      for (const around of foldersUpward(folder)) {
        const codes = inFolder(around);
        if (codes) return codes;
      }
      return [];
    };
  });
}
