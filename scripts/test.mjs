// @ts-check
// Runs on Node.js 20.19 and newer with nothing installed.
import { spawn, spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { installDependencies, projectEnvironment, projectNode, root } from "./project.mjs";
import { steps } from "./steps.mjs";

/** How long one step may take, in milliseconds; the longest takes some minutes. What hangs has to end some time. */
const stepMilliseconds = 60 * 60_000;

/** Where the whole output of each step is kept. */
const logFolder = path.join(root, "out/test");

/**
 * @typedef {object} Result
 * @property {string} name
 * @property {number} seconds
 * @property {number} passed
 * @property {number} failed
 */

const changesBefore = changes();
installDependencies();
mkdirSync(logFolder, { recursive: true });

/** @type {Result[]} */
const results = [];
for (const step of steps) results.push(await runStep(step));
if (changesBefore === "") results.push(compareCheckout());

const sum = (/** @type {"seconds" | "passed" | "failed"} */ key) =>
  results.reduce((total, result) => total + result[key], 0);
printRow({ name: "total", seconds: sum("seconds"), passed: sum("passed"), failed: sum("failed") });
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;

/**
 * Runs one step to its end, keeps its output in a file, and prints all of it when the step failed.
 *
 * @param {import("./steps.mjs").Step} step
 * @returns {Promise<Result>}
 */
async function runStep({ name, command }) {
  const start = performance.now();
  const logFile = path.join(logFolder, `${name.replaceAll(" ", "-")}.log`);
  const exitCode = await runLogged(command, logFile);
  const output = readFileSync(logFile, "utf8");
  const result = { name, seconds: (performance.now() - start) / 1000, ...count(output, exitCode) };
  if (result.failed > 0) console.log(`\n${output.trimEnd()}\n`);
  for (const line of output.matchAll(/^skipped: .*$/gm)) console.log(line[0]);
  printRow(result);
  return result;
}

/**
 * @param {readonly string[]} command
 * @param {string} logFile
 * @returns {Promise<number>} the exit code; 1 when a signal ended the step
 */
function runLogged(command, logFile) {
  return new Promise((resolve, reject) => {
    const log = createWriteStream(logFile);
    const child = spawn(projectNode(), command, {
      cwd: root,
      env: projectEnvironment(),
      stdio: ["ignore", "pipe", "pipe"],
      timeout: stepMilliseconds,
      killSignal: "SIGKILL",
    });
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.once("error", reject);
    child.once("close", (code, signal) => {
      if (signal) log.write(`\n${signal} ended the step; it may take ${stepMilliseconds / 60_000} minutes.\n`);
      log.end(() => resolve(code ?? 1));
    });
  });
}

/**
 * @param {string} output
 * @param {number} exitCode
 */
function count(output, exitCode) {
  // What a process writes last to one of its streams need not be what comes last from both.
  const counted = [...output.matchAll(/^(\d+) passed, (\d+) failed\r?$/gm)].at(-1);
  if (!counted) return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const failed = Number(counted[2]);
  return { passed: Number(counted[1]), failed: exitCode === 0 ? failed : Math.max(1, failed) };
}

/** Building and testing must leave nothing behind that git would see. */
function compareCheckout() {
  const left = changes();
  if (left) console.log(`\nThese files changed while the tests ran:\n${left}`);
  const result = { name: "checkout unchanged", seconds: 0, passed: left ? 0 : 1, failed: left ? 1 : 0 };
  printRow(result);
  return result;
}

/** What differs from the last commit, as git says it; null where there is no git. */
function changes() {
  const git = spawnSync("git", ["status", "--porcelain"], { cwd: root, encoding: "utf8" });
  return git.status === 0 ? git.stdout.trimEnd() : null;
}

/** @param {Result} result */
function printRow({ name, seconds, passed, failed }) {
  const columns = [
    failed === 0 ? "✔" : "✖",
    name.padEnd(26),
    `${passed} passed`.padStart(14),
    failed === 0 ? "".padStart(12) : `${failed} failed`.padStart(12),
    `${seconds.toFixed(1)} s`.padStart(10),
  ];
  console.log(columns.join(" "));
}
