import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultCosts } from "../../../src/simulation/costs.ts";
import { defaultSettings, type RuntimeId, type SimulationSettings } from "../../../src/simulation/settings.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { programOf } from "../../support/simulation.ts";

/** Measured tables of others, as ratios: a model of another machine can only be right about those. */

const work = `def spin(n):
    while n > 0:
        n -= 1
`;

const alone = (count: number) => `${work}
for i in range(${count}):
    spin(2_000_000)
`;

const threads = (count: number) => `import threading
${work}
threads = [threading.Thread(target=spin, args=(2_000_000,)) for i in range(${count})]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`;

const processes = (count: number) =>
  threads(count).replaceAll("threading", "multiprocessing").replaceAll("Thread(", "Process(");

const interpreters = (count: number) => `from concurrent.futures import InterpreterPoolExecutor
${work}
with InterpreterPoolExecutor(max_workers=${count}) as pool:
    list(pool.map(spin, [2_000_000] * ${count}))
`;

const requests = (count: number, workers: number, computing: number) => `import time
from concurrent.futures import ThreadPoolExecutor
${work}
def fetch(i):
    time.sleep(0.05)
    spin(${computing})

with ThreadPoolExecutor(max_workers=${workers}) as pool:
    list(pool.map(fetch, range(${count})))
`;

async function makespan(text: string, runtime: RuntimeId, settings: Partial<SimulationSettings> = {}): Promise<number> {
  const timeline = simulate(await programOf(text, "python"), {
    ...defaultSettings(runtime),
    startMethod: "fork",
    ...settings,
  });
  assert.deepEqual(timeline.messages, []);
  return timeline.makespan;
}

function between(value: number, low: number, high: number): void {
  assert.ok(value >= low && value <= high, `${value.toFixed(2)} is not between ${low} and ${high}`);
}

test("V1: four workers that compute on 16 cores, CPython 3.14", async () => {
  const cores = { cores: 16 };
  const sequential = await makespan(alone(4), "python", cores);
  between((await makespan(threads(4), "python", cores)) / sequential, 1, 1.25);
  between(sequential / (await makespan(interpreters(4), "python", cores)), 2.6, 4);
  const free = await makespan(alone(4), "python-free-threaded", cores);
  between(free / sequential, 1.05, 1.18);
  between(free / (await makespan(threads(4), "python-free-threaded", cores)), 3.4, 4);
});

test("V2: 32 workers that wait 50 ms for each request overlap under the GIL", async () => {
  const serial = 320 * 50_000;
  between(serial / (await makespan(requests(320, 32, 2_000), "python", { cores: 16 })), 20, 32);
  between(serial / (await makespan(requests(320, 32, 2_000), "python-free-threaded", { cores: 16 })), 26, 32);
});

test("V3: threads without the GIL are nearly linear from 2 to 16", async () => {
  const total = 16;
  const share = (count: number) => threads(count).replace("2_000_000", String((2_000_000 * total) / count));
  const two = await makespan(share(2), "python-free-threaded", { cores: 16 });
  for (const count of [4, 8, 16]) {
    const many = await makespan(share(count), "python-free-threaded", { cores: 16 });
    between(two / many / (count / 2), 0.9, 1.01);
  }
});

test("V4: eight recursive computations, with the GIL and without", async () => {
  const penalty = { ...defaultSettings("python").costs, freeThreadedPenalty: 1.7 };
  const with8 = await makespan(threads(8), "python", { cores: 14 });
  between(with8 / (await makespan(threads(8), "python-free-threaded", { cores: 14, costs: penalty })), 3.6, 5);
});

test("V5: processes and threads without the GIL take the same, an order less than with it", async () => {
  const cores = { cores: 12 };
  const held = await makespan(threads(12), "python", cores);
  const apart = await makespan(processes(12), "python", cores);
  const free = await makespan(threads(12), "python-free-threaded", {
    ...cores,
    costs: { ...defaultSettings("python").costs, freeThreadedPenalty: 1 },
  });
  between(apart / free, 0.9, 1.5);
  between(held / apart, 6, 12);
});

/** What one round of the countdown takes, in nanoseconds. */
const roundTime = defaultCosts.pythonWhile + 2 * defaultCosts.pythonOperation;

/** As much computing for each story as it waits for the network. */
const storyRounds = Math.round(58_000_000 / roundTime);

test("V6: a mixed load gains from threads, and more without the GIL", async () => {
  const cores = { cores: 12 };
  // Half of each story is computed, half of it is waited for.
  const one = await makespan(requests(24, 1, storyRounds), "python", cores);
  const held = one / (await makespan(requests(24, 12, storyRounds), "python", cores));
  const free = one / (await makespan(requests(24, 12, storyRounds), "python-free-threaded", cores));
  between(held, 1.5, 3);
  between(free, 6, 12);
});

test("V7: asyncio does not speed up computing, ten threads are no faster", async () => {
  const tasks = `import asyncio
${work}
async def compute():
    spin(2_000_000)

async def main():
    await asyncio.gather(*[compute() for i in range(10)])

asyncio.run(main())
`;
  const sequential = await makespan(alone(10), "python");
  between((await makespan(tasks, "python")) / sequential, 0.99, 1.01);
  between((await makespan(threads(10), "python")) / sequential, 1, 1.3);
});

test("V8: 5.4 ms of computing for each request make 100 threads wait for the GIL", async () => {
  const computing = Math.round(5_400_000 / roundTime);
  const count = 400;
  const floor = count * 5_400;
  const taken = await makespan(requests(count, 100, computing), "python");
  between(taken / floor, 0.93, 1.25);
});

/** A thread that waits for a question every 3 ms, as a server of echoes does, beside threads that compute. */
const echo = (spinners: number) => `import threading
import time
${work}
for i in range(${spinners}):
    threading.Thread(target=spin, args=(60_000_000,), daemon=True).start()
for i in range(40):
    time.sleep(0.003)
`;

test("V9: each computing thread makes an answer wait about one switch interval", async () => {
  const rounds = 40;
  const latency = async (spinners: number, switchInterval: number) => {
    const timeline = simulate(await programOf(echo(spinners), "python"), {
      ...defaultSettings("python"),
      switchInterval,
    });
    return (timeline.makespan - rounds * 3_000) / rounds / 1000;
  };
  between(await latency(0, 5_000), 0, 0.1);
  between(await latency(1, 5_000), 4.5, 7.4);
  // Measured 8.8 to 9.3: who waits longest is not always next.
  between(await latency(2, 5_000), 7, 11);
  between(await latency(1, 500), 0.5, 0.75);
  between(await latency(1, 50_000), 45, 53);
});

test("V10: two threads of Python 2 are slower than one on two cores", async () => {
  const one = await makespan(alone(2), "python2", { cores: 2 });
  between((await makespan(threads(2), "python2", { cores: 2 })) / one, 1.4, 2.3);
});
