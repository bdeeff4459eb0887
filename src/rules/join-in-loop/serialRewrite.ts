import type { Rewrite } from "../../fixes/rewrite.ts";

/** Edits that keep the program's results, with how many run at once after them. */
export interface SerialRewrite extends Rewrite {
  /** How many run at once when the number is bounded; null for all of them. */
  readonly limit: number | null;
}
