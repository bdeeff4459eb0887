import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineIndentation, lineStartAt, nextLineAt } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import { subexpressions, valuesOf } from "../../project/expressions.ts";
import { insertAt } from "../edits.ts";

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
    if (isText && /[\r\n]/.test(text.slice(expression.start, expression.end))) found.push(expression);
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

/** By how much the first indented statement of a module is indented; four blanks when none is. */
export function indentationUnit({ callables }: Module, text: string): string {
  for (const { statements } of callables) {
    const outer = statements.find(({ region }) => region === 0);
    const inner = outer && statements.find(({ region }) => region !== 0);
    if (!outer || !inner) continue;
    const [around, indentation] = [lineIndentation(text, outer.start), lineIndentation(text, inner.start)];
    if (indentation.length > around.length && indentation.startsWith(around)) return indentation.slice(around.length);
  }
  const body = callables.find(({ kind, statements }) => kind === "function" && statements.length > 0);
  const first = body?.statements[0];
  return (first && lineIndentation(text, first.start)) || "    ";
}
