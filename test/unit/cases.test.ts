import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFixes, type FixPolicy } from "../../src/cli/check/applyFixes.ts";
import type { Analysis } from "../../src/engine/analysis.ts";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { documentLanguage } from "../../src/engine/documentLanguage.ts";
import { everything } from "../../src/engine/selection.ts";
import type { Fix, Severity, TextEdit } from "../../src/model/finding.ts";
import { createLineMap } from "../../src/model/lineMap.ts";
import { applyEdits } from "../../src/model/textEdits.ts";
import { countFaults } from "../../src/syntax/table.ts";
import { readCaseFiles, readCases, ruleIds } from "../support/cases.ts";
import { analyseText, documentOf, startEngine } from "../support/engine.ts";
import { readArticle } from "../support/ruleArticle.ts";
import type { RuleCase } from "../support/ruleCase.ts";
import { tableOf } from "../support/syntax.ts";

const { engine, log } = await startEngine();

/** Each preferred fix, whether safe or not: what the `fixed` files show. */
const preferredFixes: FixPolicy = { allowsUnsafe: true, selection: everything };

/** In UTF-16 units: what a list of problems shows of a message. */
const longestMessage = 160;

for (const rule of ruleIds()) {
  for (const one of readCases(rule)) {
    test(`${one.name}: findings`, () => checkFindings(one));
    if (one.fixed !== null) test(`${one.name}: fixed`, () => checkFixed(one));
    if (one.expected.length > 0) test(`${one.name}: each fix, each suppression`, () => checkActions(one));
  }
  test(`${rule}: there are enough cases in each language`, () => checkCounts(rule));
  test(`${rule}: the rule and its articles agree`, () => checkArticles(rule));
}

test("no rule and no fix failed on the way", () => assert.deepEqual(log, []));

/**
 * Only the case's own rule speaks, one that is off by default as it does when somebody switches it on. Of one that
 * speaks of the others, the cases leave nothing for these to say.
 */
function analyseCase({ rule, fileName }: RuleCase, text: string): Analysis {
  const isAboutOthers = engine.rules.some(({ id, runsLast }) => id === rule && runsLast);
  const rules: Record<string, Severity | "off"> = {};
  for (const { id, severity } of engine.rules) {
    if (id === rule) {
      if (severity === "off") rules[id] = "hint";
    } else if (!isAboutOthers) {
      rules[id] = "off";
    }
  }
  return analyseText(engine, fileName, text, { ...defaultConfiguration, rules });
}

function checkFindings(one: RuleCase): void {
  const { findings } = analyseCase(one, one.source);
  const lines = createLineMap(one.source);
  const lineOf = (offset: number) => lines.lineOf(offset) + 1;
  for (const { message } of findings) {
    assert.ok(message.en.length <= longestMessage && !message.en.includes("\n"), message.en);
    assert.ok(message["zh-cn"].length <= longestMessage, message["zh-cn"]);
  }
  if (one.expected === "some") {
    assert.ok(findings.length > 0, "the block is tagged flagged, and nothing was found in it");
    return;
  }
  assert.deepEqual(
    findings.map(({ span, confidence }) => `${lineOf(span.start)} ${confidence}`),
    one.expected.map(({ line, confidence }) => `${line} ${confidence}`),
  );
  for (const [index, { severity, message }] of one.expected.entries()) {
    const finding = findings[index];
    if (severity !== null) assert.equal(finding?.severity, severity);
    if (message !== null) assert.ok(finding?.message.en.includes(message), finding?.message.en);
  }
}

function checkFixed(one: RuleCase): void {
  const fix = (text: string) => {
    const { created, ...after } = applyFixes(text, (changed) => analyseCase(one, changed), preferredFixes);
    return {
      text: after.text,
      created: created.map((file) => [file.uri.slice(file.uri.lastIndexOf("/") + 1), file.text]),
    };
  };
  const fixed = one.fixed as string;
  const created = Object.entries(one.created ?? {});
  assert.deepEqual(fix(one.source), { text: fixed, created });
  assert.deepEqual(fix(fixed), { text: fixed, created: [] }, "fixing again changes nothing");
  const withReturns = (text: string) => withLineEnds(text, "\r\n");
  const ended = { text: withReturns(fixed), created: created.map(([name, text]) => [name, withReturns(text)]) };
  assert.deepEqual(fix(withReturns(one.source)), ended, "line ends stay as they are");
}

