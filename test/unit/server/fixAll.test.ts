import assert from "node:assert/strict";
import { test } from "node:test";
import type { Analysis } from "../../../src/engine/analysis.ts";
import type { Applicability, Finding, Fix } from "../../../src/model/finding.ts";
import { applyEdits } from "../../../src/model/textEdits.ts";
import { fixAll } from "../../../src/server/fixes/fixAll.ts";

const uri = "file:///a";

/** A pretended rule: every match of `pattern` is a finding whose fix replaces it. */
interface Case {
  readonly name: string;
  readonly text: string;
  readonly pattern: RegExp;
  readonly replacement: string;
  readonly applicability?: Applicability;
  /** Another document that the fix changes as well. */
  readonly also?: string;
  readonly after: string;
  /** How many edits the result has. */
  readonly edits: number;
}

const cases: readonly Case[] = [
  { name: "nothing to fix", text: "abc", pattern: /x/g, replacement: "", after: "abc", edits: 0 },
  { name: "two apart stay two edits", text: "x.x", pattern: /x/g, replacement: "y", after: "y.y", edits: 2 },
  {
    name: "what touches waits for the next round",
    text: "..xx..",
    pattern: /x/g,
    replacement: "y",
    after: "..yy..",
    edits: 1,
  },
  { name: "a fix that makes place for another", text: "aaab", pattern: /ab/g, replacement: "b", after: "b", edits: 1 },
  {
    name: "unsafe fixes are left",
    text: "x",
    pattern: /x/g,
    replacement: "y",
    applicability: "unsafe",
    after: "x",
    edits: 0,
  },
  {
    name: "fixes of two documents are left",
    text: "x",
    pattern: /x/g,
    replacement: "y",
    also: "file:///b",
    after: "x",
    edits: 0,
  },
  {
    name: "what never ends is stopped",
    text: "x",
    pattern: /x$/g,
    replacement: "yx",
    after: `${"y".repeat(10)}x`,
    edits: 1,
  },
];

function analysisOf(text: string, one: Case): Analysis {
  const matches = [...text.matchAll(one.pattern)];
  const finding = (start: number, end: number): Finding => ({
    uri,
    span: { start, end },
    rule: "pretended",
    severity: "warning",
    confidence: "certain",
    message: { en: "", "zh-cn": "" },
    chain: [],
    evidence: [],
    related: [],
    concepts: [],
    tags: [],
    hasFix: true,
    remedy: null,
  });
  const fix = (start: number, end: number): Fix => ({
    title: { en: "", "zh-cn": "" },
    applicability: one.applicability ?? "safe",
    documents: [
      { uri, edits: [{ start, end, newText: one.replacement }] },
      ...(one.also ? [{ uri: one.also, edits: [] }] : []),
    ],
  });
  const spans = matches.map((match) => [match.index, match.index + match[0].length] as const);
  return {
    uri,
    findings: spans.map(([start, end]) => finding(start, end)),
    withheld: () => [],
    fixes: (index) => [fix(...(spans[index] ?? [0, 0]))],
    suppress: () => assert.fail("nothing is silenced"),
    summary: () => assert.fail("nobody asks"),
    sensitiveCallables: () => [],
    conceptAt: () => null,
    get view(): never {
      throw new Error("Nobody asks for it.");
    },
  };
}

for (const one of cases) {
  test(`fix all: ${one.name}`, () => {
    const edits = fixAll({ text: one.text, analysis: analysisOf(one.text, one) }, (text) => analysisOf(text, one));
    assert.equal(applyEdits(one.text, edits), one.after);
    assert.equal(edits.length, one.edits);
  });
}
