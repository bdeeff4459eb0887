import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { type Example, readOutlines } from "../support/conceptArticle.ts";
import { findInterpreter } from "../support/programs.ts";

/** The file extension by which a program for the example is found. */
const extensions: Readonly<Record<string, string>> = { python: ".py", js: ".mjs" };

/** How long an example may run, in milliseconds. */
const patience = 300_000;

/** What lets time pass: which of two waits ends first is certain only where the machine is not too busy. */
const clock = /sleep|setTimeout|setInterval|perf_counter|performance\.now/;

/** How often an example with a clock is run until it prints what the article says. */
const attempts = 6;

for (const { examples } of readOutlines()) {
  for (const example of examples.filter(({ isRun }) => isRun)) {
    const extension = extensions[example.language] ?? assert.fail(`${example.name}: nothing runs ${example.language}`);
    const interpreter = findInterpreter(extension);
    const skip = interpreter ? false : `there is no program for ${extension} files on this machine`;
    test(`${example.name}: it prints what the article says`, { skip }, () => {
      if (interpreter) checkOutput(example, interpreter.program, extension);
    });
  }
}

function checkOutput({ source, output }: Example, program: string, extension: string): void {
  const folder = mkdtempSync(path.join(tmpdir(), "interleave-concept-"));
  try {
    const file = path.join(folder, `example${extension}`);
    writeFileSync(file, source);
    let printed = outputOf(program, file);
    for (let attempt = 1; attempt < attempts && printed !== output && clock.test(source); attempt++)
      printed = outputOf(program, file);
    assert.equal(printed, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function outputOf(program: string, file: string): string {
  const env = { ...process.env, PYTHONUTF8: "1" };
  const run = spawnSync(program, [file], { cwd: path.dirname(file), env, encoding: "utf8", timeout: patience });
  assert.equal(run.status, 0, `${run.error?.message ?? ""}${run.stderr}`);
  return run.stdout.replaceAll("\r\n", "\n");
}
