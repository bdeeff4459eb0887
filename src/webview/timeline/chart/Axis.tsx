import { formatTime, ticks, type View, xOf } from "./scale.ts";

/** How far apart the labels of the axis are, in pixels. */
const labelDistance = 90;

interface AxisProps {
  readonly view: View;
  readonly width: number;
  /** Goes to the moment at a place of the axis, in pixels. */
  readonly seek: (x: number) => void;
}

/** The time axis. A click goes to the moment; the slider above does the same for the keyboard. */
export function Axis({ view, width, seek }: AxisProps) {
  return (
    <svg
      class="axis"
      width={width}
      height="20"
      aria-hidden="true"
      focusable="false"
      onClick={({ offsetX }) => seek(offsetX)}
    >
      {ticks(view, width / labelDistance).map((tick) => {
        const x = xOf(tick, view, width);
        return (
          <g key={tick}>
            <path d={`M${x} 14V20`} />
            <text x={Math.min(x, width - 2)} y="12" text-anchor={anchorAt(x, width)}>
              {formatTime(tick)}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function anchorAt(x: number, width: number): "start" | "middle" | "end" {
  if (x < labelDistance / 3) return "start";
  return x > width - labelDistance / 3 ? "end" : "middle";
}
