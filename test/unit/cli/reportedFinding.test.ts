import assert from "node:assert/strict";
import { test } from "node:test";
import { reportFindings } from "../../../src/cli/check/reportedFinding.ts";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { createEngine } from "../../../src/engine/createEngine.ts";
import type { Fix } from "../../../src/model/finding.ts";
import { readAsset } from "../../support/assets.ts";
import { probeRule } from "../../support/probeRules.ts";

const fix: Fix = { title: { en: "Fix it", "zh-cn": "修复" }, applicability: "safe", documents: [] };

for (const fixes of [[], [fix], [fix, fix]]) {
  test(`a finding whose rule gives ${fixes.length} fixes is reported with ${fixes.length}`, async () => {
    const rules = [probeRule("probe", "probe", { fixes: () => fixes })];
    const engine = await createEngine({ readAsset, log: () => {} }, rules);
    await engine.prepare("python");
    const document = { uri: "file:///a.py", languageId: "python", version: 0, text: "probe()\n" };
    const [finding] = reportFindings(engine.analyseText(document, defaultConfiguration), document.text, { cwd: "/" });
    assert.equal(finding?.fixes.length, fixes.length);
  });
}
