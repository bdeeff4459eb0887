import assert from "node:assert/strict";
import { test } from "node:test";
import { busyPrograms, measureSimulator } from "../../bench/simulatorSpeed.ts";

/** Other tests run beside these, and take the collector of garbage its core. `npm run bench:simulator` is stricter. */
const allowance = 2;

// Compared with the barest simulator on the same machine at the same time, so that a slow machine is no failure.
for (const program of busyPrograms) {
  test(`${program.name}: the simulator is as fast as it was`, async () => {
    const most = program.mostTimesBare * allowance;
    const { timesBare, milliseconds } = await measureSimulator(program, 60, most);
    const found = `${timesBare.toFixed(1)} times the barest simulator, ${milliseconds.toFixed(1)} ms for 10,000 events`;
    assert.ok(timesBare <= most, found);
  });
}
