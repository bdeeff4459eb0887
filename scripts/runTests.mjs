// @ts-check
import { availableParallelism } from "node:os";
import path from "node:path";
import { run } from "node:test";
import { spec } from "node:test/reporters";
import { root } from "./project.mjs";

// Runs test files by their globs, several at once unless `--serial` is given, and ends with `N passed, N failed`.
const globPatterns = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const concurrency = process.argv.includes("--serial") ? 1 : availableParallelism();

/** @type {string[]} */
const skipped = [];
let passed = 0;
let failed = 0;

/** How long one file may take, in milliseconds: no measure, the end of a hang. */
const timeout = 30 * 60_000;

const tests = run({ globPatterns, concurrency, timeout, cwd: root });
tests.on("test:pass", ({ name, file, skip }) => {
  if (skip === undefined || skip === false) return;
  const reason = typeof skip === "string" ? skip : "no reason given";
  skipped.push(`skipped: ${path.relative(root, file ?? "")}: ${name}: ${reason}`);
});
tests.on("test:summary", ({ file, counts, success }) => {
  if (file !== undefined) return;
  passed = counts.passed;
  failed = counts.tests - counts.passed - counts.skipped - counts.todo;
  if (!success) failed = Math.max(1, failed);
});

const report = tests.compose(new spec());
report.pipe(process.stdout, { end: false });
report.on("end", () => {
  if (passed + failed === 0) {
    console.log(`No test file matches ${globPatterns.join(" ")}.`);
    failed = 1;
  }
  for (const line of skipped) console.log(line);
  console.log(`${passed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
});
