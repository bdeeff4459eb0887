/** Paths of the icons, drawn for a box of 16 by 16. */
const shapes = {
  back: "M9.5 3 4.5 8l5 5M5 8h8",
  forward: "M6.5 3l5 5-5 5M11 8H3",
  overview: "M3 4h10M3 8h10M3 12h6",
  copy: "M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2",
  start: "M4 3v10M13 3 6.5 8l6.5 5z",
  stepBack: "M11 3 4.5 8l6.5 5z",
  play: "M5 3v10l8-5z",
  pause: "M5.5 3v10M10.5 3v10",
  stepForward: "M5 3l6.5 5L5 13z",
  end: "M12 3v10M3 3l6.5 5L3 13z",
  zoomIn: "M7 3a4 4 0 1 0 0 8a4 4 0 1 0 0-8M10 10l3.5 3.5M5 7h4M7 5v4",
  zoomOut: "M7 3a4 4 0 1 0 0 8a4 4 0 1 0 0-8M10 10l3.5 3.5M5 7h4",
  zoomFit: "M2.5 3v10M13.5 3v10M5 8h6M6.5 6 5 8l1.5 2M9.5 6 11 8l-1.5 2",
  panLeft: "M10 3 5 8l5 5",
  panRight: "M6 3l5 5-5 5",
  timeline: "M3 4h5M6 8h7M5 12h4",
  file: "M4 2.5h5l3 3v8H4zM9 2.5v3h3",
} as const;

/** An icon that is drawn here. */
export type IconName = keyof typeof shapes;

/** A picture beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
