import assert from "node:assert/strict";
import { test } from "node:test";
import { concepts, subjects } from "../../../src/concepts/registry.generated.ts";
import { rules } from "../../../src/rules/registry.generated.ts";
import { type ArticleOutline, readOutlines } from "../../support/conceptArticle.ts";

const outlines = readOutlines();
const conceptIds = new Set(concepts.map(({ id }) => id));
const ruleIds = new Set(rules.map(({ id }) => id));

/** How long an article may be without its code: words in English, characters of Chinese. */
const lengths = {
  en: { of: /[\p{L}\p{N}_.()'’-]+/gu, least: 250, most: 700 },
  "zh-cn": { of: /\p{Script=Han}/gu, least: 350, most: 1400 },
} as const;

for (const outline of outlines) {
  test(`${outline.name}: links and sources`, () => checkLinks(outline));
  test(`${outline.name}: length`, () => checkLength(outline));
}

for (const { id } of concepts) {
  test(`${id}: both languages say the same`, () => checkLanguages(id));
}

test("every concept belongs to a subject, and every subject has concepts", () => {
  const listed = [...new Set(concepts.map(({ subject }) => subject))];
  assert.deepEqual(
    listed,
    subjects.map(({ id }) => id),
  );
});

test("every rule is explained by concepts that there are", () => {
  for (const { id, concepts: named } of rules) {
    assert.ok(named.length > 0, `${id} names no concept`);
    for (const concept of named) assert.ok(conceptIds.has(concept), `${id}: there is no concept ${concept}`);
  }
});

test("a summary is one sentence", () => {
  for (const { id, summary } of concepts) {
    assert.match(summary.en, /^[A-Z_a-z].*[^.]\.$/s, id);
    assert.doesNotMatch(summary.en, /[.!?] [A-Z]/, id);
    assert.match(summary["zh-cn"], /^[^。]+。$/, id);
  }
});

function checkLinks({ article, links, citations }: ArticleOutline): void {
  for (const link of links) {
    const [, kind, target = ""] = /^(concept|rule|https):(.+)$/.exec(link) ?? [];
    assert.ok(kind, `a link leads to a concept, a rule or an https address, not to ${link}`);
    if (kind === "concept") assert.ok(conceptIds.has(target), `there is no concept ${target}`);
    if (kind === "rule") assert.ok(ruleIds.has(target), `there is no rule ${target}`);
  }
  assert.ok(article.related.length > 0, "there is somewhere to go on");
  for (const id of article.related) assert.ok(conceptIds.has(id) && id !== article.id, `there is no concept ${id}`);
  for (const id of article.rules) assert.ok(links.includes(`rule:${id}`), `the article does not speak of ${id}`);
  for (const link of links) {
    const [, rule] = /^rule:(.+)$/.exec(link) ?? [];
    if (rule !== undefined) assert.ok(article.rules.includes(rule), `the front matter does not name ${rule}`);
  }
  assert.ok(article.sources.length > 0);
  for (const number of citations) assert.ok(article.sources[number - 1], `no source [${number}]`);
}

function checkLength({ locale, prose }: ArticleOutline): void {
  const { of, least, most } = lengths[locale];
  const length = [...prose.matchAll(of)].length;
  assert.ok(length >= least && length <= most, `${length}, not ${least} to ${most}`);
}

function checkLanguages(id: string): void {
  const [english, chinese] = ["en", "zh-cn"].map((locale) => {
    const outline = outlines.find((one) => one.article.id === id && one.locale === locale);
    return outline ?? assert.fail(`${id} is missing in ${locale}`);
  }) as [ArticleOutline, ArticleOutline];
  assert.deepEqual(chinese.headings, english.headings, "both have the same sections");
  assert.deepEqual(english.headings, [2, 2, 2, 2, 2], "what it is, an example, the cost, mistakes, how to choose");
  assert.deepEqual(withoutTexts(chinese), withoutTexts(english), "both have the same examples, links and neighbours");
}

function withoutTexts({ article, links, examples }: ArticleOutline) {
  const { subject, related, rules: shown, sources } = article;
  return {
    ...{ subject, related, rules: shown },
    sources: sources.map(({ url }) => url !== null),
    links: links.filter((link) => !link.startsWith("https:")).sort(),
    examples: examples.map(({ language, isRun, hasTimeline, wrong, right, output }) => ({
      ...{ language, isRun, hasTimeline, wrong, right },
      hasOutput: output !== null,
    })),
  };
}
