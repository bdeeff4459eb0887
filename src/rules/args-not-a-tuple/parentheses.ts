import type { Span } from "../../model/span.ts";

/** Whether an argument that is not the first one stands in parentheses of its own. */
export function isParenthesised(text: string, { start, end }: Span): boolean {
  return /\(\s*$/.test(text.slice(0, start)) && /^\s*\)/.test(text.slice(end));
}
