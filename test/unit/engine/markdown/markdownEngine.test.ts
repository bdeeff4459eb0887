import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { applicableEdits } from "../../../../src/engine/applyFixes.ts";
import { defaultConfiguration } from "../../../../src/engine/configuration.ts";
import { timelineSubject } from "../../../../src/engine/timeline/timelineSubject.ts";
import { createLineMap } from "../../../../src/model/lineMap.ts";
import { applyEdits } from "../../../../src/model/textEdits.ts";
import { checkoutFile } from "../../../support/checkout.ts";
import { startEngine } from "../../../support/engine.ts";

const { engine, log } = await startEngine();
const uri = "file:///workspace/README.md";
const notes = readFileSync(checkoutFile("test/fixtures/markdown/notes.md"), "utf8");

function analyse(text: string, configuration = defaultConfiguration) {
  return engine.analyseText({ uri, languageId: "markdown", version: 1, text }, configuration);
}

const wrong = [
  "# Title",
  "",
  "1. Wrong:",
  "",
  "   ```python",
  "   import threading",
  "",
  "   for url in urls:",
  "       t = threading.Thread(target=load, args=(url,))",
  "       t.start()",
  "       t.join()",
  "   ```",
  "",
  "> ```js",
  '> import { readFileSync } from "node:fs";',
  "> export async function f() {",
  '>   return readFileSync("a");',
  "> }",
  "> ```",
  "",
];

for (const lineEnd of ["\n", "\r\n"]) {
  test(`findings are in their place and information at most, lines end with ${JSON.stringify(lineEnd)}`, () => {
    const text = wrong.join(lineEnd);
    const { findings } = analyse(text);
    assert.deepEqual(
      findings.map(({ rule, severity, span }) => [rule, severity, text.slice(span.start, span.end)]),
      [
        ["join-in-loop", "information", "t.join()"],
        ["blocking-call-in-async", "hint", 'readFileSync("a")'],
      ],
    );
    for (const { span, related } of findings) {
      for (const place of related) assert.ok(text.slice(place.span.start, place.span.end).length > 0);
      assert.ok(span.start < span.end);
    }
  });

  test(`fixes stay inside their list, lines end with ${JSON.stringify(lineEnd)}`, () => {
    const text = wrong.join(lineEnd);
    const analysis = analyse(text);
    const [fix] = analysis.fixes(0);
    const fixed = applyEdits(text, fix?.documents[0]?.edits ?? []).split(lineEnd);
    assert.deepEqual(fixed.slice(4, 15), [
      "   ```python",
      "   import threading",
      "",
      "   threads = []",
      "   for url in urls:",
      "       t = threading.Thread(target=load, args=(url,))",
      "       threads.append(t)",
      "       t.start()",
      "   for t in threads:",
      "       t.join()",
      "   ```",
    ]);
    assert.deepEqual(fixed.slice(15), wrong.slice(12));
  });
}

