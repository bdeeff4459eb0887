import { type ConceptLibrary, libraryAsset } from "../../concepts/concept.ts";
import { concepts } from "../../concepts/registry.generated.ts";
import type { EngineHost } from "../../engine/engineHost.ts";
import type { Locale } from "../../model/finding.ts";
import type { Rule } from "../../rules/rule.ts";
import { conceptText } from "../format/conceptText.ts";
import { suggestion } from "../suggestion.ts";
import { UsageError } from "../usageError.ts";

/** The documentation of a rule or a concept, as Markdown. Throws a `UsageError` for an id that neither has. */
export async function explain(
  id: string,
  rules: readonly Rule[],
  locale: Locale,
  readAsset: EngineHost["readAsset"],
): Promise<string> {
  const ruleIds = rules.map((rule) => rule.id);
  const conceptIds = concepts.map((concept) => concept.id);
  const read = async (name: string) => new TextDecoder().decode(await readAsset(name));
  if (ruleIds.includes(id)) {
    const text = await read(`rules/${id}/${locale === "zh-cn" ? "rule.zh-cn.md" : "rule.md"}`);
    return text.endsWith("\n") ? text : `${text}\n`;
  }
  const library: ConceptLibrary | null = conceptIds.includes(id) ? JSON.parse(await read(libraryAsset(locale))) : null;
  const article = library?.concepts.find((one) => one.id === id);
  if (article) return conceptText(article, locale);
  const hint = suggestion(id, [...ruleIds, ...conceptIds]);
  throw new UsageError(
    `There is no rule or concept "${id}".${hint} "interleave rules" lists the rules; the concepts are: ${conceptIds.join(", ")}.`,
  );
}
