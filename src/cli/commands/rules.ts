import type { Locale } from "../../model/finding.ts";
import type { Rule } from "../../rules/rule.ts";

/** The rules as a table of text, or as a JSON array. */
export function formatRules(rules: readonly Rule[], format: "text" | "json", locale: Locale): string {
  if (format === "json") {
    const list = rules.map(({ id, severity, languages, concepts, summary }) => ({
      id,
      severity,
      languages,
      concepts,
      summary: summary[locale],
    }));
    return `${JSON.stringify(list, null, 2)}\n`;
  }
  const width = Math.max(0, ...rules.map(({ id }) => id.length));
  const lines = rules.map(
    ({ id, severity, languages, summary }) =>
      `${id.padEnd(width)}  ${severity.padEnd(11)}  ${languages.join(", ").padEnd(18)}  ${summary[locale]}\n`,
  );
  return lines.join("");
}
