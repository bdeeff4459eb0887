import { spawnSync } from "node:child_process";
import { findInterpreter } from "./programs.ts";
import { withPythonPackages } from "./pythonPackages.ts";

/** How long a program may run, in milliseconds: no measure, the end of a hang. */
const patience = 300_000;

/** What a program printed that runs a piece of work beside a ticking task. */
export interface TickingRun {
  readonly result: string;
  /** For how long the ticking task stood still at worst, in milliseconds; it wants to run every 10 ms. */
  readonly largestGap: number;
}

/**
 * A program that runs files with this extension: for Python one that can import the module, if one is given. Null when
 * this machine has none.
 */
export function findProgram(extension: string, module: string | null): string | null {
  const found = findInterpreter(extension)?.program ?? null;
  if (found === null || module === null) return found;
  const candidates = [found, "/usr/bin/python3"];
  return candidates.find((program) => imports(program, module)) ?? null;
}

function imports(program: string, module: string): boolean {
  return spawnSync(program, ["-c", `import ${module}`], { env: withPythonPackages }).status === 0;
}

/** Runs a file to its end. Throws with what it wrote when it fails. */
export function runTicking(program: string, file: string): TickingRun {
  const { status, error, stdout, stderr } = spawnSync(program, [file], {
    encoding: "utf8",
    timeout: patience,
    env: withPythonPackages,
  });
  if (status !== 0) throw new Error(`${file} failed: ${error?.message ?? `status ${status}`}\n${stdout}${stderr}`);
  return JSON.parse(stdout);
}

/** For how long a loop that computes stands still at least, in milliseconds. */
export const standstill = 150;

/** How large a gap may be after a fix, in milliseconds: a slow machine takes longer for everything. */
export function unnoticedAfter(before: TickingRun): number {
  return Math.max(20, before.largestGap / 10);
}

/** What came of runs that should be calm. */
export interface CalmRun {
  /** The run with the smallest gap: a busy machine only ever makes one larger. */
  readonly best: TickingRun;
  /** Why a gap that is too large proves nothing: the machine was too busy. Null when the gap is what the program does. */
  readonly disturbance: string | null;
}

/** The tick that the programs want, and how large a gap is on a quiet machine at most, in milliseconds. */
const [period, quietGap] = [10, 20];

/** How often a program is run at most until it is calm, and how often a quiet machine has to see that it is not. */
const [attempts, witnesses] = [10, 3];

/**
 * Runs something until its largest gap is under the limit, in milliseconds. After each run that is not, `idle`, which only
 * ticks, tells whether the machine itself was busy: a gap counts when it was not, several times.
 */
export async function calmRun(
  limit: number,
  run: () => TickingRun | Promise<TickingRun>,
  idle: () => TickingRun | Promise<TickingRun>,
): Promise<CalmRun> {
  let best = await run();
  let seen = 0;
  let quietest = Number.POSITIVE_INFINITY;
  for (let attempt = 1; best.largestGap >= limit && seen < witnesses; attempt++) {
    const { largestGap } = await idle();
    quietest = Math.min(quietest, largestGap);
    if (largestGap < quietGap) seen++;
    if (attempt === attempts) return { best, disturbance: disturbanceOf(quietest) };
    const next = await run();
    if (next.largestGap < best.largestGap) best = next;
  }
  return { best, disturbance: null };
}

function disturbanceOf(gap: number): string {
  return `this machine is too busy to show it: a program that only ticks, each ${period} ms, paused for ${gap.toFixed(0)} ms`;
}
