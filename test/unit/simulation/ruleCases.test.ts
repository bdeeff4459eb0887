import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { timelineSubject } from "../../../src/engine/timeline/timelineSubject.ts";
import type { Finding } from "../../../src/model/finding.ts";
import type { Program } from "../../../src/simulation/program.ts";
import { defaultSettings } from "../../../src/simulation/settings.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { readCases, ruleIds } from "../../support/cases.ts";
import { analyseText, startEngine } from "../../support/engine.ts";
import type { RuleCase } from "../../support/ruleCase.ts";

const { engine } = await startEngine();

/** Rules whose fixes are about time: what they promise can be seen. */
const timedRules: ReadonlySet<string> = new Set([
  "await-in-loop",
  "blocking-call-in-async",
  "blocking-call-in-greenlet",
  "busy-wait",
  "executor-exit-in-async",
  "join-in-loop",
  "sync-lock-in-async",
]);

/** What starting threads and handing calls over may cost more than it gains in a program that hardly waits: a tenth. */
const allowance = 1.1;
const leastAllowance = 20_000;

for (const rule of ruleIds()) {
  for (const one of readCases(rule)) {
    if (one.expected.length > 0) test(`${one.name}: each finding has a timeline`, () => checkCase(one));
  }
}

function checkCase(one: RuleCase): void {
  const rules = Object.fromEntries(
    engine.rules.filter(({ id }) => id !== one.rule).map(({ id }) => [id, "off" as const]),
  );
  const analyse = (text: string) => analyseText(engine, one.fileName, text, { ...defaultConfiguration, rules });
  const analysis = analyse(one.source);
  for (const finding of analysis.findings) {
    const input = { text: one.source, analysis, analyse };
    const subject = timelineSubject(input, { kind: "finding", rule: finding.rule, span: finding.span });
    if (!timedRules.has(one.rule) && !subject) continue;
    assert.ok(subject, `${place(one, finding)} has no program`);
    const before = run(subject.before, one, finding);
    if (!subject.after) continue;
    const after = run(subject.after, one, finding);
    if (!timedRules.has(one.rule)) continue;
    assert.ok(
      after <= before * allowance + leastAllowance,
      `${place(one, finding)} takes ${after} µs after the fix and ${before} µs before`,
    );
  }
}

/** The makespan in microseconds, endless for a deadlock and a loop without end. The simulation itself must not fail. */
function run(program: Program, one: RuleCase, finding: Finding): number {
  const { messages, lanes, makespan } = simulate(program, defaultSettings(program.runtime));
  const faults = messages.filter(({ kind }) => kind === "error").map(({ text }) => text.en);
  assert.deepEqual(faults, [], place(one, finding));
  assert.ok(lanes.length > 0);
  return messages.some(({ kind }) => kind === "deadlock" || kind === "cut") ? Number.POSITIVE_INFINITY : makespan;
}

function place({ source, name }: RuleCase, { span, rule }: Finding): string {
  return `${name}: ${rule} at line ${source.slice(0, span.start).split("\n").length}`;
}
