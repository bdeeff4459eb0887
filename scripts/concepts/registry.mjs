// @ts-check
import { locales, readArticles, readSubjects } from "./articles.mjs";

/**
 * The text of `src/concepts/registry.generated.ts`: every concept without its article.
 *
 * @param {string} root the folder of the checkout
 * @returns {string}
 */
export function conceptRegistry(root) {
  const byLocale = locales.map((locale) => readArticles(root, locale));
  const concepts = (byLocale[0] ?? []).map(({ id, subject, related, rules }) => {
    const articles = byLocale.map((list) => list.find((article) => article.id === id));
    /** @param {"title" | "summary"} key */
    const localized = (key) => Object.fromEntries(locales.map((locale, index) => [locale, articles[index]?.[key]]));
    return { id, subject, title: localized("title"), summary: localized("summary"), related, rules };
  });
  return [
    `import type { Concept, Subject } from "./concept.ts";`,
    "",
    "/** The groups of concepts, in the order in which they are shown. */",
    `export const subjects: readonly Subject[] = ${JSON.stringify(readSubjects(root))};`,
    "",
    "/** All concepts by subject, in teaching order. Made from the folders beside this file. */",
    `export const concepts: readonly Concept[] = ${JSON.stringify(concepts)};`,
    "",
  ].join("\n");
}
