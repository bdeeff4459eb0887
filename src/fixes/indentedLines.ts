import type { TextEdit } from "../model/finding.ts";
import { lineEndAt, lineIndentation, lineStartAt, nextLineAt } from "../model/lines.ts";
import type { Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import { subexpressions, valuesOf } from "../project/expressions.ts";
import { insertAt } from "./edits.ts";

/** The edits that move the lines of a span one level to the right. Lines that begin inside a string stay, because they are its text. */
export function indentedLines(module: Module, text: string, span: Span, unit: string): TextEdit[] {
  const strings = multiLineStrings(module, text, span);
  const edits: TextEdit[] = [];
  for (let line = lineStartAt(text, span.start); line < span.end; line = nextLineAt(text, line)) {
    const isBlank = text.slice(line, lineEndAt(text, line)).trim() === "";
    const isInside = strings.some(({ start, end }) => start < line && line < end);
    if (!isBlank && !isInside) edits.push(insertAt(line, unit));
  }
  return edits;
}

function multiLineStrings({ callables }: Module, text: string, span: Span): Span[] {
  const found: Span[] = [];
  const read = (expression: Parameters<typeof subexpressions>[0]): void => {
    const isText =
      expression.kind === "literal" || (expression.kind === "operator" && expression.operator === "template");
    if (isText && holdsLineEnd(text.slice(expression.start, expression.end))) found.push(expression);
    for (const inner of subexpressions(expression)) read(inner);
  };
  for (const { operations } of callables) {
    for (const operation of operations) {
      if (operation.start < span.end && operation.end > span.start)
        for (const value of valuesOf(operation)) read(value);
    }
  }
  return found;
}

/** Whether a line may end inside the quotes; strings that only stand one below the other are moved with their lines. */
function holdsLineEnd(literal: string): boolean {
  return /[\r\n]/.test(literal) && /"""|'''|`|\\\r?\n/.test(literal);
}

/** By how much the body of the first function or block of a module is indented; four blanks when nothing is. */
export function indentationUnit({ callables }: Module, text: string): string {
  for (const callable of callables) {
    const outer = callable.statements.find(({ region }) => region === 0);
    const inner = callable.statements.find(({ region }) => region !== 0);
    const own = callable.id === 0 ? null : outer && deeper(text, callable.start, outer.start);
    const unit = own ?? (outer && inner && deeper(text, outer.start, inner.start));
    if (unit) return unit;
  }
  return "    ";
}

/** What the indentation of one line has more than that of another. */
function deeper(text: string, outer: number, inner: number): string | null {
  const [around, indentation] = [lineIndentation(text, outer), lineIndentation(text, inner)];
  const isDeeper = indentation.length > around.length && indentation.startsWith(around);
  return isDeeper ? indentation.slice(around.length) : null;
}