async function checkActions(one: RuleCase): Promise<void> {
  const analysis = analyseCase(one, one.source);
  for (const [index, { hasFix }] of analysis.findings.entries()) {
    const fixes = analysis.fixes(index);
    if (!hasFix) assert.deepEqual(fixes, []);
    for (const fix of fixes) await checkFix(one, analysis, fix);
    checkSuppressions(one, analysis, index);
  }
  checkLineEnds(analyseCase(one, withLineEnds(one.source, "\r\n")));
}

/** In a text with CRLF every fix and every suppression writes CRLF. */
function checkLineEnds(analysis: Analysis): void {
  for (const [index] of analysis.findings.entries()) {
    const suppressions = [analysis.suppress(index, "statement"), analysis.suppress(index, "file")];
    const edits = [...analysis.fixes(index), ...suppressions].flatMap((fix) => editsOf(fix, analysis.uri));
    for (const { newText } of edits) assert.doesNotMatch(newText, /(?<!\r)\n|\r(?!\n)/);
  }
}

/** A fix parses, ends its own finding and starts no other. */
async function checkFix(one: RuleCase, before: Analysis, fix: Fix): Promise<void> {
  const fixed = applyEdits(one.source, editsOf(fix, before.uri));
  const title = `after "${fix.title.en}":\n${fixed}`;
  assert.ok((await faultsIn(one, fixed)) <= (await faultsIn(one, one.source)), `no new syntax fault ${title}`);
  assert.ok(analyseCase(one, fixed).findings.length < before.findings.length, `the finding is gone ${title}`);
}

/** A suppression silences its finding and no other rule's or statement's. */
function checkSuppressions(one: RuleCase, before: Analysis, index: number): void {
  for (const scope of ["statement", "file"] as const) {
    const edits = editsOf(before.suppress(index, scope), before.uri);
    const [edit] = edits;
    assert.equal(edits.length, 1);
    const shift = (offset: number) => (edit && edit.start <= offset ? offset + edit.newText.length : offset);
    const silenced = before.findings[index]?.span.start as number;
    const left = analyseCase(one, applyEdits(one.source, edits)).findings.map(({ span }) => span.start);
    assert.ok(!left.includes(shift(silenced)), `${scope}: the finding is silent`);
    if (scope === "file") assert.deepEqual(left, []);
  }
}

function checkCounts(rule: string): void {
  const cases = readCaseFiles(rule);
  const { languages } = engine.rules.find(({ id }) => id === rule) ?? assert.fail(`${rule} is not in the registry`);
  const wanted = rule === "join-in-loop" ? 25 : 8;
  for (const language of languages) {
    const own = cases.filter(({ fileName }) => (fileName.endsWith(".py") ? "python" : "ecmascript") === language);
    const flagged = own.filter(({ expected }) => expected.length > 0).length;
    assert.ok(flagged >= wanted, `${flagged} flagged cases of ${language}`);
    assert.ok(own.length - flagged >= wanted, `${own.length - flagged} clean cases of ${language}`);
  }
}

function checkArticles(id: string): void {
  const rule = engine.rules.find((candidate) => candidate.id === id) ?? assert.fail(`the folder ${id} has another id`);
  assert.ok(rule.concepts.length > 0, "a rule is explained by at least one concept");
  const [english, chinese] = [readArticle(id, "rule.md"), readArticle(id, "rule.zh-cn.md")];
  assert.deepEqual(chinese.headings, english.headings, "both articles have the same sections");
  assert.deepEqual(
    chinese.cases.map(({ expected, fixed }) => [expected, fixed !== null]),
    english.cases.map(({ expected, fixed }) => [expected, fixed !== null]),
    "both articles have the same examples",
  );
}

function editsOf(fix: Fix, uri: string): TextEdit[] {
  assert.deepEqual(
    fix.documents.map((document) => document.uri),
    [uri],
  );
  return fix.documents.flatMap(({ edits }) => edits);
}

async function faultsIn({ fileName }: RuleCase, text: string): Promise<number> {
  const { languageId } = documentOf(fileName, text);
  const language = documentLanguage(languageId) ?? assert.fail(fileName);
  return countFaults(await tableOf(text, language.grammar));
}

function withLineEnds(text: string, end: string): string {
  return text.replace(/\r\n|\r|\n/g, end);
}
