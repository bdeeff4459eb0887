import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { checkoutFile } from "../../support/checkout.ts";

/** Makes objects of which many live for a while, and prints how many MiB of room there is for new ones at the end. */
const program = (step: string) => `
import { getHeapSpaceStatistics } from "node:v8";
import { limitHeap } from ${JSON.stringify(pathToFileURL(checkoutFile("src", "cli", "check", "heap.ts")).href)};
const limits = limitHeap();
const alive = [];
for (let round = 0; round < 5_000_000; round++) {
  alive[round % 1_500_000] = { round, text: [round] };
  if (round % 10_000 === 0) { ${step} }
}
const { space_size } = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
console.log(JSON.stringify(space_size / 1024 / 1024));
`;

function roomAfter(step: string): number {
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", program(step)], {
    encoding: "utf8",
  });
  assert.equal(stderr, "");
  return Number(stdout);
}

test("the room for new objects stays as large as it has to be", () => {
  const limited = roomAfter("limits.check();");
  assert.ok(limited >= 32 && limited < 64, `${limited} MiB`);
});

test("it grows again after others are to start", () => {
  const released = roomAfter("limits.check(); if (round > 500_000) limits.release();");
  assert.ok(released >= 64, `${released} MiB`);
});
