import type { LocalizedText } from "../model/finding.ts";
import { nearest } from "./nearest.ts";

/** A value that was ignored, and why. */
export interface ConfigurationProblem {
  /** Dotted, as the user wrote it; empty for the configuration as a whole. */
  readonly key: string;
  /** What is wrong, as a part of a sentence. */
  readonly message: LocalizedText;
  /** What a misspelt name was probably meant to be. */
  readonly suggestion: string | null;
}

/** A value of the wrong kind. `what` are the words for what belongs there. */
export function wrongValue(key: string, what: LocalizedText, given: unknown): ConfigurationProblem {
  const kind = kindOf(given);
  const message = {
    en: `expected ${what.en}, found ${kind.en}`,
    "zh-cn": `应为${spaced(what["zh-cn"])}，实际为${spaced(kind["zh-cn"])}`,
  };
  return { key, message, suggestion: null };
}

/** A key that is none. */
export function unknownKey(key: string, known: Iterable<string>): ConfigurationProblem {
  return { key, message: { en: "unknown key", "zh-cn": "未知的键" }, suggestion: nearest(key, known) };
}

/** A rule that does not exist. */
export function unknownRule(key: string, id: string, known: Iterable<string>): ConfigurationProblem {
  const message = { en: "there is no such rule", "zh-cn": "没有这条规则" };
  return { key, message, suggestion: nearest(id, known) };
}

/** Message and suggestion as they end a sentence, its full stop included. */
export function endOfSentence({ message, suggestion }: ConfigurationProblem): LocalizedText {
  if (suggestion === null) return { en: `${message.en}.`, "zh-cn": `${message["zh-cn"]}。` };
  return {
    en: `${message.en}. Did you mean "${suggestion}"?`,
    "zh-cn": `${message["zh-cn"]}。是否想写“${suggestion}”？`,
  };
}

/** What was found, cut to what fits in a sentence. */
function kindOf(value: unknown): LocalizedText {
  if (Array.isArray(value)) return { en: "an array", "zh-cn": "数组" };
  if (typeof value === "object" && value !== null) return { en: "an object", "zh-cn": "对象" };
  const text = typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : String(value);
  return { en: text, "zh-cn": text };
}

/** Chinese sets foreign words off by a space. */
function spaced(words: string): string {
  return /^\p{Script=Han}/u.test(words) ? words : ` ${words}`;
}
