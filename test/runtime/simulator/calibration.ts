import { cpus } from "node:os";
import { type Costs, defaultCosts } from "../../../src/simulation/costs.ts";
import { defaultSettings, type SimulationSettings } from "../../../src/simulation/settings.ts";
import { probe } from "./probe.ts";
import { measure, measureAll, measureCommand } from "./realRun.ts";

/** The settings of a machine: the same model, with what this machine charges. */
export interface Calibration {
  readonly python: SimulationSettings;
  readonly node: SimulationSettings;
  /** Nanoseconds for a round of a countdown, when these were measured. */
  readonly countdown: number;
}

/** Times the kinds of loops beside each other, so that a disturbance hits them alike. Nanoseconds for each round. */
const pythonLoops = `import json, time
N = 1_000_000

def countdown():
    n = N
    while n > 0:
        n -= 1

def nothing():
    for i in range(N):
        pass

def adding():
    for i in range(N):
        x = i + 1

def large():
    b = 2 ** 45
    for i in range(N):
        x = i + b

def called(i):
    return i

def calling():
    for i in range(N):
        called(i)

best = [1.0] * 5
for time_ in range(6):
    for index, loop in enumerate((nothing, adding, countdown, calling, large)):
        start = time.perf_counter()
        loop()
        best[index] = min(best[index], (time.perf_counter() - start) / N)
print(json.dumps([value * 1e9 for value in best]))`;

/** Measures something as it would be at the speed of `usual`: the median of several measurements between two probes. */
function atUsualSpeed(usual: number, measureOnce: () => number): number {
  const values = Array.from({ length: 5 }, () => {
    const before = probe(1);
    const value = measureOnce();
    return (value * usual * 2) / (before + probe(1));
  });
  return values.sort((left, right) => left - right)[2] ?? 0;
}

/** How much longer two threads take to compute under the GIL than one after the other, in turns so that others disturb both. */
function contention(): number {
  const factor = measure(
    "python",
    `import threading, time

def spin(n):
    total = 0
    for i in range(n):
        total = i + 1

def timed(f):
    start = time.perf_counter(); f(); return time.perf_counter() - start

def serial():
    spin(1_500_000); spin(1_500_000)

def threads():
    both = [threading.Thread(target=spin, args=(1_500_000,)) for i in range(2)]
    for one in both: one.start()
    for one in both: one.join()

ratios = sorted(timed(threads) / timed(serial) for i in range(15))
print(ratios[7])`,
    1,
  );
  return Math.min(1.3, Math.max(1, factor));
}

/** Where code lies in memory makes it a fifth faster or slower, so several interpreters are asked. */
const interpreters = 7;

/** The medians of the loops over several interpreters. */
function loopTimes(): number[] {
  const runs = Array.from({ length: interpreters }, () => measureAll("python", pythonLoops));
  return (runs[0] ?? []).map((_, loop) => {
    const times = runs.map((run) => run[loop] as number).sort((left, right) => left - right);
    return times[Math.floor(times.length / 2)] as number;
  });
}

/** Measures this machine. The loops are the ones of which programs are made, not those that are checked. */
export function calibrate(): Calibration {
  const [nothing, adding, countdown, calling, large] = loopTimes() as [number, number, number, number, number];
  // The addition and its assignment are two operations; a countdown compares, subtracts and assigns.
  const pythonOperation = Math.max(1, (adding - nothing) / 2);
  const pythonWhile = Math.max(1, countdown - 3 * pythonOperation);
  const pythonCall = Math.max(1, calling - nothing);
  const loop = atUsualSpeed(countdown, () =>
    measure(
      "node",
      `function spin(n){let t=0;for(let i=0;i<n;i++){t+=i%7;}return t}spin(1e6);const s=process.hrtime.bigint();spin(1e8);console.log(Number(process.hrtime.bigint()-s)/1e8)`,
      1,
    ),
  );
  const fork = measure(
    "python",
    `import multiprocessing as m, time
def f(): pass
m.Process(target=f).start()
best = 1
for i in range(8):
    s = time.perf_counter(); p = m.Process(target=f); p.start(); p.join(); best = min(best, time.perf_counter() - s)
print(best * 1e9)`,
    3,
  );
  const worker = measure(
    "node",
    `const {Worker}=require("node:worker_threads");const s=process.hrtime.bigint();const w=new Worker("require('node:worker_threads').parentPort.postMessage(1)",{eval:true});w.on("message",()=>{console.log(Number(process.hrtime.bigint()-s));w.terminate()})`,
  );
  const derivation = atUsualSpeed(countdown, () =>
    measure(
      "node",
      `const c=require("node:crypto");const s=process.hrtime.bigint();c.pbkdf2Sync("a","b",100000,64,"sha512");console.log(Number(process.hrtime.bigint()-s)/100000/1000)`,
      1,
    ),
  );
  const command = measureCommand("sleep", ["0"]) * 1000;
  const costs: Costs = {
    ...defaultCosts,
    pythonOperation,
    pythonRound: nothing,
    pythonWhile,
    pythonCall,
    pythonLargeNumber: Math.max(0, large - adding),
    gilContention: contention(),
    // One round of a counting loop: its own cost, a comparison, a remainder, an addition, and the counter.
    ecmascriptRound: loop / 5,
    ecmascriptOperation: loop / 5,
    processFork: fork,
    workerStart: worker,
    commandStart: command,
  };
  const machine = { cores: cpus().length, costs, startMethod: "fork" } as const;
  const assumptions = { "crypto.pbkdf2 round": derivation };
  return {
    countdown,
    python: { ...defaultSettings("python"), ...machine },
    node: { ...defaultSettings("node"), ...machine, assumptions },
  };
}
