import assert from "node:assert/strict";
import { test } from "node:test";
import { applyFixes } from "../../src/cli/check/applyFixes.ts";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { everything } from "../../src/engine/selection.ts";
import { createLineMap } from "../../src/model/lineMap.ts";
import { ruleIds } from "../support/cases.ts";
import { analyseText, startEngine } from "../support/engine.ts";
import { projectOf, readWorkspaceCases, type WorkspaceCase, type WorkspaceSource } from "../support/workspaceCase.ts";

const { engine, log } = await startEngine();

for (const rule of ruleIds()) {
  for (const one of readWorkspaceCases(rule)) {
    for (const source of one.sources) test(`${one.name}/${source.path}`, () => check(one, source));
  }
}

test("no rule and no fix failed on the way", () => assert.deepEqual(log, []));

function check(one: WorkspaceCase, { path, expected, fixed }: WorkspaceSource): void {
  const text = one.files[path] ?? "";
  engine.setProject(projectOf(one, engine));
  const rules = Object.fromEntries(engine.rules.flatMap(({ id }) => (id === one.rule ? [] : [[id, "off" as const]])));
  const analyse = (changed: string) => analyseText(engine, path, changed, { ...defaultConfiguration, rules });
  const { findings } = analyse(text);
  const lines = createLineMap(text);
  assert.deepEqual(
    findings.map(({ span, confidence }) => `${lines.lineOf(span.start) + 1} ${confidence}`),
    expected.map(({ line, confidence }) => `${line} ${confidence}`),
  );
  for (const [index, { severity, message }] of expected.entries()) {
    if (severity !== null) assert.equal(findings[index]?.severity, severity);
    if (message !== null) assert.ok(findings[index]?.message.en.includes(message), findings[index]?.message.en);
  }
  if (fixed === null) return;
  assert.equal(applyFixes(text, analyse, { allowsUnsafe: true, selection: everything }).text, fixed);
}
