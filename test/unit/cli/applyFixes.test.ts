import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFixes } from "../../../src/cli/check/applyFixes.ts";
import { attended } from "../../../src/cli/check/selection.ts";
import type { Analysis } from "../../../src/engine/analysis.ts";
import type { Applicability, Finding, Fix, Severity } from "../../../src/model/finding.ts";

/** Replaces the first match of a pattern. */
interface Replacement {
  readonly pattern: RegExp;
  readonly newText: string;
  readonly applicability?: Applicability;
  readonly severity?: Severity;
  readonly uri?: string;
}

interface Case {
  readonly name: string;
  readonly text: string;
  /** One finding for each match; the replacements of a row are the fixes of that finding, the preferred one first. */
  readonly findings: readonly (readonly Replacement[])[];
  readonly allowsUnsafe?: boolean;
  readonly result: string;
  readonly fixed: number;
}

const unsafe = { applicability: "unsafe" } as const;

const cases: readonly Case[] = [
  { name: "nothing", text: "abc", findings: [], result: "abc", fixed: 0 },
  { name: "one fix", text: "a b", findings: [[{ pattern: /a/, newText: "A" }]], result: "A b", fixed: 1 },
  {
    name: "two at once",
    text: "a b",
    findings: [[{ pattern: /a/, newText: "AAA" }], [{ pattern: /b/, newText: "B" }]],
    result: "AAA B",
    fixed: 2,
  },
  {
    name: "overlapping ones in turn",
    text: "abc",
    findings: [
      [{ pattern: /ab/, newText: "x" }],
      [{ pattern: /bc/, newText: "never" }],
      [{ pattern: /xc/, newText: "y" }],
    ],
    result: "y",
    fixed: 2,
  },
  { name: "until nothing is left", text: "aaaa", findings: [[{ pattern: /a/, newText: "" }]], result: "", fixed: 4 },
  {
    name: "no more than ten rounds",
    text: "a".repeat(15),
    findings: [[{ pattern: /a/, newText: "" }]],
    result: "a".repeat(5),
    fixed: 10,
  },
  {
    name: "not back and forth",
    text: "a",
    findings: [[{ pattern: /a/, newText: "b" }], [{ pattern: /b/, newText: "a" }]],
    result: "b",
    fixed: 1,
  },
  { name: "no unsafe fix", text: "a", findings: [[{ pattern: /a/, newText: "b", ...unsafe }]], result: "a", fixed: 0 },
  {
    name: "an unsafe fix when asked",
    text: "a",
    findings: [[{ pattern: /a/, newText: "b", ...unsafe }]],
    allowsUnsafe: true,
    result: "b",
    fixed: 1,
  },
  {
    name: "a safe second choice",
    text: "a",
    findings: [
      [
        { pattern: /a/, newText: "b", ...unsafe },
        { pattern: /a/, newText: "c" },
      ],
    ],
    result: "c",
    fixed: 1,
  },
  {
    name: "no finding that is not printed",
    text: "a",
    findings: [[{ pattern: /a/, newText: "b", severity: "hint" }]],
    result: "a",
    fixed: 0,
  },
  {
    name: "no other file",
    text: "a",
    findings: [[{ pattern: /a/, newText: "b", uri: "file:///other.py" }]],
    result: "a",
    fixed: 0,
  },
];

const uri = "file:///a.py";

function analyseBy(rows: Case["findings"]): (text: string) => Analysis {
  return (text) => {
    const found = rows.filter((row) => row[0]?.pattern.test(text));
    return {
      uri,
      findings: found.map((row) => findingOf(row[0] as Replacement, text)),
      withheld: () => [],
      fixes: (index) => (found[index] ?? []).map((replacement) => fixOf(replacement, text)),
      suppress: () => assert.fail("Nobody asked to silence anything."),
      summary: () => assert.fail("Nobody asked for a summary."),
      sensitiveCallables: () => [],
      conceptAt: () => null,
      get view(): never {
        throw new Error("Nobody asks for it.");
      },
    };
  };
}

function spanOf({ pattern }: Replacement, text: string): { start: number; end: number } {
  const match = pattern.exec(text);
  assert.ok(match);
  return { start: match.index, end: match.index + match[0].length };
}

function fixOf(replacement: Replacement, text: string): Fix {
  const { newText, applicability = "safe" } = replacement;
  const edits = [{ ...spanOf(replacement, text), newText }];
  return { title: { en: "", "zh-cn": "" }, applicability, documents: [{ uri: replacement.uri ?? uri, edits }] };
}

function findingOf(replacement: Replacement, text: string): Finding {
  return {
    uri,
    span: spanOf(replacement, text),
    rule: "probe",
    severity: replacement.severity ?? "warning",
    confidence: "certain",
    message: { en: "", "zh-cn": "" },
    chain: [],
    evidence: [],
    related: [],
    concepts: [],
    tags: [],
    hasFix: true,
    remedy: null,
  };
}

for (const { name, text, findings, allowsUnsafe = false, result, fixed } of cases) {
  test(`fixes ${name}`, () => {
    const outcome = applyFixes(text, analyseBy(findings), { allowsUnsafe, selection: attended });
    assert.deepEqual({ text: outcome.text, fixed: outcome.fixed }, { text: result, fixed });
  });
}
