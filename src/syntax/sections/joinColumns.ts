import { ERROR_TYPE } from "../grammar.ts";
import { at, createTreeColumns, NONE, type TreeColumns } from "../table.ts";

/** A part of a text, and what the parser made of it; its places count from where the part begins. */
export interface Section {
  readonly start: number;
  readonly end: number;
  readonly columns: TreeColumns;
}

/** What was joined before an edit, and how many sections at the beginning are as they were. */
export interface JoinedBefore {
  readonly columns: TreeColumns;
  readonly sections: number;
}

/** The nodes of a text whose sections were parsed one by one: what is below their roots is below one root. */
export function joinColumns(
  sections: readonly Section[],
  rootType: number,
  before: JoinedBefore | null = null,
): TreeColumns {
  const isLost = ({ columns }: Section) => at(columns.type, 0) === ERROR_TYPE;
  const sizeOf = (section: Section) => section.columns.count - (isLost(section) ? 0 : 1);
  const countOf = (some: readonly Section[]) => some.reduce((sum, section) => sum + sizeOf(section), 1);
  const count = countOf(sections);
  const joined = createTreeColumns(count);
  const same = before?.sections ?? 0;
  let from = countOf(sections.slice(0, same));
  if (before) copy(before.columns, joined, from);
  for (const section of sections.slice(same)) {
    // A section of which the parser could make nothing hangs from the root as a whole.
    const first = isLost(section) ? 0 : 1;
    fill(joined, from, section, first);
    from += section.columns.count - first;
  }
  const [head] = sections;
  const opening = sections.find(({ columns }) => columns.count > 1) ?? head;
  const last = sections.at(-1);
  joined.type[0] = rootType;
  joined.parent[0] = NONE;
  joined.next[0] = count;
  joined.start[0] = opening ? opening.start + at(opening.columns.start, 0) : 0;
  joined.end[0] = last ? last.start + at(last.columns.end, 0) : 0;
  return joined;
}

/** Copies the first nodes. */
function copy(from: TreeColumns, to: TreeColumns, count: number): void {
  for (const name of ["type", "field", "missing", "start", "end", "parent", "next"] as const) {
    to[name].set(from[name].subarray(0, count));
  }
}

function fill(joined: TreeColumns, from: number, { start, columns }: Section, first: number): void {
  const { count } = columns;
  joined.type.set(columns.type.subarray(first), from);
  joined.field.set(columns.field.subarray(first), from);
  joined.missing.set(columns.missing.subarray(first), from);
  const by = from - first;
  const added = { start: joined.start, end: joined.end, parent: joined.parent, next: joined.next };
  for (let node = first, place = from; node < count; node++, place++) {
    added.start[place] = at(columns.start, node) + start;
    added.end[place] = at(columns.end, node) + start;
    added.next[place] = at(columns.next, node) + by;
    const parent = at(columns.parent, node);
    // The root of the section is the root of all.
    added.parent[place] = parent < first ? 0 : parent + by;
  }
}
