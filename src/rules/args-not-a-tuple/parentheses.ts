import type { Span } from "../../model/span.ts";

/** Whether an argument that is not the first one stands in parentheses of its own. */
export function isParenthesised(text: string, { start, end }: Span): boolean {
  return text.slice(0, start).trimEnd().endsWith("(") && /^\s*\)/.test(text.slice(end));
}
