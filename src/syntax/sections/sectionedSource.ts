import type { Grammar } from "../grammar.ts";
import { type ParsedSource, parseSource, type TreeSource } from "../parsedSource.ts";
import type { Range } from "../reparse.ts";
import { mergeChanges, type TextChange } from "../sourceText.ts";
import type { TreeColumns } from "../table.ts";
import { type JoinedBefore, joinColumns, type Section } from "./joinColumns.ts";
import { changedSections, pythonSections, type Sections } from "./pythonSections.ts";

/** Shorter sources, in UTF-16 units, are parsed as a whole. */
export const sectionedLength = 20_000;

/** Whether a source is parsed section by section: it is long, and the parser needs all of it for each edit. */
export function isSectioned(source: string, grammar: Grammar): boolean {
  return grammar.name === "python" && source.length >= sectionedLength;
}

/** What the parser makes of the sections of a source whose tree nobody needs afterwards. */
export function parseSections(source: string, grammar: Grammar, trees: TreeSource): TreeColumns {
  const ranges = rangesOf(source, pythonSections(source));
  return joinColumns(parseEach(source, ranges, grammar, trees), grammar.type("module"));
}

/** Parses a source section by section; after an edit only the sections that it concerns. */
export function parseSectionedSource(first: string, grammar: Grammar, trees: TreeSource): ParsedSource {
  let source = first;
  let known = pythonSections(source);
  let sections: readonly Section[] = parseEach(source, rangesOf(source, known), grammar, trees);
  let columns: TreeColumns | null = null;
  let joined: JoinedBefore | null = null;
  /** The section in which somebody types keeps its tree. */
  let active: { section: Section; readonly parsed: ParsedSource } | null = null;

  function release(): void {
    active?.parsed.delete();
    active = null;
  }

  /** The section after an edit inside it. */
  function edited(old: Section, range: Range, change: TextChange): Section {
    if (active?.section === old) {
      const inside = { start: change.start - old.start, end: change.end - old.start };
      active.parsed.change([{ ...change, ...inside, after: source.slice(range.start, range.end) }]);
    } else {
      release();
      active = { section: old, parsed: parseSource(source.slice(range.start, range.end), grammar, trees) };
    }
    active.section = { ...range, columns: active.parsed.columns };
    return active.section;
  }

  function follow(change: TextChange): void {
    const by = change.newText.length - (change.end - change.start);
    known = changedSections(source, known, change);
    const ranges = rangesOf(source, known);
    const isBefore = (section: Section | undefined) => section !== undefined && section.end <= change.start;
    const isBehind = (section: Section | undefined) => section !== undefined && section.start >= change.end;
    let before = 0;
    while (isBefore(sections[before]) && isMoved(sections[before], ranges[before], 0)) before++;
    if (joined) joined = { ...joined, sections: Math.min(joined.sections, before) };
    const most = Math.min(sections.length, ranges.length) - before;
    let behind = 0;
    while (
      behind < most &&
      isBehind(sections.at(-1 - behind)) &&
      isMoved(sections.at(-1 - behind), ranges.at(-1 - behind), by)
    )
      behind++;
    const replaced = sections.slice(before, sections.length - behind);
    const fresh = ranges.slice(before, ranges.length - behind);
    const [old, range] = [replaced[0], fresh[0]];
    const isInside = old && range && replaced.length === 1 && fresh.length === 1;
    if (!isInside && active && replaced.includes(active.section)) release();
    const parsed = isInside ? [edited(old, range, change)] : parseEach(source, fresh, grammar, trees);
    const moved = sections.slice(sections.length - behind).map((section) => {
      const { start, end } = section;
      const next = { ...section, start: start + by, end: end + by };
      if (active?.section === section) active.section = next;
      return next;
    });
    sections = [...sections.slice(0, before), ...parsed, ...moved];
  }

  return {
    get columns() {
      if (columns) return columns;
      columns = joinColumns(sections, grammar.type("module"), joined);
      joined = { columns, sections: sections.length };
      return columns;
    },
    change(edits) {
      const last = edits.at(-1);
      if (!last) return;
      const before = source;
      source = last.after;
      follow(mergeChanges(before, source, edits));
      columns = null;
    },
    delete: release,
  };
}

function isMoved(section: Section | undefined, range: Range | undefined, by: number): boolean {
  return section !== undefined && section.start + by === range?.start && section.end + by === range.end;
}

function rangesOf(source: string, { starts }: Sections): Range[] {
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? source.length }));
}

function parseEach(source: string, ranges: readonly Range[], grammar: Grammar, trees: TreeSource): Section[] {
  return ranges.map((range) => {
    const tree = trees.parse(source.slice(range.start, range.end), grammar, null);
    try {
      return { ...range, columns: grammar.reader.read(tree).columns };
    } finally {
      trees.free(tree);
    }
  });
}
