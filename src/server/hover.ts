import { type Hover, MarkupKind } from "vscode-languageserver";
import type { Finding, LocalizedText } from "../model/finding.ts";
import type { ClientCapabilities } from "./clientCapabilities.ts";
import { commandUri, escapeMarkdown, ruleDocumentationUrl } from "./links.ts";
import type { Speak } from "./locale.ts";
import type { Analysed, OpenDocument } from "./openDocuments.ts";
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

/** The explanation of what was found at an offset of the document; null when nothing was. */
export function hoverAt(analysed: Analysed, offset: number, context: HoverContext): Hover | null {
  const { document, analysis } = analysed;
  const here = [...analysis.findings.entries()].filter(([, { span }]) => span.start <= offset && offset <= span.end);
  const [first] = here;
  if (!first) return null;
  const sections = here.map(([index, finding]) => {
    // Whether a rule can fix this very finding is known only when it has tried.
    const isFixable = finding.hasFix && analysis.fixes(index).length > 0;
    return explain(finding, isFixable, document, context);
  });
  const kind = context.client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  return { contents: { kind, value: sections.join("\n\n---\n\n") }, range: rangeOf(document.text, first[1].span) };
}

function explain(finding: Finding, isFixable: boolean, document: OpenDocument, context: HoverContext): string {
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
  parts.push(links(finding, isFixable, document, context).join(" · "));
  return parts.join("\n\n");
}

function list(title: string, items: readonly string[]): string {
  return [`${title}:`, "", ...items.map((item) => `- ${item}`)].join("\n");
}

function links(
  { rule, span }: Finding,
  isFixable: boolean,
  document: OpenDocument,
  { client, speak }: HoverContext,
): string[] {
  if (!client.markdownHover) return [`${speak(words.read)}: ${ruleDocumentationUrl(rule)}`];
  const result: string[] = [];
  if (isFixable && client.commands.has(applyFixCommand)) {
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
