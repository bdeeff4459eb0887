import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { after as afterAll, test } from "node:test";
import { applyFixes } from "../../src/cli/check/applyFixes.ts";
import { everything } from "../../src/engine/selection.ts";
import { checkoutFile } from "../support/checkout.ts";
import { analyseText, startEngine } from "../support/engine.ts";
import { findInterpreter, type Interpreter, type Run, runFile } from "../support/programs.ts";
import { calmRun, runTicking, standstill, unnoticedAfter } from "../support/ticking.ts";

/** Programs whose threads compute, and how many times faster processes must be at least on two cores. */
const parallel = [
  { file: "threads.py", speedUp: 1.5 },
  { file: "executor.py", speedUp: 1.5 },
];

/** Programs that compute beside a task that ticks every 10 ms. */
const ticking = ["processLoop.py", "pieces.py", "derivation.py", "workerThread.mjs", "pieces.mjs", "derivation.mjs"];

/** Programs that do nothing but tick, by which a busy machine is told. */
const idle: Readonly<Record<string, string>> = { ".py": "idle.py", ".mjs": "idle.mjs" };

/** How often a fixed program is run at most, and how often a quiet machine has to see that it is too slow. */
const [attempts, witnesses] = [10, 3];

/** How many times faster two processes are than one after the other where the machine is quiet; 2 is what can be. */
const quiet = 1.8;

const { engine } = await startEngine();
const interpreters = new Map([".py", ".mjs"].map((extension) => [extension, findInterpreter(extension)]));

const folder = mkdtempSync(path.join(tmpdir(), "interleave-cpu-"));
cpSync(checkoutFile("test/runtime/cpu"), folder, { recursive: true });
for (const name of ["ticking.py", "ticking.mjs"])
  cpSync(checkoutFile("test/runtime/blocking/fixtures", name), path.join(folder, name));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cores = availableParallelism();

for (const { file, speedUp } of parallel) {
  const skip = missing(file) ?? (cores < 2 && "this machine has a single core");
  test(`${file}: processes keep the output and are ${speedUp} times faster`, { skip }, (t) => {
    const interpreter = interpreters.get(path.extname(file)) as Interpreter;
    const fixed = fixedCopy(file);
    const before = runFile(interpreter, path.join(folder, file), 2);
    let after = runFile(interpreter, fixed, 1);
    let seen = 0;
    for (let attempt = 1; ratioOf(before, after) < speedUp && seen < witnesses && attempt < attempts; attempt++) {
      // Others that use the machine only ever make a run slower, and processes as such tell whether they do.
      if (possibleSpeedUp(interpreter) > quiet) seen++;
      const next = runFile(interpreter, fixed, 1);
      if (next.milliseconds < after.milliseconds) after = next;
    }
    // Which of two threads, or of two processes, prints first is not defined.
    assert.deepEqual([...after.lines].sort(), [...before.lines].sort());
    const figures = `${before.milliseconds.toFixed(0)} ms → ${after.milliseconds.toFixed(0)} ms`;
    t.diagnostic(`${file}: ${figures}: ${ratioOf(before, after).toFixed(1)} times faster`);
    if (ratioOf(before, after) >= speedUp) return;
    assert.ok(seen < witnesses, figures);
    t.skip("this machine is too busy to show it: two processes never had a core each");
  });
}

for (const file of ticking) {
  test(`${file}: the event loop goes on after the fix`, { skip: missing(file) ?? false }, async (t) => {
    const { program } = interpreters.get(path.extname(file)) as Interpreter;
    const fixed = fixedCopy(file);
    const before = runTicking(program, path.join(folder, file));
    const limit = unnoticedAfter(before);
    const { best: after, disturbance } = await calmRun(
      limit,
      () => runTicking(program, fixed),
      () => runTicking(program, path.join(folder, idle[path.extname(file)] as string)),
    );
    const gaps = `${before.largestGap.toFixed(0)} ms → ${after.largestGap.toFixed(0)} ms, at most ${limit.toFixed(0)} ms`;
    t.diagnostic(`${file}: ${gaps}`);
    assert.equal(after.result, before.result);
    assert.ok(before.largestGap > standstill, gaps);
    if (disturbance !== null) return t.skip(disturbance);
    assert.ok(after.largestGap < limit, gaps);
  });
}

/** How many times faster two processes compute together than one after the other, on this machine just now. */
function possibleSpeedUp(interpreter: Interpreter): number {
  const { lines } = runFile(interpreter, path.join(folder, "twoProcesses.py"), 1);
  return Number(lines[0]);
}

function missing(file: string): string | null {
  const extension = path.extname(file);
  return interpreters.get(extension) ? null : `this machine has no program that runs ${extension} files`;
}

function ratioOf(before: Run, after: Run): number {
  return before.milliseconds / after.milliseconds;
}

/** The program after the preferred fixes, which leave nothing of this kind to report. */
function fixedCopy(file: string): string {
  const text = readFileSync(path.join(folder, file), "utf8");
  const analyse = (changed: string) => analyseText(engine, file, changed);
  const fixed = applyFixes(text, analyse, { allowsUnsafe: true, selection: everything });
  assert.ok(fixed.fixed > 0, `${file} has something to fix`);
  const left = fixed.analysis.findings.filter(({ rule }) => rule.startsWith("cpu-bound"));
  assert.deepEqual(left, []);
  const copy = path.join(folder, `fixed_${file}`);
  writeFileSync(copy, fixed.text);
  for (const { uri, text: code } of fixed.created) writeFileSync(path.join(folder, path.basename(uri)), code);
  return copy;
}
