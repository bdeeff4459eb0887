// Control characters could rewrite a terminal, and marks of writing direction reorder what is read (CVE-2021-42574).
const unprintable = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/** The text with everything that a terminal would act upon made visible; a tab stays. One character stays one. */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => (character === "\t" ? character : "\ufffd"));
}
