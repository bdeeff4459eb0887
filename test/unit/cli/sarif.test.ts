import assert from "node:assert/strict";
import { test } from "node:test";
import { formatSarif } from "../../../src/cli/format/sarif.ts";
import { reportedFinding, reportWith } from "../../cli/support/reports.ts";
import { probeRule } from "../../support/probeRules.ts";

const context = {
  locale: "en",
  cwd: "/work/my project",
  version: "1.2.3",
  rules: [probeRule("busy-wait", "wait"), probeRule("join-in-loop", "join")],
} as const;

const range = { start: { line: 3, column: 1 }, end: { line: 4, column: 13 } };

const [run] = JSON.parse(
  formatSarif(
    reportWith(
      [
        reportedFinding({
          file: "src/a b/#并发.py",
          chain: [{ file: "src/help.py", line: 7, column: 2, name: "wait_for" }],
          evidence: [{ en: "`t` is a thread", "zh-cn": "" }],
          related: [{ file: "../x.py", line: 2, column: 5, message: { en: "Started here.", "zh-cn": "" } }],
          fixes: [
            {
              title: { en: "Start all, then join all", "zh-cn": "" },
              applicability: "safe",
              edits: [{ file: "src/loop.py", range, newText: "x\n" }],
            },
          ],
        }),
        reportedFinding({ severity: "hint", rule: "gone" }),
      ],
      { errors: [{ file: "x.py", message: { en: "binary", "zh-cn": "" } }] },
    ),
    context,
  ),
).runs;

const uriBaseId = "%SRCROOT%";

test("the tool names its rules with their severities", () => {
  const { name, version, rules } = run.tool.driver;
  assert.deepEqual([name, version], ["Interleave", "1.2.3"]);
  assert.deepEqual(rules[1], {
    id: "join-in-loop",
    shortDescription: { text: "join is called" },
    defaultConfiguration: { level: "warning" },
    properties: { tags: ["concurrency", "probe"] },
  });
});

test("columns are UTF-16 units, and paths are relative to the working directory", () => {
  assert.equal(run.columnKind, "utf16CodeUnits");
  assert.deepEqual(run.originalUriBaseIds, { [uriBaseId]: { uri: "file:///work/my%20project/" } });
});

test("a result has its place, the way to it and its fixes", () => {
  const [result] = run.results;
  const hop = {
    physicalLocation: {
      artifactLocation: { uri: "src/help.py", uriBaseId },
      region: { startLine: 7, startColumn: 2 },
    },
    message: { text: "wait_for" },
  };
  assert.deepEqual(result, {
    ruleId: "join-in-loop",
    ruleIndex: 1,
    level: "warning",
    message: { text: "`t.join()` waits inside the loop." },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: "src/a%20b/%23%E5%B9%B6%E5%8F%91.py", uriBaseId },
          region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 13 },
        },
      },
    ],
    relatedLocations: [
      {
        id: 0,
        physicalLocation: {
          artifactLocation: { uri: "../x.py", uriBaseId },
          region: { startLine: 2, startColumn: 5 },
        },
        message: { text: "Started here." },
      },
      { id: 1, ...hop },
    ],
    codeFlows: [{ threadFlows: [{ locations: [{ location: hop }] }] }],
    fixes: [
      {
        description: { text: "Start all, then join all" },
        artifactChanges: [
          {
            artifactLocation: { uri: "src/loop.py", uriBaseId },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 1, endLine: 4, endColumn: 13 },
                insertedContent: { text: "x\n" },
              },
            ],
          },
        ],
        properties: { applicability: "safe" },
      },
    ],
    properties: { severity: "warning", confidence: "certain", evidence: ["`t` is a thread"] },
  });
});

test("a result without more has no empty lists, and hints are notes", () => {
  const result = run.results[1];
  assert.equal(result.level, "note");
  for (const key of ["ruleIndex", "relatedLocations", "codeFlows", "fixes"]) assert.ok(!(key in result), key);
});

test("what could not be read is a notification", () => {
  const [{ executionSuccessful, toolExecutionNotifications }] = run.invocations;
  assert.equal(executionSuccessful, true);
  assert.deepEqual(toolExecutionNotifications, [
    {
      level: "warning",
      message: { text: "binary" },
      locations: [{ physicalLocation: { artifactLocation: { uri: "x.py", uriBaseId } } }],
    },
  ]);
});
