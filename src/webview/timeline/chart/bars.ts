import type { SpanState } from "../../../simulation/timeline.ts";
import type { IndexedSpan } from "./rows.ts";
import { type View, xOf } from "./scale.ts";

/** What is drawn for a span, or for several that are too short to be told apart. */
export interface Bar {
  /** The span, or the longest of several. */
  readonly span: IndexedSpan;
  /** How many spans it stands for. */
  readonly count: number;
  /** In pixels from the left of the plot, cut to what is in view. */
  readonly x: number;
  readonly width: number;
  readonly state: SpanState;
}

/** Spans that are drawn as one. */
interface Cluster {
  readonly first: IndexedSpan;
  readonly longest: IndexedSpan;
  readonly end: number;
  readonly count: number;
}

/** Bars narrower than this are joined with their neighbours, in pixels. */
const leastWidth = 1.5;

/** The bars of a lane. Their number is bounded by the width of the plot, however many spans there are. */
export function barsOf(spans: readonly IndexedSpan[], view: View, width: number): Bar[] {
  const bars: Bar[] = [];
  let cluster: Cluster | null = null;
  const flush = () => {
    if (!cluster) return;
    const { first, longest, end, count } = cluster;
    bars.push(bar(longest, count, first.start, end, view, width));
    cluster = null;
  };
  for (let index = firstVisible(spans, view.from); index < spans.length; index++) {
    const span = spans[index];
    if (!span || span.start > view.to) break;
    if (xOf(span.end, view, width) - xOf(span.start, view, width) >= leastWidth) {
      flush();
      bars.push(bar(span, 1, span.start, span.end, view, width));
      continue;
    }
    const joined: Cluster | null = cluster;
    if (joined && xOf(span.end, view, width) - xOf(joined.first.start, view, width) < leastWidth) {
      cluster = withSpan(joined, span);
    } else {
      flush();
      cluster = { first: span, longest: span, end: span.end, count: 1 };
    }
  }
  flush();
  return bars;
}

function withSpan({ first, longest, count }: Cluster, span: IndexedSpan): Cluster {
  const isLonger = span.end - span.start > longest.end - longest.start;
  return { first, longest: isLonger ? span : longest, end: span.end, count: count + 1 };
}

function bar(span: IndexedSpan, count: number, start: number, end: number, view: View, width: number): Bar {
  const left = Math.max(0, xOf(start, view, width));
  const right = Math.min(width, xOf(end, view, width));
  return { span, count, x: left, width: Math.max(leastWidth, right - left), state: span.state };
}

/** The first span that ends in view or later. Spans of a lane do not overlap, so their ends are in order. */
function firstVisible(spans: readonly IndexedSpan[], from: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
