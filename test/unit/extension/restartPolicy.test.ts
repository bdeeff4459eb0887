import assert from "node:assert/strict";
import { test } from "node:test";
import { createRestartPolicy } from "../../../src/extension/restartPolicy.ts";

const minute = 60_000;

/** Times at which the server dies, in milliseconds, and what is answered to each. */
const cases: readonly { name: string; deaths: readonly number[]; waits: readonly (number | null)[] }[] = [
  { name: "the first is answered at once", deaths: [0], waits: [0] },
  { name: "later ones wait longer", deaths: [0, 1, 2, 3, 4], waits: [0, 500, 1000, 2000, 4000] },
  {
    name: "the sixth within ten minutes is the last",
    deaths: [0, 1, 2, 3, 4, 5],
    waits: [0, 500, 1000, 2000, 4000, null],
  },
  { name: "old ones are forgotten", deaths: [0, 7 * minute, 14 * minute, 30 * minute], waits: [0, 500, 500, 0] },
];

for (const { name, deaths, waits } of cases) {
  test(`restart policy: ${name}`, () => {
    let time = 0;
    const policy = createRestartPolicy(() => time);
    const answers = deaths.map((death) => {
      time = death;
      return policy.next();
    });
    assert.deepEqual(answers, waits);
  });
}

test("restart policy: a user who wants another try gets it", () => {
  const policy = createRestartPolicy(() => 0);
  for (let death = 0; death < 6; death++) policy.next();
  assert.equal(policy.next(), null);
  policy.forgive();
  assert.equal(policy.next(), 0);
});
