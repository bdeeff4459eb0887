import { Edit } from "web-tree-sitter";
import type { TextChange } from "./sourceText.ts";

/** A position as tree-sitter counts it: rows end with a line feed only, columns are UTF-16 units. */
interface Place {
  readonly offset: number;
  readonly row: number;
  readonly column: number;
}

const textStart: Place = { offset: 0, row: 0, column: 0 };

/** Tells trees what changed in a text that is edited. */
export interface EditTeller {
  /** What a tree needs to know of a change. `before` is the text that the change applies to. */
  toEdit(before: string, change: TextChange): Edit;
  /** Edits that change nothing, after which a tree no longer vouches for these ranges. They ascend and do not overlap. */
  toDoubts(source: string, ranges: readonly { start: number; end: number }[]): Edit[];
}

/** Counts rows from where the text was edited last: most often the next edit is near. */
export function createEditTeller(): EditTeller {
  /** In the text as it is, because no edit has changed what is before it. */
  let known = textStart;
  return {
    toEdit(before, { start, end, newText }) {
      const startPlace = placeAt(before, start, known);
      const oldEnd = placeAt(before, end, startPlace);
      const newEnd = placeAt(newText, newText.length, textStart);
      known = startPlace;
      return edit(startPlace, oldEnd, {
        offset: start + newText.length,
        row: startPlace.row + newEnd.row,
        column: newEnd.row === 0 ? startPlace.column + newEnd.column : newEnd.column,
      });
    },
    toDoubts(source, ranges) {
      let place = known;
      return ranges.map(({ start, end }) => {
        const startPlace = placeAt(source, start, place);
        place = placeAt(source, end, startPlace);
        return edit(startPlace, place, place);
      });
    },
  };
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

/** Counts on from a known place, or back. */
function placeAt(text: string, offset: number, from: Place): Place {
  let { row } = from;
  if (offset < from.offset) {
    const lineStart = lineStartAt(text, offset);
    for (let start = from.offset - from.column; start > lineStart; start = lineStartAt(text, start - 1)) row--;
    return { offset, row, column: offset - lineStart };
  }
  let lineStart = from.offset - from.column;
  for (let feed = text.indexOf("\n", from.offset); feed !== -1 && feed < offset; feed = text.indexOf("\n", lineStart)) {
    row++;
    lineStart = feed + 1;
  }
  return { offset, row, column: offset - lineStart };
}

function lineStartAt(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}
