import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { documentLanguage } from "../../../src/engine/documentLanguage.ts";
import { readCaseFiles, ruleIds } from "../../support/cases.ts";
import { documentOf, startEngine } from "../../support/engine.ts";
import { tableOf } from "../../support/syntax.ts";

const { engine } = await startEngine();
const { engine: another } = await startEngine();

for (const { name, fileName, source } of ruleIds().flatMap(readCaseFiles)) {
  const document = documentOf(fileName, source);

  test(`${name}: what crosses a boundary is plain data`, async () => {
    const language = documentLanguage(document.languageId) ?? assert.fail(fileName);
    const module = language.buildModule(await tableOf(source, language.grammar));
    assert.deepEqual(overWire(module), module);
    const analysis = engine.analyseText(document, defaultConfiguration);
    assert.deepEqual(overWire(analysis.findings), analysis.findings);
    for (const [index] of analysis.findings.entries()) {
      const fixes = [...analysis.fixes(index), analysis.suppress(index, "statement")];
      assert.deepEqual(overWire(fixes), fixes);
    }
  });

  test(`${name}: the same input gives the same output`, () => {
    const outputs = [engine, engine, another].map((one) => {
      const analysis = one.analyseText(document, defaultConfiguration);
      return JSON.stringify(analysis.findings.map((finding, index) => [finding, analysis.fixes(index)]));
    });
    assert.equal(new Set(outputs).size, 1);
  });
}

/** What arrives at the other side of a worker or a pipe. */
function overWire(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
