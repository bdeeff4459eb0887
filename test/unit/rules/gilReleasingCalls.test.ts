import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { pythonBlockingGroups } from "../../../src/knowledge/python/blocking/groups.ts";
import { pythonCosts } from "../../../src/knowledge/python/costs.ts";
import { analyseText, startEngine } from "../../support/engine.ts";

const { engine } = await startEngine();

/** Two threads that make a call, each a million times so that it takes long. */
function threadsOf(call: string): string {
  const parts = call.split(".");
  const isMethod = /^[A-Z]/.test(parts.at(-2) ?? "");
  const owner = parts.slice(0, -1).join(".");
  const module = parts.slice(0, isMethod ? -2 : -1).join(".");
  return [
    `import ${module}`,
    "import threading",
    "",
    isMethod ? `def work(value: ${owner}, data):` : "def work(value, data):",
    isMethod ? `    value.${parts.at(-1)}(data)` : `    ${call}(data, data, data, 1_000_000)`,
    "",
    "threads = [threading.Thread(target=work, args=(value, data)) for value in range(2)]",
    "",
  ].join("\n");
}

function findingsIn(text: string): string[] {
  return analyseText(engine, "threads.py", text, defaultConfiguration)
    .findings.filter(({ rule }) => rule === "cpu-bound-in-thread")
    .map(({ message }) => message.en);
}

const groups = pythonBlockingGroups.filter(({ effect, releasesGil }) => effect === "compute" && releasesGil);
for (const { id, calls } of groups) {
  test(`threads that call what releases the GIL are left alone: ${id}`, (t) => {
    const names = calls
      .map((call) => (typeof call === "string" ? call : call.name))
      .filter((name) => name.includes("."));
    for (const name of names) assert.deepEqual(findingsIn(threadsOf(name)), [], name);
    t.diagnostic(`${id}: ${names.length} calls`);
  });
}

test("threads that call what releases the GIL are left alone: rows with a formula", (t) => {
  const names = pythonCosts.filter(({ releasesGil }) => releasesGil).map(({ name }) => name);
  for (const name of names) assert.deepEqual(findingsIn(threadsOf(name)), [], name);
  t.diagnostic(`${groups.length} groups, ${names.length} rows with a formula`);
  assert.ok(groups.length >= 4 && names.length >= 20);
});

test("threads that call what keeps the GIL are reported", () => {
  const holding = pythonBlockingGroups.filter(
    ({ effect, releasesGil, tier }) => effect === "compute" && !releasesGil && tier === 1,
  );
  for (const { calls } of holding) {
    const names = calls.flatMap((call) => (typeof call === "string" ? [call] : call.tier ? [] : [call.name]));
    const reported = names.filter((name) => findingsIn(threadsOf(name)).length > 0);
    assert.ok(reported.length > 0, names.join());
  }
});
