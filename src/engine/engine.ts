import type { Project } from "../project/project.ts";
import type { Rule } from "../rules/rule.ts";
import type { SparseText } from "../syntax/document.ts";
import type { TextChange } from "../syntax/sourceText.ts";
import type { Analysis, Survey } from "./analysis.ts";
import type { Configuration } from "./configuration.ts";
import type { DocumentInput } from "./engineHost.ts";

/**
 * Text in, findings out. It does no I/O but to ask its host for grammars, reads no clock and keeps no state
 * besides the documents that are open.
 */
export interface Engine {
  readonly rules: readonly Rule[];
  /** Loads what a language id needs. False when Interleave does not analyse the language. Rejects when a grammar is damaged. */
  prepare(languageId: string): Promise<boolean>;
  /** Opens a document, or replaces one that is open. Its language must be prepared. */
  open(document: DocumentInput): void;
  /** Applies edits one after another to an open document. */
  change(uri: string, changes: readonly TextChange[]): void;
  /** Closes a document and frees its tree. Closing one that is not open does nothing. */
  close(uri: string): void;
  /** The analysis of an open document's current text; the same object until the text or the configuration changes. */
  analyse(uri: string, configuration: Configuration): Analysis;
  /** Analyses a text that nobody keeps open. Its language must be prepared. */
  analyseText(document: DocumentInput, configuration: Configuration): Analysis;
  /**
   * Parses a text that nobody keeps open, and leaves the rules for later; of a sparse text only what is left in it. Its
   * language must be prepared.
   */
  surveyText(document: DocumentInput, configuration: Configuration, sparse?: SparseText | null): Survey;
  /** Sees documents as parts of this project from now on; null lets each stand alone. */
  setProject(project: Project | null): void;
  /** Trees that are alive now: at most one for each open document. */
  readonly liveTrees: number;
}
