import type { Position } from "vscode-languageserver";
import { lineStartsOf } from "../../model/lines.ts";

/** Where the offsets of one text are. */
export interface Positions {
  positionAt(offset: number): Position;
}

/** The positions of a text, at 4 bytes a line, without the text itself. */
export function positionsOf(text: string): Positions {
  const starts = Uint32Array.from(lineStartsOf(text));
  return {
    positionAt(offset) {
      let line = 0;
      for (let end = starts.length; end - line > 1; ) {
        const middle = (line + end) >> 1;
        if ((starts[middle] ?? 0) <= offset) line = middle;
        else end = middle;
      }
      return { line, character: offset - (starts[line] ?? 0) };
    },
  };
}
