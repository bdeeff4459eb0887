/** Paths of the icons, drawn for a box of 16 by 16. */
const shapes = {
  back: "M9.5 3 4.5 8l5 5M5 8h8",
  forward: "M6.5 3l5 5-5 5M11 8H3",
  overview: "M3 4h10M3 8h10M3 12h6",
  copy: "M5.5 5.5h7v8h-7zM10.5 5.5v-3h-7v8h2",
  file: "M4 2.5h5l3 3v8H4zM9 2.5v3h3",
} as const;

export type IconName = keyof typeof shapes;

/** A picture beside words that say the same: hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={shapes[name]} />
    </svg>
  );
}
