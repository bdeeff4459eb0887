import assert from "node:assert/strict";
import { test } from "node:test";
import { compare } from "../../../src/simulation/compare.ts";
import { defaultSettings } from "../../../src/simulation/settings.ts";
import { simulate } from "../../../src/simulation/simulate.ts";
import { programOf } from "../../support/simulation.ts";

const run = async (text: string) => simulate(await programOf(text, "python"), defaultSettings("python"));

test("runs that differ in nothing but the code in their bars are alike", async () => {
  const before = await run("import time\ntime.sleep(0.1)\n");
  const after = await run("\nfrom time import sleep\nsleep(0.1)\n");
  const { isAlike, speedUp } = compare(before, after);
  assert.deepEqual([isAlike, speedUp], [true, 1]);
});

test("another order of the same states is not alike", async () => {
  const before = await run("import time, urllib.request\ntime.sleep(1)\nurllib.request.urlopen('http://a')\n");
  const after = await run("import time, urllib.request\nurllib.request.urlopen('http://a')\ntime.sleep(1)\n");
  assert.equal(compare(before, after).isAlike, false);
});
