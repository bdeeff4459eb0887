import { readFileSync } from "node:fs";
import { setPriority } from "node:os";
import { simulate } from "../../../src/simulation/simulate.ts";
import type { Timeline } from "../../../src/simulation/timeline.ts";
import { programOf } from "../../support/simulation.ts";
import { type Calibration, calibrate } from "./calibration.ts";
import { probe } from "./probe.ts";
import { pairs, programs, type ValidatedProgram } from "./programs.ts";
import { canImport, type RealRun, runAtUsualSpeed, runReally } from "./realRun.ts";

/** How far a prediction may be off. */
const tolerance = { wait: 0.15, mixed: 0.3, compute: 0.3, ratio: 0.15 } as const;

/** Runs that others disturb are longer, so the shortest of several counts. */
const runs = { wait: 3, compute: 7 } as const;

interface Outcome {
  readonly real: RealRun;
  readonly timeline: Timeline;
}

/** Where this process may, what it measures comes before what others run on the machine; children inherit it. */
function comeFirst(): void {
  try {
    setPriority(-20);
  } catch {
    console.log("This process may not come before others, so the machine should be quiet.");
  }
}

/** Runs every program for real and simulates it from its text; prints the table; gives whether all is within the bounds. */
async function validate(only: string | undefined): Promise<boolean> {
  comeFirst();
  const calibration = calibrate();
  const { pythonOperation, pythonRound, pythonWhile, pythonCall, processFork, workerStart } = calibration.python.costs;
  console.log(
    `Calibrated: Python operation ${pythonOperation.toFixed(0)} ns, round ${pythonRound.toFixed(0)} ns and ${pythonWhile.toFixed(0)} ns, call ${pythonCall.toFixed(0)} ns; fork ${(processFork / 1e6).toFixed(1)} ms; worker ${(workerStart / 1e6).toFixed(1)} ms. What computes is timed between two looks at the machine's speed, and corrected for it.\n`,
  );
  console.log("| program | kind | real | simulated | off | order | |\n| --- | --- | ---: | ---: | ---: | --- | --- |");
  const outcomes = new Map<string, Outcome>();
  let isGood = true;
  for (const program of programs) {
    if (only && !program.file.includes(only)) continue;
    if (program.needs && !canImport(program.needs)) {
      console.log(`| ${program.file} | skipped: there is no ${program.needs} | | | | | |`);
      continue;
    }
    const outcome = await outcomeOf(program, calibration);
    outcomes.set(program.file, outcome);
    isGood = report(program, outcome) && isGood;
  }
  console.log("\n| before → after | real | simulated | off | |\n| --- | ---: | ---: | ---: | --- |");
  for (const { before, after } of pairs) {
    const [first, second] = [outcomes.get(before), outcomes.get(after)];
    if (!first || !second) continue;
    const real = first.real.microseconds / second.real.microseconds;
    const simulated = first.timeline.makespan / second.timeline.makespan;
    const off = simulated / real - 1;
    const isWithin = Math.abs(off) <= tolerance.ratio;
    isGood &&= isWithin;
    console.log(
      `| ${before} → ${after} | ${real.toFixed(2)}× | ${simulated.toFixed(2)}× | ${percent(off)} | ${mark(isWithin)} |`,
    );
  }
  console.log(`\n${outcomes.size} programs. ${isGood ? "All within the bounds." : "Some are outside the bounds."}`);
  return isGood;
}

/** Other processes compute on other cores, whose speed is not that of the program's own. */
const startsProcesses = /multiprocessing|ProcessPool/;

async function outcomeOf(
  { file, dominance, parallel }: ValidatedProgram,
  { python, node, countdown }: Calibration,
): Promise<Outcome> {
  const text = readFileSync(new URL(`fixtures/${file}`, import.meta.url), "utf8");
  const isPython = file.endsWith(".py");
  const program = await programOf(text, isPython ? "python" : "javascript");
  const real =
    dominance === "compute"
      ? runAtUsualSpeed(file, runs.compute, countdown, {
          speed: () => probe(parallel),
          isAlone: parallel === 1 && !startsProcesses.test(text),
        })
      : runReally(file, runs.wait);
  return { real, timeline: simulate(program, isPython ? python : node) };
}

function report({ file, dominance, order }: ValidatedProgram, { real, timeline }: Outcome): boolean {
  const off = timeline.makespan / real.microseconds - 1;
  const lines = timeline.output.map(({ text }) => text).flatMap((text) => text.split("\n"));
  const isOrdered =
    order === "defined" ? sameLines(lines, real.lines) : sameLines([...lines].sort(), [...real.lines].sort());
  const isWithin =
    Math.abs(off) <= tolerance[dominance] && isOrdered && timeline.messages.every(({ kind }) => kind === "daemon");
  console.log(
    `| ${file} | ${dominance} | ${ms(real.microseconds)} | ${ms(timeline.makespan)} | ${percent(off)} | ${isOrdered ? (order === "defined" ? "same" : "same set") : "DIFFERS"} | ${mark(isWithin)} |`,
  );
  if (!isOrdered) console.log(`real:      ${real.lines.join(" / ")}\nsimulated: ${lines.join(" / ")}`);
  for (const { kind, text } of timeline.messages) console.log(`${kind}: ${text.en}`);
  return isWithin;
}

function sameLines(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((line, index) => line === right[index]);
}

const ms = (microseconds: number) => `${(microseconds / 1000).toFixed(1)} ms`;
const percent = (value: number) => `${value >= 0 ? "+" : ""}${(value * 100).toFixed(1)} %`;
const mark = (isGood: boolean) => (isGood ? "✓" : "✗");

process.exitCode = (await validate(process.argv[2])) ? 0 : 1;
