import type { Applicability, CreatedFile, Fix, LocalizedText, TextEdit, WithheldFix } from "../model/finding.ts";

/** Edits of one document that repair one place, and how far they may be trusted. They do not overlap. */
export interface Rewrite {
  readonly edits: readonly TextEdit[];
  readonly applicability: Applicability;
  /** Files that belong to the edits. */
  readonly creates?: readonly CreatedFile[];
}

/** Why a place cannot be rewritten, as the end of a sentence. */
export interface Hindrance {
  readonly reason: LocalizedText;
}

/** Whether something stands in the way. */
export function isHindrance<T extends object>(outcome: T | Hindrance): outcome is Hindrance {
  return "reason" in outcome;
}

/** The fix that applies a rewrite to a document, or why there is none. */
export function remedyOf(uri: string, title: LocalizedText, outcome: Rewrite | Hindrance): Fix | WithheldFix {
  if (isHindrance(outcome)) return { title, reason: outcome.reason };
  const { applicability, edits, creates } = outcome;
  return { title, applicability, documents: [{ uri, edits }], ...(creates ? { creates } : {}) };
}

/** The fix that applies a rewrite to a document; null without one. */
export function fixOf(uri: string, title: LocalizedText, rewrite: Rewrite | null): Fix | null {
  return rewrite && { title, applicability: rewrite.applicability, documents: [{ uri, edits: rewrite.edits }] };
}
