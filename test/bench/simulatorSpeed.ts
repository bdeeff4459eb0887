import { defaultSettings } from "../../src/simulation/settings.ts";
import { simulate } from "../../src/simulation/simulate.ts";
import { programOf, type SourceLanguage } from "../support/simulation.ts";
import { runBareEvents } from "./bareEvents.ts";

/** A program that a simulator of concurrency has much to do with. */
export interface BusyProgram {
  readonly name: string;
  readonly language: SourceLanguage;
  /** How many times as long as the barest simulator it may take: twice what was measured. */
  readonly mostTimesBare: number;
  readonly text: string;
}

/** Programs of some thousand events each. */
export const busyPrograms: readonly BusyProgram[] = [
  {
    name: "threads that wait and share a lock",
    language: "python",
    mostTimesBare: 44,
    text: `import threading
import time

lock = threading.Lock()


def work(number):
    for round in range(18):
        time.sleep(0.01)
        with lock:
            time.sleep(0.0001)


threads = [threading.Thread(target=work, args=(number,)) for number in range(64)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
  },
  {
    name: "threads that compute under the GIL",
    language: "python",
    mostTimesBare: 8,
    text: `import threading


def count():
    total = 0
    for i in range(3_000_000):
        total += i


threads = [threading.Thread(target=count) for _ in range(32)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
  },
  {
    name: "tasks of asyncio",
    language: "python",
    mostTimesBare: 22,
    text: `import asyncio


async def fetch(number):
    for attempt in range(4):
        await asyncio.sleep(0.01 * (number % 7 + 1))


async def main():
    await asyncio.gather(*[fetch(number) for number in range(700)])


asyncio.run(main())
`,
  },
  {
    name: "promises and timers of Node",
    language: "javascript",
    mostTimesBare: 60,
    text: `const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

async function fetchAll(number) {
  for (let attempt = 0; attempt < 5; attempt++) {
    await pause(10 * ((number % 7) + 1));
    await Promise.resolve(attempt);
  }
}

const all = [];
for (let number = 0; number < 400; number++) all.push(fetchAll(number));
await Promise.all(all);
`,
  },
];

/**
 * Simulates a program that many times. An event is what a reader sees begin: a span, an arrow, a printed line. Both
 * times are the least of all rounds, for ten thousand events; when `enough` is given, a ratio as small as that ends it.
 */
export async function measureSimulator(
  { language, text }: BusyProgram,
  rounds: number,
  enough = 0,
): Promise<{ readonly events: number; readonly milliseconds: number; readonly timesBare: number }> {
  const program = await programOf(text, language);
  const settings = defaultSettings(program.runtime);
  const { spans, arrows, output } = simulate(program, settings);
  const events = spans.length + arrows.length + output.length;
  let [milliseconds, bare] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let round = 0; round < rounds && !(milliseconds / bare <= enough); round++) {
    bare = Math.min(
      bare,
      timeOf(() => runBareEvents(10_000)),
    );
    milliseconds = Math.min(milliseconds, timeOf(() => simulate(program, settings)) * (10_000 / events));
  }
  return { events, milliseconds, timesBare: milliseconds / bare };
}

function timeOf(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}
