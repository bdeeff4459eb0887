import type { Locale } from "../../model/finding.ts";

/** The language of the page, which the extension has written into it. */
export function pageLocale(): Locale {
  return document.documentElement.lang === "zh-CN" ? "zh-cn" : "en";
}

/** Puts values in the place of `{0}`, `{1}` and so on. */
export function fill(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (mark, index) => String(values[Number(index)] ?? mark));
}
