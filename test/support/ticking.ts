import { spawnSync } from "node:child_process";
import { findInterpreter } from "./programs.ts";
import { withPythonPackages } from "./pythonPackages.ts";

/** How long a program may run, in milliseconds. */
const patience = 30_000;

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

/**
 * Runs a file until its largest gap is under the limit, at most as often as said, and gives the run with the smallest
 * gap: a busy machine only ever makes one larger.
 */
export function calmestRun(program: string, file: string, limit: number, attempts: number): TickingRun {
  let best = runTicking(program, file);
  for (let attempt = 1; attempt < attempts && best.largestGap >= limit; attempt++) {
    const next = runTicking(program, file);
    if (next.largestGap < best.largestGap) best = next;
  }
  return best;
}
