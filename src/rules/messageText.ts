import type { Count } from "../model/callable.ts";
import type { LocalizedText } from "../model/finding.ts";
import type { Span } from "../model/span.ts";

/** A message is one line of at most this many characters. */
export const longestMessage = 160;

/** A piece of the text for a message: on one line, at most `limit` characters, the rest cut off. */
export function snippetOf(text: string, { start, end }: Span, limit = 32): string {
  return shortened(text.slice(start, end), limit);
}

/** A name or a piece of code on one line, at most `limit` characters, the rest cut off. */
export function shortened(code: string, limit: number): string {
  const line = code.replace(/\s+/g, " ").trim();
  return line.length <= limit ? line : `${line.slice(0, limit - 1)}…`;
}

/** A statement with the suggestion behind it, or alone, or even cut, where the message would be too long. */
export function fittingMessage(statement: string, suggestion: string): string {
  const whole = statement + suggestion;
  if (whole.length <= longestMessage) return whole;
  return statement.length <= longestMessage ? statement : `${statement.slice(0, longestMessage - 1)}…`;
}

/** How often a loop runs, as evidence for the hover. */
export function roundsEvidence({ factor, symbols }: Count): LocalizedText {
  if (symbols.length === 0) return { en: `The loop runs ${factor} times.`, "zh-cn": `循环执行 ${factor} 次。` };
  const symbol = shortened(symbols.join(" × "), 40);
  return { en: `The loop runs once for each of \`${symbol}\`.`, "zh-cn": `\`${symbol}\` 的每一项执行一次循环。` };
}
