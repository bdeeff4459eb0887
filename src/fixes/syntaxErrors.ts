import type { Module } from "../model/module.ts";
import { overlaps, type Span } from "../model/span.ts";

/**
 * Whether the parser had to recover in a part of a text, so that nothing should be written there. The grammar of TypeScript
 * misses a token in `sql<Row>\`…\``, which the language allows without one.
 */
export function hasSyntaxError({ syntaxErrors }: Module, text: string, span: Span): boolean {
  return syntaxErrors.some((error) => overlaps(error, span) && !isBeforeTemplate(text, error));
}

function isBeforeTemplate(text: string, { start, end }: Span): boolean {
  return start === end && text[start - 1] === ">" && text[start] === "`";
}
