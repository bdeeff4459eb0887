import type { Heading, Nodes, Root } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmTableFromMarkdown } from "mdast-util-gfm-table";
import { gfmTable } from "micromark-extension-gfm-table";

/** A section of an article, for its table of contents. */
export interface Section {
  /** The value of the heading's `id`, unique in the article. */
  readonly anchor: string;
  readonly title: string;
  readonly depth: number;
}

/** An article as a tree, with its sections. */
export interface ParsedArticle {
  readonly root: Root;
  readonly sections: readonly Section[];
  /** The anchor of each heading of the tree. */
  readonly anchors: ReadonlyMap<Heading, string>;
}

/** Parses Markdown with tables. Any text is valid; HTML in it becomes nodes that nobody renders. */
export function parseArticle(markdown: string): ParsedArticle {
  const root = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });
  const anchors = new Map<Heading, string>();
  const sections: Section[] = [];
  for (const node of root.children) {
    if (node.type !== "heading") continue;
    const anchor = `section-${sections.length + 1}`;
    anchors.set(node, anchor);
    sections.push({ anchor, title: plainText(node), depth: node.depth });
  }
  return { root, sections, anchors };
}

/** The words of a node without their markup. */
export function plainText(node: Nodes): string {
  if ("value" in node) return node.value;
  return "children" in node ? node.children.map(plainText).join("") : "";
}
