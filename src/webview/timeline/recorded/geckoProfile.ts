import { isRecord } from "../../../model/record.ts";
import type { SpanState } from "../../../simulation/timeline.ts";
import type { Recorded, RecordedLane, RecordedSpan } from "./recordedTimeline.ts";
import { list, numbers, RefusedTrace, record } from "./refusal.ts";

const microsecondsPerMillisecond = 1_000;

/** What the markers of CPython's sampling profiler say of a thread; a later row wins where several hold at once. */
const states: readonly (readonly [marker: string, state: SpanState, reason: string])[] = [
  ["Off CPU", "idle", ""],
  ["No GIL", "idle", ""],
  ["On CPU", "running", "native code"],
  ["Has GIL", "running", "Python code"],
  ["GC Collecting", "running", "garbage collection"],
  ["Waiting for GIL", "gil", ""],
];

interface Marker {
  readonly rank: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a profile of `python -m profiling.sampling run --gecko`: who has the GIL and who waits for it, by thread.
 *
 * @throws RefusedTrace when it is malformed
 */
export function readGeckoProfile(profile: Record<string, unknown>): Recorded {
  const { shared, threads, meta } = profile;
  const { stringArray } = isRecord(shared) ? shared : {};
  const { startTime } = isRecord(meta) ? meta : {};
  const origin = typeof startTime === "number" ? startTime : 0;
  const lanes = list(threads).map((one, index) => laneOf(record(one), stringArray, index, origin));
  const holders = lanes.flatMap(({ name, spans }) =>
    spans.filter(({ reason }) => reason === "Python code").map((span) => ({ ...span, reason: name })),
  );
  const process = lanes[0]?.process ?? 0;
  const gil = holders.sort((a, b) => a.start - b.start);
  const own: RecordedLane = { name: "GIL", kind: "gil", process, spans: withoutOverlap(gil) };
  return { format: "gecko", runtime: "python", lanes: [...lanes, own] };
}

function laneOf(thread: Record<string, unknown>, shared: unknown, index: number, origin: number): RecordedLane {
  const { name, pid, isMainThread, stringArray, stringTable, markers } = thread;
  const strings = list(stringArray ?? stringTable ?? shared);
  return {
    name: typeof name === "string" && name !== "" ? name : `Thread ${index + 1}`,
    kind: isMainThread === true || index === 0 ? "main" : "thread",
    process: Number(pid) || 0,
    spans: paint(markersOf(record(markers), strings, origin)),
  };
}

/** `origin`: what times of this file count from, in milliseconds; those of another process have another. */
function markersOf(table: Record<string, unknown>, strings: readonly unknown[], origin: number): Marker[] {
  const { name, startTime, endTime } = table;
  const names = numbers(name);
  const starts = list(startTime);
  const ends = list(endTime);
  if (names.length !== starts.length || names.length !== ends.length) throw new RefusedTrace("malformed");
  return names.flatMap((named, index) => {
    const rank = states.findIndex(([marker]) => marker === strings[named]);
    const [start, end] = [starts[index], ends[index]];
    if (rank < 0 || typeof start !== "number" || typeof end !== "number" || end <= start) return [];
    return [
      { rank, start: (origin + start) * microsecondsPerMillisecond, end: (origin + end) * microsecondsPerMillisecond },
    ];
  });
}

/** The state of the highest marker that holds at each moment. */
function paint(markers: readonly Marker[]): RecordedSpan[] {
  const edges = markers.flatMap(({ rank, start, end }) => [
    { at: start, rank, change: 1 },
    { at: end, rank, change: -1 },
  ]);
  edges.sort((a, b) => a.at - b.at);
  const counts = states.map(() => 0);
  const spans: RecordedSpan[] = [];
  let since = edges[0]?.at ?? 0;
  for (const { at, rank, change } of edges) {
    const top = counts.findLastIndex((count) => count > 0);
    const [, state, reason] = states[top] ?? [];
    if (state !== undefined && at > since) {
      spans.push({ start: since, end: at, state, reason: reason ?? "", line: null, file: null });
    }
    since = at;
    counts[rank] = (counts[rank] ?? 0) + change;
  }
  return spans;
}

/** Samples of two threads can overlap by a sample: the later one begins where the earlier one ends. */
function withoutOverlap(spans: readonly RecordedSpan[]): RecordedSpan[] {
  const result: RecordedSpan[] = [];
  for (const span of spans) {
    const start = Math.max(span.start, result.at(-1)?.end ?? span.start);
    if (start < span.end) result.push({ ...span, start });
  }
  return result;
}
