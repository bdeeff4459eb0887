import { type Hover, MarkupKind } from "vscode-languageserver";
import type { Finding, LocalizedText } from "../model/finding.ts";
import type { ClientCapabilities } from "./clientCapabilities.ts";
import { commandUri, escapeMarkdown, ruleDocumentationUrl } from "./links.ts";
import type { Speak } from "./locale.ts";
import type { OpenDocument } from "./openDocuments.ts";
import { applyFixCommand, explainRuleCommand } from "./protocol.ts";
import { rangeOf } from "./ranges.ts";

/** What hovers are made from. */
export interface HoverContext {
  readonly client: ClientCapabilities;
  readonly speak: Speak;
  /** What a rule says of itself, by id. */
  readonly summaryOf: (rule: string) => LocalizedText | null;
}

const words = {
  because: { en: "Why we think so", "zh-cn": "依据" },
  way: { en: "How it gets there", "zh-cn": "调用路径" },
  explain: { en: "Explain", "zh-cn": "解释" },
  fix: { en: "Fix", "zh-cn": "修复" },
  read: { en: "Read more", "zh-cn": "了解更多" },
} as const;

/** The explanation of the findings, which are at one place; null when there are none. */
export function hoverOf(findings: readonly Finding[], document: OpenDocument, context: HoverContext): Hover | null {
  const [first] = findings;
  if (!first) return null;
  const sections = findings.map((finding) => explain(finding, document, context));
  const kind = context.client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: sections.join("\n\n---\n\n") }, range: rangeOf(document.text, first.span) };
}

function explain(finding: Finding, document: OpenDocument, context: HoverContext): string {
  const { speak, summaryOf } = context;
  const write = (text: LocalizedText) => (context.client.markdownHover ? escapeMarkdown(speak(text)) : speak(text));
  const summary = summaryOf(finding.rule);
  const title = context.client.markdownHover ? `**${finding.rule}**` : finding.rule;
  const parts = [title, write(finding.message)];
  if (summary) parts.push(write(summary));
  if (finding.evidence.length > 0) parts.push(list(speak(words.because), finding.evidence.map(write)));
  if (finding.chain.length > 0) {
    const names = finding.chain.map(({ name }) => `\`${name.replaceAll("`", "'")}\``);
    parts.push(`${speak(words.way)}: ${names.join(" → ")}`);
  }
  parts.push(links(finding, document, context).join(" · "));
  return parts.join("\n\n");
}

function list(title: string, items: readonly string[]): string {
  return [`${title}:`, "", ...items.map((item) => `- ${item}`)].join("\n");
}

function links({ rule, span, hasFix }: Finding, document: OpenDocument, { client, speak }: HoverContext): string[] {
  if (!client.markdownHover) return [`${speak(words.read)}: ${ruleDocumentationUrl(rule)}`];
  const result: string[] = [];
  if (hasFix && client.commands.has(applyFixCommand)) {
    const position = document.text.positionAt(span.start);
    result.push(`[${speak(words.fix)}](${commandUri(applyFixCommand, [document.uri, position, rule])})`);
  }
  if (client.commands.has(explainRuleCommand)) {
    result.push(`[${speak(words.explain)}](${commandUri(explainRuleCommand, [rule])})`);
  } else {
    result.push(`[${speak(words.read)}](${ruleDocumentationUrl(rule)})`);
  }
  return result;
}
