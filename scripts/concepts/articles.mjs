// @ts-check
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { readFrontMatter } from "./frontMatter.mjs";

/** @typedef {import("../../src/concepts/concept.ts").ConceptArticle} ConceptArticle */
/** @typedef {import("../../src/concepts/concept.ts").Subject} Subject */
/** @typedef {import("../../src/model/finding.ts").Locale} Locale */

/** The languages of the articles. @type {readonly Locale[]} */
export const locales = ["en", "zh-cn"];

/** The values that an article's front matter has, all of them and no other. */
const keys = ["id", "title", "summary", "subject", "order", "related", "rules", "sources"];

/**
 * @param {string} root the folder of the checkout
 * @returns {readonly Subject[]} in the order in which they are shown
 */
export function readSubjects(root) {
  return JSON.parse(readFileSync(path.join(root, "src/concepts/subjects.json"), "utf8"));
}

/**
 * The articles of one language, by subject and in teaching order. Links between files have become links that mean the
 * same outside the folder: `../join/en.md` is `concept:join`, `../../rules/busy-wait/rule.md` is `rule:busy-wait`.
 *
 * @param {string} root the folder of the checkout
 * @param {Locale} locale
 * @returns {readonly ConceptArticle[]}
 * @throws when an article is missing or its front matter says too little or too much
 */
export function readArticles(root, locale) {
  const subjects = readSubjects(root).map(({ id }) => id);
  const entries = readdirSync(path.join(root, "src/concepts"), { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const read = folders.map((folder) => readArticle(root, folder, locale, subjects));
  read.sort((left, right) => left.rank - right.rank || (left.article.id < right.article.id ? -1 : 1));
  return read.map(({ article }) => article);
}

/**
 * @param {string} root
 * @param {string} folder
 * @param {Locale} locale
 * @param {readonly string[]} subjects
 * @returns {{ rank: number, article: ConceptArticle }}
 */
function readArticle(root, folder, locale, subjects) {
  const name = `src/concepts/${folder}/${locale}.md`;
  const { values, body } = readFrontMatter(readFileSync(path.join(root, name), "utf8"), name);
  const wrong = [...keys, ...Object.keys(values)].filter((key) => !keys.includes(key) || values[key] === undefined);
  if (wrong.length > 0) throw new Error(`${name}: the front matter has too few or too many of ${wrong.join(", ")}.`);
  const { id, subject, order } = values;
  if (id !== folder) throw new Error(`${name} has another id than its folder.`);
  const at = subjects.indexOf(String(subject));
  if (at === -1) throw new Error(`${name}: there is no subject ${subject}.`);
  return {
    rank: at * 1000 + Number(order),
    article: {
      id: folder,
      subject: String(subject),
      title: String(values.title),
      summary: String(values.summary),
      related: listOf(values.related),
      rules: listOf(values.rules),
      sources: listOf(values.sources).map((source) => sourceOf(source, name)),
      markdown: withPortableLinks(body),
    },
  };
}

/** @param {string | readonly string[] | undefined} value */
function listOf(value) {
  return typeof value === "object" ? value : [];
}

/**
 * @param {string} text `[title](address)`, or a title alone
 * @param {string} name
 */
function sourceOf(text, name) {
  const [, title, url] = /^\[(.+)\]\((https:\/\/\S+)\)$/.exec(text) ?? [];
  if (title !== undefined && url !== undefined) return { title, url };
  if (text.startsWith("[")) throw new Error(`${name}: a source is a link or a title, not "${text}".`);
  return { title: text, url: null };
}

/** @param {string} markdown */
function withPortableLinks(markdown) {
  return markdown
    .replace(/\]\(\.\.\/([\w-]+)\/[\w-]+\.md\)/g, "](concept:$1)")
    .replace(/\]\(\.\.\/\.\.\/rules\/([\w-]+)\/rule(?:\.[\w-]+)?\.md\)/g, "](rule:$1)");
}
