import { useLayoutEffect, useRef } from "preact/hooks";
import type { Timeline } from "../../../simulation/timeline.ts";
import { type Speaker, sentence } from "../describe.ts";
import { type Bar, barsOf } from "./bars.ts";
import { fittingWords, widthOf } from "./barWords.ts";
import type { Density } from "./density.ts";
import { patternFill } from "./Patterns.tsx";
import type { LaneRow } from "./rows.ts";
import type { View } from "./scale.ts";

/** Narrower bars have no room for the mark of their state, in pixels. */
const leastMarked = 4;

interface LaneBarsProps {
  readonly row: LaneRow;
  readonly timeline: Timeline;
  readonly speaker: Speaker;
  readonly view: View;
  readonly width: number;
  readonly density: Density;
  /** The index of the span that is selected, or that Tab leads to; null when that is in another lane. */
  readonly current: number | null;
  readonly isSelected: boolean;
  /** The focus belongs to the current bar now. */
  readonly takesFocus: boolean;
  /** Whether the line of a span is the one at which the editor's cursor stands. */
  readonly isLit: (bar: Bar) => boolean;
  readonly select: (bar: Bar) => void;
  readonly open: (bar: Bar) => void;
}

/** The bars of one lane: cells of the grid. */
export function LaneBars(props: LaneBarsProps) {
  const { row, timeline, speaker, view, width, density, current, isSelected } = props;
  const bars = barsOf(row.spans, view, width);
  const currentBar = bars.findLast(({ span, count }) => current !== null && holds(row, span.index, count, current));
  const currentSpan = row.spans.find(({ index }) => index === current);
  return (
    <svg class="lane-bars" width={width} height={density.row} role="none">
      {bars.map((bar) => {
        const isCurrent = bar === currentBar;
        const span = isCurrent && currentSpan ? currentSpan : bar.span;
        return (
          <BarCell
            key={bar.span.index}
            bar={bar}
            density={density}
            label={sentence(span, timeline, speaker, bar.count)}
            isCurrent={isCurrent}
            isSelected={isCurrent && isSelected}
            takesFocus={isCurrent && props.takesFocus}
            isLit={props.isLit(bar)}
            select={() => props.select(bar)}
            open={() => props.open(bar)}
          />
        );
      })}
    </svg>
  );
}

/** Whether the bar of a span, which stands for `count` spans, stands for the wanted one as well. */
function holds({ spans }: LaneRow, index: number, count: number, wanted: number): boolean {
  if (index === wanted) return true;
  if (count === 1) return false;
  const at = spans.findIndex((span) => span.index === index);
  const target = spans.findIndex((span) => span.index === wanted);
  return Math.abs(target - at) < count;
}

interface BarCellProps {
  readonly bar: Bar;
  readonly density: Density;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly isSelected: boolean;
  readonly takesFocus: boolean;
  readonly isLit: boolean;
  readonly select: () => void;
  readonly open: () => void;
}

function BarCell({ bar, density, label, isCurrent, isSelected, takesFocus, isLit, select, open }: BarCellProps) {
  const cell = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    if (takesFocus) cell.current?.focus();
  }, [takesFocus, label]);
  const { x, width, state, span } = bar;
  const top = (density.row - density.bar) / 2;
  const box = { x, y: top, width, height: density.bar, rx: Math.min(3, width / 2) };
  const words = fittingWords(span.reason, width);
  return (
    <g
      ref={cell}
      role="gridcell"
      tabindex={isCurrent ? 0 : -1}
      aria-label={label}
      aria-selected={isSelected}
      class={`bar state-${state}${isLit ? " lit" : ""}${isSelected ? " selected" : ""}`}
      onClick={select}
      onDblClick={open}
    >
      <rect class="bar-fill" {...box} />
      {width >= leastMarked && <rect {...box} fill={patternFill(state)} />}
      {words !== "" && (
        <svg aria-hidden="true">
          <rect class="plate" x={x + 2} y={top + 2} width={widthOf(words) + 6} height={density.bar - 4} rx="2" />
          <text x={x + 5} y={top + density.baseline}>
            {words}
          </text>
        </svg>
      )}
    </g>
  );
}
