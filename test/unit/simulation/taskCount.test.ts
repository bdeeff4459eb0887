import assert from "node:assert/strict";
import { test } from "node:test";
import { type SourceLanguage, simulated } from "../../support/simulation.ts";

/** A loop that starts a thread for each item, waits for it, and goes on. */
const loopOver = (items: string) => `import threading
import time


def work(item):
    for part in range(3):
        time.sleep(0.1)


urls = ["a", "b", "c", "d", "e", "f"]
for item in ${items}:
    thread = threading.Thread(target=work, args=(item,))
    thread.start()
    thread.join()
`;

const wait = "const wait = (item) => new Promise((resolve) => setTimeout(resolve, 300));\n";

/** Programs, each piece of whose work takes 300 ms, one after another: as the code says, and with 2 and 12 tasks. */
const serial: readonly (readonly [what: string, text: string, language: SourceLanguage, tasks: number])[] = [
  ["a list", loopOver("urls"), "python", 6],
  ["a range", loopOver("range(8)"), "python", 8],
  ["a list with its numbers", loopOver("enumerate(urls)"), "python", 6],
  ["something unknown", loopOver("load()"), "python", 8],
  ["a list of JavaScript", `${wait}for (const item of ["a", "b", "c"]) await wait(item);\n`, "javascript", 3],
  ["a loop that counts", `${wait}for (let index = 0; index < 4; index++) await wait(index);\n`, "javascript", 4],
];

for (const [what, text, language, written] of serial) {
  test(`the number of tasks is that of the rounds over ${what}`, async () => {
    for (const tasks of [null, 2, 12]) {
      const { makespan, messages } = await simulated(text, language, { tasks });
      assert.deepEqual(messages, []);
      assert.equal(Math.round(makespan / 300_000), tasks ?? written, `${makespan} µs for ${tasks} tasks`);
    }
  });
}

test("a pool gets as many items as there are tasks", async () => {
  const text = `from concurrent.futures import ThreadPoolExecutor
import time


def work(item):
    time.sleep(0.1)


with ThreadPoolExecutor(4) as pool:
    pool.map(work, range(6))
`;
  const times = [];
  for (const tasks of [null, 2, 12])
    times.push(Math.round((await simulated(text, "python", { tasks })).makespan / 100_000));
  assert.deepEqual(times, [2, 1, 3]);
});

test("promises of a list are as many as there are tasks", async () => {
  const text = `const work = async (item) => {
  await new Promise((resolve) => setTimeout(resolve, 100));
};
await Promise.all(["a", "b", "c"].map((item) => work(item)));
`;
  const lanes = [];
  for (const tasks of [null, 2, 12]) {
    const timeline = await simulated(text, "javascript", { tasks });
    lanes.push(timeline.lanes.filter(({ name }) => name === "work").length);
  }
  assert.deepEqual(lanes, [3, 2, 12]);
});

test("loops that only compute are what they are", async () => {
  const text = "total = 0\nfor i in range(1_000_000):\n    total += i\n";
  const plain = await simulated(text, "python");
  assert.deepEqual(await simulated(text, "python", { tasks: 2 }), plain);
});
