import assert from "node:assert/strict";
import { test } from "node:test";
import type { SourceLanguage } from "../../support/simulation.ts";
import { simulated } from "../../support/simulation.ts";

/** Programs that no simulation should follow to their end, and what is said of them. */
const endless: readonly {
  readonly what: string;
  readonly language: SourceLanguage;
  readonly text: string;
  readonly kind: "cut" | "deadlock";
  readonly says: RegExp;
}[] = [
  {
    what: "recursion without end",
    language: "python",
    text: "import time\ndef f(n):\n    time.sleep(0.001)\n    f(n + 1)\nf(0)\n",
    kind: "cut",
    says: /nested too deep/,
  },
  {
    what: "a loop of a billion waits",
    language: "python",
    text: "import time\nfor i in range(1_000_000_000):\n    time.sleep(1)\n",
    kind: "cut",
    says: /stops here/,
  },
  {
    what: "ten thousand threads",
    language: "python",
    text: "import threading, time\nfor i in range(10_000):\n    threading.Thread(target=time.sleep, args=(1,)).start()\n",
    kind: "cut",
    says: /more than 2000 threads/,
  },
  {
    what: "a promise loop without end",
    language: "javascript",
    text: "function f() { Promise.resolve().then(f); }\nf();\n",
    kind: "cut",
    says: /stops here/,
  },
  {
    what: "two locks that are taken crosswise",
    language: "python",
    text: `import threading, time
first, second = threading.Lock(), threading.Lock()
def left():
    with first:
        time.sleep(0.1)
        with second:
            pass
def right():
    with second:
        time.sleep(0.1)
        with first:
            pass
threads = [threading.Thread(target=left), threading.Thread(target=right)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
`,
    kind: "deadlock",
    says: /Thread-1 \(left\) waits at `second` for Thread-2 \(right\); Thread-2 \(right\) waits at `first` for Thread-1/,
  },
  {
    what: "a lock that its holder takes again",
    language: "python",
    text: "import threading\nlock = threading.Lock()\nlock.acquire()\nlock.acquire()\n",
    kind: "deadlock",
    says: /MainThread waits at `lock\.acquire\(\)` for MainThread/,
  },
  {
    what: "a thread that joins itself",
    language: "python",
    text: "import threading\nown = threading.Thread(target=lambda: own.join())\nown.start()\nown.join()\n",
    kind: "deadlock",
    says: /Thread-1 \(<lambda>\) waits at `own\.join\(\)` for Thread-1/,
  },
  {
    what: "a task that awaits itself",
    language: "python",
    text: `import asyncio
async def main():
    holder = []
    async def own():
        await holder[0]
    holder.append(asyncio.create_task(own()))
    await holder[0]
asyncio.run(main())
`,
    kind: "deadlock",
    says: /own\) waits at `await holder\[0\]`/,
  },
  {
    what: "an item that nobody puts",
    language: "python",
    text: "import queue\nqueue.Queue().get()\n",
    kind: "deadlock",
    says: /MainThread waits at `queue\.Queue\(\)\.get\(\)` for ever/,
  },
];

for (const { what, language, text, kind, says } of endless) {
  test(`${what}: ${kind}`, async () => {
    const start = performance.now();
    const { messages, spans } = await simulated(text, language);
    // A second at most on a quiet machine; others may use this one.
    assert.ok(performance.now() - start < 120_000, "it takes too long");
    const [message] = messages.filter((one) => one.kind !== "daemon");
    assert.equal(message?.kind, kind, JSON.stringify(messages));
    assert.match(message.text.en, says);
    assert.notEqual(message.text["zh-cn"], "");
    if (kind === "deadlock") assert.ok(spans.some(({ state }) => state === "deadlock"));
  });
}

test("a billion rounds that only compute are counted, not run", async () => {
  const text = "total = 0\nfor i in range(1_000_000_000):\n    total += i\n";
  const { makespan, messages } = await simulated(text, "python");
  assert.deepEqual(messages, []);
  assert.ok(makespan > 1_000_000, `${makespan}`);
});
