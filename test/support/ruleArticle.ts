import { readFileSync } from "node:fs";
import type { Code, Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { checkoutFile } from "./checkout.ts";
import type { RuleCase } from "./ruleCase.ts";

/** What the tests ask of a rule's article. */
export interface RuleArticle {
  /** The depths of its headings, in order. */
  readonly headings: readonly number[];
  /** The code blocks tagged `flagged` (with the `fixed` one after it) and `clean`. */
  readonly cases: readonly RuleCase[];
}

/** The file extension of each language that a code block may name. */
const extensions: Readonly<Record<string, string>> = {
  python: ".py",
  js: ".js",
  javascript: ".js",
  jsx: ".jsx",
  ts: ".ts",
  typescript: ".ts",
  tsx: ".tsx",
};

/**
 * Reads `rule.md` or `rule.zh-cn.md` of a rule.
 *
 * @throws for a tagged block in an unknown language, and for a `fixed` block that follows no `flagged` one
 */
export function readArticle(rule: string, name: string): RuleArticle {
  const tree = fromMarkdown(readFileSync(checkoutFile("src/rules", rule, name), "utf8"));
  const headings = tree.children.flatMap((node) => (node.type === "heading" ? [node.depth] : []));
  const blocks = codeBlocks(tree).filter(({ meta }) => meta);
  const cases = blocks.flatMap((block, index) => {
    const place = `${rule}/${name}:${block.position?.start.line}`;
    if (block.meta === "fixed") {
      if (blocks[index - 1]?.meta !== "flagged") throw new Error(`${place}: no flagged block comes before it`);
      return [];
    }
    if (block.meta !== "flagged" && block.meta !== "clean") throw new Error(`${place}: unknown tag ${block.meta}`);
    const extension = extensions[block.lang ?? ""];
    if (extension === undefined) throw new Error(`${place}: unknown language ${block.lang}`);
    const next = blocks[index + 1];
    return [
      {
        name: place,
        rule,
        fileName: `article${extension}`,
        source: `${block.value}\n`,
        expected: block.meta === "flagged" ? ("some" as const) : [],
        fixed: next?.meta === "fixed" ? `${next.value}\n` : null,
      },
    ];
  });
  return { headings, cases };
}

/** All fenced code blocks, also those inside lists and quotes, in order. */
function codeBlocks(node: Nodes): Code[] {
  if (node.type === "code") return [node];
  return "children" in node ? node.children.flatMap(codeBlocks) : [];
}
