import type { ConceptArticle } from "../../concepts/concept.ts";
import type { Locale, LocalizedText } from "../../model/finding.ts";

const words = {
  related: { en: "Related", "zh-cn": "相关概念" },
  rules: { en: "Rules", "zh-cn": "相关规则" },
  sources: { en: "Sources", "zh-cn": "来源" },
} as const satisfies Record<string, LocalizedText>;

/** An article as a terminal shows it: Markdown in which nothing has to be clicked. Ends with a line end. */
export function conceptText(article: ConceptArticle, locale: Locale): string {
  const { title, summary, markdown, related, rules, sources } = article;
  const lines = [`# ${title}`, "", summary, "", withoutTargets(markdown).trimEnd(), ""];
  const list = (name: LocalizedText, ids: readonly string[]) => {
    if (ids.length > 0) lines.push(`${name[locale]}: ${ids.join(", ")}`);
  };
  list(words.related, related);
  list(words.rules, rules);
  lines.push("", `${words.sources[locale]}:`);
  lines.push(
    ...sources.map((source, index) => `[${index + 1}] ${source.title}${source.url ? ` <${source.url}>` : ""}`),
  );
  return `${lines.join("\n")}\n`;
}

/** `[join](concept:join)` is `join`: the id is what `interleave explain` takes. */
function withoutTargets(markdown: string): string {
  return markdown.replace(/\[([^\]]+)\]\((concept|rule):([\w-]+)\)/g, (_, text: string, __, id: string) =>
    text.replaceAll("`", "").toLowerCase() === id ? text : `${text} (${id})`,
  );
}
