import type { Locale, LocalizedText } from "../model/finding.ts";

/** The languages that the command line speaks. */
export const locales: readonly Locale[] = ["en", "zh-cn"];

/** The language that the environment asks for, by the order in which POSIX reads its variables. */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || "") ? "zh-cn" : "en";
}

/** The same words in every language: names, paths, messages of the operating system. */
export function sameInEvery(text: string): LocalizedText {
  return { en: text, "zh-cn": text };
}
