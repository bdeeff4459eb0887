import { lastPart } from "../../knowledge/words.ts";
import type { LogicalLine } from "./logicalLines.ts";

/**
 * What is called by the statements of a Python text that are nothing but a call: the chain of names in front of the
 * parenthesis, or its end, such as `.wait` of `run().wait()`; empty for what has no name. Some more than there are, but
 * none is missing. Without lines, those of the whole text that may begin a statement.
 */
export function droppedCalls(text: string, lines: readonly LogicalLine[] | null): Set<string> {
  const chains = new Set<string>();
  if (lines) for (const line of lines) addCallsOf(text, line, chains);
  else addPossibleCalls(text, chains);
  return chains;
}

/** The name of what a call calls; empty for what has none. */
export function nameOfCall(chain: string): string {
  return /\w$/.test(chain) ? lastPart(chain) : "";
}

function addCallsOf(text: string, line: LogicalLine, chains: Set<string>): void {
  const { start, end, lastOpening, lastClosing, lastColon, hasEquals, hasSemicolon } = line;
  if (lastOpening === null) return;
  otherStatement.lastIndex = start;
  const isAlone = !hasSemicolon && (lastColon === null || isBlank(text, lastColon + 1, end));
  if (isAlone && (lastColon !== null || hasEquals || otherStatement.test(text))) return;
  const callee =
    isAlone && isBlank(text, lastClosing, end) && text[lastOpening] === "("
      ? chainBefore(text, start, lastOpening)
      : null;
  if (callee !== null) chains.add(callee);
  else addPossibleCalls(text.slice(start, end), chains);
}

/** What drops nothing, but for what is written behind a colon or a semicolon. */
const otherStatement =
  /@|(?:assert|async|await|class|def|del|except|for|from|global|if|import|nonlocal|raise|return|while|with|yield)\b/y;

/** Whether only comments and blanks follow. */
function isBlank(text: string, start: number, end: number): boolean {
  return /^(?:\s|#[^\n]*)*$/.test(text.slice(start, end));
}

/** The chain of names that ends at a parenthesis; null when a parenthesis begins the statement. */
function chainBefore(text: string, start: number, opening: number): string | null {
  const before = text.slice(start, opening).trimEnd();
  return before === "" ? null : (/[\w.]*\w$/.exec(before)?.[0] ?? "");
}

/** A chain of names, or the end of a longer chain, in front of the parenthesis of a call. */
const call = /([\w.]*)([\w\])])[ \t]*\(/g;

function addPossibleCalls(text: string, chains: Set<string>): void {
  for (const match of text.matchAll(call)) {
    const chain = `${match[1]}${match[2]}`;
    if (!chains.has(chain) && mayBeStatement(text, match.index, chain)) chains.add(chain);
  }
}

/** Whether what begins at an offset may begin a statement, or continue one that began before. */
function mayBeStatement(text: string, start: number, chain: string): boolean {
  if (!/^[A-Za-z_]/.test(chain)) return true;
  for (let at = start - 1; at >= 0; at--) {
    const before = text[at] ?? "";
    if (before === "\n" || before === "\r" || before === ":" || before === ";") return true;
    if (before !== " " && before !== "\t" && before !== "(" && before !== "\f") return false;
  }
  return true;
}
