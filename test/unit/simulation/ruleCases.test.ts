import assert from "node:assert/strict";
import { test } from "node:test";
import { type Configuration, defaultConfiguration } from "../../../src/engine/configuration.ts";
import { type OtherFiles, sourceOf } from "../../../src/engine/timeline/otherFiles.ts";
import { timelineSubject } from "../../../src/engine/timeline/timelineSubject.ts";
import type { Finding } from "../../../src/model/finding.ts";
import { compare } from "../../../src/simulation/compare.ts";
import type { Program } from "../../../src/simulation/program.ts";
import { defaultSettings } from "../../../src/simulation/settings.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import type { Timeline } from "../../../src/simulation/timeline.ts";
import { readCases } from "../../support/cases.ts";
import { analyseText, documentOf, startEngine } from "../../support/engine.ts";
import type { RuleCase } from "../../support/ruleCase.ts";
import { projectOf, readWorkspaceCases, uriOf, type WorkspaceCase } from "../../support/workspaceCase.ts";

const { engine } = await startEngine();

/** What handing work over to another thread or task costs at most, in microseconds: there and back. */
const handOver = 100;

/** What asking for a process costs whoever starts it, in microseconds. */
const processCall = 1_000;

/** What keeping handles in a list costs at most, in microseconds. */
const bookkeeping = 20;

for (const { id, remedy } of engine.rules) {
  for (const one of readCases(id)) {
    if (one.expected.length === 0) continue;
    if (remedy) test(`${one.name}: each finding has a timeline, which does not get longer`, () => checkCase(one));
    else test(`${one.name}: no timeline is offered`, () => checkUntimed(one));
  }
  for (const one of remedy ? readWorkspaceCases(id) : []) {
    for (const { path, expected } of one.sources) {
      if (expected.length > 0)
        test(`${one.name}/${path}: as well, with the files around it`, () => checkFile(one, path));
    }
  }
}

function checkFile(one: WorkspaceCase, path: string): void {
  const project = projectOf(one, engine);
  const known = { configuration: defaultConfiguration, project };
  const read = (uri: string) => {
    const file = uri.slice(uriOf("").length);
    const text = one.files[file];
    return text === undefined ? null : sourceOf(engine, documentOf(file, text), known);
  };
  engine.setProject(project);
  try {
    checkCase(
      { name: `${one.name}/${path}`, rule: one.rule, fileName: path, source: one.files[path] ?? "" },
      { project: () => project, read },
    );
  } finally {
    engine.setProject(null);
  }
}

type Checked = Pick<RuleCase, "name" | "rule" | "fileName" | "source">;

function checkCase(one: Checked, others?: OtherFiles): void {
  const analyse = (text: string) => analyseText(engine, one.fileName, text, onlyRule(one.rule));
  const analysis = analyse(one.source);
  assert.ok(analysis.findings.length > 0);
  for (const finding of analysis.findings) {
    // The project has seen the fixed text of the finding before.
    others?.project()?.setFile(analysis.uri, analysis.summary());
    const input = { text: one.source, analysis, analyse, ...(others ? { others } : {}) };
    const subject = timelineSubject(input, { kind: "finding", rule: finding.rule, span: finding.span });
    assert.ok(subject?.after, `${place(one, finding)} has not both halves`);
    assert.deepEqual(subject.rules, [one.rule]);
    const [before, after] = [run(subject.before, one, finding), run(subject.after, one, finding)];
    assert.ok(isNoWorse(before, after), `${place(one, finding)}: ${told(before)} before, ${told(after)} after`);
    assert.ok(isSameWork(before, after), `${place(one, finding)}: ${told(before)} before, ${told(after)} after`);
    const count = shown.get(one.rule) ?? { all: 0, different: 0 };
    const isDifferent = compare(before, after).differences.length > 0;
    shown.set(one.rule, { all: count.all + 1, different: count.different + (isDifferent ? 1 : 0) });
  }
}

/** Findings by rule, and how many of them have two halves that differ. */
const shown = new Map<string, { readonly all: number; readonly different: number }>();

test("the two halves differ for nearly all findings", () => {
  for (const [rule, { all, different }] of shown) {
    // Where a patch comes too late, most cases only import what it patches.
    const share = rule === "late-monkey-patch" ? 0.2 : 0.75;
    assert.ok(different >= all * share, `${rule}: ${different} of ${all}`);
  }
  assert.ok(shown.size >= 16, `${shown.size} rules have timelines`);
});

/** Work that takes long does not vanish: no fix makes it more than so many times as fast. */
const mostGain = 50;

function isSameWork(before: Timeline, after: Timeline): boolean {
  const long = endOf(before);
  return !Number.isFinite(long) || long < 10_000 || endOf(after) * mostGain >= long;
}

function checkUntimed(one: RuleCase): void {
  const { findings } = analyseText(engine, one.fileName, one.source, onlyRule(one.rule));
  for (const finding of findings) assert.equal(finding.remedy, null);
}

/** Rules that are off by default have timelines, too. */
function onlyRule(wanted: string): Configuration {
  const rules = engine.rules.map(({ id, severity }) => {
    const setting = id !== wanted ? "off" : severity === "off" ? "warning" : severity;
    return [id, setting] as const;
  });
  return { ...defaultConfiguration, rules: Object.fromEntries(rules) };
}

/**
 * It takes no longer, but for what starting threads and processes and handing work over costs; or the event loop is free
 * earlier, which may cost more than it gains: a pause in each round, a journey to another thread for a short call.
 */
function isNoWorse(before: Timeline, after: Timeline): boolean {
  if (endOf(after) <= endOf(before) + costOfStarts(after)) return true;
  const [held, holds] = [before.longestHold ?? 0, after.longestHold ?? 0];
  return holds < held / 2 && endOf(after) <= endOf(before) * 2.5;
}

/** A deadlock and a loop without end are endless. */
function endOf({ makespan, messages }: Timeline): number {
  return messages.some(({ kind }) => kind === "deadlock" || kind === "cut") ? Number.POSITIVE_INFINITY : makespan;
}

function costOfStarts({ lanes, spans, arrows }: Timeline): number {
  const processes = lanes.filter(({ kind }) => kind === "process" || kind === "pool-process").length;
  const starting = spans.filter(({ lane, state }) => state === "starting" && lanes[lane]?.kind !== "core");
  return (
    starting.reduce((sum, { start, end }) => sum + end - start, bookkeeping + processes * processCall) +
    arrows.length * handOver
  );
}

/** The simulation itself must not fail. */
function run(program: Program, one: Checked, finding: Finding): Timeline {
  assert.equal(program.isEmpty, false);
  const timeline = simulate(program, defaultSettings(program.runtime));
  const faults = timeline.messages.filter(({ kind }) => kind === "error").map(({ text }) => text.en);
  assert.deepEqual(faults, [], place(one, finding));
  assert.ok(timeline.lanes.length > 0);
  return timeline;
}

function told(timeline: Timeline): string {
  return `${endOf(timeline)} µs with the event loop held for ${timeline.longestHold ?? 0} µs`;
}

function place({ source, name }: Checked, { span, rule }: Finding): string {
  return `${name}: ${rule} at line ${source.slice(0, span.start).split("\n").length}`;
}
