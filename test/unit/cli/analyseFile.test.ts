import assert from "node:assert/strict";
import { chmod, rm } from "node:fs/promises";
import { test } from "node:test";
import { type AnalysisTask, createFileAnalyser } from "../../../src/cli/check/analyseFile.ts";
import type { FileReport } from "../../../src/cli/check/report.ts";
import { attended } from "../../../src/cli/check/selection.ts";
import { maximumBytes } from "../../../src/cli/files/readSource.ts";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { languageIdOfPath } from "../../../src/engine/documentLanguage.ts";
import { everything } from "../../../src/engine/selection.ts";
import type { Rule } from "../../../src/rules/rule.ts";
import { temporaryFolder } from "../../cli/support/temporaryFolder.ts";
import { asUnprivilegedUser } from "../../cli/support/user.ts";
import { readAsset } from "../../support/assets.ts";
import { probeRule, throwingRule } from "../../support/probeRules.ts";

interface Case {
  readonly name: string;
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly isWalked?: boolean;
  readonly status: FileReport["status"];
  /** Places of the probe's calls, as `line:column`. */
  readonly places?: readonly string[];
  readonly error?: RegExp;
}

const deep = 100_000;

const cases: readonly Case[] = [
  { name: "a plain file", file: "a.py", content: "x = 1\nprobe()\n", status: "analysed", places: ["2:1"] },
  { name: "an empty file", file: "a.py", content: "", status: "analysed" },
  { name: "a byte order mark", file: "a.ts", content: "\uFEFFprobe();\n", status: "analysed", places: ["1:1"] },
  {
    name: "mixed line ends",
    file: "a.py",
    content: "x\r\ny\rprobe()\nprobe()",
    status: "analysed",
    places: ["3:1", "4:1"],
  },
  {
    name: "an escaped lone surrogate",
    file: "a.js",
    content: "'\\ud800'; probe();",
    status: "analysed",
    places: ["1:11"],
  },
  { name: "wide characters before", file: "a.py", content: "'😀'; probe()", status: "analysed", places: ["1:7"] },
  {
    name: "UTF-16",
    file: "a.py",
    content: Buffer.from("\uFEFFprobe()", "utf16le"),
    status: "analysed",
    places: ["1:1"],
  },
  {
    name: "100,000 nested brackets",
    file: "a.py",
    content: `x = ${"[".repeat(deep)}${"]".repeat(deep)}\nprobe()\n`,
    status: "analysed",
    places: ["2:1"],
  },
  {
    name: "100,000 brackets that nobody closes",
    file: "a.ts",
    content: `probe();\n${"(".repeat(deep)}`,
    status: "analysed",
    places: ["1:1"],
  },
  {
    name: "one line of 5 MB",
    file: "a.js",
    content: `x = "${"a".repeat(maximumBytes - 16)}"; probe()`,
    status: "analysed",
    places: [`1:${maximumBytes - 7}`],
  },
  {
    name: "more than 5 MB",
    file: "a.py",
    content: "#".repeat(maximumBytes + 1),
    status: "failed",
    error: /^larger than 5 MB/,
  },
  { name: "a binary file", file: "a.py", content: Uint8Array.of(1, 0, 2), status: "failed", error: /^binary/ },
  {
    name: "wrong UTF-8",
    file: "a.py",
    content: Uint8Array.of(0x78, 0xff),
    status: "failed",
    error: /^not valid UTF-8/,
  },
  { name: "a minified file that was named", file: "a.min.js", content: "probe()", status: "analysed", places: ["1:1"] },
  { name: "a minified file that was found", file: "a.min.js", content: "probe()", isWalked: true, status: "skipped" },
  {
    name: "a generated file that was found",
    file: "a.py",
    content: "# @generated\nprobe()",
    isWalked: true,
    status: "skipped",
  },
  { name: "a rule that fails", file: "a.py", content: "fail()", status: "analysed", error: /the rule is broken/ },
];

const rules: readonly Rule[] = [
  probeRule("probe", "probe"),
  {
    ...throwingRule,
    check(context) {
      if (context.text.includes("fail()")) throwingRule.check(context);
    },
  },
];

async function analyse(path: string, task: Partial<AnalysisTask> & { cwd: string }, isWalked = false) {
  const analyser = await createFileAnalyser(
    { configuration: defaultConfiguration, namesRules: false, selection: everything, fixes: null, ...task },
    readAsset,
    {
      rules,
    },
  );
  return analyser.analyse({ path, languageId: languageIdOfPath(path) ?? "", size: 0, isExplicit: !isWalked });
}

