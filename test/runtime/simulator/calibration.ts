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
N = 4_000_000

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

def called(i):
    return i

def calling():
    for i in range(N):
        called(i)

best = [1.0] * 4
for time_ in range(4):
    for index, loop in enumerate((nothing, adding, countdown, calling)):
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

/** Measures this machine. The loops are the ones of which programs are made, not those that are checked. */
export function calibrate(): Calibration {
  const [nothing, adding, countdown, calling] = measureAll("python", pythonLoops) as [number, number, number, number];
  // The addition and its assignment are two operations; a countdown compares and subtracts.
  const pythonOperation = Math.max(1, (adding - nothing) / 2);
  const pythonWhile = Math.max(1, countdown - 2 * pythonOperation);
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
