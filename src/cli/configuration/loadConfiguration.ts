import { readFile } from "node:fs/promises";
import path from "node:path";
import { type Configuration, defaultConfiguration } from "../../engine/configuration.ts";
import { configurationFileName, type FileProblem, readConfigurationFile } from "../../engine/configurationFile.ts";
import { endOfSentence } from "../../engine/configurationProblem.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { foldersUpward } from "../../server/node/filePaths.ts";
import type { FileError } from "../check/report.ts";
import { displayPath } from "../files/paths.ts";
import { describeSystemError, systemErrorCode } from "../files/systemError.ts";
import { UsageError } from "../usageError.ts";

/** A configuration and where it comes from. */
export interface LoadedConfiguration {
  readonly configuration: Configuration;
  /** What the globs of the configuration are relative to. */
  readonly folder: string;
  readonly errors: readonly FileError[];
}

/** Where to look for a configuration, and what the command line says beside it. */
export interface ConfigurationRequest {
  readonly cwd: string;
  /** The file that the user named; null to take the nearest `interleave.json` from the working directory upward. */
  readonly file: string | null;
  readonly ruleIds: ReadonlySet<string>;
}

/**
 * Reads the settings of a run. What is wrong with them is reported and the rest counts. Throws a `UsageError` when the
 * file that the user named does not exist.
 */
export async function loadConfiguration({ cwd, file, ruleIds }: ConfigurationRequest): Promise<LoadedConfiguration> {
  const candidates =
    file === null
      ? [...foldersUpward(cwd)].map((folder) => path.join(folder, configurationFileName))
      : [path.resolve(cwd, file)];
  for (const candidate of candidates) {
    const folder = path.dirname(candidate);
    const name = displayPath(candidate, cwd);
    try {
      const text = (await readFile(candidate, "utf8")).replace(/^\uFEFF/, "");
      const { configuration, problems } = readConfigurationFile(text, ruleIds);
      return { configuration, folder, errors: problems.map((problem) => ({ file: name, message: describe(problem) })) };
    } catch (error) {
      if (["ENOENT", "ENOTDIR"].includes(systemErrorCode(error))) continue;
      const message = describeSystemError(error);
      return { configuration: defaultConfiguration, folder, errors: [{ file: name, message }] };
    }
  }
  if (file !== null) throw new UsageError(`There is no configuration file "${file}".`);
  return { configuration: defaultConfiguration, folder: cwd, errors: [] };
}

/** A problem in words that name line and key; the file is named beside them. */
function describe(problem: FileProblem): LocalizedText {
  const { key, line } = problem;
  const end = endOfSentence(problem);
  return {
    en: `line ${line}: ${key === "" ? "" : `"${key}": `}${end.en}`,
    "zh-cn": `第 ${line} 行：${key === "" ? "" : `“${key}”：`}${end["zh-cn"]}`,
  };
}
