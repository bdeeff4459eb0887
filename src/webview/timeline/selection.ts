import type { LaneId, Timeline } from "../../simulation/timeline.ts";
import type { IndexedSpan, LaneRow, Row } from "./chart/rows.ts";
import type { HalfKey } from "./halves.ts";

/** A moment of a lane. It stays what it is when the program is simulated anew. */
export interface Selection {
  readonly half: HalfKey;
  readonly lane: LaneId;
  readonly time: number;
}

/** The keys that move inside a grid of lanes. */
export const gridKeys: ReadonlySet<string> = new Set([
  "ArrowLeft",
  "ArrowRight",
  "ArrowUp",
  "ArrowDown",
  "Home",
  "End",
  "PageUp",
  "PageDown",
]);

/** How many lanes a page is. */
const pageLength = 10;

/** The span of a lane at a moment: the one that runs then, else the last one before it, else the first. */
export function spanAt(spans: readonly IndexedSpan[], time: number): IndexedSpan | null {
  let found = spans[0] ?? null;
  for (const span of spans) {
    if (span.start > time) break;
    found = span;
  }
  return found;
}

/** The selected span of a timeline; null when its lane is gone. */
export function selectedSpan(timeline: Timeline, { lane, time }: Selection): IndexedSpan | null {
  const own = timeline.spans.flatMap((span, index) => (span.lane === lane ? [{ ...span, index }] : []));
  return spanAt(own, time);
}

/** Where a key leads from a selection: to the next bar, or to the bar of another lane at the same moment. */
export function moved(rows: readonly Row[], from: Selection, key: string): Selection {
  const lanes = rows.filter((row): row is LaneRow => row.kind === "lane");
  const at = Math.max(
    0,
    lanes.findIndex(({ lane }) => lane.id === from.lane),
  );
  const row = lanes[at];
  if (!row) return from;
  const found = spanAt(row.spans, from.time);
  const index = found ? row.spans.indexOf(found) : 0;
  const inLane = (wanted: number): Selection => {
    const span = row.spans[Math.max(0, Math.min(wanted, row.spans.length - 1))];
    return span ? { ...from, lane: row.lane.id, time: span.start } : from;
  };
  const toLane = (wanted: number): Selection => {
    const target = lanes[Math.max(0, Math.min(wanted, lanes.length - 1))];
    return target ? { ...from, lane: target.lane.id } : from;
  };
  switch (key) {
    case "ArrowLeft":
      return inLane(index - 1);
    case "ArrowRight":
      return inLane(index + 1);
    case "Home":
      return inLane(0);
    case "End":
      return inLane(row.spans.length - 1);
    case "ArrowUp":
      return toLane(at - 1);
    case "ArrowDown":
      return toLane(at + 1);
    case "PageUp":
      return toLane(at - pageLength);
    case "PageDown":
      return toLane(at + pageLength);
    default:
      return from;
  }
}
