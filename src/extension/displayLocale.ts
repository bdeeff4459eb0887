import { env } from "vscode";
import type { Locale } from "../model/finding.ts";

/** The language of what we show: the editor's, where we speak it. */
export function displayLocale(): Locale {
  return env.language.toLowerCase().startsWith("zh") ? "zh-cn" : "en";
}
