import type { ConceptLibrary } from "../../concepts/concept.ts";

/** The type under which the editor knows the panel, and revives it after a reload. */
export const explainerViewType = "interleave.explainer";

/** What can be read in the panel: a concept, a rule, or the overview of them all. */
export type Place =
  | { readonly kind: "overview" }
  | { readonly kind: "concept"; readonly id: string }
  | { readonly kind: "rule"; readonly id: string };

/** The documentation of a rule in one language. */
export interface RuleArticle {
  readonly id: string;
  /** The first paragraph, as plain text. */
  readonly summary: string;
  /** The article below its title: Markdown whose sections begin with `##`. */
  readonly markdown: string;
}

/** Everything there is to read, in one language. */
export interface Library extends ConceptLibrary {
  readonly rules: readonly RuleArticle[];
}

/** A finding of the user's workspace. */
export interface FindingPlace {
  readonly uri: string;
  /** The path as the user knows it, relative to the workspace. */
  readonly file: string;
  /** Counts from 0. */
  readonly line: number;
  /** In UTF-16 units, from 0. */
  readonly character: number;
  readonly message: string;
}

/** The findings of the workspace that the editor knows now, by the id of their rule. */
export type FindingsByRule = Readonly<Record<string, readonly FindingPlace[]>>;

/** The extension to the panel. */
export type ExplainerInput =
  | { readonly type: "library"; readonly library: Library }
  /** Go there, as if the reader had followed a link. */
  | { readonly type: "show"; readonly place: Place }
  | { readonly type: "findings"; readonly findings: FindingsByRule };

/** An example that the reader wants to do something with. */
export interface Example {
  readonly code: string;
  /** As it stands behind the backticks: `python`, `ts`, … */
  readonly language: string;
}

/** The panel to the extension. */
export type ExplainerOutput =
  /** The panel listens; the library, the findings and the wanted place may be sent. */
  | { readonly type: "ready" }
  /** The place that is shown now, and its title. */
  | { readonly type: "shown"; readonly place: Place; readonly title: string }
  | { readonly type: "copy"; readonly text: string }
  | { readonly type: "openExample"; readonly example: Example }
  | { readonly type: "showTimeline"; readonly example: Example }
  | { readonly type: "openFinding"; readonly finding: FindingPlace };
