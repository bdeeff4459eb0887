import type { Callable, Operation } from "../model/callable.ts";
import type { Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";

/** The offset of the first character of code from `offset` on, blanks, comments and joined lines skipped; at most `limit`. */
export function nextCode(module: Module, text: string, offset: number, limit: number): number {
  let at = offset;
  while (at < limit) {
    const comment = module.comments.find(({ start }) => start === at);
    if (comment) at = comment.end;
    else if (/[\s\\]/.test(text.charAt(at))) at++;
    else break;
  }
  return Math.min(at, limit);
}

/** Whether a comment begins inside the span. */
export function hasComment(module: Module, { start, end }: Span): boolean {
  return module.comments.some((comment) => comment.start >= start && comment.start < end);
}

/** Where something ends, a comment behind it on its line included. */
export function commentedEnd({ comments }: Module, text: string, { end }: Span): number {
  return comments.find(({ start }) => start >= end && /^[ \t]*$/.test(text.slice(end, start)))?.end ?? end;
}

/** Where the statement of an operation ends; where the body ends when it is a plain expression, as in a lambda. */
export function statementEnd({ statements, body }: Callable, { statement }: Operation): number {
  return (statement === null ? undefined : statements[statement])?.end ?? body.end;
}

/** A blank when the character before `offset` would grow together with a word put there, as in `else(f)(x)`. */
export function blankBefore(text: string, offset: number): string {
  return /[\w$]/.test(text.charAt(offset - 1)) ? " " : "";
}
