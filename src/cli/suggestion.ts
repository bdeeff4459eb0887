import { nearest } from "../engine/nearest.ts";

/** ` Did you mean "x"?`, or nothing when no candidate is near. */
export function suggestion(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === null ? "" : ` Did you mean "${found}"?`;
}