test("a suppression is written inside the block", () => {
  const text = wrong.join("\n");
  for (const scope of ["statement", "file"] as const) {
    const fix = analyse(text).suppress(0, scope);
    const silenced = applyEdits(text, fix.documents[0]?.edits ?? []);
    assert.match(silenced, /^ {3}.*# interleave: ignore/m);
    assert.deepEqual(
      analyse(silenced).findings.map(({ rule }) => rule),
      ["blocking-call-in-async"],
    );
  }
});

test("severities that the user has set count", () => {
  const configuration = { ...defaultConfiguration, rules: { "join-in-loop": "error" as const } };
  assert.equal(analyse(wrong.join("\n"), configuration).findings[0]?.severity, "error");
});

test("nothing is found where Markdown is not to be analysed", () => {
  assert.deepEqual(analyse(wrong.join("\n"), { ...defaultConfiguration, markdown: false }).findings, []);
});

test("a block has a timeline, with the lines of the document", () => {
  const text = wrong.join("\n");
  const analysis = analyse(text);
  assert.equal(analysis.blockAt?.(0), null);
  const [finding] = analysis.findings;
  assert.ok(finding);
  const block = analysis.blockAt?.(finding.span.start);
  assert.ok(block);
  const span = block.spanOf(finding.span);
  assert.equal(block.text.slice(span.start, span.end), "t.join()");
  const lineOf = (code: string, offset: number) => createLineMap(code).lineOf(offset);
  assert.equal(lineOf(block.text, span.start), lineOf(text, finding.span.start));
  const subject = timelineSubject(block, { kind: "finding", rule: "join-in-loop", span });
  assert.ok(subject?.before && subject.after);
  assert.deepEqual(subject.rules, ["join-in-loop"]);
});

test("nothing is found where the code of a block does not parse", () => {
  const loop = ["import threading", "for url in urls:", "    t = threading.Thread(target=load)", "    t.start()"];
  const block = (...lines: string[]) => ["```python", ...loop, ...lines, "```", ""].join("\n");
  assert.equal(analyse(block("    t.join()")).findings.length, 1);
  assert.equal(analyse(block("    t.join())")).findings.length, 0);
  assert.equal(analyse(block("    t.join()", "", "and so on, as said above")).findings.length, 1);
});

test("words of concurrency are explained in blocks, not in prose", () => {
  const text = "Use threading.Thread.\n\n- ```py\n  import threading\n  t = threading.Thread(target=f)\n  ```\n";
  const analysis = analyse(text);
  assert.equal(analysis.conceptAt(text.indexOf("Thread")), null);
  const at = text.lastIndexOf("Thread");
  assert.deepEqual(analysis.conceptAt(at + 2), { concept: "thread", start: at, end: at + "Thread".length });
});

test("the notes show exactly what they deserve, and as hints where a thread is joined right after its start", () => {
  const lines = createLineMap(notes);
  const linesOf = (code: string) =>
    [...notes.matchAll(new RegExp(`^ *${code}`, "gm"))].map(({ index }) => lines.lineOf(index));
  const [goneModule] = linesOf("thread\\.start_new\\(");
  const [spinning] = linesOf("while True:");
  const [, wrongJoin] = linesOf("(?:x|down)\\.join\\(\\)");
  assert.deepEqual(
    analyse(notes).findings.map(({ rule, severity, span }) => [rule, severity, lines.lineOf(span.start)]),
    [
      ["deprecated-thread-module", "information", goneModule],
      ["busy-wait", "information", spinning],
      ["join-in-loop", "information", wrongJoin],
      ...linesOf("thread1\\.join\\(\\)").map((line) => ["join-after-start", "hint", line]),
    ],
  );
});

test("the notes' wrong loop becomes the loop that they call right", () => {
  const analysis = analyse(notes, { ...defaultConfiguration, rules: rulesBut("join-in-loop") });
  const { edits, count } = applicableEdits(analysis);
  assert.equal(count, 1);
  const fixed = applyEdits(notes, edits);
  assert.match(fixed, /downs\.append\(down\)\n {4}down\.start\(\)\nfor down in downs:\n {4}down\.join\(\)\n-> /);
  assert.deepEqual(analyse(fixed, { ...defaultConfiguration, rules: rulesBut("join-in-loop") }).findings, []);
});

test("an open document follows its edits", () => {
  const text = wrong.join("\n");
  engine.open({ uri, languageId: "markdown", version: 1, text });
  assert.equal(engine.analyse(uri, defaultConfiguration).findings.length, 2);
  assert.equal(engine.analyse(uri, defaultConfiguration), engine.analyse(uri, defaultConfiguration));
  const start = text.indexOf("       t.join()");
  engine.change(uri, [{ start, end: start + "       t.join()\n".length, newText: "" }]);
  assert.deepEqual(
    engine.analyse(uri, defaultConfiguration).findings.map(({ rule }) => rule),
    ["blocking-call-in-async"],
  );
  engine.close(uri);
  assert.equal(engine.liveTrees, 0);
  assert.throws(() => engine.analyse(uri, defaultConfiguration));
});

test("no rule failed on the way", () => assert.deepEqual(log, []));

function rulesBut(kept: string) {
  return Object.fromEntries(engine.rules.filter(({ id }) => id !== kept).map(({ id }) => [id, "off" as const]));
}
