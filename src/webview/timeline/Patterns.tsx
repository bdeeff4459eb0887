import type { SpanState } from "../../simulation/timeline.ts";

/** The mark of each state, drawn in a tile: what tells states apart without colour. */
const marks: Readonly<Partial<Record<SpanState, { readonly size: number; readonly path: string }>>> = {
  starting: { size: 8, path: "M0 8L8 0" },
  sleep: { size: 10, path: "M4.5 5h1" },
  network: { size: 5, path: "M2 2.5h1" },
  disk: { size: 7, path: "M2 2h3v3h-3z" },
  child: { size: 9, path: "M1 4.5h4M7 4.5h1" },
  join: { size: 8, path: "M1 1L7 7M7 1L1 7" },
  lock: { size: 5, path: "M2.5 0V5" },
  queue: { size: 5, path: "M0 2.5H5" },
  await: { size: 8, path: "M0 6q2 -4 4 0t4 0" },
  pool: { size: 8, path: "M4 0V8M0 4H8" },
  gil: { size: 6, path: "M-1 1L1 -1M0 6L6 0M5 7L7 5" },
  core: { size: 10, path: "M2 5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0" },
  loop: { size: 6, path: "M-1 5L1 7M0 0L6 6M5 -1L7 1" },
  deadlock: { size: 6, path: "M0 0L6 6M6 0L0 6" },
};

/** The fill that lays the mark of a state over its colour; none for states without a mark. */
export function patternFill(state: SpanState): string {
  return marks[state] ? `url(#pattern-${state})` : "none";
}

/** The patterns of the page, once for all that use them. */
export function Patterns() {
  return (
    <svg class="patterns" width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        {Object.entries(marks).map(([state, { size, path }]) => (
          <pattern
            key={state}
            id={`pattern-${state}`}
            class={`state-${state}`}
            width={size}
            height={size}
            patternUnits="userSpaceOnUse"
          >
            <path class="mark" d={path} />
          </pattern>
        ))}
      </defs>
    </svg>
  );
}
