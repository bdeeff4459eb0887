import type { RuntimeId } from "../../../simulation/settings.ts";
import type { Lane, LaneKind, SpanState, Timeline, TimelineSpan } from "../../../simulation/timeline.ts";
import { RefusedTrace } from "./refusal.ts";

/** How many spans a picture can make sense of; beyond it, neighbours of one state are joined whatever they run. */
const maximumSpans = 50_000;

/** Something that was recorded of a lane, in microseconds of the recorder's clock. */
export interface RecordedSpan {
  readonly start: number;
  readonly end: number;
  readonly state: SpanState;
  readonly reason: string;
  readonly line: number | null;
  readonly file: string | null;
}

/** A thread of a recording. */
export interface RecordedLane {
  readonly name: string;
  readonly kind: LaneKind;
  /** As the operating system numbers it. */
  readonly process: number;
  /** In order of time, without overlaps. */
  readonly spans: readonly RecordedSpan[];
}

/** What one file holds. */
export interface Recorded {
  readonly format: "chrome" | "cpuprofile" | "gecko";
  readonly runtime: RuntimeId;
  readonly lanes: readonly RecordedLane[];
}

/**
 * A timeline from what was recorded: times count from the first event, in whole microseconds, and processes are
 * numbered from 0.
 *
 * @throws RefusedTrace when nothing was recorded
 */
export function recordedTimeline(runtime: RuntimeId, recorded: readonly RecordedLane[]): Timeline {
  const filled = recorded.filter(({ spans }) => spans.length > 0);
  if (filled.length === 0) throw new RefusedTrace("empty");
  const starts = filled.map(({ spans }) => spans[0]?.start ?? 0);
  const origin = starts.reduce((least, start) => Math.min(least, start));
  const processes = [...new Set(filled.map(({ process }) => process))];
  const total = filled.reduce((sum, { spans }) => sum + spans.length, 0);
  const lanes: Lane[] = [];
  const spans: TimelineSpan[] = [];
  for (const [id, { name, kind, process, spans: own }] of filled.entries()) {
    const joined = joinNeighbours(own, total > maximumSpans);
    for (const { start, end, ...rest } of joined) {
      spans.push({ lane: id, start: Math.round(start - origin), end: Math.round(end - origin), cause: null, ...rest });
    }
    const start = Math.round((joined[0]?.start ?? origin) - origin);
    const end = Math.round((joined.at(-1)?.end ?? origin) - origin);
    lanes.push({ id, name, kind, process: processes.indexOf(process), parent: null, start, end });
  }
  spans.sort((a, b) => a.start - b.start || a.lane - b.lane);
  const makespan = lanes.reduce((latest, { end }) => Math.max(latest, end), 0);
  return {
    version: 1,
    runtime,
    cores: 0,
    lanes,
    spans,
    arrows: [],
    output: [],
    makespan,
    bounds: [makespan, makespan],
    assumptions: [],
    messages: [],
  };
}

/** Spans that follow each other at once and are alike become one. */
function joinNeighbours(spans: readonly RecordedSpan[], byStateAlone: boolean): RecordedSpan[] {
  const joined: RecordedSpan[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    const isAlike =
      last?.state === span.state && (byStateAlone || (last.reason === span.reason && last.line === span.line));
    if (last && isAlike && span.start - last.end < 1) joined[joined.length - 1] = { ...last, end: span.end };
    else if (span.end > span.start) joined.push(span);
  }
  return joined;
}
