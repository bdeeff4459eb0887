import { type Confidence, confidences, type Severity } from "../model/finding.ts";
import { isRecord } from "../model/record.ts";
import { type ConfigurationProblem, unknownKey, wrongValue } from "./configurationProblem.ts";
import { createConfigurationValues } from "./configurationValues.ts";

/** Everything a user can set, with the same keys in VS Code's settings (`interleave.*`) and in `interleave.json`. */
export interface Configuration {
  readonly enable: boolean;
  /** Severities that differ from the rules' own. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  readonly minimumConfidence: Confidence;
  /** "auto", or the oldest version that the code must run on, such as "3.8". */
  readonly pythonVersion: string;
  readonly target: { readonly freeThreaded: boolean };
  /** The user's own blocking calls: dotted name → what to use instead. */
  readonly blockingCalls: Readonly<Record<string, string>>;
  /** Globs of files that are not analysed, relative to the workspace folder. */
  readonly exclude: readonly string[];
  readonly run: "onType" | "onSave";
  /** Code blocks of Markdown documents are analysed. */
  readonly markdown: boolean;
  /** `concepts`: hovers also explain words of concurrency in which nothing was found. */
  readonly hover: { readonly concepts: boolean };
}

/** What holds when nobody has configured anything. */
export const defaultConfiguration: Configuration = {
  enable: true,
  rules: {},
  minimumConfidence: "possible",
  pythonVersion: "auto",
  target: { freeThreaded: false },
  blockingCalls: {},
  exclude: [],
  run: "onType",
  markdown: true,
  hover: { concepts: true },
};

/** The keys that may be misspelt. */
const knownKeys = [...Object.keys(defaultConfiguration), "target.freeThreaded", "hover.concepts"];

const anObject = { en: "an object", "zh-cn": "对象" };

/** Takes what is right and reports the rest; it never throws. `ruleIds` are the rules that exist. */
export function readConfiguration(
  value: unknown,
  ruleIds: ReadonlySet<string>,
): { configuration: Configuration; problems: ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  const configuration: { -readonly [K in keyof Configuration]: Configuration[K] } = { ...defaultConfiguration };
  if (!isRecord(value)) {
    problems.push(wrongValue("", anObject, value));
    return { configuration, problems };
  }
  const values = createConfigurationValues(problems);
  for (const [key, given] of Object.entries(flatten(value))) {
    if (given === undefined || given === null) continue;
    switch (key) {
      case "enable":
        configuration.enable = values.boolean(key, given, defaultConfiguration.enable);
        break;
      case "rules":
        configuration.rules = values.rules(key, given, ruleIds);
        break;
      case "minimumConfidence":
        configuration.minimumConfidence = values.choice(key, given, confidences, "possible");
        break;
      case "pythonVersion":
        configuration.pythonVersion = values.pythonVersion(key, given, defaultConfiguration.pythonVersion);
        break;
      case "target.freeThreaded":
        configuration.target = { freeThreaded: values.boolean(key, given, false) };
        break;
      case "blockingCalls":
        configuration.blockingCalls = values.strings(key, given);
        break;
      case "exclude":
        configuration.exclude = values.list(key, given);
        break;
      case "run":
        configuration.run = values.choice(key, given, ["onType", "onSave"] as const, "onType");
        break;
      case "markdown":
        configuration.markdown = values.boolean(key, given, defaultConfiguration.markdown);
        break;
      case "hover.concepts":
        configuration.hover = { concepts: values.boolean(key, given, defaultConfiguration.hover.concepts) };
        break;
      case "timeline.codeLens":
      case "trace.server":
      case "$schema":
        break;
      case "target":
      case "hover":
      case "timeline":
      case "trace":
        problems.push(wrongValue(key, anObject, given));
        break;
      default:
        problems.push(unknownKey(key, knownKeys));
    }
  }
  return { configuration, problems };
}

/** The keys whose values are objects with keys of their own. */
const groups: readonly string[] = ["target", "hover", "timeline", "trace"];

/** `{ target: { freeThreaded } }` and `{ "target.freeThreaded" }` mean the same. */
function flatten(value: Record<string, unknown>): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if (groups.includes(key) && isRecord(inner)) {
      for (const [name, nested] of Object.entries(inner)) flat[`${key}.${name}`] = nested;
    } else {
      flat[key] = inner;
    }
  }
  return flat;
}
