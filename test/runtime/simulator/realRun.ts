import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

/** What a program did when it was run. */
export interface RealRun {
  /** The shortest of several runs: the one that others disturbed least. */
  readonly microseconds: number;
  /** What that run printed. */
  readonly lines: readonly string[];
}

const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const python = process.env.PYTHON ?? "python3";
const node = process.env.SIMULATED_NODE ?? process.execPath;

/** Runs a program with the machine's Python or Node. Throws when it fails. */
export function runReally(file: string, times: number): RealRun {
  const program = at(`fixtures/${file}`);
  const [command, parameters] = file.endsWith(".py")
    ? [python, [at("runners/timed.py"), program]]
    : [node, ["--require", at("runners/timed.cjs"), program]];
  let best: RealRun | null = null;
  for (let time = 0; time < times; time++) {
    const { status, stdout, stderr } = spawnSync(command, parameters, { encoding: "utf8", timeout: 60_000 });
    const took = /took (\d+)\s*$/.exec(stderr);
    if (status !== 0 || !took) throw new Error(`${file} failed: ${stderr}`);
    const microseconds = Number(took[1]);
    const lines = stdout.split(/\r?\n/).slice(0, -1);
    if (!best || microseconds < best.microseconds) best = { microseconds, lines };
  }
  if (!best) throw new Error(`${file} was not run.`);
  return best;
}

/**
 * Runs a program that computes, with the speed of the machine before and after, and gives the time that it would have
 * taken at the speed of `usual`: the median of several runs.
 */
export function runAtUsualSpeed(file: string, times: number, usual: number, speed: () => number): RealRun {
  const outcomes: RealRun[] = [];
  let before = speed();
  for (let time = 0; time < times; time++) {
    const { microseconds, lines } = runReally(file, 1);
    const after = speed();
    outcomes.push({ microseconds: (microseconds * usual * 2) / (before + after), lines });
    before = after;
  }
  outcomes.sort((left, right) => left.microseconds - right.microseconds);
  return outcomes[Math.floor(times / 2)] as RealRun;
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
