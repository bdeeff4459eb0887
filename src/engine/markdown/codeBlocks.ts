import type { Code, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { createLineMap, type LineMap } from "../../model/lineMap.ts";
import { languageOfBlock, mentionedLanguages } from "./blockLanguage.ts";
import { createEmbeddedText, type EmbeddedLine, type EmbeddedText } from "./embeddedText.ts";

/** A fenced block of code in a Markdown document. */
export interface CodeBlock {
  readonly languageId: string;
  readonly code: EmbeddedText;
}

/** What stands inside paragraphs has no code blocks, so nobody needs to read it. */
const blocksOnly = {
  disable: {
    null: [
      "attention",
      "autolink",
      "characterEscape",
      "characterReference",
      "codeText",
      "hardBreakEscape",
      "labelEnd",
      "labelStartImage",
      "labelStartLink",
    ],
  },
};

/** The code blocks of a document that are analysed, also those in lists and quotes, in order. */
export function codeBlocksOf(text: string): CodeBlock[] {
  if (mentionedLanguages(text).size === 0) return [];
  const lineMap = createLineMap(text);
  return codeNodes(fromMarkdown(text, { extensions: [blocksOnly] })).flatMap((node) => {
    const languageId = languageOfBlock(node.lang, node.value);
    const code = languageId === null ? null : contentOf(node, text, lineMap);
    return languageId !== null && code ? [{ languageId, code }] : [];
  });
}

function codeNodes(node: Nodes): Code[] {
  if (node.type === "code") return [node];
  return "children" in node ? node.children.flatMap(codeNodes) : [];
}

/** Null for a block that is only indented or empty, and for one whose lines are not the document's: a tab was taken apart. */
function contentOf({ position, value }: Code, text: string, lineMap: LineMap): EmbeddedText | null {
  if (position?.start.offset === undefined || !/[`~]/.test(text.charAt(position.start.offset))) return null;
  if (value.trim() === "") return null;
  const contents = value.split(/\r\n|\r|\n/);
  const lines: EmbeddedLine[] = [];
  for (const [index, content] of contents.entries()) {
    // Lines of Markdown count from 1, and the block begins with its fence.
    const line = position.start.line + index;
    const [start, next] = [lineMap.startOf(line), lineMap.startOf(line + 1)];
    const whole = text.slice(start, next);
    const lineEnd = /(?:\r\n|\r|\n)?$/.exec(whole)?.[0] ?? "";
    const prefixLength = whole.length - lineEnd.length - content.length;
    if (prefixLength < 0 || whole.slice(prefixLength, whole.length - lineEnd.length) !== content) return null;
    lines.push({ start, prefix: whole.slice(0, prefixLength), content: content + lineEnd });
  }
  const { line } = position.start;
  return createEmbeddedText(lines, line, lineMap.startOf(line + contents.length));
}
