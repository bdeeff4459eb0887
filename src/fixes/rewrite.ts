import type { Applicability, TextEdit } from "../model/finding.ts";

/** Edits of one document that repair one place, and how far they may be trusted. They do not overlap. */
export interface Rewrite {
  readonly edits: readonly TextEdit[];
  readonly applicability: Applicability;
}
