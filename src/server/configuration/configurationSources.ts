import { type Configuration, readConfiguration } from "../../engine/configuration.ts";
import { type FileProblem, readConfigurationFile } from "../../engine/configurationFile.ts";
import { type ConfigurationProblem, endOfSentence } from "../../engine/configurationProblem.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { isRecord } from "../../model/record.ts";

/** A configuration and what was wrong with where it came from, in sentences that name file or settings and key. */
export interface ReadConfiguration {
  readonly configuration: Configuration;
  readonly problems: readonly LocalizedText[];
}

/**
 * Joins what the configuration file and the editor's settings say. The settings win; the entries of objects such as
 * `rules` are joined one by one. `file` is null when there is none; `settings` holds only what the user has set.
 */
export function joinConfiguration(
  file: { readonly uri: string; readonly text: string } | null,
  settings: unknown,
  ruleIds: ReadonlySet<string>,
): ReadConfiguration {
  const fromFile = readConfigurationFile(file?.text ?? "{}", ruleIds);
  const fromSettings = isRecord(settings) ? settings : {};
  const name = displayName(file?.uri ?? "");
  return {
    configuration: readConfiguration(merge(fromFile.value, fromSettings), ruleIds).configuration,
    problems: [
      ...fromFile.problems.map((problem) => aboutFile(name, problem)),
      ...readConfiguration(fromSettings, ruleIds).problems.map(aboutSetting),
    ],
  };
}

function aboutFile(name: string, problem: FileProblem): LocalizedText {
  const { key, line } = problem;
  const end = endOfSentence(problem);
  const place = { en: `${name}, line ${line}`, "zh-cn": `${name} 第 ${line} 行` };
  if (key === "") return { en: `${place.en}: ${end.en}`, "zh-cn": `${place["zh-cn"]}：${end["zh-cn"]}` };
  return {
    en: `${place.en}: "${key}" is ignored: ${end.en}`,
    "zh-cn": `${place["zh-cn"]}：已忽略“${key}”：${end["zh-cn"]}`,
  };
}

function aboutSetting(problem: ConfigurationProblem): LocalizedText {
  const end = endOfSentence(problem);
  return {
    en: `The setting "interleave.${problem.key}" is ignored: ${end.en}`,
    "zh-cn": `已忽略设置“interleave.${problem.key}”：${end["zh-cn"]}`,
  };
}

/** The path of a file, as people know it; other URIs as they are. */
function displayName(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^file:\/\//, ""));
  } catch {
    return uri;
  }
}

function merge(
  under: Readonly<Record<string, unknown>>,
  over: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const result = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = result[key];
    result[key] = isRecord(below) && isRecord(value) ? { ...below, ...value } : value;
  }
  return result;
}
