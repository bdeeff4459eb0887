import type { EngineHost } from "../../engine/engineHost.ts";
import type { Locale } from "../../model/finding.ts";
import type { Rule } from "../../rules/rule.ts";
import { suggestion } from "../suggestion.ts";
import { UsageError } from "../usageError.ts";

/** The documentation of a rule, as Markdown. Throws a `UsageError` for an id that no rule has. */
export async function explain(
  id: string,
  rules: readonly Rule[],
  locale: Locale,
  readAsset: EngineHost["readAsset"],
): Promise<string> {
  if (!rules.some((rule) => rule.id === id)) {
    const hint = suggestion(
      id,
      rules.map((rule) => rule.id),
    );
    throw new UsageError(`There is no rule "${id}".${hint} "interleave rules" lists them.`);
  }
  const bytes = await readAsset(`rules/${id}/${locale === "zh-cn" ? "rule.zh-cn.md" : "rule.md"}`);
  const text = new TextDecoder().decode(bytes);
  return text.endsWith("\n") ? text : `${text}\n`;
}