for (const { name, file, content, isWalked, status, places = [], error } of cases) {
  test(`analyses ${name}`, async () => {
    await using folder = temporaryFolder({ [file]: content });
    const report = await analyse(folder.resolve(file), { cwd: folder.path }, isWalked);
    assert.equal(report.status, status);
    assert.deepEqual(
      report.findings.map(({ range: { start } }) => `${start.line}:${start.column}`),
      places,
    );
    assert.equal(report.errors.length, error ? 1 : 0);
    if (error) assert.match(report.errors[0]?.message.en ?? "", error);
    assert.equal(report.bytes, status === "analysed" ? Buffer.byteLength(content) : 0);
  });
}

test("a file without permission is an error", async () => {
  await using folder = temporaryFolder({ "a.py": "probe()" });
  await chmod(folder.path, 0o755);
  await chmod(folder.resolve("a.py"), 0o000);
  const report = await asUnprivilegedUser(() => analyse(folder.resolve("a.py"), { cwd: folder.path }));
  assert.deepEqual(report.errors, [{ file: "a.py", message: { en: "permission denied", "zh-cn": "没有权限" } }]);
});

test("what is no regular file is not read", async () => {
  const report = await analyse("/dev/zero", { cwd: "/" });
  assert.match(report.errors[0]?.message.en ?? "", /^not a regular file/);
});

test("fixes are written, and what is left is reported", async () => {
  const message = { en: "", "zh-cn": "" };
  const fixable = probeRule("fixable", "fixable");
  const fixingRule: Rule = {
    ...fixable,
    check(context) {
      const report = (found: Parameters<typeof context.report>[0]) => {
        const edits = [{ ...found.span, newText: "probe()" }];
        const fixes = () => [
          { title: message, applicability: "safe" as const, documents: [{ uri: context.uri, edits }] },
        ];
        context.report({ ...found, fixes });
      };
      fixable.check({ ...context, report });
    },
  };
  await using folder = temporaryFolder({ "a.py": "\uFEFFfixable()\r\nfixable()\r\n" });
  const task = {
    cwd: folder.path,
    configuration: defaultConfiguration,
    namesRules: false,
    selection: everything,
    fixes: { allowsUnsafe: false, selection: attended },
  };
  const analyser = await createFileAnalyser(task, readAsset, { rules: [...rules, fixingRule] });
  const file = { path: folder.resolve("a.py"), languageId: "python", size: 0, isExplicit: true };
  const report = await analyser.analyse(file);
  assert.equal(folder.read("a.py"), "\uFEFFprobe()\r\nprobe()\r\n");
  assert.deepEqual([report.fixed, report.findings.map(({ rule }) => rule)], [2, ["probe", "probe"]]);
});

test("what another tool reports is left to it, unless the user has named the rules", async () => {
  await using folder = temporaryFolder({
    "ruff.toml": 'lint.select = ["RUF"]\n',
    "src/a.py": "import asyncio\n\n\nasync def main(work):\n    asyncio.create_task(work())\n",
  });
  for (const namesRules of [false, true]) {
    const task = {
      cwd: folder.path,
      configuration: defaultConfiguration,
      namesRules,
      selection: everything,
      fixes: null,
    };
    const analyser = await createFileAnalyser(task, readAsset);
    const file = { path: folder.resolve("src/a.py"), languageId: "python", size: 0, isExplicit: true };
    const { findings } = await analyser.analyse(file);
    assert.deepEqual(
      findings.map(({ rule }) => rule),
      namesRules ? ["dropped-task"] : [],
    );
  }
});

test("a file that has had its turn is neither read again nor waits for another turn when something leads to it", async () => {
  await using folder = temporaryFolder({
    "a.py": "import time\n\n\ndef helper():\n    time.sleep(1)\n",
    "b.py": "from a import helper\n\n\nasync def main():\n    helper()\n",
  });
  const task = { cwd: folder.path, configuration: defaultConfiguration, namesRules: false, fixes: null };
  const analyser = await createFileAnalyser({ ...task, selection: everything }, readAsset);
  const [first, second] = ["a.py", "b.py"].map((name) => {
    return { path: folder.resolve(name), languageId: "python", size: 0, isExplicit: true, isCandidate: true };
  });
  assert.ok(first && second);
  await analyser.setIndex({ sources: [first, second], summaries: [], coroutines: null, imports: [] });
  await analyser.analyse(first);
  await rm(first.path);
  const { findings } = await analyser.analyse(second);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ["blocking-call-in-async"],
  );
  assert.equal(analyser.firstKept(), null);
});
