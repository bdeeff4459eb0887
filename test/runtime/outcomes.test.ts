import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { applyFixes } from "../../src/cli/check/applyFixes.ts";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { everything } from "../../src/engine/selection.ts";
import { checkoutFile } from "../support/checkout.ts";
import { analyseText, startEngine } from "../support/engine.ts";
import { findInterpreter } from "../support/programs.ts";

/** A program with one mistake: what it does, and what it does after the preferred fix. */
interface Outcome {
  /** A file of the folder `fixtures`, named after the rule. */
  readonly file: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

const outcomes: readonly Outcome[] = [
  { file: "async-foreach.mjs", before: ["0 of 3 stored"], after: ["3 of 3 stored"] },
  {
    file: "async-promise-executor.mjs",
    before: ["nobody handled the error", "the caller still waits"],
    after: ["the caller handled the error"],
  },
  {
    file: "floating-worker-error.mjs",
    before: ["the server starts"],
    after: ["the server starts", "the server still runs"],
  },
  { file: "dropped-task.py", before: ["the task was lost"], after: ["the task is done"] },
  {
    file: "fork-with-threads.py",
    before: ["the child would wait for ever"],
    after: ["the lock is free"],
  },
  { file: "unlocked-shared-update.py", before: ["changes were lost"], after: ["every change counts"] },
  { file: "unawaited-coroutine.py", before: ["0 rows saved"], after: ["1 rows saved"] },
];

/** How long a program may run, in milliseconds: no measure, the end of a hang. */
const patience = 300_000;

const { engine, log } = await startEngine();
const folder = checkoutFile("test/runtime/outcomes/fixtures");
const interpreters = new Map([".py", ".mjs"].map((extension) => [extension, findInterpreter(extension)]));

for (const { file, before, after } of outcomes) {
  const { ext, name: rule } = path.parse(file);
  const interpreter = interpreters.get(ext) ?? null;
  const skip = interpreter === null && `this machine has no program that runs ${ext} files`;
  test(`${file}: the fix mends what the program does`, { skip }, () => {
    const program = interpreter?.program as string;
    const others = engine.rules.flatMap(({ id }) => (id === rule ? [] : [[id, "off"] as const]));
    const configuration = { ...defaultConfiguration, rules: Object.fromEntries(others) };
    const text = readFileSync(path.join(folder, file), "utf8");
    const fixed = applyFixes(text, (changed) => analyseText(engine, file, changed, configuration), {
      allowsUnsafe: true,
      selection: everything,
    });
    assert.equal(fixed.fixed, 1);
    assert.deepEqual(fixed.analysis.findings, []);
    const copies = mkdtempSync(path.join(tmpdir(), "interleave-outcome-"));
    try {
      writeFileSync(path.join(copies, file), fixed.text);
      assert.deepEqual(linesOf(program, path.join(folder, file)), before);
      assert.deepEqual(linesOf(program, path.join(copies, file)), after);
    } finally {
      rmSync(copies, { recursive: true, force: true });
    }
  });
}

test("no rule and no fix failed on the way", () => assert.deepEqual(log, []));

/** What a program prints, line by line, however it ends. */
function linesOf(program: string, file: string): string[] {
  const { stdout, error } = spawnSync(program, [file], { encoding: "utf8", timeout: patience });
  if (error) throw error;
  return stdout.split(/\r?\n/).filter(Boolean);
}
