import { type LocalizedText, type Severity, severities } from "../model/finding.ts";
import { isRecord } from "../model/record.ts";
import { type ConfigurationProblem, unknownRule, wrongValue } from "./configurationProblem.ts";

/** Reads the values of a configuration; what is wrong becomes a problem and does not count. */
export interface ConfigurationValues {
  boolean(key: string, given: unknown, fallback: boolean): boolean;
  choice<T extends string>(key: string, given: unknown, options: readonly T[], fallback: T): T;
  pythonVersion(key: string, given: unknown, fallback: string): string;
  /** An object whose values are strings. */
  strings(key: string, given: unknown): Record<string, string>;
  /** An array of strings. */
  list(key: string, given: unknown): string[];
  rules(key: string, given: unknown, ruleIds: ReadonlySet<string>): Record<string, Severity | "off">;
}

/** What belongs where, in words. */
const words = {
  boolean: { en: "true or false", "zh-cn": "true 或 false" },
  object: { en: "an object", "zh-cn": "对象" },
  string: { en: "a string", "zh-cn": "字符串" },
  strings: { en: "an array of strings", "zh-cn": "字符串数组" },
  version: { en: `"auto" or a version such as "3.8"`, "zh-cn": `"auto" 或形如 "3.8" 的版本` },
} as const satisfies Record<string, LocalizedText>;

const severityChoices = ["off", ...severities] as const;

/** A reader that adds what is wrong to `problems`. */
export function createConfigurationValues(problems: ConfigurationProblem[]): ConfigurationValues {
  const wrong = (key: string, what: LocalizedText, given: unknown) => void problems.push(wrongValue(key, what, given));

  /** The entries of an object for which `accept` gives a value. */
  function entries<T>(
    key: string,
    given: unknown,
    accept: (path: string, value: unknown, name: string) => T | null,
  ): Record<string, T> {
    if (!isRecord(given)) {
      wrong(key, words.object, given);
      return {};
    }
    const accepted = Object.entries(given).flatMap(([name, value]): [string, T][] => {
      const read = accept(`${key}.${name}`, value, name);
      return read === null ? [] : [[name, read]];
    });
    return Object.fromEntries(accepted);
  }

  function chosen<T extends string>(key: string, given: unknown, options: readonly T[]): T | null {
    const found = options.find((option) => option === given);
    if (found === undefined) wrong(key, oneOf(options), given);
    return found ?? null;
  }

  return {
    boolean(key, given, fallback) {
      if (typeof given === "boolean") return given;
      wrong(key, words.boolean, given);
      return fallback;
    },
    choice: (key, given, options, fallback) => chosen(key, given, options) ?? fallback,
    pythonVersion(key, given, fallback) {
      if (typeof given === "string" && /^(?:auto|[23]\.\d{1,2})$/.test(given)) return given;
      wrong(key, words.version, given);
      return fallback;
    },
    strings: (key, given) =>
      entries(key, given, (path, value) => {
        if (typeof value === "string") return value;
        wrong(path, words.string, value);
        return null;
      }),
    list(key, given) {
      if (!Array.isArray(given)) {
        wrong(key, words.strings, given);
        return [];
      }
      const at = given.findIndex((item) => typeof item !== "string");
      if (at !== -1) wrong(`${key}[${at}]`, words.string, given[at]);
      return given.filter((item): item is string => typeof item === "string");
    },
    rules: (key, given, ruleIds) =>
      entries(key, given, (path, severity, id) => {
        if (ruleIds.has(id)) return chosen(path, severity, severityChoices);
        problems.push(unknownRule(path, id, ruleIds));
        return null;
      }),
  };
}

function oneOf(options: readonly string[]): LocalizedText {
  const quoted = options.map((option) => JSON.stringify(option));
  return { en: quoted.join(" or "), "zh-cn": quoted.join(" 或 ") };
}
