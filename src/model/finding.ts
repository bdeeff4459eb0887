import type { Remedy } from "./remedy.ts";
import type { Span } from "./span.ts";

/** A sentence in every language that Interleave speaks. */
export interface LocalizedText {
  readonly en: string;
  readonly "zh-cn": string;
}

/** A language in which people are spoken to. */
export type Locale = keyof LocalizedText;

/** From harmless to harmful, the order is meant. */
export const severities = ["hint", "information", "warning", "error"] as const;
/** How much a finding matters. */
export type Severity = (typeof severities)[number];

/** From guess to proof, the order is meant. */
export const confidences = ["possible", "likely", "certain"] as const;
/** How sure a finding is. */
export type Confidence = (typeof confidences)[number];

/** A place in a document of the workspace. */
export interface Location {
  readonly uri: string;
  readonly span: Span;
}

/** One step on the way from the flagged place to the operation that causes it. */
export interface Hop extends Location {
  readonly name: string;
}

/** Another place that explains the finding, shown as related information. */
export interface Related extends Location {
  readonly message: LocalizedText;
}

/** The text that takes the place of a span. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** Edits of one document. Edits of a document neither overlap nor touch twice the same insertion point. */
export interface DocumentEdit {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

/** `safe` keeps the meaning of the program but for timing; `unsafe` needs a reader's eye. */
export type Applicability = "safe" | "unsafe";

/** A file that is not there yet. */
export interface CreatedFile {
  readonly uri: string;
  readonly text: string;
}

/** Edits that end a finding. */
export interface Fix {
  readonly title: LocalizedText;
  readonly applicability: Applicability;
  readonly documents: readonly DocumentEdit[];
  /** Files that it adds beside the documents; left out by those that add none. */
  readonly creates?: readonly CreatedFile[];
}

/** A fix that cannot be made here, and why, as the end of a sentence: "`draw` is a nested function". */
export interface WithheldFix {
  readonly title: LocalizedText;
  readonly reason: LocalizedText;
}

/** Whether it can be applied, rather than being withheld. */
export function isFix(remedy: Fix | WithheldFix): remedy is Fix {
  return !("reason" in remedy);
}

/** What a rule found, as plain data. Fixes are computed only when asked for, so they are not part of it. */
export interface Finding extends Location {
  readonly rule: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly message: LocalizedText;
  readonly chain: readonly Hop[];
  readonly evidence: readonly LocalizedText[];
  readonly related: readonly Related[];
  readonly concepts: readonly string[];
  /** `unnecessary` and `deprecated` as the Language Server Protocol means them. */
  readonly tags: readonly ("unnecessary" | "deprecated")[];
  readonly hasFix: boolean;
  /** How a timeline shows the code after the finding when no fix can be written; null when it is not about time. */
  readonly remedy: Remedy | null;
}
