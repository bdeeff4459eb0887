import type { Locale, LocalizedText } from "../model/finding.ts";

/** A group of concepts, as lists and menus show them. */
export interface Subject {
  readonly id: string;
  readonly title: LocalizedText;
}

/**
 * What is known of a concept without its article: enough for hovers and lists. Made from the front matter of
 * `<id>/en.md` and `<id>/zh-cn.md`.
 */
export interface Concept {
  /** Equal to the name of the concept's folder. */
  readonly id: string;
  /** The id of a subject. */
  readonly subject: string;
  readonly title: LocalizedText;
  /** One sentence. */
  readonly summary: LocalizedText;
  /** Ids of other concepts, the nearest first. */
  readonly related: readonly string[];
  /** Ids of the rules whose mistake the article shows. */
  readonly rules: readonly string[];
}

/** Something that an article's facts come from. Its place in the list is the number that the text cites as `[1]`. */
export interface Source {
  readonly title: string;
  /** Null for own measurements. */
  readonly url: string | null;
}

/** A concept in one language. */
export interface ConceptArticle {
  readonly id: string;
  readonly subject: string;
  readonly title: string;
  readonly summary: string;
  readonly related: readonly string[];
  readonly rules: readonly string[];
  readonly sources: readonly Source[];
  /**
   * The article below its front matter: Markdown whose sections begin with `##`. Links lead to a concept
   * (`concept:join`), to a rule (`rule:join-in-loop`) or to an https address. The words after the language of a code
   * block say what it is:
   *
   * - `run`: it runs as it stands with the standard library; the `output` block behind it is what it prints
   * - `timeline`: it has a timeline; the simulator reads it as it stands
   * - `wrong <rule>` and `right <rule>`: the rule flags the first and is silent in the second
   */
  readonly markdown: string;
}

/** All articles in one language: the content of the asset that `libraryAsset` names. */
export interface ConceptLibrary {
  /** In the order in which they are shown. */
  readonly subjects: readonly { readonly id: string; readonly title: string }[];
  /** By subject, in teaching order. */
  readonly concepts: readonly ConceptArticle[];
}

/** The file beside the bundles that holds the `ConceptLibrary` of a language, as JSON. */
export function libraryAsset(locale: Locale): string {
  return `concepts.${locale}.json`;
}
