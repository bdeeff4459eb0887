import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { after as afterAll, test } from "node:test";
import { applyFixes } from "../../src/cli/check/applyFixes.ts";
import type { Analysis } from "../../src/engine/analysis.ts";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { everything } from "../../src/engine/selection.ts";
import type { BlockingGroup } from "../../src/knowledge/blockingCalls.ts";
import { blockingRow } from "../../src/knowledge/blockingIndex.ts";
import { ecmascriptBlockingGroups } from "../../src/knowledge/ecmascript/blocking/groups.ts";
import { pythonBlockingGroups } from "../../src/knowledge/python/blocking/groups.ts";
import { createLineMap } from "../../src/model/lineMap.ts";
import { checkoutFile } from "../support/checkout.ts";
import { analyseText, startEngine } from "../support/engine.ts";
import { calmRun, findProgram, runTicking } from "../support/ticking.ts";
import { projectOf, readWorkspaceCase, type WorkspaceSource } from "../support/workspaceCase.ts";
import { type Sample, samples, unshown } from "./blocking/samples.ts";

/** A gap from which a user feels that the program stands still, in milliseconds. */
const felt = 100;

/** What a busy machine may add to a gap of a program that does not block, in milliseconds. */
const tolerated = 150;

/** Programs that do nothing but tick, by which a busy machine is told. */
const idle: Readonly<Record<string, string>> = { ".py": "idle.py", ".mjs": "idle.mjs" };

const folder = checkoutFile("test/runtime/blocking/fixtures");
const programs = readWorkspaceCase("runtime", "blocking", folder);
const sources = new Map(programs.sources.map((source) => [source.path, source]));

/** Where the programs run: Python leaves compiled modules beside them. */
const copies = mkdtempSync(path.join(tmpdir(), "interleave-blocking-"));
cpSync(folder, copies, { recursive: true });
for (const name of Object.values(idle)) cpSync(checkoutFile("test/runtime/cpu", name), path.join(copies, name));
afterAll(() => rmSync(copies, { recursive: true, force: true }));

const { engine, log } = await startEngine();
engine.setProject(projectOf(programs, engine));

const found = new Map<string, string | null>();
const python = programFor(".py", null);

for (const sample of samples) {
  const { file, call, needs = null, isPosix = false } = sample;
  const program = programFor(path.extname(file), needs);
  const skip =
    (program === null && `${needs ?? `a program that runs ${path.extname(file)} files`} is not installed`) ||
    (isPosix && process.platform === "win32" && "Windows has nothing of the kind");
  test(`${file}: \`${call}\` starves a ticking task, what is offered instead does not`, { skip }, async (t) => {
    const offered = path.join(copies, `offered_${file}`);
    writeFileSync(offered, offeredInstead(sample));
    const before = runTicking(program as string, path.join(copies, file));
    const limit = Math.min(tolerated, before.largestGap / 3);
    const ticking = path.join(copies, idle[path.extname(file)] as string);
    const ticker = programFor(path.extname(file), null) as string;
    const { best: after, disturbance } = await calmRun(
      limit,
      () => runTicking(program as string, offered),
      () => runTicking(ticker, ticking),
    );
    const gaps = `${before.largestGap.toFixed(0)} ms → ${after.largestGap.toFixed(0)} ms`;
    t.diagnostic(`${file}: ${gaps}`);
    assert.equal(after.result, before.result);
    assert.ok(before.largestGap > felt, gaps);
    if (disturbance !== null) return t.skip(disturbance);
    assert.ok(after.largestGap < limit, gaps);
  });
}

test("each group of the standard libraries in tier 1 has a program that shows it", {
  skip: !python && "no python3",
}, () => {
  const shown = new Set(samples.map((sample) => groupOf(sample).id));
  const wanted = [
    ...standardGroups(pythonBlockingGroups, namesOfPython(python as string)),
    ...standardGroups(
      ecmascriptBlockingGroups,
      new Set([...builtinModules, ...Object.getOwnPropertyNames(globalThis)]),
    ),
  ];
  assert.deepEqual(wanted.filter((id) => !shown.has(id)).sort(), Object.keys(unshown).sort());
});

test("no rule and no fix failed on the way", () => assert.deepEqual(log, []));

function programFor(extension: string, needs: string | null): string | null {
  const key = `${extension} ${needs}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  const program = findProgram(extension, needs);
  found.set(key, program);
  return program;
}

/**
 * Checks that exactly the marked lines are reported, for the reason that the sample is about, and gives the program
 * after the preferred fixes; where there is none, the program that does what the message advises.
 */
function offeredInstead(sample: Sample): string {
  const { file, call, rule } = sample;
  const text = textOf(file);
  const analysis = analyse(sample, text);
  assert.deepEqual(
    placesOf(text, analysis),
    sourceOf(file).expected.map(({ line, confidence }) => `${line} ${confidence}`),
  );
  const evidence = analysis.findings.flatMap((finding) => finding.evidence.map(({ en }) => en)).join("\n");
  if (rule === undefined) assert.ok(evidence.includes(groupOf(sample).source), evidence);
  const advised = file.replace(/(\.\w+)$/, ".advised$1");
  if (sources.has(advised)) {
    assert.deepEqual(
      analysis.findings.flatMap((_, index) => analysis.fixes(index)),
      [],
      "a fix is what to prove",
    );
    assert.deepEqual(analyse(sample, textOf(advised)).findings, []);
    return textOf(advised);
  }
  const fixed = applyFixes(text, (changed) => analyse(sample, changed), { allowsUnsafe: true, selection: everything });
  assert.deepEqual(fixed.analysis.findings, [], `nothing is left to say of ${call}`);
  return fixed.text;
}

/** Only the rule that the sample is about speaks. */
function analyse({ file, rule = "blocking-call-in-async" }: Sample, text: string): Analysis {
  const rules = Object.fromEntries(engine.rules.flatMap(({ id }) => (id === rule ? [] : [[id, "off" as const]])));
  return analyseText(engine, file, text, { ...defaultConfiguration, rules });
}

function placesOf(text: string, { findings }: Analysis): string[] {
  const lines = createLineMap(text);
  return findings.map(({ span, confidence }) => `${lines.lineOf(span.start) + 1} ${confidence}`);
}

function groupOf({ file, call }: Sample): BlockingGroup {
  const row = blockingRow(file.endsWith(".py") ? "python" : "ecmascript", call);
  return row?.group ?? assert.fail(`the tables do not know ${call}`);
}

function sourceOf(file: string): WorkspaceSource {
  return sources.get(file) ?? assert.fail(`there is no ${file}`);
}

function textOf(file: string): string {
  return programs.files[file] ?? assert.fail(`there is no ${file}`);
}

/** The groups with a call in tier 1 whose module is one of these; computing starves in another way than waiting. */
function standardGroups(groups: readonly BlockingGroup[], modules: ReadonlySet<string>): string[] {
  const waiting = groups.filter(({ effect }) => effect !== "compute");
  return waiting.flatMap(({ id, tier, calls }) => {
    const rows = calls.map((call) => (typeof call === "string" ? { name: call } : call));
    const isShowable = rows.some((row) => (row.tier ?? tier) === 1 && modules.has(row.name.split(".")[0] ?? ""));
    return isShowable ? [id] : [];
  });
}

/** The modules of Python's standard library and the built-in functions. */
function namesOfPython(program: string): ReadonlySet<string> {
  const script = "import builtins, sys; print(*sys.stdlib_module_names, *dir(builtins))";
  return new Set(execFileSync(program, ["-c", script], { encoding: "utf8" }).trim().split(" "));
}
