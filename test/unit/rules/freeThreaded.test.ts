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
