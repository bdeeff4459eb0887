import type { TextEdit } from "../../model/finding.ts";
import type { Import, Module } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import { insertAt } from "../edits.ts";

/** The braces of `import { a, b as c } from "m"` or `const { a, b: c } = require("m")`. */
export interface NamedList extends Span {
  readonly entries: readonly [Span, ...Span[]];
  /** The entry of the import for which the list was asked. */
  readonly entry: Span;
  /** The name of the module between its quotes. */
  readonly source: Span;
  /** What stands between a member and its local name. */
  readonly separator: " as " | ": ";
}

/** The list in which a member is imported; null for any other import, and for a list with comments or default values. */
export function namedListOf(module: Module, text: string, imported: Import): NamedList | null {
  const statement = module.callables[imported.callable]?.statements[imported.statement ?? -1];
  if (!statement) return null;
  const start = text.lastIndexOf("{", imported.start);
  const close = text.indexOf("}", imported.end);
  if (start < statement.start || close < 0 || close >= statement.end) return null;
  const content = text.slice(start + 1, close);
  if (!/^[\w$\s,:]*$/.test(content)) return null;
  const source = /^\}\s*(?:from\s*|=\s*require\(\s*)(["'])([^"'\n]+)\1/.exec(text.slice(close, statement.end));
  const [first, ...others] = entriesOf(content, start + 1);
  const entry = first && [first, ...others].find((one) => one.start <= imported.start && imported.end <= one.end);
  if (!source || !first || !entry) return null;
  const sourceEnd = close + source[0].length - 1;
  return {
    start,
    end: close + 1,
    entries: [first, ...others],
    entry,
    source: { start: sourceEnd - (source[2] as string).length, end: sourceEnd },
    separator: imported.form === "require" ? ": " : " as ",
  };
}

/** Adds a member behind the last one, on a line of its own when that has one. */
export function addEntry(text: string, list: NamedList, entry: string): TextEdit {
  const last = list.entries.at(-1) ?? list.entry;
  const gap = /(?:\r\n|\r|\n)[ \t]*$/.exec(text.slice(list.start, last.start))?.[0] ?? " ";
  return insertAt(last.end, `,${gap}${entry}`);
}

/** Takes the list's entry out from between its neighbours; null when it has none. */
export function withoutEntry({ entries, entry }: NamedList): TextEdit | null {
  const index = entries.indexOf(entry);
  const [previous, next] = [entries[index - 1], entries[index + 1]];
  if (next) return { start: entry.start, end: next.start, newText: "" };
  return previous ? { start: previous.end, end: entry.end, newText: "" } : null;
}

/** The parts between commas, without the blanks around them. */
function entriesOf(content: string, offset: number): Span[] {
  const entries: Span[] = [];
  let at = offset;
  for (const part of content.split(",")) {
    const trimmed = part.trim();
    const start = at + part.length - part.trimStart().length;
    if (trimmed !== "") entries.push({ start, end: start + trimmed.length });
    at += part.length + 1;
  }
  return entries;
}
