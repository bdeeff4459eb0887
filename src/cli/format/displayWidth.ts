/**
 * Characters that a terminal shows two cells wide: East Asian Wide and Fullwidth (Unicode Standard Annex 11), by
 * blocks, and emoji.
 */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
/** Marks that sit on the character before them, joiners and other characters that only give orders. */
const invisible = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** Blanks as wide as the text on a terminal; tabs stay tabs, so that what is below lines up whatever their width is. */
export function blanksLike(text: string): string {
  return [...text].map((character) => (character === "\t" ? "\t" : " ".repeat(cellsOf(character)))).join("");
}

/** How many cells of a terminal the text takes, a tab counted as one. */
export function displayWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + cellsOf(character), 0);
}

function cellsOf(character: string): number {
  if (invisible.test(character)) return 0;
  return wide.test(character) ? 2 : 1;
}
