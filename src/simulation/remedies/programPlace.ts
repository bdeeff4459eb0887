import type { RoutineId } from "../program.ts";

/** A place in a program. */
export interface ProgramPlace {
  readonly routine: RoutineId;
  /** The call or the `await`, by the slot of its result; null for none. */
  readonly slot: number | null;
  /** What a helper that is called there waits for; null when the place is the wait itself. */
  readonly inner: { readonly routine: RoutineId; readonly slot: number } | null;
  /** The first and the last line, counted from 1. */
  readonly lines: { readonly first: number; readonly last: number };
}
