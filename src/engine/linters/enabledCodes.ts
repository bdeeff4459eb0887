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
  const configuration = createConfigurationFiles({ ...files, sources: [], has: files.has, read: files.read });
  const known = new Map<string, ReadonlySet<string>>();
  return (path) => {
    const language = documentLanguage(languageIdOfPath(path) ?? "")?.language;
    if (!language) return nothing;
    const folder = folderOf(path);
    const key = `${language}:${folder}`;
    let codes = known.get(key);
    if (!codes) {
      codes = new Set(
        Object.entries(tools[language]).flatMap(([tool, read]) =>
          [...nearestRules(configuration, folder, read)].map((rule) => `${tool}/${rule}`),
        ),
      );
      known.set(key, codes);
    }
    return codes;
  };
}

function nearestRules(configuration: ConfigurationFiles, folder: string, read: ReadRules): ReadonlySet<string> {
  for (const around of foldersUpward(folder)) {
    const rules = read(configuration, around);
    if (rules) return rules;
  }
  return new Set();
}
