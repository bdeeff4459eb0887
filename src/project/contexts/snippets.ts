import type { Span } from "../../model/span.ts";

/** A piece of the text for a message: on one line, at most `limit` characters, the rest cut off. */
export function snippetOf(text: string, { start, end }: Span, limit = 32): string {
  const line = text.slice(start, end).replace(/\s+/g, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}
