import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { applyFixes } from "../../src/cli/check/applyFixes.ts";
import { everything } from "../../src/cli/check/selection.ts";
import { checkoutFile } from "../support/checkout.ts";
import { analyseText, startEngine } from "../support/engine.ts";
import { findInterpreter, type Interpreter, runFile } from "../support/programs.ts";

interface SpeedCase {
  readonly file: string;
  /** How many times faster the fixed program must be at least. */
  readonly speedUp: number;
}

/** Eight pieces of work that wait: 8 times is what can be won, less what starting them costs. */
const cases: readonly SpeedCase[] = [
  { file: "threads.py", speedUp: 5 },
  { file: "futures.py", speedUp: 2 },
  { file: "tasks.py", speedUp: 2 },
  { file: "processes.py", speedUp: 2 },
  { file: "subprocesses.py", speedUp: 2 },
  { file: "workers.mjs", speedUp: 5 },
  { file: "children.mjs", speedUp: 2 },
];

const { engine } = await startEngine();
const interpreters = new Map([".py", ".mjs"].map((extension) => [extension, findInterpreter(extension)]));

for (const { file, speedUp } of cases) {
  const interpreter = interpreters.get(path.extname(file)) ?? null;
  const skip = interpreter === null && `this machine has no program that runs ${path.extname(file)} files`;
  test(`${file}: the fix keeps the output and is ${speedUp} times faster`, { skip }, (t) => {
    const original = checkoutFile("test/runtime/fixtures", file);
    const text = readFileSync(original, "utf8");
    const fixed = applyFixes(text, (changed) => analyseText(engine, file, changed), {
      allowsUnsafe: true,
      selection: everything,
    });
    assert.equal(fixed.fixed, 1);
    assert.deepEqual(fixed.analysis.findings, []);

    const folder = mkdtempSync(path.join(tmpdir(), "interleave-runtime-"));
    try {
      const copy = path.join(folder, file);
      writeFileSync(copy, fixed.text);
      const before = runFile(interpreter as Interpreter, original, 1);
      const after = runFile(interpreter as Interpreter, copy, 3);
      assert.deepEqual(after.lines, before.lines);
      assert.ok(after.lines.length > 0, "the program shows what it did");
      const ratio = before.milliseconds / after.milliseconds;
      const figures = `${before.milliseconds.toFixed(0)} ms → ${after.milliseconds.toFixed(0)} ms: ${ratio.toFixed(1)} times faster`;
      t.diagnostic(`${file}: ${figures}`);
      assert.ok(ratio >= speedUp, figures);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}
