import { type Confidence, confidences, type Severity, severities } from "../model/finding.ts";

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
}

export const defaultConfiguration: Configuration = {
  enable: true,
  rules: {},
  minimumConfidence: "possible",
  pythonVersion: "auto",
  target: { freeThreaded: false },
  blockingCalls: {},
  exclude: [],
  run: "onType",
};

/** A value that was ignored, and why. `key` is dotted, as the user wrote it. */
export interface ConfigurationProblem {
  readonly key: string;
  readonly message: string;
}

/** Takes what is right and reports the rest; it never throws. `ruleIds` are the rules that exist. */
export function readConfiguration(
  value: unknown,
  ruleIds: ReadonlySet<string>,
): { configuration: Configuration; problems: ConfigurationProblem[] } {
  const problems: ConfigurationProblem[] = [];
  const configuration: { -readonly [K in keyof Configuration]: Configuration[K] } = { ...defaultConfiguration };
  if (!isRecord(value)) {
    problems.push({ key: "", message: `expected an object, found ${kindOf(value)}` });
    return { configuration, problems };
  }
  const reader = createReader(problems);
  for (const [key, given] of Object.entries(flatten(value))) {
    if (given === undefined || given === null) continue;
    switch (key) {
      case "enable":
        configuration.enable = reader.boolean(key, given, defaultConfiguration.enable);
        break;
      case "rules":
        configuration.rules = reader.rules(key, given, ruleIds);
        break;
      case "minimumConfidence":
        configuration.minimumConfidence = reader.choice(key, given, confidences, "possible");
        break;
      case "pythonVersion":
        configuration.pythonVersion = reader.pythonVersion(key, given);
        break;
      case "target.freeThreaded":
        configuration.target = { freeThreaded: reader.boolean(key, given, false) };
        break;
      case "blockingCalls":
        configuration.blockingCalls = reader.strings(key, given);
        break;
      case "exclude":
        configuration.exclude = reader.list(key, given);
        break;
      case "run":
        configuration.run = reader.choice(key, given, ["onType", "onSave"] as const, "onType");
        break;
      case "trace.server":
      case "$schema":
        break;
      default:
        problems.push({ key, message: "unknown key" });
    }
  }
  return { configuration, problems };
}

/** `{ target: { freeThreaded } }` and `{ "target.freeThreaded" }` mean the same. */
function flatten(value: Record<string, unknown>): Record<string, unknown> {
  const flat: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    if ((key === "target" || key === "trace") && isRecord(inner)) {
      for (const [name, nested] of Object.entries(inner)) flat[`${key}.${name}`] = nested;
    } else {
      flat[key] = inner;
    }
  }
  return flat;
}

function createReader(problems: ConfigurationProblem[]) {
  const expected = (key: string, what: string, given: unknown) => {
    problems.push({ key, message: `expected ${what}, found ${kindOf(given)}` });
  };
  return {
    boolean(key: string, given: unknown, fallback: boolean): boolean {
      if (typeof given === "boolean") return given;
      expected(key, "true or false", given);
      return fallback;
    },
    choice<T extends string>(key: string, given: unknown, options: readonly T[], fallback: T): T {
      const found = options.find((option) => option === given);
      if (found !== undefined) return found;
      expected(key, options.map((option) => `"${option}"`).join(" or "), given);
      return fallback;
    },
    pythonVersion(key: string, given: unknown): string {
      if (typeof given === "string" && /^(?:auto|[23]\.\d{1,2})$/.test(given)) return given;
      expected(key, `"auto" or a version such as "3.8"`, given);
      return defaultConfiguration.pythonVersion;
    },
    strings(key: string, given: unknown): Record<string, string> {
      const result: Record<string, string> = {};
      if (!isRecord(given)) {
        expected(key, "an object", given);
        return result;
      }
      for (const [name, text] of Object.entries(given)) {
        if (typeof text === "string") result[name] = text;
        else expected(`${key}.${name}`, "a string", text);
      }
      return result;
    },
    list(key: string, given: unknown): string[] {
      if (!Array.isArray(given)) {
        expected(key, "an array of strings", given);
        return [];
      }
      const wrong = given.findIndex((item) => typeof item !== "string");
      if (wrong !== -1) expected(`${key}[${wrong}]`, "a string", given[wrong]);
      return given.filter((item): item is string => typeof item === "string");
    },
    rules(key: string, given: unknown, ruleIds: ReadonlySet<string>): Record<string, Severity | "off"> {
      const result: Record<string, Severity | "off"> = {};
      if (!isRecord(given)) {
        expected(key, "an object", given);
        return result;
      }
      for (const [id, severity] of Object.entries(given)) {
        const path = `${key}.${id}`;
        if (ruleIds.has(id)) result[id] = this.choice(path, severity, ["off", ...severities] as const, "off");
        else problems.push({ key: path, message: "there is no such rule" });
        if (problems.at(-1)?.key === path) delete result[id];
      }
      return result;
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object") return "an object";
  return typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : String(value);
}
