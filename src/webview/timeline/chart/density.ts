/** How tall rows and bars are, in pixels. */
export interface Density {
  readonly isDense: boolean;
  readonly row: number;
  readonly bar: number;
  /** From the top of the bar to the line on which its words stand. */
  readonly baseline: number;
}

const roomy: Density = { isDense: false, row: 26, bar: 20, baseline: 14 };
const dense: Density = { isDense: true, row: 17, bar: 13, baseline: 10 };

/** More rows than this are drawn closer, so that both timelines are seen at once. */
const mostRoomyRows = 24;

/** How close rows are drawn, by the number of rows in the longest timeline: all have the same. */
export function densityOf(rows: number): Density {
  return rows > mostRoomyRows ? dense : roomy;
}
