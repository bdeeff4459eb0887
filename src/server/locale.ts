import type { Locale, LocalizedText } from "../model/finding.ts";

/** The language to speak to a user whose editor speaks `tag`, such as "zh-TW"; English when we do not know it. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith("zh") ? "zh-cn" : "en";
}

/** Gives the sentence in the user's language. */
export type Speak = <Text extends LocalizedText>(text: Text) => Text[Locale];

/** Speaks one language. */
export function speakerOf(locale: Locale): Speak {
  return (text) => text[locale];
}
