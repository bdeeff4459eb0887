import assert from "node:assert/strict";
import { test } from "node:test";
import type { SimulationSettings } from "../../../src/simulation/settings.ts";
import { type SourceLanguage, simulated } from "../../support/simulation.ts";

/** What a program does with time, in milliseconds, and what it prints. */
const programs: readonly {
  readonly what: string;
  readonly language: SourceLanguage;
  readonly text: string;
  readonly milliseconds: number;
  readonly prints?: readonly string[];
  readonly settings?: Partial<SimulationSettings>;
}[] = [
  {
    what: "a property of Python runs its code each time that it is read",
    language: "python",
    text: "import time\nclass A:\n    @property\n    def x(self):\n        time.sleep(0.2)\n        return 3\na = A()\nprint(a.x + 1)\nif a.x > 2:\n    print('yes')\n",
    milliseconds: 400,
    prints: ["4", "yes"],
  },
  {
    what: "a cached property runs it once",
    language: "python",
    text: "import time\nfrom functools import cached_property\nclass A:\n    @cached_property\n    def x(self):\n        time.sleep(0.2)\n        return 3\na = A()\nprint(a.x, a.x)\nprint(a.x)\n",
    milliseconds: 200,
    prints: ["3 3", "3"],
  },
  {
    what: "a getter of JavaScript blocks whoever reads it",
    language: "javascript",
    text: "class A { get x() { const end = Date.now() + 50; while (Date.now() < end) {} return 3; } }\nconst a = new A();\nconsole.log(a.x + 1);\n",
    milliseconds: 50,
    prints: ["4"],
  },
  {
    what: "a plain field is read as before where another class has a property of that name",
    language: "python",
    text: "import time\nclass A:\n    @property\n    def x(self):\n        time.sleep(1)\n        return 3\nclass B:\n    def __init__(self):\n        self.x = 5\nprint([b.x for b in [B(), B()]])\n",
    milliseconds: 0,
    prints: ["[5, 5]"],
  },
  {
    what: "a block under a lock waits for it though nothing is in the block",
    language: "python",
    text: "import threading, time\nlock = threading.Lock()\ndef hold():\n    with lock:\n        time.sleep(0.3)\nholder = threading.Thread(target=hold)\nholder.start()\nwith lock:\n    pass\nprint('got it')\nholder.join()\n",
    milliseconds: 300,
    prints: ["got it"],
  },
  {
    what: "nested timers wait at least 4 ms in a browser, from the sixth on",
    language: "javascript",
    text: "let n = 0;\nfunction tick() { if (++n < 20) setTimeout(tick, 0); }\nsetTimeout(tick, 0);\n",
    milliseconds: 5 + 14 * 4,
    settings: { runtime: "browser" },
  },
  {
    what: "and 1 ms in Node",
    language: "javascript",
    text: "let n = 0;\nfunction tick() { if (++n < 20) setTimeout(tick, 0); }\nsetTimeout(tick, 0);\n",
    milliseconds: 19,
  },
  {
    what: "an interval is clamped likewise",
    language: "javascript",
    text: "let n = 0;\nconst id = setInterval(() => { if (++n === 20) clearInterval(id); }, 0);\n",
    milliseconds: 5 + 14 * 4,
    settings: { runtime: "browser" },
  },
  {
    what: "large integers cost more than small ones",
    language: "python",
    text: "total = 2 ** 61\nfor i in range(1_000_000):\n    total += i\n",
    milliseconds: 40,
  },
  {
    what: "small integers cost what the cost model says",
    language: "python",
    text: "total = 0\nfor i in range(1_000_000):\n    total = i + 1\n",
    milliseconds: 33,
  },
];

for (const { what, language, text, milliseconds, prints, settings } of programs) {
  test(what, async () => {
    const { makespan, output, messages } = await simulated(text, language, settings);
    assert.deepEqual(messages, []);
    if (prints) {
      assert.deepEqual(
        output.map((one) => one.text),
        prints,
      );
    }
    const expected = milliseconds * 1000;
    assert.ok(makespan >= expected - 1 && makespan <= expected * 1.05 + 1_100, `${makespan} µs, not ${expected}`);
  });
}

test("the number of tasks is an assumption where the text does not say one", async () => {
  const text =
    "import sys, threading, time\nfor i in sys.argv:\n    threading.Thread(target=time.sleep, args=(0.1,)).start()\n";
  const { assumptions, lanes } = await simulated(text, "python", { tasks: 20 });
  assert.deepEqual(
    assumptions.map(({ id, value }) => [id, value]),
    [["rounds:2", 20]],
  );
  assert.equal(lanes.filter(({ kind }) => kind === "thread").length, 20);
});
