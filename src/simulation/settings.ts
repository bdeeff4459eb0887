import { type CostKey, type Costs, defaultCosts } from "./costs.ts";

/** The runtimes that a program can be seen on. `python2` is history, `python-interpreters` has a GIL for each thread. */
export const runtimeIds = [
  "python",
  "python-free-threaded",
  "python-interpreters",
  "python2",
  "node",
  "browser",
] as const;
/** One of `runtimeIds`. */
export type RuntimeId = (typeof runtimeIds)[number];

/** How processes can be started. */
export const startMethods = ["fork", "forkserver", "spawn"] as const;
/** One of `startMethods`. */
export type StartMethod = (typeof startMethods)[number];

/** Everything that a reader may turn. The same program and settings give the same timeline, byte for byte. */
export interface SimulationSettings {
  readonly runtime: RuntimeId;
  /** At least 1. */
  readonly cores: number;
  /**
   * How many rounds the loops make that hand out work, and those whose number the text does not say, and how many calls
   * come at once; null leaves what the text says, and else the usual 8 rounds and 3 calls.
   */
  readonly tasks: number | null;
  /** Multiplies every wait for the network, the disk and sleep. */
  readonly ioScale: number;
  /** Multiplies all computing. */
  readonly cpuScale: number;
  /** `sys.getswitchinterval()`, in microseconds. */
  readonly switchInterval: number;
  /** How `multiprocessing` starts processes. */
  readonly startMethod: StartMethod;
  /** `UV_THREADPOOL_SIZE`. */
  readonly libuvThreads: number;
  /** What runtimes charge, in nanoseconds unless the table says otherwise. */
  readonly costs: Costs;
  /** Values for assumptions, by their ids. */
  readonly assumptions: Readonly<Record<string, number>>;
  readonly limits: Limits;
}

/** Where a simulation is cut, with a message. */
export interface Limits {
  /** Steps of the program that are carried out. */
  readonly steps: number;
  /** Lanes that come to be. */
  readonly lanes: number;
  /** Spans that are recorded. */
  readonly spans: number;
  /** Calls inside calls. */
  readonly depth: number;
  /** Simulated time, in microseconds. */
  readonly time: number;
}

/** Limits that keep a run short, whatever the program does. */
export const defaultLimits: Limits = { steps: 200_000, lanes: 2_000, spans: 50_000, depth: 200, time: 3_600_000_000 };

/** What nobody has turned yet, for a runtime. */
export function defaultSettings(runtime: RuntimeId): SimulationSettings {
  return {
    runtime,
    cores: 4,
    tasks: null,
    ioScale: 1,
    cpuScale: 1,
    switchInterval: 5_000,
    startMethod: "forkserver",
    libuvThreads: 4,
    costs: defaultCosts,
    assumptions: {},
    limits: defaultLimits,
  };
}

/** Whether a program of Python can run on it; the others run ECMAScript. */
export function isPythonRuntime(runtime: RuntimeId): boolean {
  return runtime !== "node" && runtime !== "browser";
}

const numbers = {
  cores: [1, 1024],
  tasks: [1, 10_000],
  ioScale: [0, 1000],
  cpuScale: [0, 1000],
  switchInterval: [1, 10_000_000],
  libuvThreads: [1, 1024],
} as const;

/** A setting that can be given as a number, with the least and the most that it takes. */
export const numericSettings: Readonly<Record<keyof typeof numbers, readonly [least: number, most: number]>> = numbers;

/**
 * The settings with one value changed. A key is a setting's name, `cost.<key>` for what a runtime charges, or the id
 * of an assumption. Null when the value is none that the key can take.
 */
export function withSetting(settings: SimulationSettings, key: string, value: string): SimulationSettings | null {
  if (key === "runtime") return pick(settings, "runtime", value, runtimeIds);
  if (key === "startMethod") return pick(settings, "startMethod", value, startMethods);
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number) || number < 0) return null;
  if (Object.hasOwn(numbers, key)) {
    const [least, most] = numericSettings[key as keyof typeof numbers];
    const isWhole = key !== "ioScale" && key !== "cpuScale";
    if (number < least || number > most || (isWhole && !Number.isInteger(number))) return null;
    return { ...settings, [key]: number };
  }
  if (key.startsWith("cost.")) {
    const cost = key.slice("cost.".length);
    if (!Object.hasOwn(settings.costs, cost)) return null;
    return { ...settings, costs: { ...settings.costs, [cost as CostKey]: number } };
  }
  return { ...settings, assumptions: { ...settings.assumptions, [key]: number } };
}

function pick<K extends "runtime" | "startMethod">(
  settings: SimulationSettings,
  key: K,
  value: string,
  values: readonly string[],
): SimulationSettings | null {
  return values.includes(value) ? { ...settings, [key]: value } : null;
}
