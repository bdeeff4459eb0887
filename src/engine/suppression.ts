import type { Statement } from "../model/callable.ts";
import { createLineMap, type LineMap } from "../model/lineMap.ts";
import type { Comment, Module } from "../model/module.ts";

/** One `interleave: ignore` comment. */
export interface Suppression {
  readonly comment: Comment;
  /** The rules it names; null when it speaks of all. */
  readonly rules: readonly string[] | null;
  /** The line that it silences, counted from 0; null for the whole file. */
  readonly line: number | null;
}

const pattern = /^interleave:\s*(ignore|ignore-file)(?:\[([^\]]*)\])?(?:\s|$)/;
/** `ignore-file` counts only near the top, where a reader looks for it. */
const fileScopeLines = 10;

/** The suppression comments of a document, and what they silence. */
export interface Suppressions {
  readonly all: readonly Suppression[];
  /** The suppression that silences `rule` at `offset`, or null. */
  find(rule: string, offset: number): Suppression | null;
  /** One that stands where a comment for `offset` would and names its rules, so that another can be added to it. */
  findList(offset: number): Suppression | null;
}

export function readSuppressions(module: Module, text: string): Suppressions {
  const lines = createLineMap(text);
  const all = module.comments.flatMap((comment) => parse(comment, text, lines) ?? []);
  const at = (offset: number) => {
    const silenced = suppressibleLines(module, lines, offset);
    return all.filter(({ line }) => line !== null && silenced.has(line));
  };
  const wholeFile = all.filter(({ line }) => line === null);
  const speaksOf = (rule: string) => (suppression: Suppression) => suppression.rules?.includes(rule) ?? true;
  return {
    all,
    find(rule, offset) {
      if (all.length === 0) return null;
      return wholeFile.find(speaksOf(rule)) ?? at(offset).find(speaksOf(rule)) ?? null;
    },
    findList: (offset) => at(offset).find(({ rules }) => rules !== null) ?? null,
  };
}

/** The innermost statement around an offset, whichever callable it is in; null between statements. */
export function statementAround(module: Module, offset: number): Statement | null {
  let best: Statement | null = null;
  for (const { statements } of module.callables) {
    for (const statement of statements) {
      if (offset < statement.start || statement.end <= offset) continue;
      if (!best || statement.end - statement.start <= best.end - best.start) best = statement;
    }
  }
  return best;
}

function parse(comment: Comment, text: string, lines: LineMap): Suppression | null {
  const match = pattern.exec(comment.text);
  if (!match) return null;
  const rules = match[2] === undefined ? null : match[2].split(",").map((id) => id.trim());
  if (match[1] === "ignore") return { comment, rules, line: silencedLine(comment, text, lines) };
  return lines.lineOf(comment.start) < fileScopeLines ? { comment, rules, line: null } : null;
}

/** A comment alone on its line speaks of the next line that holds code; a trailing one of its own line. */
function silencedLine(comment: Comment, text: string, lines: LineMap): number {
  const own = lines.lineOf(comment.start);
  if (text.slice(lines.startOf(own), comment.start).trim() !== "") return own;
  for (let line = lines.lineOf(comment.end) + 1; line < lines.lineCount; line++) {
    const content = text.slice(lines.startOf(line), lines.startOf(line + 1)).trim();
    if (content !== "" && !/^(?:#|\/\/)\s*interleave:/.test(content)) return line;
  }
  return own;
}

const compound: ReadonlySet<Statement["kind"]> = new Set(["loop", "branch", "try", "with", "define"]);

/** The lines on which a comment silences a finding: its own, the first of its statement, and the last of a simple one. */
function suppressibleLines(module: Module, lines: LineMap, offset: number): Set<number> {
  const result = new Set([lines.lineOf(offset)]);
  const statement = statementAround(module, offset);
  if (!statement) return result;
  result.add(lines.lineOf(statement.start));
  if (!compound.has(statement.kind)) result.add(lines.lineOf(statement.end));
  return result;
}
