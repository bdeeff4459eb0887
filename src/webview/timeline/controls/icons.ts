/** Paths of the icons of the timeline; see `Icon`. */
export const icons = {
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
} as const;
