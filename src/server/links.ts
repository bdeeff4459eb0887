import type { Locale } from "../model/finding.ts";

const sources = "https://github.com/interleave-dev/interleave/blob/main/src";

/** The address of a rule's documentation. */
export function ruleDocumentationUrl(rule: string): string {
  return `${sources}/rules/${rule}/rule.md`;
}

/** The address of a concept's article. */
export function conceptArticleUrl(concept: string, locale: Locale): string {
  return `${sources}/concepts/${concept}/${locale}.md`;
}

/** A link target that runs a command of the editor with these arguments, safe inside Markdown's parentheses. */
export function commandUri(command: string, commandArguments: readonly unknown[]): string {
  return `command:${command}?${encodeForMarkdown(JSON.stringify(commandArguments))}`;
}

function encodeForMarkdown(text: string): string {
  return encodeURIComponent(text).replace(/[()'!*]/g, (mark) => `%${mark.charCodeAt(0).toString(16)}`);
}

/** What Markdown leaves alone: code, and addresses without the mark that ends a sentence behind them. */
const code = "`[^`]*`";
const address = "https://[^\\s()<>（）]*[^\\s()<>（）.,;:!?，。；：]";

/**
 * Makes text that contains code of the user harmless as Markdown; what stands between backticks stays as it is, and
 * addresses become links.
 */
export function escapeMarkdown(text: string): string {
  return text
    .split(new RegExp(`(${code}|${address})`))
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/[\\<>[\]*_#!|]/g, "\\$&");
      return part.startsWith("`") ? part : `<${part}>`;
    })
    .join("");
}
