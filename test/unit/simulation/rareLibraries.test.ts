import assert from "node:assert/strict";
import { test } from "node:test";
import type { Program } from "../../../src/simulation/program.ts";
import { python } from "../../../src/simulation/python/language.ts";
import { pythonInOneProcess } from "../../../src/simulation/python/oneProcess.ts";
import { usesRareLibraries } from "../../../src/simulation/python/rareLibraries.ts";
import { defaultSettings } from "../../../src/simulation/settings.ts";
import { simulateAs } from "../../../src/simulation/simulateAs.ts";
import { programOf } from "../../support/simulation.ts";

const threads =
  "import threading, time\nfor i in range(3):\n    down = threading.Thread(target=time.sleep, args=(0.1,))\n    down.start()\n    down.join()\n";

/** A program that names a function and does nothing else. */
const naming = (program: Program, name: string): Program => ({
  ...program,
  routines: program.routines.map((routine) => ({
    ...routine,
    steps: [{ kind: "evaluate", line: 1, value: { kind: "library", name } }],
  })),
});

test("whoever names a function of a rare library gets the simulator that knows it", async () => {
  const program = await programOf(threads, "python");
  const rare = [...python.natives.functions.keys()].filter((name) => !pythonInOneProcess.natives.functions.has(name));
  assert.ok(rare.length > 40, `${rare.length}`);
  const unseen = rare.filter((name) => !usesRareLibraries(naming(program, name)));
  assert.deepEqual(unseen, []);
});

test("other programs are simulated alike by both", async () => {
  const program = await programOf(threads, "python");
  assert.equal(usesRareLibraries(program), false);
  const settings = defaultSettings("python");
  assert.deepEqual(simulateAs(pythonInOneProcess, program, settings), simulateAs(python, program, settings));
});
