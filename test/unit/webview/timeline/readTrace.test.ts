import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { readTraces } from "../../../../src/webview/timeline/recorded/readTrace.ts";
import { RefusedTrace } from "../../../../src/webview/timeline/recorded/refusal.ts";

const file = (name: string, content: unknown) => ({
  name,
  bytes: new TextEncoder().encode(typeof content === "string" ? content : JSON.stringify(content)),
});
const read = (content: unknown) => readTraces([file("trace.json", content)]);

const event = (ph: string, name: string, ts: number, dur: number, pid = 1, tid = 1) => ({
  ph,
  name,
  ts,
  dur,
  pid,
  tid,
});

test("VizTracer: lanes of threads, the innermost call counts, lines are kept", () => {
  const timeline = read({
    traceEvents: [
      { ph: "M", name: "thread_name", pid: 1, tid: 1, args: { name: "MainThread" } },
      { ph: "M", name: "thread_name", pid: 1, tid: 2, args: { name: "Thread-1" } },
      event("X", "main (/work/a.py:3)", 1_000, 500),
      event("X", "time.sleep", 1_100, 200),
      event("X", "work (/work/a.py:9)", 1_150, 50, 1, 2),
    ],
    viztracer_metadata: { version: "1.1.1" },
  });
  assert.deepEqual(
    timeline.spans.map(({ lane, start, end, state, line }) => [timeline.lanes[lane]?.name, start, end, state, line]),
    [
      ["MainThread", 0, 100, "running", 3],
      ["MainThread", 100, 300, "sleep", null],
      ["Thread-1", 150, 200, "running", 9],
      ["MainThread", 300, 500, "running", 3],
    ],
  );
  assert.equal(timeline.spans[0]?.file, "/work/a.py");
  assert.equal(timeline.makespan, 500);
});

test("a forked child with the thread number of its parent is a lane of its own", () => {
  const timeline = read([event("X", "f", 0, 10, 1, 7), event("X", "f", 5, 10, 2, 7)]);
  assert.deepEqual(
    timeline.lanes.map(({ process }) => process),
    [0, 1],
  );
});

test("events that begin and end apart belong together", () => {
  const timeline = read([
    event("B", "outer", 0, 0),
    event("B", "inner", 2, 0),
    event("E", "", 5, 0),
    event("E", "", 9, 0),
  ]);
  assert.deepEqual(
    timeline.spans.map(({ start, end, reason }) => [start, end, reason]),
    [
      [0, 2, "outer"],
      [2, 5, "inner"],
      [5, 9, "outer"],
    ],
  );
});

