/** The offset at which the line around `offset` begins. A line ends with CRLF, LF or a lone CR. */
export function lineStartAt(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !isTerminator(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The offset at which the line around `offset` ends, before its terminator. */
export function lineEndAt(text: string, offset: number): number {
  let end = offset;
  while (end < text.length && !isTerminator(text.charCodeAt(end))) end++;
  return end;
}

/** The offset of the line after the one around `offset`, or the text's length. */
export function nextLineAt(text: string, offset: number): number {
  const end = lineEndAt(text, offset);
  if (text.startsWith("\r\n", end)) return end + 2;
  return Math.min(end + 1, text.length);
}

/** The blanks at the beginning of the line around `offset`. */
export function lineIndentation(text: string, offset: number): string {
  const start = lineStartAt(text, offset);
  let end = start;
  while (end < text.length && (text[end] === " " || text[end] === "\t" || text[end] === "\f")) end++;
  return text.slice(start, end);
}

/** Whether nothing but blanks stands before `offset` on its line. */
export function beginsLine(text: string, offset: number): boolean {
  return text.slice(lineStartAt(text, offset), offset).trim() === "";
}

/** The line terminator that the text uses first; "\n" when it has one line. */
export function lineTerminatorOf(text: string): "\r\n" | "\n" | "\r" {
  const feed = text.indexOf("\n");
  const carriage = text.indexOf("\r");
  if (carriage === -1) return "\n";
  if (feed === carriage + 1) return "\r\n";
  return feed === -1 || carriage < feed ? "\r" : "\n";
}

/** Offsets of line starts; the first is 0. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 13 && text.charCodeAt(at + 1) === 10) continue;
    if (isTerminator(code)) starts.push(at + 1);
  }
  return starts;
}

/** The number of the line around `offset`, as people count: the first is 1. */
export function lineNumberAt(text: string, offset: number): number {
  return lineStartsOf(text.slice(0, offset)).length;
}

function isTerminator(code: number): boolean {
  return code === 10 || code === 13;
}
