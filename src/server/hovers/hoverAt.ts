import { type Hover, MarkupKind } from "vscode-languageserver";
import { offeredFixes } from "../../engine/offeredFixes.ts";
import type { Analysed } from "../openDocuments.ts";
import { rangeOf } from "../ranges.ts";
import { conceptHover } from "./conceptHover.ts";
import { findingHover } from "./findingHover.ts";
import type { HoverContext } from "./hoverContext.ts";

/** What is found at an offset of the document, else the concept behind the word there; null when there is neither. */
export function hoverAt(analysed: Analysed, offset: number, context: HoverContext): Hover | null {
  const { document, analysis } = analysed;
  const here = [...analysis.findings.entries()].filter(([, { span }]) => span.start <= offset && offset <= span.end);
  const [first] = here;
  const kind = context.client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  if (!first) {
    const word = context.explainsWords ? analysis.conceptAt(offset) : null;
    const value = word && conceptHover(word.concept, context);
    return value ? { contents: { kind, value }, range: rangeOf(document.text, word) } : null;
  }
  const isAlone = here.length === 1;
  const sections = here.map(([index, finding]) => {
    const [fix = null] = finding.hasFix ? offeredFixes(analysis.fixes(index), context.client.createdFiles) : [];
    const [withheld = null] = fix ? [] : analysis.withheld(index);
    return findingHover({ finding, fix, withheld, isAlone }, document, context);
  });
  return { contents: { kind, value: sections.join("\n\n---\n\n") }, range: rangeOf(document.text, first[1].span) };
}
