import type { Callable, Statement } from "../model/callable.ts";
import { lineEndAt, lineStartAt, nextLineAt } from "../model/lines.ts";
import type { Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import { nextCode } from "./codeAround.ts";

/**
 * The lines that go when a statement is taken away, a comment behind it included; null when it shares its line with
 * other code, or is all that a block holds.
 */
export function removedLines(module: Module, text: string, callable: Callable, statement: Statement): Span | null {
  const start = lineStartAt(text, statement.start);
  if (text.slice(start, statement.start).trim() !== "") return null;
  const lineEnd = lineEndAt(text, statement.end);
  if (nextCode(module, text, statement.end, lineEnd) < lineEnd) return null;
  const isAlone = callable.statements.filter(({ region }) => region === statement.region).length === 1;
  return isAlone ? null : { start, end: nextLineAt(text, lineEnd) };
}

/** The lines together with a blank line beside them that would be left over: between blank lines, at the start of the text or of a block. */
export function withSpareBlankLine(text: string, { start, end }: Span): Span {
  const isBlank = (offset: number) => text.slice(lineStartAt(text, offset), lineEndAt(text, offset)).trim() === "";
  if (start === 0) {
    let after = end;
    while (after < text.length && isBlank(after)) after = nextLineAt(text, after);
    return { start, end: after };
  }
  const above = lineStartAt(text, text.startsWith("\r\n", start - 2) ? start - 2 : start - 1);
  if (!isBlank(end)) return { start, end };
  if (isBlank(above)) return { start: above, end };
  const opensBlock = /[:{]$/.test(text.slice(above, lineEndAt(text, above)).trimEnd());
  return { start, end: opensBlock ? nextLineAt(text, end) : end };
}
