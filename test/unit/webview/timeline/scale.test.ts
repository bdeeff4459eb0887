import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import {
  formatFactor,
  formatTime,
  panned,
  showing,
  ticks,
  timeAt,
  wholeView,
  xOf,
  zoomed,
} from "../../../../src/webview/timeline/chart/scale.ts";

for (const [microseconds, text] of [
  [0, "0"],
  [7, "7 µs"],
  [999, "999 µs"],
  [999.7, "1 ms"],
  [1_000, "1 ms"],
  [12_345, "12.3 ms"],
  [123_456, "123 ms"],
  [999_700, "1 s"],
  [1_250_000, "1.25 s"],
  [3_600_000_000, "3600 s"],
] as const) {
  test(`${microseconds} µs reads ${text}`, () => assert.equal(formatTime(microseconds), text));
}

test("a factor has the digits that matter", () => {
  assert.deepEqual([1, 3.94, 9.96, 24.4].map(formatFactor), ["1.0", "3.9", "10", "24"]);
});

test("ticks are round, in view, and not too many", () => {
  assert.deepEqual(ticks({ from: 0, to: 400_000 }, 5), [0, 100_000, 200_000, 300_000, 400_000]);
  assert.deepEqual(ticks({ from: 30, to: 52 }, 3), [30, 40, 50]);
  const view = fc.tuple(fc.nat(10_000_000), fc.integer({ min: 20, max: 10_000_000 }), fc.integer({ min: 1, max: 20 }));
  fc.assert(
    fc.property(view, ([from, length, count]) => {
      const found = ticks({ from, to: from + length }, count);
      assert.ok(found.length <= count + 1);
      assert.ok(found.every((tick) => tick >= from && tick <= from + length));
    }),
  );
});

test("a moment and its place belong to each other", () => {
  const view = { from: 100, to: 300 };
  assert.equal(xOf(150, view, 800), 200);
  assert.equal(timeAt(200, view, 800), 150);
});

test("zooming and moving stay within the whole", () => {
  const whole = wholeView(1_000);
  const near = zoomed(whole, 0.1, 500, 1_000);
  assert.deepEqual(near, { from: 450, to: 550 });
  assert.deepEqual(zoomed(near, 100, 500, 1_000), whole);
  assert.deepEqual(zoomed(near, 0.0001, 500, 1_000), { from: 490, to: 510 }, "not nearer than one can see");
  assert.deepEqual(panned(near, -10, 1_000), { from: 0, to: 100 });
  assert.deepEqual(panned(near, 10, 1_000), { from: 900, to: 1_000 });
  assert.equal(showing(near, 500, 1_000), near);
  assert.deepEqual(showing(near, 700, 1_000), { from: 600, to: 700 });
});
