import { lineStartsOf } from "./lines.ts";

/** A place in a text; both count from 0, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Translates between offsets and lines of one text. */
export interface LineMap {
  lineCount(): number;
  lineOf(offset: number): number;
  /** The offset at which a line begins; the text's length for a line past the last. */
  startOf(line: number): number;
  positionAt(offset: number): Position;
  /** The offset of a position; a column past the line's end, or a line past the last, is cut to what exists. */
  offsetAt(position: Position): number;
}

/** The lines of a text, found once, when somebody asks. */
export function createLineMap(text: string): LineMap {
  let known: readonly number[] | null = null;
  // Many who make a map of a long text turn out not to need it.
  const lineStarts = () => {
    known ??= lineStartsOf(text);
    return known;
  };
  const startOf = (line: number) => lineStarts()[line] ?? text.length;
  const lineOf = (offset: number) => {
    let low = 0;
    let high = lineStarts().length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    lineCount: () => lineStarts().length,
    lineOf,
    startOf,
    positionAt(offset) {
      const line = lineOf(offset);
      return { line, column: offset - startOf(line) };
    },
    offsetAt: ({ line, column }) => Math.min(startOf(line) + Math.max(0, column), startOf(line + 1)),
  };
}
