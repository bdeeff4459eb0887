import type { Statement } from "../model/callable.ts";
import { createLineMap, type LineMap } from "../model/lineMap.ts";
import { lineStartAt } from "../model/lines.ts";
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
  /** The suppression in whose comment an offset is, or null. */
  holding(offset: number): Suppression | null;
  /** Whether a comment at the same code, or for the whole file, names `rule` to silence it about the comment at `offset`. */
  silencesAbout(rule: string, offset: number): boolean;
  /** One that stands where a comment for `offset` would and names its rules, so that another can be added to it. */
  findList(offset: number): Suppression | null;
}

/** The suppression comments of a module, by the lines that they silence. */
export function readSuppressions(module: Module, text: string): Suppressions {
  const lines = createLineMap(text);
  const all = module.comments.flatMap((comment) => parse(comment, text, lines) ?? []);
  const at = (offset: number) => {
    const silenced = suppressibleLines(module, text, lines, offset);
    return all.filter(({ line }) => line !== null && silenced.has(line));
  };
  const wholeFile = all.filter(({ line }) => line === null);
  const speaksOf = (rule: string) => (suppression: Suppression) => suppression.rules?.includes(rule) ?? true;
  const holding = (offset: number) =>
    all.find(({ comment }) => comment.start <= offset && offset < comment.end) ?? null;
  return {
    all,
    find(rule, offset) {
      if (all.length === 0) return null;
      return wholeFile.find(speaksOf(rule)) ?? at(offset).find(speaksOf(rule)) ?? null;
    },
    holding,
    silencesAbout(rule, offset) {
      const about = holding(offset);
      const names = all.filter(({ rules }) => rules?.includes(rule));
      if (!about) return false;
      const code = silencedLine(about.comment, text, lines);
      return names.some(({ line }) => line === null || line === code);
    },
    findList: (offset) => at(offset).find(({ rules }) => rules !== null) ?? null,
  };
}

/**
 * The statement before which a comment for `offset` stands: the innermost one around it that begins its line, so
 * that the comment never lands inside a template or between JSX tags; else the outermost one; null between statements.
 */
export function anchorStatement(module: Module, text: string, offset: number): Statement | null {
  const around = statementsAround(module, offset);
  return around.find(({ start }) => isBlank(text.slice(lineStartAt(text, start), start))) ?? around.at(-1) ?? null;
}

/** The statements around an offset, whichever callable they are in, from the innermost to the outermost. */
function statementsAround(module: Module, offset: number): Statement[] {
  return module.callables
    .flatMap(({ statements }) => statements.filter(({ start, end }) => start <= offset && offset < end))
    .sort((left, right) => left.end - left.start - (right.end - right.start) || right.start - left.start);
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
  // Between JSX tags a comment needs braces around it.
  if (!isBlank(text.slice(lines.startOf(own), comment.start).replace(/\{\s*$/, ""))) return own;
  for (let line = lines.lineOf(comment.end) + 1; line < lines.lineCount(); line++) {
    const content = text.slice(lines.startOf(line), lines.startOf(line + 1)).trim();
    if (content !== "" && !/^(?:#|\/\/|\{?\/\*)\s*interleave:/.test(content)) return line;
  }
  return own;
}

const compound: ReadonlySet<Statement["kind"]> = new Set(["loop", "branch", "try", "with", "define"]);

/** The lines on which a comment silences a finding: its own, those where its statements begin, the last of a simple one. */
function suppressibleLines(module: Module, text: string, lines: LineMap, offset: number): Set<number> {
  const result = new Set([lines.lineOf(offset)]);
  const [innermost] = statementsAround(module, offset);
  const anchor = anchorStatement(module, text, offset);
  if (innermost) result.add(lines.lineOf(innermost.start));
  if (anchor) result.add(lines.lineOf(anchor.start));
  if (innermost && !compound.has(innermost.kind)) result.add(lines.lineOf(innermost.end));
  return result;
}

function isBlank(text: string): boolean {
  return text.trim() === "";
}
