import type { Library, Place } from "../messages/explainer.ts";

/** Where a link of an article leads. */
export type LinkTarget =
  | { readonly kind: "place"; readonly place: Place }
  | { readonly kind: "web"; readonly address: string }
  /** Nowhere that we know or trust: only its words are shown. */
  | { readonly kind: "none" };

/** Finds out where links lead. */
export type Resolve = (url: string) => LinkTarget;

/** Resolves links to concepts (`concept:gil`), rules (`rule:busy-wait`) and https addresses; no others. */
export function linksOf(library: Library): Resolve {
  const concepts = new Set(library.concepts.map(({ id }) => id));
  const rules = new Set(library.rules.map(({ id }) => id));
  return (url) => {
    const [, scheme, id = ""] = /^(concept|rule):([\w-]+)$/.exec(url) ?? [];
    if (scheme === "concept" && concepts.has(id)) return { kind: "place", place: { kind: "concept", id } };
    if (scheme === "rule" && rules.has(id)) return { kind: "place", place: { kind: "rule", id } };
    return /^https:\/\/[^\s/]/.test(url) ? { kind: "web", address: url } : { kind: "none" };
  };
}

/** The rule that a piece of inline code names, as the rules' articles do; null for other code. */
export function ruleNamed(code: string, library: Library): Place | null {
  return code.includes("-") && library.rules.some(({ id }) => id === code) ? { kind: "rule", id: code } : null;
}
