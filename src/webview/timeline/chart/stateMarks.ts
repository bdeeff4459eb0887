import type { SpanState } from "../../../simulation/timeline.ts";

/** A drawing in a square tile that is repeated: what tells states apart without colour. */
export interface Mark {
  /** The side of the tile, in pixels. */
  readonly size: number;
  /** The path that is stroked. */
  readonly path: string;
}

/** The mark of each state that has one. */
export const stateMarks: Readonly<Partial<Record<SpanState, Mark>>> = {
  starting: { size: 8, path: "M0 8L8 0" },
  sleep: { size: 10, path: "M4.5 5h1" },
  network: { size: 5, path: "M2 2.5h1" },
  disk: { size: 7, path: "M2 2h3v3h-3z" },
  child: { size: 9, path: "M1 4.5h4M7 4.5h1" },
  join: { size: 9, path: "M1.5 1.5L7.5 7.5M7.5 1.5L1.5 7.5" },
  lock: { size: 5, path: "M2.5 0V5" },
  queue: { size: 5, path: "M0 2.5H5" },
  await: { size: 8, path: "M0 6q2 -4 4 0t4 0" },
  pool: { size: 8, path: "M4 0V8M0 4H8" },
  gil: { size: 6, path: "M-1 1L1 -1M0 6L6 0M5 7L7 5" },
  core: { size: 10, path: "M2 5a3 3 0 1 0 6 0a3 3 0 1 0 -6 0" },
  loop: { size: 6, path: "M-1 5L1 7M0 0L6 6M5 -1L7 1" },
  deadlock: { size: 6, path: "M0 0L6 6M6 0L0 6" },
};
