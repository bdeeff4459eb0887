import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { findInterpreter } from "../support/programs.ts";
import { estimateProgram, type Measured, textOf } from "./estimates/estimate.ts";
import { type Program, programs } from "./estimates/programs.ts";

/** The classes that a message must not mistake: nobody notices, a pause, a stall, a standstill. In milliseconds. */
const limits = [10, 100, 1000];
const classOf = (milliseconds: number): number => limits.filter((limit) => milliseconds >= limit).length;

const folder = mkdtempSync(path.join(tmpdir(), "interleave-estimates-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const runnable = programs.filter(({ name }) => findInterpreter(path.extname(name)) !== null);

test("there are enough programs, from next to nothing to seconds", () => {
  assert.ok(programs.length >= 40, `${programs.length} programs`);
});

test("estimates tell how long programs take", {
  skip: runnable.length === 0 && "nothing runs the programs",
}, async (t) => {
  const rows = await Promise.all(runnable.map(compare));
  t.diagnostic(`${"program".padEnd(28)} ${"estimated".padStart(12)} ${"measured".padStart(12)}  steps apart`);
  for (const { name, estimated, measured, apart } of rows)
    t.diagnostic(`${name.padEnd(28)} ${inMilliseconds(estimated)} ${inMilliseconds(measured)}  ${apart || ""}`);
  const exact = rows.filter(({ apart }) => apart === 0).length;
  t.diagnostic(`${exact} of ${rows.length} estimates are in the right class`);
  assert.deepEqual(
    rows.filter(({ apart }) => apart > 1).map(({ name }) => name),
    [],
  );
  assert.ok(exact >= rows.length * 0.85, `${exact} of ${rows.length} are exact`);
});

async function compare(program: Program) {
  const estimate = await estimateProgram(program);
  const run = runProgram(program);
  // A machine that is slower, or busy just now, is so for the loop that all programs have, too.
  const measured = run.milliseconds * (estimate.reference / run.reference);
  return {
    name: program.name,
    estimated: estimate.milliseconds,
    measured,
    apart: Math.abs(classOf(estimate.milliseconds) - classOf(measured)),
  };
}

function runProgram(program: Program): Measured {
  const file = path.join(folder, program.name);
  writeFileSync(file, textOf(program));
  const interpreter = findInterpreter(path.extname(program.name))?.program ?? assert.fail(program.name);
  return JSON.parse(execFileSync(interpreter, [file], { encoding: "utf8", timeout: 600_000 }));
}

function inMilliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`.padStart(12);
}
