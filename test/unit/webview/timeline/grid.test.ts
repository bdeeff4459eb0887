import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Lane, Timeline, TimelineSpan } from "../../../../src/simulation/timeline.ts";
import { barsOf } from "../../../../src/webview/timeline/chart/bars.ts";
import { groupsOf, visibleRows } from "../../../../src/webview/timeline/chart/rows.ts";
import { beginningAt, momentsOf, nextMoment, previousMoment } from "../../../../src/webview/timeline/moments.ts";
import { moved, spanAt } from "../../../../src/webview/timeline/selection.ts";

const lane = (id: number, name: string, kind: Lane["kind"], process = 0): Lane => ({
  ...{ id, name, kind, process },
  ...{ parent: null, start: 0, end: 100 },
});

const span = (on: number, start: number, end: number): TimelineSpan => ({
  ...{ lane: on, start, end, state: "running", reason: "" },
  ...{ cause: null, line: null, file: null },
});

const timeline: Timeline = {
  ...{ version: 1, runtime: "python", cores: 1, arrows: [], output: [], makespan: 100 },
  ...{ bounds: [100, 100], assumptions: [], messages: [] },
  lanes: [
    lane(0, "MainThread", "main"),
    lane(1, "GIL", "gil"),
    lane(2, "Core 1", "core"),
    lane(3, "Thread-1", "thread"),
    lane(4, "child", "process", 1),
    lane(5, "silent", "thread"),
    lane(6, "child's thread", "thread", 1),
  ],
  spans: [
    span(0, 0, 10),
    span(1, 0, 10),
    span(2, 0, 10),
    span(0, 20, 60),
    span(3, 30, 40),
    span(4, 50, 100),
    span(6, 50, 100),
  ],
};
const groups = groupsOf(timeline);
const rows = visibleRows(groups, new Set(), 100).rows;
const namesOf = (shown: typeof rows) =>
  shown.map((row) => (row.kind === "lane" ? row.lane.name : `[${row.group.key}]`));

test("lanes stand with their process, then its GIL, and cores come last; silent ones are left out", () => {
  assert.deepEqual(namesOf(rows), [
    "[0]",
    "MainThread",
    "Thread-1",
    "GIL",
    "[1]",
    "child",
    "child's thread",
    "[cores]",
    "Core 1",
  ]);
});

test("a folded group keeps its head, and lanes beyond the limit are counted", () => {
  const shown = visibleRows(groups, new Set(["0"]), 1);
  assert.deepEqual(namesOf(shown.rows), ["[0]", "[1]", "child", "[cores]"]);
  assert.equal(shown.hidden, 2);
});

test("a process with one lane needs no head", () => {
  const short = { ...timeline, spans: timeline.spans.filter((one) => one.lane !== 6) };
  const names = namesOf(visibleRows(groupsOf(short), new Set(), 9).rows);
  assert.deepEqual(names, ["MainThread", "Thread-1", "GIL", "child", "[cores]", "Core 1"]);
});

test("one group needs no head", () => {
  const alone = { ...timeline, lanes: timeline.lanes.slice(0, 2), spans: timeline.spans.slice(0, 2) };
  assert.deepEqual(namesOf(visibleRows(groupsOf(alone), new Set(), 9).rows), ["MainThread", "GIL"]);
});

test("moments are those of the lanes, without the cores", () => {
  const moments = momentsOf([timeline]);
  assert.deepEqual(moments, [0, 10, 20, 30, 40, 50, 60, 100]);
  assert.equal(nextMoment(moments, 0), 10);
  assert.equal(nextMoment(moments, 15), 20);
  assert.equal(nextMoment(moments, 100), 100);
  assert.equal(previousMoment(moments, 100), 60);
  assert.equal(previousMoment(moments, 15), 10);
  assert.equal(previousMoment(moments, 0), 0);
  assert.deepEqual(
    beginningAt(timeline, 0).map((found) => found.lane),
    [0, 1],
  );
});

test("arrows move along a lane and between lanes, never out of the grid", () => {
  const start = { half: "before" as const, lane: 0, time: 0 };
  assert.deepEqual(moved(rows, start, "ArrowRight"), { ...start, time: 20 });
  assert.deepEqual(moved(rows, start, "ArrowLeft"), start);
  assert.deepEqual(moved(rows, start, "End"), { ...start, time: 20 });
  assert.equal(moved(rows, start, "ArrowDown").lane, 3);
  assert.equal(moved(rows, start, "PageDown").lane, 2);
  assert.equal(moved(rows, { ...start, lane: 2 }, "ArrowDown").lane, 2);
  assert.deepEqual(moved(rows, { ...start, lane: 99 }, "Home"), { ...start, lane: 0, time: 0 });
});

test("the span at a moment is the one that runs, else the one before, else the first", () => {
  const [first, second] = groups[0]?.lanes[0]?.spans ?? [];
  const spans = [first, second].filter((one) => one !== undefined);
  assert.equal(spanAt(spans, 25), second);
  assert.equal(spanAt(spans, 15), first);
  assert.equal(spanAt(spans, -5), first);
  assert.equal(spanAt([], 0), null);
});

test("bars are bounded by the width, and stand for every span in view", () => {
  const gaps = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 50 })), { minLength: 1, maxLength: 2_000 });
  fc.assert(
    fc.property(gaps, (parts) => {
      let now = 0;
      const spans = parts.map(([gap, length], index) => {
        const start = now + gap;
        now = start + length;
        return { ...span(0, start, now), index };
      });
      const width = 300;
      const bars = barsOf(spans, { from: 0, to: now }, width);
      assert.ok(bars.length <= width + 1, `${bars.length} bars`);
      assert.equal(
        bars.reduce((sum, { count }) => sum + count, 0),
        spans.length,
      );
    }),
  );
});

test("what is out of view has no bar, what reaches into it is cut", () => {
  const spans = [span(0, 0, 10), span(0, 20, 60), span(0, 70, 80)].map((one, index) => ({ ...one, index }));
  const bars = barsOf(spans, { from: 40, to: 65 }, 100);
  assert.deepEqual(
    bars.map(({ span: { index }, x, width }) => [index, x, width]),
    [[1, 0, 80]],
  );
});
