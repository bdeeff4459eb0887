/** Paths of the icons of the notes; see `Icon`. */
export const icons = {
  back: "M9.5 3 4.5 8l5 5M5 8h8",
  forward: "M6.5 3l5 5-5 5M11 8H3",
  overview: "M3 4h10M3 8h10M3 12h6",
  copy: "M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2",
  timeline: "M3 4h5M6 8h7M5 12h4",
  file: "M4 2.5h5l3 3v8H4zM9 2.5v3h3",
} as const;
