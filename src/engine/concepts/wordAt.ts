import type { Span } from "../../model/span.ts";

/** A word of the text and where it is. */
export interface Word extends Span {
  readonly text: string;
}

/** The word under an offset, as programming languages have words; null between words. */
export function wordAt(text: string, offset: number): Word | null {
  let start = offset;
  while (start > 0 && isWordUnit(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && isWordUnit(text.charCodeAt(end))) end++;
  return start === end ? null : { start, end, text: text.slice(start, end) };
}

/** Letters, digits, `_`, `$`, and all beyond ASCII: no word that we know has such a neighbour. */
function isWordUnit(unit: number): boolean {
  const isDigit = unit >= 48 && unit <= 57;
  const isLetter = (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return isDigit || isLetter || unit === 95 || unit === 36 || unit > 127;
}
