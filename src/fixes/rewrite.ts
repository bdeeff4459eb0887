import type { Applicability, Fix, LocalizedText, TextEdit } from "../model/finding.ts";

/** Edits of one document that repair one place, and how far they may be trusted. They do not overlap. */
export interface Rewrite {
  readonly edits: readonly TextEdit[];
  readonly applicability: Applicability;
}

/** The fix that applies a rewrite to a document; null without one. */
export function fixOf(uri: string, title: LocalizedText, rewrite: Rewrite | null): Fix | null {
  return rewrite && { title, applicability: rewrite.applicability, documents: [{ uri, edits: rewrite.edits }] };
}