test("a profile of the real Node shows when it computed and when it waited", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "interleave-profile-"));
  try {
    const code = "const end = Date.now() + 400; while (Date.now() < end); setTimeout(() => {}, 400);";
    execFileSync(process.execPath, ["--cpu-prof", "--cpu-prof-dir", folder, "--eval", code]);
    const [name = ""] = readdirSync(folder);
    const timeline = readTraces([{ name, bytes: readFileSync(path.join(folder, name)) }]);
    const timeIn = (state: string) =>
      timeline.spans.filter((one) => one.state === state).reduce((sum, { start, end }) => sum + end - start, 0);
    assert.ok(timeIn("running") > 200_000, `computed for ${timeIn("running")} µs`);
    assert.ok(timeIn("idle") > 200_000, `waited for ${timeIn("idle")} µs`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("profiles of the real Node's threads come onto one axis, the main thread first", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "interleave-profile-"));
  try {
    const program = `
const { Worker, isMainThread } = require("node:worker_threads");
const compute = (time) => { const end = Date.now() + time; while (Date.now() < end); };
if (isMainThread) { compute(60); new Worker(__filename); new Worker(__filename); } else compute(60);
`;
    const script = path.join(folder, "program.cjs");
    writeFileSync(script, program);
    execFileSync(process.execPath, ["--cpu-prof", "--cpu-prof-dir", path.join(folder, "profiles"), script]);
    const names = readdirSync(path.join(folder, "profiles"));
    const timeline = readTraces(
      names.reverse().map((name) => ({ name, bytes: readFileSync(path.join(folder, "profiles", name)) })),
    );
    assert.deepEqual(
      timeline.lanes.map(({ name, kind }) => [name, kind]),
      [
        ["main", "main"],
        ["worker 1", "worker"],
        ["worker 2", "worker"],
      ],
    );
    const [main, ...workers] = timeline.lanes;
    assert.equal(main?.start, 0);
    for (const { start } of workers) assert.ok(start > 50_000, `a worker began after ${start} µs`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("profiles of two processes have one clock", () => {
  const profile = (startTime: number) => ({
    meta: { startTime },
    threads: [
      {
        name: "MainThread",
        pid: startTime,
        stringArray: ["Has GIL"],
        markers: { name: [0], startTime: [0], endTime: [5] },
      },
    ],
  });
  const timeline = readTraces([file("a.json", profile(1_000)), file("b.json", profile(1_020))]);
  const own = timeline.lanes.filter(({ kind }) => kind === "main");
  assert.deepEqual(
    own.map(({ process, start, end }) => [process, start, end]),
    [
      [0, 0, 5_000],
      [1, 20_000, 25_000],
    ],
  );
});

test("files of several kinds are refused", () => {
  const profile = { nodes: [], samples: [], timeDeltas: [], startTime: 0, endTime: 9 };
  assert.throws(
    () => readTraces([file("a.json", [event("X", "f", 0, 10)]), file("b.cpuprofile", profile)]),
    (error) => error instanceof RefusedTrace && error.reason === "mixed",
  );
});

test("CPython's Gecko profile: who has the GIL, and who waits for it", () => {
  const strings = ["Has GIL", "Waiting for GIL", "Off CPU", "something else"];
  const markers = (rows: readonly (readonly [name: number, start: number, end: number])[]) => ({
    name: rows.map(([name]) => name),
    startTime: rows.map(([, start]) => start),
    endTime: rows.map(([, , end]) => end),
  });
  const timeline = read({
    meta: { preprocessedProfileVersion: 57 },
    shared: { stringArray: strings },
    threads: [
      {
        name: "MainThread",
        pid: 9,
        markers: markers([
          [0, 0, 5],
          [2, 5, 20],
          [3, 0, 1],
        ]),
      },
      {
        name: "Thread-1",
        pid: 9,
        markers: markers([
          [2, 0, 20],
          [1, 1, 5],
          [0, 5, 12],
        ]),
      },
    ],
  });
  const rows = timeline.spans.map(({ lane, start, end, state }) => [timeline.lanes[lane]?.name, start, end, state]);
  assert.deepEqual(rows, [
    ["MainThread", 0, 5_000, "running"],
    ["Thread-1", 0, 1_000, "idle"],
    ["GIL", 0, 5_000, "running"],
    ["Thread-1", 1_000, 5_000, "gil"],
    ["MainThread", 5_000, 20_000, "idle"],
    ["Thread-1", 5_000, 12_000, "running"],
    ["GIL", 5_000, 12_000, "running"],
    ["Thread-1", 12_000, 20_000, "idle"],
  ]);
});

for (const [what, content, reason] of [
  ["no JSON", "{ not json", "not-json"],
  ["a number", "1", "unknown-format"],
  ["another object", { a: 1 }, "unknown-format"],
  [
    "speedscope's format",
    { $schema: "https://www.speedscope.app/file-format-schema.json", profiles: [] },
    "speedscope",
  ],
  ["no events", { traceEvents: [] }, "empty"],
  ["an event without a time", { traceEvents: [{ ph: "X", name: "f", pid: 1, tid: 1 }] }, "malformed"],
  ["a sample of no function", { nodes: [], samples: [3], timeDeltas: [1], startTime: 0, endTime: 9 }, "malformed"],
  ["samples without times", { nodes: [], samples: [3], timeDeltas: [], startTime: 0, endTime: 9 }, "malformed"],
  ["a Gecko profile without markers", { meta: {}, threads: [{}] }, "malformed"],
] as const) {
  test(`${what} is refused: ${reason}`, () => {
    assert.throws(
      () => read(content),
      (error) => error instanceof RefusedTrace && error.reason === reason,
    );
  });
}

test("whatever the file holds, it is read or refused", () => {
  const json = fc.jsonValue();
  const shapes = fc.oneof(
    json,
    fc.record({ traceEvents: fc.array(fc.record({ ph: fc.constantFrom("X", "B", "E", "M"), ts: json, dur: json })) }),
    fc.record({ nodes: fc.array(json), samples: json, timeDeltas: json, startTime: json, endTime: json }),
    fc.record({ meta: fc.record({}), threads: fc.array(json) }),
  );
  fc.assert(
    fc.property(shapes, (content) => {
      try {
        read(content);
      } catch (error) {
        assert.ok(error instanceof RefusedTrace, String(error));
      }
    }),
  );
});
