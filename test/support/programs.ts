import { spawnSync } from "node:child_process";
import { devNull } from "node:os";

/** How long a program may run, in milliseconds: no measure, the end of a hang. */
const patience = 300_000;

/** How often a program is run at most until it is as fast as it has to be. */
const attempts = 10;

/** A program that runs files with one extension. */
export interface Interpreter {
  readonly program: string;
  /** How long it takes to run an empty file. */
  readonly startMilliseconds: number;
}

/** What a program printed and how long its work took. */
export interface Run {
  /** The lines of its standard output, sorted: what runs together ends in any order. */
  readonly lines: readonly string[];
  /** Without the start of the interpreter. */
  readonly milliseconds: number;
}

/** The names by which interpreters are looked up, with a script that prints where the real program is. */
const interpreters: Readonly<Record<string, readonly [name: string, whereabouts: string]>> = {
  ".py": ["python3", "import sys; print(sys.executable)"],
  ".mjs": [process.execPath, "console.log(process.execPath)"],
};

/** The interpreter of files with this extension; null when this machine has none. */
export function findInterpreter(extension: string): Interpreter | null {
  const [name, whereabouts] = interpreters[extension] ?? [];
  if (name === undefined || whereabouts === undefined) throw new Error(`Nothing runs ${extension} files.`);
  // A launcher such as pyenv's adds its own start to every run, so the program behind it is used.
  const { status, stdout } = spawnSync(name, [extension === ".py" ? "-c" : "-e", whereabouts], { encoding: "utf8" });
  if (status !== 0) return null;
  const program = stdout.trim();
  return { program, startMilliseconds: fastest(program, devNull, 3).milliseconds };
}

/**
 * Runs a file to its end as often as said and gives the fastest run, because a busy machine only ever makes one
 * slower. Throws with what the file wrote when it fails.
 */
export function runFile({ program, startMilliseconds }: Interpreter, file: string, attempts: number): Run {
  const { lines, milliseconds } = fastest(program, file, attempts);
  return { lines, milliseconds: Math.max(1, milliseconds - startMilliseconds) };
}

/**
 * Runs a file until its work takes no longer than `enough` milliseconds, at most ten times, and gives the fastest run.
 * Throws with what the file wrote when it fails.
 */
export function fastEnoughRun(interpreter: Interpreter, file: string, enough: number): Run {
  let best = runFile(interpreter, file, 1);
  for (let attempt = 1; attempt < attempts && best.milliseconds > enough; attempt++) {
    const next = runFile(interpreter, file, 1);
    if (next.milliseconds < best.milliseconds) best = next;
  }
  return best;
}

/** How a program ended that may fail. */
export interface Outcome extends Run {
  /** Null when it was stopped, because it took too long. */
  readonly status: number | null;
  /** What it wrote to its standard error. */
  readonly errors: string;
}

/** Runs a file once, whatever comes of it. */
export function outcomeOf({ program, startMilliseconds }: Interpreter, file: string): Outcome {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(program, [file], { encoding: "utf8", timeout: patience });
  const milliseconds = Math.max(1, performance.now() - start - startMilliseconds);
  return { status, lines: linesOf(stdout), errors: stderr, milliseconds };
}

function linesOf(output: string): string[] {
  return output.split(/\r?\n/).filter(Boolean).sort();
}

function fastest(program: string, file: string, attempts: number): Run {
  const runs = Array.from({ length: attempts }, () => runOnce(program, file));
  return runs.reduce((best, run) => (run.milliseconds < best.milliseconds ? run : best));
}

function runOnce(program: string, file: string): Run {
  const start = performance.now();
  const { status, error, stdout, stderr } = spawnSync(program, [file], { encoding: "utf8", timeout: patience });
  const milliseconds = performance.now() - start;
  if (status !== 0) throw new Error(`${file} failed: ${error?.message ?? `status ${status}`}\n${stdout}${stderr}`);
  return { lines: linesOf(stdout), milliseconds };
}
