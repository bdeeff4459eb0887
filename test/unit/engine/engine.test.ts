import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { createEngine } from "../../../src/engine/createEngine.ts";
import { languageIds } from "../../../src/engine/documentLanguage.ts";
import type { Confidence, Severity } from "../../../src/model/finding.ts";
import { readAsset } from "../../support/assets.ts";
import { analyseText, documentOf, startEngine } from "../../support/engine.ts";
import { probeRule, throwingRule } from "../../support/probeRules.ts";

const probe = probeRule("probe", "probe");

test("a rule that throws loses its own findings, is logged, and nothing else", async () => {
  const { engine, log } = await startEngine([throwingRule, probe]);
  const { findings } = analyseText(engine, "a.py", "probe()\n");
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ["probe"],
  );
  assert.equal(log.length, 1);
  assert.match(
    log[0] as string,
    /^error: The rule throwing failed in file:\/\/\/workspace\/a\.py: TypeError: the rule is broken/,
  );
});

test("a fix that throws is logged and offers nothing", async () => {
  const broken = () => {
    throw new Error("no fix");
  };
  const { engine, log } = await startEngine([probeRule("probe", "probe", { fixes: broken })]);
  const analysis = analyseText(engine, "a.py", "probe()\n");
  assert.equal(analysis.findings[0]?.hasFix, true);
  assert.deepEqual(analysis.fixes(0), []);
  assert.match(log.join(), /The fix of probe failed in file:\/\/\/workspace\/a\.py: Error: no fix/);
  assert.throws(() => analysis.fixes(1), RangeError);
});

test("live trees: one for each open document, none when all are closed", async () => {
  const { engine } = await startEngine([probe]);
  const documents = ["a.py", "b.ts", "c.tsx", "d.js"].map((name) => documentOf(name, "probe()\n"));
  for (const document of documents) engine.open(document);
  for (const { uri } of documents) engine.analyse(uri, defaultConfiguration);
  assert.equal(engine.liveTrees, documents.length);
  for (const { uri } of documents) engine.change(uri, [{ start: 0, end: 0, newText: "x = (" }]);
  for (const document of documents) engine.open({ ...document, version: 2, text: "" });
  analyseText(engine, "e.py", "probe()\n");
  assert.equal(engine.liveTrees, documents.length);
  for (const { uri } of documents) engine.close(uri);
  assert.equal(engine.liveTrees, 0);
  engine.close("file:///workspace/a.py");
  assert.equal(engine.liveTrees, 0);
});

test("an analysis is made once for each text and configuration", async () => {
  const { engine } = await startEngine([probe]);
  const document = documentOf("a.py", "probe()\n");
  engine.open(document);
  const first = engine.analyse(document.uri, defaultConfiguration);
  assert.equal(engine.analyse(document.uri, defaultConfiguration), first);
  assert.notEqual(engine.analyse(document.uri, { ...defaultConfiguration }), first);
  engine.change(document.uri, [{ start: 0, end: 8, newText: "probe(probe())\n" }]);
  assert.equal(engine.analyse(document.uri, defaultConfiguration).findings.length, 2);
  engine.close(document.uri);
});

test("a document that is not open, prepared or understood is refused with a reason", async () => {
  const { engine } = await startEngine([]);
  assert.throws(() => engine.analyse("file:///a.py", defaultConfiguration), /not open/);
  assert.throws(() => engine.change("file:///a.py", []), /not open/);
  assert.throws(() => engine.open({ ...documentOf("a.py", ""), languageId: "cobol" }), /language cobol/);
  assert.equal(await engine.prepare("cobol"), false);
  const fresh = await createEngine({ readAsset, log: () => {} }, []);
  assert.throws(() => fresh.open(documentOf("a.py", "")), /before it was prepared/);
});

test("a grammar that cannot be read is asked for again", async () => {
  let fails = true;
  const readUnreliably = (name: string) => {
    if (fails && name.includes("python")) return Promise.reject(new Error(`${name} is damaged`));
    return readAsset(name);
  };
  const engine = await createEngine({ readAsset: readUnreliably, log: () => {} }, []);
  await assert.rejects(engine.prepare("python"), /python\.wasm is damaged/);
  fails = false;
  assert.equal(await engine.prepare("python"), true);
});

test("every language id is prepared with its own grammar and nothing else", async () => {
  const asked: string[] = [];
  const engine = await createEngine(
    {
      readAsset: (name) => {
        asked.push(name);
        return readAsset(name);
      },
      log: () => {},
    },
    [],
  );
  for (const languageId of languageIds) await engine.prepare(languageId);
  assert.deepEqual(asked.filter((name) => name.startsWith("tree-sitter-")).sort(), [
    "tree-sitter-python.wasm",
    "tree-sitter-tsx.wasm",
    "tree-sitter-typescript.wasm",
  ]);
});

interface SeverityCase {
  readonly rule: Severity;
  readonly report: { readonly confidence: Confidence; readonly severity?: Severity };
  readonly configured?: Severity | "off";
  /** Null when nothing is reported. */
  readonly gives: Severity | null;
}

const severityCases: readonly SeverityCase[] = [
  { rule: "warning", report: { confidence: "certain" }, gives: "warning" },
  { rule: "warning", report: { confidence: "likely" }, gives: "information" },
  { rule: "warning", report: { confidence: "possible" }, gives: "hint" },
  { rule: "hint", report: { confidence: "likely" }, gives: "hint" },
  { rule: "warning", report: { confidence: "certain", severity: "error" }, gives: "error" },
  { rule: "warning", report: { confidence: "likely", severity: "information" }, gives: "hint" },
  { rule: "warning", report: { confidence: "likely" }, configured: "error", gives: "error" },
  { rule: "warning", report: { confidence: "certain" }, configured: "off", gives: null },
];

for (const { rule, report, configured, gives } of severityCases) {
  const given = [rule, report.confidence, report.severity, configured && `set to ${configured}`].filter(Boolean);
  test(`the severity of ${given.join(", ")} is ${gives ?? "none"}`, async () => {
    const { engine } = await startEngine([probeRule("probe", "probe", report, rule)]);
    const rules = configured === undefined ? {} : { probe: configured };
    const { findings } = analyseText(engine, "a.py", "probe()\n", { ...defaultConfiguration, rules });
    assert.deepEqual(
      findings.map(({ severity }) => severity),
      gives === null ? [] : [gives],
    );
  });
}

test("findings below the minimum confidence are left out, and none is made when Interleave is off", async () => {
  const { engine } = await startEngine([probeRule("probe", "probe", { confidence: "likely" })]);
  const count = (configuration: object) =>
    analyseText(engine, "a.py", "probe()\n", { ...defaultConfiguration, ...configuration }).findings.length;
  assert.equal(count({ minimumConfidence: "likely" }), 1);
  assert.equal(count({ minimumConfidence: "certain" }), 0);
  assert.equal(count({ enable: false }), 0);
});

test("findings are sorted by place, then by rule", async () => {
  const { engine } = await startEngine([
    probeRule("zebra", "probe"),
    probeRule("ant", "probe"),
    probeRule("bee", "other"),
  ]);
  const { findings } = analyseText(engine, "a.ts", "probe(other());\nprobe();\n");
  assert.deepEqual(
    findings.map(({ rule, span }) => [rule, span.start]),
    [
      ["ant", 0],
      ["zebra", 0],
      ["bee", 6],
      ["ant", 16],
      ["zebra", 16],
    ],
  );
});
