/** About what a letter takes, in pixels; Chinese ones take more. */
const letterWidth = 6.7;
const wideLetterWidth = 11;

/** Between the edges of a bar and its words, on both sides together, in pixels. */
const padding = 10;

/** How much room words take, in pixels, about. */
export function widthOf(words: string): number {
  let width = 0;
  for (const letter of words) width += letter > "\u2e80" ? wideLetterWidth : letterWidth;
  return width;
}

/**
 * What a bar of a width says: all of it; else without `await` and the modules in front, without arguments, or as many
 * whole words as fit, with an ellipsis for what is missing. Empty when there is no room: a part of a word says less than nothing.
 */
export function fittingWords(reason: string, width: number): string {
  const room = width - padding;
  const awaited = reason.replace(/^await\s+/, "");
  const short = awaited.replace(/^(?:\w+\.)+(?=\w+(?:\(|$))/, "");
  const whole = [reason, awaited, short, short.replace(/\(.+\)$/s, "(…)")].find((words) => widthOf(words) <= room);
  if (whole !== undefined) return whole;
  let cut = "";
  for (const [end] of short.matchAll(/[^\p{L}\p{N}_]*[\p{L}\p{N}_]+/gu)) {
    if (widthOf(`${cut}${end}…`) > room) break;
    cut += end;
  }
  return cut === "" ? "" : `${cut}…`;
}
