/** About what a letter takes, in pixels. */
const letterWidth = 6.7;

/** What a bar says: all of it, or without the modules in front when there is no room for them. */
export function fittingWords(reason: string, width: number): string {
  return reason.length * letterWidth + 8 <= width ? reason : reason.replace(/^(?:\w+\.)+(?=\w+(?:\(|$))/, "");
}
