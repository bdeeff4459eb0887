import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import type { CheckReport } from "../../../src/cli/check/report.ts";
import { formatGithub } from "../../../src/cli/format/github.ts";
import { formatJson } from "../../../src/cli/format/json.ts";
import { colourStyle, plainStyle } from "../../../src/cli/format/style.ts";
import { formatText } from "../../../src/cli/format/text.ts";
import { textSummary } from "../../../src/cli/format/textSummary.ts";
import { reportedFinding, reportWith } from "../../cli/support/reports.ts";

const whole = reportWith(
  [
    reportedFinding({
      chain: [{ file: "src/help.py", line: 7, column: 1, name: "wait_for" }],
      evidence: [{ en: "`t` is a thread", "zh-cn": "`t` 是线程" }],
      related: [{ file: "src/loop.py", line: 2, column: 5, message: { en: "Started here.", "zh-cn": "在此启动。" } }],
      fixes: [
        {
          title: { en: "Start all, then join all", "zh-cn": "先全部启动，再全部等待" },
          applicability: "safe",
          edits: [
            {
              file: "src/loop.py",
              range: { start: { line: 3, column: 1 }, end: { line: 3, column: 13 } },
              newText: "for t in ts:\n    t.join()",
            },
          ],
        },
        { title: { en: "Use a pool", "zh-cn": "使用线程池" }, applicability: "unsafe", edits: [] },
      ],
    }),
  ],
  { errors: [{ file: "x.bin.py", message: { en: "binary", "zh-cn": "二进制" } }] },
);

test("text: place, message, code, chain, evidence, fixes, errors, counts", () => {
  assert.equal(
    formatText(whole, "en", plainStyle),
    [
      "src/loop.py:3:5 warning join-in-loop `t.join()` waits inside the loop.",
      "  1 | for x in y:",
      "  2 |     t.start()",
      "> 3 |     t.join()",
      "    |     ^^^^^^^^",
      "  via: wait_for (src/help.py:7:1)",
      "  src/loop.py:2:5 Started here.",
      "  note: `t` is a thread",
      "  fix: Start all, then join all",
      "  fix, to be reviewed: Use a pool",
      "",
      "x.bin.py: binary",
      "",
      "1 finding (1 warning) in 2 files, 1 can be fixed with --fix, 35 ms",
      "",
    ].join("\n"),
  );
});

test("text: colours change nothing but the colour", () => {
  const coloured = formatText(whole, "zh-cn", colourStyle);
  assert.notEqual(coloured, stripVTControlCharacters(coloured));
  assert.equal(stripVTControlCharacters(coloured), formatText(whole, "zh-cn", plainStyle));
});

test("text: a file's name cannot give orders to the terminal", () => {
  const report = reportWith([reportedFinding({ file: "a\u001b[2J\nb.py" })]);
  assert.match(formatText(report, "en", plainStyle), /^a\ufffd\[2J\ufffdb\.py:3:5 warning/);
});

const many = [
  reportedFinding({ severity: "error" }),
  reportedFinding({ severity: "information" }),
  reportedFinding({ severity: "information" }),
  reportedFinding({ severity: "hint" }),
];

const summaries: readonly { readonly report: CheckReport; readonly en: string; readonly "zh-cn": string }[] = [
  {
    report: reportWith([]),
    en: "No findings in 2 files, 35 ms",
    "zh-cn": "已检查 2 个文件，没有发现问题，用时 35 ms",
  },
  {
    report: reportWith([
      reportedFinding({ fixes: [{ title: { en: "", "zh-cn": "" }, applicability: "unsafe", edits: [] }] }),
    ]),
    en: "1 finding (1 warning) in 2 files, 1 can be fixed with --fix --unsafe-fixes, 35 ms",
    "zh-cn": "已检查 2 个文件，发现 1 个问题（1 个警告），其中 1 个可用 --fix --unsafe-fixes 修复，用时 35 ms",
  },
  {
    report: reportWith(many),
    en: "4 findings (1 error, 2 information, 1 hint) in 2 files, 35 ms",
    "zh-cn": "已检查 2 个文件，发现 4 个问题（1 个错误，2 个信息，1 个提示），用时 35 ms",
  },
  {
    report: reportWith([], {
      summary: { files: 1, bytes: 9, findings: 0, errors: 1, milliseconds: 12_345, fixed: 3 },
    }),
    en: "No findings in 1 file, 3 fixed, 1 error, 12.3 s",
    "zh-cn": "已检查 1 个文件，没有发现问题，已修复 3 个，1 处出错，用时 12.3 s",
  },
];

for (const { report, ...expected } of summaries) {
  test(`summary: ${expected.en}`, () => {
    assert.deepEqual({ en: textSummary(report, "en"), "zh-cn": textSummary(report, "zh-cn") }, expected);
  });
}

test("json: the documented shape, no more", () => {
  assert.deepEqual(JSON.parse(formatJson(whole, "zh-cn")), {
    version: 1,
    summary: { files: 2, bytes: 20, findings: 1, errors: 0, milliseconds: 35 },
    findings: [
      {
        rule: "join-in-loop",
        severity: "warning",
        confidence: "certain",
        message: "`t.join()` 在循环中等待。",
        file: "src/loop.py",
        range: { start: { line: 3, column: 5 }, end: { line: 3, column: 13 } },
        chain: [{ file: "src/help.py", line: 7, column: 1, name: "wait_for" }],
        evidence: ["`t` 是线程"],
        concepts: ["join"],
        fixes: [
          { ...whole.findings[0]?.fixes[0], title: "先全部启动，再全部等待" },
          { title: "使用线程池", applicability: "unsafe", edits: [] },
        ],
      },
    ],
    errors: [{ file: "x.bin.py", message: "二进制" }],
  });
});

test("github: one command a line, with what it would misread escaped", () => {
  const report = reportWith(
    [
      reportedFinding({ file: "a,b:c.py", message: { en: "100 % of\r\nit", "zh-cn": "" } }),
      reportedFinding({ severity: "error", range: { start: { line: 3, column: 5 }, end: { line: 4, column: 2 } } }),
      reportedFinding({ severity: "hint" }),
    ],
    { errors: whole.errors },
  );
  assert.equal(
    formatGithub(report, "en"),
    [
      "::warning file=a%2Cb%3Ac.py,line=3,endLine=3,col=5,endColumn=13,title=join-in-loop::100 %25 of%0D%0Ait",
      "::error file=src/loop.py,line=3,endLine=4,title=join-in-loop::`t.join()` waits inside the loop.",
      "::notice file=src/loop.py,line=3,endLine=3,col=5,endColumn=13,title=join-in-loop::`t.join()` waits inside the loop.",
      "::warning file=x.bin.py,title=interleave::binary",
      "",
    ].join("\n"),
  );
});
