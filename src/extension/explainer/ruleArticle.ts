import type { RuleArticle } from "../../webview/messages/explainer.ts";

/** Takes a rule's documentation apart: below its title, the first paragraph is its summary. */
export function readRuleArticle(id: string, text: string): RuleArticle {
  const body = text.replaceAll("\r\n", "\n").replace(/^# .*\n+/, "");
  const end = body.search(/\n\s*\n|$/);
  return { id, summary: body.slice(0, end).replaceAll("`", "").replaceAll("\n", " ").trim(), markdown: body };
}
