import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { applyFixes } from "../../src/cli/check/applyFixes.ts";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import type { Engine } from "../../src/engine/engine.ts";
import { everything } from "../../src/engine/selection.ts";
import { analyseText } from "./engine.ts";
import { fastEnoughRun, type Interpreter, runFile } from "./programs.ts";

/** A program with one finding, whose fix is applied and run. */
export interface FixedProgram {
  /** The absolute path. */
  readonly file: string;
  readonly interpreter: Interpreter;
  /** How many times faster the fixed program must be at least. */
  readonly speedUp: number;
  /** The rule that the program is about, where others speak of it, too. */
  readonly only?: string;
  /** A rule that is off by default and switched on here. */
  readonly switchedOn?: string;
}

/** Asserts that the preferred fix of a program keeps its output and makes it faster; prints the figures. */
export function assertFixSpeedsUp(
  t: TestContext,
  engine: Engine,
  { file, interpreter, speedUp, only, switchedOn }: FixedProgram,
): void {
  const name = path.basename(file);
  const others = engine.rules.filter(({ id }) => only !== undefined && id !== only);
  const rules = {
    ...Object.fromEntries(others.map(({ id }) => [id, "off" as const])),
    ...(switchedOn === undefined ? {} : { [switchedOn]: "hint" as const }),
  };
  const analyse = (text: string) => analyseText(engine, name, text, { ...defaultConfiguration, rules });
  const fixed = applyFixes(readFileSync(file, "utf8"), analyse, {
    allowsUnsafe: true,
    selection: everything,
  });
  assert.equal(fixed.fixed, 1);
  assert.deepEqual(fixed.analysis.findings, []);

  const folder = mkdtempSync(path.join(tmpdir(), "interleave-runtime-"));
  try {
    const copy = path.join(folder, name);
    writeFileSync(copy, fixed.text);
    const before = runFile(interpreter, file, 2);
    const after = fastEnoughRun(interpreter, copy, before.milliseconds / speedUp);
    assert.deepEqual(after.lines, before.lines);
    assert.ok(after.lines.length > 0, "the program shows what it did");
    const ratio = before.milliseconds / after.milliseconds;
    const figures = `${before.milliseconds.toFixed(0)} ms → ${after.milliseconds.toFixed(0)} ms: ${ratio.toFixed(1)} times faster`;
    t.diagnostic(`${name}: ${figures}`);
    assert.ok(ratio >= speedUp, figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
