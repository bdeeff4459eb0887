import assert from "node:assert/strict";
import { test } from "node:test";
import { simulated } from "../../support/simulation.ts";

const threads = (work: string, joining: string): string => `import threading, time

def work():
    ${work}

def spin(n):
    while n > 0:
        n -= 1

${joining}
`;

const joinedInLoop = `for i in range(8):
    down = threading.Thread(target=work)
    down.start()
    down.join()`;

const joinedAfter = `threads = []
for i in range(8):
    down = threading.Thread(target=work)
    threads.append(down)
    down.start()
for down in threads:
    down.join()`;

const alone = `for i in range(8):
    work()`;

const sleeping = "time.sleep(0.1)";
const computing = "spin(1_000_000)";

async function makespan(text: string, settings = {}): Promise<number> {
  const timeline = await simulated(text, "python", settings);
  assert.deepEqual(timeline.messages, []);
  return timeline.makespan;
}

test("threads that are joined in the loop that starts them run one after another", async () => {
  const serial = await makespan(threads(sleeping, joinedInLoop));
  assert.ok(serial >= 800_000 && serial < 840_000, `${serial}`);
});

test("threads that wait overlap when they are joined after the loop", async () => {
  const together = await makespan(threads(sleeping, joinedAfter));
  assert.ok(together >= 100_000 && together < 110_000, `${together}`);
});

test("threads that compute under the GIL are not faster than one, and are without it", async () => {
  const one = await makespan(threads(computing, alone));
  const many = await makespan(threads(computing, joinedAfter));
  const free = await makespan(threads(computing, joinedAfter), { runtime: "python-free-threaded", cores: 8 });
  assert.ok(many >= one && many < one * 1.3, `${one} ${many}`);
  assert.ok(free < one / 5, `${one} ${free}`);
});

test("processes that compute are faster than one", async () => {
  const text = threads(computing, joinedAfter)
    .replace("import threading", "import multiprocessing, threading")
    .replaceAll("threading.Thread(", "multiprocessing.Process(");
  const one = await makespan(threads(computing, alone));
  assert.ok((await makespan(text, { cores: 8, startMethod: "fork" })) < one / 4);
});

test("a blocking call freezes every coroutine, an awaited one does not", async () => {
  const coroutines = (wait: string) => `import asyncio, time

async def work():
    ${wait}

async def main():
    await asyncio.gather(*[work() for i in range(5)])

asyncio.run(main())
`;
  const blocking = await makespan(coroutines("time.sleep(0.1)"));
  const awaiting = await makespan(coroutines("await asyncio.sleep(0.1)"));
  assert.ok(blocking >= 500_000, `${blocking}`);
  assert.ok(awaiting < 110_000, `${awaiting}`);
});

test("greenlets overlap when the library is patched, and not before", async () => {
  const greenlets = (patch: string) => `${patch}
import gevent
import time

def work():
    time.sleep(0.1)

gevent.joinall([gevent.spawn(work) for i in range(5)])
`;
  assert.ok((await makespan(greenlets(""))) >= 500_000);
  assert.ok((await makespan(greenlets("from gevent import monkey\nmonkey.patch_all()"))) < 110_000);
});
