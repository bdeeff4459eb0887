import { Edit } from "web-tree-sitter";
import type { TextChange } from "./sourceText.ts";

/** A position as tree-sitter counts it: rows end with a line feed only, columns are UTF-16 units. */
interface Place {
  readonly offset: number;
  readonly row: number;
  readonly column: number;
}

const textStart: Place = { offset: 0, row: 0, column: 0 };

/** What a tree needs to know of a change. `before` is the text that the change applies to. */
export function toEdit(before: string, { start, end, newText }: TextChange): Edit {
  const startPlace = placeAt(before, start, textStart);
  const oldEnd = placeAt(before, end, startPlace);
  const newEnd = placeAt(newText, newText.length, textStart);
  return edit(startPlace, oldEnd, {
    offset: start + newText.length,
    row: startPlace.row + newEnd.row,
    column: newEnd.row === 0 ? startPlace.column + newEnd.column : newEnd.column,
  });
}

/** Edits that change nothing, after which a tree no longer vouches for these ranges. They ascend and do not overlap. */
export function toDoubts(source: string, ranges: readonly { start: number; end: number }[]): Edit[] {
  let place = textStart;
  return ranges.map(({ start, end }) => {
    const startPlace = placeAt(source, start, place);
    place = placeAt(source, end, startPlace);
    return edit(startPlace, place, place);
  });
}

function edit(start: Place, oldEnd: Place, newEnd: Place): Edit {
  return new Edit({
    startIndex: start.offset,
    oldEndIndex: oldEnd.offset,
    newEndIndex: newEnd.offset,
    startPosition: start,
    oldEndPosition: oldEnd,
    newEndPosition: newEnd,
  });
}

/** Counts on from a place before `offset`. */
function placeAt(text: string, offset: number, from: Place): Place {
  let { row } = from;
  let lineStart = from.offset - from.column;
  for (let feed = text.indexOf("\n", from.offset); feed !== -1 && feed < offset; feed = text.indexOf("\n", lineStart)) {
    row++;
    lineStart = feed + 1;
  }
  return { offset, row, column: offset - lineStart };
}
