import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { analyseText, startEngine } from "../../support/engine.ts";

const { engine } = await startEngine();

const program = `import threading


def work():
    return [i * i for i in range(50_000_000)]


threads = [threading.Thread(target=work) for _ in range(4)]
`;

function rulesFor(freeThreaded: boolean): string[] {
  const configuration = { ...defaultConfiguration, target: { freeThreaded } };
  return analyseText(engine, "threads.py", program, configuration).findings.map(({ rule }) => rule);
}

test("computing threads are reported under the GIL", () => {
  assert.ok(rulesFor(false).includes("cpu-bound-in-thread"));
});

test("computing threads are right in a build without the GIL", () => {
  assert.ok(!rulesFor(true).includes("cpu-bound-in-thread"));
});

const loop = `async def handle():
    total = 0
    for i in range(4_000_000):
        total += i
    return total
`;

/** What is said of one loop, by the runtime that the settings or the first line of the file name. */
const runtimes = [
  { name: "CPython", source: loop, freeThreaded: false, message: /≈ 0\.1 s in CPython/ },
  { name: "free-threaded CPython", source: loop, freeThreaded: true, message: /in free-threaded CPython/ },
  { name: "PyPy", source: `#!/usr/bin/env pypy3\n${loop}`, freeThreaded: false, message: null },
  {
    name: "PyPy, ten times as much",
    source: `#!/usr/bin/env pypy3\n${loop.replace("4_000_000", "400_000_000")}`,
    freeThreaded: false,
    message: /in PyPy/,
  },
];

for (const { name, source, freeThreaded, message } of runtimes) {
  test(`the time of a loop is told for ${name}`, () => {
    const configuration = { ...defaultConfiguration, target: { freeThreaded } };
    const { findings } = analyseText(engine, "loop.py", source, configuration);
    const found = findings.filter(({ rule }) => rule === "cpu-bound-on-event-loop");
    assert.equal(found.length, message === null ? 0 : 1);
    if (message) assert.match(found[0]?.message.en ?? "", message);
  });
}
