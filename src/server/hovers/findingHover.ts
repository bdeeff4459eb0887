import type { Finding, Fix, LocalizedText, WithheldFix } from "../../model/finding.ts";
import { commandUri, ruleDocumentationUrl } from "../links.ts";
import type { OpenDocument } from "../openDocuments.ts";
import { applyFixCommand, explainRuleCommand, showTimelineCommand } from "../protocol.ts";
import { rangeOf } from "../ranges.ts";
import { conceptLink } from "./conceptHover.ts";
import { bold, type HoverContext, write } from "./hoverContext.ts";

/** A finding with the fix that is offered first, if there is one. */
export interface ExplainedFinding {
  readonly finding: Finding;
  readonly fix: Fix | null;
  /** When there is none: a fix that cannot be made here. */
  readonly withheld: WithheldFix | null;
  /** No other finding is explained beside it. */
  readonly isAlone: boolean;
}

const words = {
  way: { en: "How it gets there", "zh-cn": "调用路径" },
  noFix: { en: "No fix here", "zh-cn": "此处无法修复" },
  todo: { en: "What to do", "zh-cn": "怎么办" },
  colon: { en: ": ", "zh-cn": "：" },
  review: { en: " (needs review)", "zh-cn": "（需要检查）" },
  explain: { en: "Explain", "zh-cn": "解释" },
  timeline: { en: "Show timeline", "zh-cn": "显示时间线" },
  fix: { en: "Fix", "zh-cn": "修复" },
  rule: { en: "Rule", "zh-cn": "规则" },
} as const satisfies Record<string, LocalizedText>;

/** What happens at the finding, with the names and numbers of this code, what to do, and where to read on. */
export function findingHover(explained: ExplainedFinding, document: OpenDocument, context: HoverContext): string {
  const { finding, fix, withheld, isAlone } = explained;
  const { client, speak, summaryOf } = context;
  const parts: string[] = [];
  // Our own editor shows the message and the rule right above; others show the hover alone.
  const isBesideMessage = client.commands.has(explainRuleCommand);
  if (!isBesideMessage || !isAlone) parts.push(bold(finding.rule, context));
  if (!isBesideMessage) parts.push(write(finding.message, context));
  if (!isWayTold(finding)) parts.push(speak(words.way) + speak(words.colon) + wayOf(finding));
  if (finding.evidence.length > 0) parts.push(finding.evidence.map((text) => write(text, context)).join("\n\n"));
  const summary = summaryOf(finding.rule);
  if (summary) parts.push(write(summary, context));
  if (fix) parts.push(bold(speak(words.todo), context) + speak(words.colon) + todoOf(fix, context));
  if (withheld) parts.push(bold(speak(words.noFix), context) + speak(words.colon) + write(withheld.reason, context));
  parts.push(linksOf(explained, document, context).join(" · "));
  return parts.join("\n\n");
}

/** Whether there is no way to tell of, or the evidence names all that is on it. */
function isWayTold({ chain, evidence }: Finding): boolean {
  return chain.length === 0 || evidence.some(({ en }) => chain.every(({ name }) => en.includes(name)));
}

/** `handle` → `load` → `read`: the functions through which it comes, as code. */
function wayOf({ chain }: Finding): string {
  return chain.map(({ name }) => `\`${name.replaceAll("`", "'")}\``).join(" → ");
}

function todoOf({ title, applicability }: Fix, context: HoverContext): string {
  return applicability === "safe" ? write(title, context) : write(title, context) + context.speak(words.review);
}

function linksOf({ finding, fix }: ExplainedFinding, document: OpenDocument, context: HoverContext): string[] {
  const { client, speak } = context;
  const { rule, span, concepts, remedy } = finding;
  const [concept] = concepts;
  if (!client.markdownHover) return [speak(words.rule) + speak(words.colon) + ruleDocumentationUrl(rule)];
  const link = (text: LocalizedText, target: string) => `[${speak(text)}](${target})`;
  const result: string[] = [];
  if (concept !== undefined) result.push(link(words.explain, conceptLink(concept, context)));
  if (remedy !== null && client.commands.has(showTimelineCommand)) {
    const range = rangeOf(document.text, span);
    result.push(link(words.timeline, commandUri(showTimelineCommand, [{ uri: document.uri, range }])));
  }
  if (fix && client.commands.has(applyFixCommand)) {
    const position = document.text.positionAt(span.start);
    result.push(link(words.fix, commandUri(applyFixCommand, [document.uri, position, rule])));
  }
  const isExplained = client.commands.has(explainRuleCommand);
  result.push(link(words.rule, isExplained ? commandUri(explainRuleCommand, [rule]) : ruleDocumentationUrl(rule)));
  return result;
}
