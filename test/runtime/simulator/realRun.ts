import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { withPythonPackages } from "../../support/pythonPackages.ts";

/** What a program did when it was run. */
export interface RealRun {
  /** The shortest of several runs: the one that others disturbed least. */
  readonly microseconds: number;
  /** What that run printed. */
  readonly lines: readonly string[];
  /** Nanoseconds for a round of a countdown before and behind it, where the program was asked to measure that. */
  readonly speeds: readonly number[];
}

const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const python = process.env.PYTHON ?? "python3";
const node = process.env.SIMULATED_NODE ?? process.execPath;

/** Whether the machine's Python can import a module. */
export function canImport(module: string): boolean {
  return spawnSync(python, ["-c", `import ${module}`], { env: withPythonPackages }).status === 0;
}

/** Runs a program with the machine's Python or Node. Throws when it fails. */
export function runReally(file: string, times: number, measuresSpeed = false): RealRun {
  const program = at(`fixtures/${file}`);
  const [command, parameters] = file.endsWith(".py")
    ? [python, [at("runners/timed.py"), program, ...(measuresSpeed ? ["--speed"] : [])]]
    : [node, ["--require", at("runners/timed.cjs"), program]];
  let best: RealRun | null = null;
  for (let time = 0; time < times; time++) {
    const { status, stdout, stderr } = spawnSync(command, parameters, {
      encoding: "utf8",
      timeout: 60_000,
      env: withPythonPackages,
    });
    const took = /took (\d+)\s*$/.exec(stderr);
    if (status !== 0 || !took) throw new Error(`${file} failed: ${stderr}`);
    const microseconds = Number(took[1]);
    const lines = stdout.split(/\r?\n/).slice(0, -1);
    const speeds = (/speed (\S+) (\S+)/.exec(stderr)?.slice(1) ?? []).map(Number);
    if (!best || microseconds < best.microseconds) best = { microseconds, lines, speeds };
  }
  if (!best) throw new Error(`${file} was not run.`);
  return best;
}

/** How far the speed of the machine may differ before and after a run that counts. */
const steady = 0.12;

/** Runs that others disturb are tried again, so often at most for each that counts. */
const attempts = 4;

/**
 * Runs a program that computes, with the speed of the machine before and after, and gives the time that it would have
 * taken at the speed of `usual`: the lower quartile of several runs, because others only ever make one longer. Runs during which the speed changed do not count, as long as
 * there are enough others.
 */
export function runAtUsualSpeed(
  file: string,
  times: number,
  usual: number,
  { speed, isAlone }: { readonly speed: () => number; readonly isAlone: boolean },
): RealRun {
  const calm: RealRun[] = [];
  const disturbed: RealRun[] = [];
  // A program that computes alone is best measured from inside of it, without another start in between.
  const isInside = isAlone && file.endsWith(".py");
  let last = isInside ? 0 : speed();
  for (let time = 0; time < times * attempts && calm.length < times; time++) {
    const { microseconds, lines, speeds } = runReally(file, 1, isInside);
    const [before = last, after = speed()] = speeds;
    const run = { microseconds: (microseconds * usual * 2) / (before + after), lines, speeds };
    (Math.abs(after / before - 1) <= steady ? calm : disturbed).push(run);
    last = after;
  }
  const outcomes = [...calm, ...disturbed].slice(0, times);
  outcomes.sort((left, right) => left.microseconds - right.microseconds);
  return outcomes[Math.floor((outcomes.length - 1) / 4)] as RealRun;
}

/** Runs a piece of code that prints one number, several times, and gives the least. */
export function measure(language: "python" | "node", code: string, times = 5): number {
  const [command, parameters] = language === "python" ? [python, ["-c", code]] : [node, ["-e", code]];
  const values = Array.from({ length: times }, () => {
    const { stdout, stderr } = spawnSync(command, parameters, { encoding: "utf8", timeout: 60_000 });
    const value = Number(stdout.trim());
    if (stdout.trim() === "" || !Number.isFinite(value)) throw new Error(`A measurement failed: ${stderr}`);
    return value;
  });
  return Math.min(...values);
}

/** The same for code that prints several numbers at once, as JSON. */
export function measureAll(language: "python" | "node", code: string): number[] {
  const [command, parameters] = language === "python" ? [python, ["-c", code]] : [node, ["-e", code]];
  const { stdout, stderr } = spawnSync(command, parameters, { encoding: "utf8", timeout: 60_000 });
  const values: unknown = JSON.parse(stdout || "null");
  if (!Array.isArray(values)) throw new Error(`A measurement failed: ${stderr}`);
  return values as number[];
}

/** How long a command takes from start to end, in microseconds, at least. */
export function measureCommand(command: string, parameters: readonly string[], times = 5): number {
  const values = Array.from({ length: times }, () => {
    const start = process.hrtime.bigint();
    spawnSync(command, [...parameters]);
    return Number((process.hrtime.bigint() - start) / 1000n);
  });
  return Math.min(...values);
}
