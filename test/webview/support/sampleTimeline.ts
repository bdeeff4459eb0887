import type { Program } from "../../../src/simulation/program.ts";
import type { SimulationSubject } from "../../../src/simulation/simulationSubject.ts";
import type { Arrow, Lane, SpanState, Timeline, TimelineSpan } from "../../../src/simulation/timeline.ts";

/** One thread waits 100 ms; so many of them are started. */
const work = 100_000;
const start = 60;

export const sampleUri = "file:///work/downloader.py";

const program: Program = {
  version: 1,
  language: "python",
  title: "main",
  runtime: "python",
  documents: [sampleUri],
  routines: [],
  classes: [],
  entry: { modules: [], routine: 0, lines: null, isEcmaModule: false, isOnEventLoop: false, calls: 1 },
  durations: {},
  awaitedTime: null,
  works: [],
  awaited: [],
  estimates: {},
  workerTime: null,
  isEmpty: false,
  remarks: [],
};

/** What the extension sends; the stand-in for the worker knows what comes out of it. */
export const sampleSubject: SimulationSubject = {
  before: program,
  after: program,
  // The fix puts a line before the loop, and moves the join behind it.
  afterLines: [
    { line: 1, original: 1, isNew: false },
    { line: 13, original: 13, isNew: true },
    { line: 14, original: 13, isNew: false },
    { line: 18, original: 17, isNew: true },
  ],
  rules: ["join-in-loop"],
};

/** Threads that are joined inside the loop, or behind it. */
export function sampleTimeline(threads: number, joinsInLoop: boolean): Timeline {
  const lanes: Lane[] = [];
  const spans: TimelineSpan[] = [];
  const arrows: Arrow[] = [];
  const lane = (name: string, kind: Lane["kind"], parent: number | null, from: number, to: number): number => {
    lanes.push({ id: lanes.length, name, kind, process: 0, parent, start: from, end: to });
    return lanes.length - 1;
  };
  const span = (on: number, from: number, to: number, state: SpanState, reason: string, line: number | null) =>
    spans.push({ lane: on, start: from, end: to, state, reason, cause: null, line, file: null });
  const length = joinsInLoop ? threads * (work + start) : threads * start + work;
  const main = lane("MainThread", "main", null, 0, length);
  for (let index = 0; index < threads; index++) {
    const begin = joinsInLoop ? index * (work + start) : index * start;
    const child = lane(`Thread-${index + 1} (download)`, "thread", main, begin, begin + start + work);
    span(main, begin, begin + start, "running", "thread.start()", 15);
    arrows.push({ from: main, to: child, at: begin + start, kind: "start" });
    span(child, begin + start, begin + start + work, "network", "urlopen(page)", 10);
    if (!joinsInLoop) continue;
    span(main, begin + start, begin + start + work, "join", `Thread-${index + 1}`, 17);
    arrows.push({ from: child, to: main, at: begin + start + work, kind: "join" });
  }
  if (!joinsInLoop) span(main, threads * start, length, "join", "Thread-1", 18);
  const gil = lane("GIL", "gil", null, 0, length);
  for (let index = 0; index < threads; index++) {
    const begin = joinsInLoop ? index * (work + start) : index * start;
    span(gil, begin, begin + start, "running", "MainThread", null);
  }
  const core = lane("Core 1", "core", null, 0, length);
  span(core, 0, start, "running", "MainThread", null);
  return {
    version: 1,
    runtime: "python",
    cores: 4,
    lanes,
    spans: spans.sort((a, b) => a.start - b.start || a.lane - b.lane),
    arrows,
    output: [{ at: length, lane: main, line: 20, text: "done" }],
    makespan: length,
    bounds: [Math.round(length * 0.9), Math.round(length * 1.2)],
    assumptions: [
      {
        id: "urllib.request.urlopen",
        label: { en: "`urlopen` takes", "zh-cn": "`urlopen` 用时" },
        value: work,
        unit: "microseconds",
        editable: true,
        line: 10,
        source: null,
      },
    ],
    messages: [],
  };
}
