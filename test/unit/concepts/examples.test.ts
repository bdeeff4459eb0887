import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { documentLanguage, languageIdOfPath } from "../../../src/engine/documentLanguage.ts";
import { timelineSubject } from "../../../src/engine/timeline/timelineSubject.ts";
import { rules } from "../../../src/rules/registry.generated.ts";
import { countFaults } from "../../../src/syntax/table.ts";
import { type Example, readOutlines } from "../../support/conceptArticle.ts";
import { analyseText, startEngine } from "../../support/engine.ts";
import { tableOf } from "../../support/syntax.ts";

const { engine, log } = await startEngine();

/** The languages of code blocks and the names under which they are analysed. */
const fileNames: Readonly<Record<string, string>> = {
  python: "example.py",
  js: "example.mjs",
  ts: "example.ts",
  jsx: "example.jsx",
  tsx: "example.tsx",
};

/** What the articles may show and nobody parses: lines of a terminal, other languages than ours, Python of old. */
const otherLanguages = ["sh", "text", "html"];

const outlines = readOutlines();

for (const { examples } of outlines) {
  for (const example of examples) {
    if (otherLanguages.includes(example.language)) continue;
    test(`${example.name}: it parses`, () => checkSyntax(example));
    if (example.wrong !== null) test(`${example.name}: it is flagged`, () => checkRule(example, example.wrong, true));
    if (example.right !== null) test(`${example.name}: it is silent`, () => checkRule(example, example.right, false));
    if (example.hasTimeline) test(`${example.name}: it has a timeline`, () => checkTimeline(example));
    if (example.isRun || example.output !== null)
      test(`${example.name}: it says what it prints`, () => checkRun(example));
  }
}

test("the mistake of every rule that an article links to is shown, wrong and right", () => {
  for (const locale of ["en", "zh-cn"]) {
    const own = outlines.filter((outline) => outline.locale === locale);
    const linked = new Set(own.flatMap(({ article }) => article.rules));
    const shown = (key: "wrong" | "right") => new Set(own.flatMap(({ examples }) => examples.map((one) => one[key])));
    for (const key of ["wrong", "right"] as const) {
      assert.deepEqual(
        [...linked].filter((rule) => !shown(key).has(rule)),
        [],
        `${key}, ${locale}`,
      );
    }
  }
});

test("no rule failed on the way", () => assert.deepEqual(log, []));

async function checkSyntax(example: Example): Promise<void> {
  const language = documentLanguage(languageIdOfPath(fileNameOf(example)) ?? "") ?? assert.fail(example.language);
  assert.equal(countFaults(await tableOf(example.source, language.grammar)), 0);
}

function checkRule(example: Example, rule: string | null, isFlagged: boolean): void {
  const id = rules.find((one) => one.id === rule)?.id ?? assert.fail(`there is no rule ${rule}`);
  const analysis = analyseText(engine, fileNameOf(example), example.source, {
    ...defaultConfiguration,
    // A rule that is off by default can be shown, too.
    rules: { [id]: "warning" },
  });
  const found = analysis.findings.filter((finding) => finding.rule === id);
  assert.equal(found.length > 0, isFlagged, JSON.stringify(analysis.findings.map(({ message }) => message.en)));
}

/** What the simulator reads of it is something that runs beside something else, or waits. */
function checkTimeline(example: Example): void {
  const analyse = (text: string) => analyseText(engine, fileNameOf(example), text);
  const input = { text: example.source, analysis: analyse(example.source), analyse };
  assert.ok(timelineSubject(input, { kind: "module" }));
}

function checkRun({ isRun, output }: Example): void {
  assert.ok(isRun && output !== null, "a block that is run has an output, and an output stands behind such a block");
}

function fileNameOf({ language }: Example): string {
  return fileNames[language] ?? assert.fail(`no example is written in "${language}"`);
}
