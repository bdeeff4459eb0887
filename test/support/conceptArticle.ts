import type { Code, Link, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { locales, readArticles } from "../../scripts/concepts/articles.mjs";
import type { ConceptArticle } from "../../src/concepts/concept.ts";
import type { Locale } from "../../src/model/finding.ts";
import { checkoutFile } from "./checkout.ts";

/** An article of a concept, taken apart. */
export interface ArticleOutline {
  readonly article: ConceptArticle;
  /** `gil/en.md`, for the names of tests. */
  readonly name: string;
  readonly locale: Locale;
  /** The depths of its headings, in order. */
  readonly headings: readonly number[];
  readonly links: readonly string[];
  readonly examples: readonly Example[];
  /** What is read: all text but code blocks and addresses. */
  readonly prose: string;
  /** The numbers of the sources that it cites, in order. */
  readonly citations: readonly number[];
}

/** A code block. */
export interface Example {
  /** `gil/en.md:12`, by the line below the front matter. */
  readonly name: string;
  readonly language: string;
  /** As a file, with a line end behind it. */
  readonly source: string;
  readonly isRun: boolean;
  readonly hasTimeline: boolean;
  /** The rule that must flag it; null when it is no wrong example. */
  readonly wrong: string | null;
  /** The rule that must be silent; null when it is no right example. */
  readonly right: string | null;
  /** What the `output` block behind it says; null without one. */
  readonly output: string | null;
}

/** Every article in every language. Throws for a code block that says something unknown of itself. */
export function readOutlines(): ArticleOutline[] {
  return locales.flatMap((locale) => readArticles(checkoutFile(), locale).map((article) => outlineOf(article, locale)));
}

function outlineOf(article: ConceptArticle, locale: Locale): ArticleOutline {
  const name = `${article.id}/${locale}.md`;
  const tree = fromMarkdown(article.markdown);
  const blocks = nodesOf(tree, "code");
  const headings = nodesOf(tree, "heading");
  const texts = nodesOf(tree, "text").map(({ value }) => value);
  return {
    article,
    name,
    locale,
    headings: headings.map(({ depth }) => depth),
    links: nodesOf(tree, "link").map(({ url }: Link) => url),
    examples: blocks.flatMap((block, index) =>
      block.lang === "output" ? [] : exampleOf(block, blocks[index + 1], name),
    ),
    prose: [...texts, ...nodesOf(tree, "inlineCode").map(({ value }) => value)].join(" "),
    citations: texts.flatMap((text) => [...text.matchAll(/\[(\d+)\]/g)].map(([, number]) => Number(number))),
  };
}

function exampleOf(block: Code, next: Code | undefined, article: string): Example {
  const name = `${article}:${block.position?.start.line}`;
  const words = (block.meta ?? "").split(" ").filter(Boolean);
  const take = (word: string) => {
    const at = words.indexOf(word);
    return at === -1 ? false : words.splice(at, 1).length === 1;
  };
  const takeRule = (word: string) => {
    const at = words.indexOf(word);
    return at === -1 ? null : (words.splice(at, 2)[1] ?? "");
  };
  const [isRun, hasTimeline] = [take("run"), take("timeline")];
  const [wrong, right] = [takeRule("wrong"), takeRule("right")];
  if (words.length > 0) throw new Error(`${name}: a code block cannot say "${words.join(" ")}"`);
  const output = next?.lang === "output" ? `${next.value}\n` : null;
  return { name, language: block.lang ?? "", source: `${block.value}\n`, isRun, hasTimeline, wrong, right, output };
}

/** All nodes of a type, in order. */
function nodesOf<Type extends Nodes["type"]>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const own = node.type === type ? [node as Extract<Nodes, { type: Type }>] : [];
  return "children" in node ? [...own, ...node.children.flatMap((child) => nodesOf(child, type))] : own;
}
