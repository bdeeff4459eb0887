import type { Library, Place } from "../messages/explainer.ts";

/** An article in which all words of a query occur. */
export interface Hit {
  readonly place: Place;
  readonly title: string;
  readonly summary: string;
}

interface Entry extends Hit {
  /** In lower case: what counts most first. */
  readonly fields: readonly [title: string, id: string, summary: string, text: string];
}

/** Finds articles by words. */
export type Search = (query: string) => Hit[];

/** What a word counts for by the field in which it is found. */
const weights = [8, 8, 3, 1] as const;

/**
 * Prepares the search over everything there is to read. A query of several words finds what has them all, wherever;
 * the articles that have them in the title come first, otherwise the order is that of the library.
 */
export function searchIn(library: Library): Search {
  const concepts = library.concepts.map(({ id, title, summary, markdown }) =>
    entry({ place: { kind: "concept", id }, title, summary }, id, markdown),
  );
  const rules = library.rules.map(({ id, summary, markdown }) =>
    entry({ place: { kind: "rule", id }, title: id, summary }, id, markdown),
  );
  const entries = [...concepts, ...rules];
  return (query) => {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    return entries
      .map((found) => ({ found, score: scoreOf(found, words) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ found: { place, title, summary } }) => ({ place, title, summary }));
  };
}

function entry(hit: Hit, id: string, text: string): Entry {
  const fields = [hit.title, id.replaceAll("-", " "), hit.summary, text] as const;
  const [title, name, summary, body] = fields.map((field) => field.toLowerCase());
  return { ...hit, fields: [title ?? "", name ?? "", summary ?? "", body ?? ""] };
}

/** 0 when a word is missing. */
function scoreOf({ fields }: Entry, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const found = fields.map((field, index) => (field.includes(word) ? (weights[index] ?? 0) : 0));
    const best = Math.max(...found);
    if (best === 0) return 0;
    score += best;
  }
  return score;
}
