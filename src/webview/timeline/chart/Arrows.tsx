import type { Arrow } from "../../../simulation/timeline.ts";
import type { Row } from "./rows.ts";
import { type View, xOf } from "./scale.ts";

/** More arrows than this would hide the bars. */
const maximumArrows = 300;

interface ArrowsProps {
  readonly arrows: readonly Arrow[];
  readonly rows: readonly Row[];
  readonly view: View;
  readonly width: number;
  readonly rowHeight: number;
}

/** Who starts, wakes or hands something to whom. The bars say the same in words. */
export function Arrows({ arrows, rows, view, width, rowHeight }: ArrowsProps) {
  const middles = new Map<number, number>();
  for (const [index, row] of rows.entries()) {
    if (row.kind === "lane") middles.set(row.lane.id, index * rowHeight + rowHeight / 2);
  }
  const visible = arrows.filter(({ at, from, to }) => {
    return at >= view.from && at <= view.to && from !== to && middles.has(from) && middles.has(to);
  });
  return (
    <svg class="arrows" width={width} height={rows.length * rowHeight} aria-hidden="true" focusable="false">
      {visible.slice(0, maximumArrows).map(({ at, from, to, kind }) => {
        const x = xOf(at, view, width);
        const start = middles.get(from) ?? 0;
        const end = middles.get(to) ?? 0;
        const tip = end > start ? -5 : 5;
        return (
          <path
            key={`${at} ${from} ${to} ${kind}`}
            class={`arrow-${kind}`}
            d={`M${x} ${start}V${end}M${x - 3.5} ${end + tip}L${x} ${end}L${x + 3.5} ${end + tip}`}
          />
        );
      })}
    </svg>
  );
}
