import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { compact } from "../../../src/project/summary/compact.ts";
import { readCaseFiles, ruleIds } from "../../support/cases.ts";
import { documentOf, startEngine } from "../../support/engine.ts";

const { engine } = await startEngine();

function summaryOf(fileName: string, source: string) {
  return engine.surveyText(documentOf(fileName, source), defaultConfiguration).summary();
}

test("a compact summary says the same", () => {
  for (const { fileName, source } of ruleIds().flatMap((rule) => readCaseFiles(rule))) {
    const summary = summaryOf(fileName, source);
    assert.deepEqual(compact(summary), summary, fileName);
  }
});

test("what many calls have in common is held once", () => {
  const { callables } = compact(summaryOf("a.py", `import time\n${"time.sleep(1)\n".repeat(3)}`));
  const [first, ...others] = callables[0]?.sites ?? [];
  assert.equal(others.length, 2);
  for (const { callee, literals } of others) {
    assert.equal(callee, first?.callee);
    assert.equal(literals, first?.literals);
  }
});
