import type { LocalizedText } from "../../model/finding.ts";
import type { CostlyWork } from "../../project/effects/costlyWork.ts";
import { costClause } from "../../project/effects/costWords.ts";
import { snippetOf } from "../messageText.ts";
import type { RuleContext } from "../rule.ts";

/** What computes, for how long, and what to do; one line. */
export function messageOf({ text }: RuleContext, { site, verdict }: CostlyWork): LocalizedText {
  const clause = costClause(site.term, verdict);
  const code = snippetOf(text, site, 24);
  return {
    en: `\`${code}\` lets no other greenlet run: ${clause.en}. Pause with \`sleep(0)\`.`,
    "zh-cn": `\`${code}\` 使其他 greenlet 无法运行：${clause["zh-cn"]}。请用 \`sleep(0)\` 让出。`,
  };
}

/** How the estimate came about, for the hover. */
export function evidenceOf({ site, verdict }: CostlyWork): LocalizedText[] {
  const clause = costClause(site.term, verdict);
  const evidence: LocalizedText[] = [
    { en: `${clause.en.charAt(0).toUpperCase()}${clause.en.slice(1)}.`, "zh-cn": `${clause["zh-cn"]}。` },
  ];
  const names = site.hops.flatMap(({ name }) => name || []);
  if (names.length > 0) {
    evidence.push({ en: `Calls: ${names.join(" → ")}`, "zh-cn": `调用链：${names.join(" → ")}` });
  }
  return evidence;
}
