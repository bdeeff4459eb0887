import assert from "node:assert/strict";
import { test } from "node:test";
import { type Configuration, defaultConfiguration } from "../../../../src/engine/configuration.ts";
import { createEngine } from "../../../../src/engine/createEngine.ts";
import { coverages, isCovered } from "../../../../src/engine/linters/coverage.ts";
import { readAsset } from "../../../support/assets.ts";
import { ruleIds } from "../../../support/cases.ts";
import { documentOf } from "../../../support/engine.ts";

interface Finding {
  readonly file: string;
  readonly text: string;
  readonly rule: string;
  /** The rule of another tool that reports it, too. */
  readonly code: string;
}

const findings: readonly Finding[] = [
  {
    file: "a.py",
    text: "import asyncio\n\n\nasync def main(work):\n    asyncio.create_task(work())\n",
    rule: "dropped-task",
    code: "ruff/RUF006",
  },
  {
    file: "a.py",
    text: "async def work():\n    pass\n\n\nasync def main():\n    work()\n",
    rule: "unawaited-coroutine",
    code: "pyright/reportUnusedCoroutine",
  },
  {
    file: "a.py",
    text: "import time\n\n\nasync def main():\n    time.sleep(1)\n",
    rule: "blocking-call-in-async",
    code: "flake8/ASYNC251",
  },
  {
    file: "a.py",
    text: "import asyncio\nimport os\n\n\nasync def main(command):\n    await asyncio.create_subprocess_exec(command, preexec_fn=os.setsid)\n",
    rule: "fork-with-threads",
    code: "ruff/PLW1509",
  },
  {
    file: "a.ts",
    text: "[1].forEach(async (one) => { await load(one); });\n",
    rule: "async-foreach",
    code: "eslint/@typescript-eslint/no-misused-promises",
  },
  {
    file: "a.ts",
    text: "[1].map(async (one) => { await load(one); });\n",
    rule: "async-foreach",
    code: "biome/noFloatingPromises",
  },
  {
    file: "a.js",
    text: "new Promise(async (resolve) => { resolve(await load()); });\n",
    rule: "async-promise-executor",
    code: "eslint/no-async-promise-executor",
  },
  {
    file: "a.js",
    text: 'import fs from "node:fs";\nexport async function load() {\n  return fs.readFileSync("a");\n}\n',
    rule: "blocking-call-in-async",
    code: "eslint/n/no-sync",
  },
];

async function rulesThatSpeak({ file, text }: Finding, enabled: readonly string[], rules: Configuration["rules"]) {
  const host = { readAsset, log: () => {}, enabledElsewhere: () => new Set(enabled) };
  const engine = await createEngine(host);
  const document = documentOf(file, text);
  await engine.prepare(document.languageId);
  return engine.analyseText(document, { ...defaultConfiguration, rules }).findings.map(({ rule }) => rule);
}

for (const finding of findings) {
  const { rule, code } = finding;
  test(`${rule} is left to ${code}, unless a setting names it`, async () => {
    assert.deepEqual(await rulesThatSpeak(finding, [], {}), [rule]);
    assert.deepEqual(await rulesThatSpeak(finding, [code], {}), []);
    assert.deepEqual(await rulesThatSpeak(finding, [code], { [rule]: "warning" }), [rule]);
    assert.deepEqual(await rulesThatSpeak(finding, ["ruff/RUF100", "eslint/no-alert"], {}), [rule]);
  });
}

test("what only a chain of calls shows is left to nobody", async () => {
  const text = "import time\n\n\ndef nap():\n    time.sleep(1)\n\n\nasync def main():\n    nap()\n";
  const chain = { file: "a.py", text, rule: "blocking-call-in-async", code: "ruff/ASYNC251" };
  assert.deepEqual(await rulesThatSpeak(chain, ["ruff/ASYNC251"], {}), ["blocking-call-in-async"]);
});

test("the table names rules that exist", () => {
  const ids = new Set(ruleIds());
  for (const { rule } of coverages) assert.ok(ids.has(rule), rule);
  assert.ok(!isCovered(new Set(["ruff/RUF006"]), "join-in-loop", null));
});
