import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { everything, isWanted, type Selection, severityInTests } from "../../../src/engine/selection.ts";
import type { Severity } from "../../../src/model/finding.ts";
import { rules } from "../../../src/rules/registry.generated.ts";

interface Case {
  readonly rule: string;
  readonly isTest?: boolean;
  readonly setting?: Severity | "off";
  readonly selection?: Selection;
  readonly expected: boolean;
}

const warnings: Selection = { minimumSeverity: "warning", minimumConfidence: "possible" };

const cases: readonly Case[] = [
  { rule: "busy-wait", expected: true },
  { rule: "busy-wait", selection: warnings, expected: true },
  { rule: "busy-wait", isTest: true, expected: true },
  { rule: "busy-wait", isTest: true, selection: warnings, expected: false },
  { rule: "busy-wait", isTest: true, selection: warnings, setting: "error", expected: true },
  { rule: "busy-wait", selection: warnings, setting: "hint", expected: false },
  { rule: "busy-wait", setting: "off", expected: false },
  { rule: "unlocked-shared-update", isTest: true, expected: false },
  { rule: "unlocked-shared-update", isTest: true, setting: "error", expected: false },
  { rule: "sequential-awaits", expected: false },
  { rule: "sequential-awaits", setting: "hint", expected: true },
  { rule: "args-not-a-tuple", isTest: true, selection: warnings, expected: true },
];

for (const { rule: id, isTest = false, setting, selection = everything, expected } of cases) {
  const where = `${isTest ? "a test" : "a program"}, set to ${setting ?? "nothing"}, from ${selection.minimumSeverity}`;
  test(`${id} in ${where} is ${expected ? "wanted" : "left out"}`, () => {
    const rule = rules.find((one) => one.id === id);
    assert.ok(rule);
    const configuration = { ...defaultConfiguration, rules: setting === undefined ? {} : { [id]: setting } };
    assert.equal(isWanted(rule, isTest, configuration, selection), expected);
  });
}

test("a test lowers a severity and never raises it", () => {
  assert.equal(severityInTests({ inTests: "warning" }, "error"), "warning");
  assert.equal(severityInTests({ inTests: "warning" }, "hint"), "hint");
  assert.equal(severityInTests({}, "error"), "error");
});
