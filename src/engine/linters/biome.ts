import { isRecord } from "../../model/record.ts";
import {
  type ConfigurationFiles,
  type JsonObject,
  objectAt,
  stringAt,
} from "../../project/modules/configurationFiles.ts";
import { childOf } from "../../project/modules/paths.ts";
import { codesOf } from "./coverage.ts";

const fileNames = ["biome.json", "biome.jsonc"];

/** The rules that are on unless somebody says otherwise. Source: biomejs.dev/linter/rules. */
const recommended: ReadonlySet<string> = new Set(["noAsyncPromiseExecutor"]);

/** The rules that Biome's configuration in a folder enables. */
export function biomeRules(files: ConfigurationFiles, folder: string): ReadonlySet<string> | null {
  const path = fileNames.map((name) => childOf(folder, name)).find((name) => files.has(name));
  if (path === undefined) return null;
  const linter = objectAt(files.json(path) ?? {}, "linter") ?? {};
  const { enabled } = linter;
  if (enabled === false) return new Set();
  const rules = objectAt(linter, "rules") ?? {};
  return new Set(codesOf("biome").filter((rule) => isOn(rules, rule)));
}

function isOn(rules: JsonObject, rule: string): boolean {
  for (const [, group] of Object.entries(rules)) {
    if (!isRecord(group) || !(rule in group)) continue;
    const level = isRecord(group[rule]) ? stringAt(group[rule], "level") : group[rule];
    return level !== "off";
  }
  const { recommended: isRecommended, preset } = rules;
  const usesPreset = isRecommended !== false && preset !== "none";
  return recommended.has(rule) && usesPreset;
}
