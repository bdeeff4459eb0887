import type { Arrow, ArrowKind, Lane, LaneId, LaneKind, OutputEvent, SpanState, TimelineSpan } from "../timeline.ts";
import { type Spot, spotOf } from "./effects.ts";

/** Writes down what lanes do. */
export interface Recorder {
  openLane(name: string, kind: LaneKind, process: number, parent: LaneId | null): LaneId;
  closeLane(lane: LaneId): void;
  /** What the lane does from now on; null leaves a gap. */
  enter(lane: LaneId, state: SpanState | null, spot: Spot, cause: LaneId | null): void;
  arrow(from: LaneId, to: LaneId, kind: ArrowKind): void;
  print(lane: LaneId, line: number | null, text: string): void;
  /** The name of a lane. */
  nameOf(lane: LaneId): string;
  readonly laneCount: number;
  readonly spanCount: number;
  finish(): { lanes: Lane[]; spans: TimelineSpan[]; arrows: Arrow[]; output: OutputEvent[] };
}

interface OpenLane {
  readonly name: string;
  readonly kind: LaneKind;
  readonly process: number;
  readonly parent: LaneId | null;
  readonly start: number;
  end: number | null;
  /** What it does now, since when and why: kept in fields, because most of it is over before time goes on. */
  state: SpanState | null;
  since: number;
  /** Where its span will stand among all; -1 before the first. */
  place: number;
  spot: Spot;
  cause: LaneId | null;
  last: MutableSpan | null;
}

const nowhere = spotOf("");

type MutableSpan = { -readonly [K in keyof TimelineSpan]: TimelineSpan[K] };

/** A recorder of a timeline that is empty; `now` in microseconds. */
export function createRecorder(now: () => number): Recorder {
  const lanes: OpenLane[] = [];
  /** In the order in which they began: each gets its place then, and most places stay empty. */
  const places: (MutableSpan | null)[] = [];
  let spanCount = 0;
  const arrows: Arrow[] = [];
  const output: OutputEvent[] = [];
  const at = (lane: LaneId) => lanes[lane] as OpenLane;

  function close(id: LaneId, lane: OpenLane, end: number): void {
    const { state, since: start, cause, spot, last } = lane;
    lane.state = null;
    if (state === null || start === end) return;
    if (last && last.end === start && isContinued(last, state, cause, spot)) {
      last.end = end;
      return;
    }
    lane.last = { lane: id, start, end, state, reason: spot.text, cause, line: spot.line, file: spot.file };
    places[lane.place] = lane.last;
    spanCount++;
  }

  return {
    openLane(name, kind, process, parent) {
      const start = now();
      lanes.push({
        name,
        kind,
        process,
        parent,
        start,
        end: null,
        state: null,
        since: start,
        place: -1,
        spot: nowhere,
        cause: null,
        last: null,
      });
      return lanes.length - 1;
    },
    closeLane(id) {
      const lane = at(id);
      if (lane.end !== null) return;
      const time = now();
      close(id, lane, time);
      lane.end = time;
    },
    enter(id, state, spot, cause) {
      const lane = at(id);
      if (lane.end !== null) return;
      const time = now();
      close(id, lane, time);
      lane.state = state;
      if (state === null) return;
      // Another state at the same time takes the place of one that did not last.
      if (lane.since !== time || lane.place < 0) lane.place = places.push(null) - 1;
      lane.since = time;
      lane.spot = spot;
      lane.cause = cause;
    },
    arrow: (from, to, kind) => void arrows.push({ from, to, at: now(), kind }),
    print: (lane, line, text) => void output.push({ at: now(), lane, line, text }),
    nameOf: (lane) => at(lane).name,
    get laneCount() {
      return lanes.length;
    },
    get spanCount() {
      return spanCount;
    },
    finish() {
      for (const [id, lane] of lanes.entries()) if (lane.end === null) close(id, lane, now());
      // Nearly sorted, which sorting is fast for: only what begins at one time is out of order.
      const spans = places.filter((span) => span !== null);
      spans.sort((left, right) => left.start - right.start || left.lane - right.lane);
      return {
        lanes: lanes.map(({ name, kind, process, parent, start, end }, id) => ({
          id,
          name,
          kind,
          process,
          parent,
          start,
          end: end ?? now(),
        })),
        spans,
        arrows,
        output,
      };
    },
  };
}

/** Whether a span only goes on: the same thing for the same reason. */
function isContinued(last: TimelineSpan, state: SpanState, cause: LaneId | null, spot: Spot): boolean {
  return (
    last.state === state &&
    last.cause === cause &&
    last.line === spot.line &&
    last.reason === spot.text &&
    last.file === spot.file
  );
}
