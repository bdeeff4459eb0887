import type { Callable, LoopRegion, Operation, Statement } from "../model/callable.ts";
import { beginsLine, lineEndAt, lineIndentation, lineStartAt, lineTerminatorOf, nextLineAt } from "../model/lines.ts";
import type { Comment, Module } from "../model/module.ts";
import { contains, type Span } from "../model/span.ts";
import { hasLoopElse } from "../project/regions.ts";

/** A loop whose statements stand on lines of their own, so that it can be taken apart line by line. */
export interface LoopBody {
  readonly loop: LoopRegion;
  readonly statement: Statement;
  /** The statements directly in the body, at least one. */
  readonly statements: readonly [Statement, ...Statement[]];
  readonly indentation: string;
  readonly bodyIndentation: string;
  readonly lineTerminator: string;
}

/** The body of a loop statement, or null when it shares lines with other code or has an `else`. */
export function loopBodyOf(callable: Callable, loop: LoopRegion, text: string): LoopBody | null {
  const statement = loop.statement === null ? undefined : callable.statements[loop.statement];
  const [first, ...others] = callable.statements.filter(({ region }) => region === loop.id);
  if (!statement || !first || !beginsLine(text, statement.start)) return null;
  const statements: LoopBody["statements"] = [first, ...others];
  if (!statements.every((inner) => beginsLine(text, inner.start))) return null;
  if (hasLoopElse(callable, loop)) return null;
  return {
    loop,
    statement,
    statements,
    indentation: lineIndentation(text, statement.start),
    bodyIndentation: lineIndentation(text, first.start),
    lineTerminator: lineTerminatorOf(text),
  };
}

/** The statement directly in the body that holds the operation or span; null when none does. */
export function statementHolding({ statements }: LoopBody, place: Span | Operation): Statement | null {
  return statements.find((statement) => contains(statement, place)) ?? null;
}

/** Where the lines of a statement begin: at the comments right above it that stand alone, else at its own line. */
export function linesStart(module: Module, text: string, statement: Statement, after: number): number {
  let start = lineStartAt(text, statement.start);
  const alone = (comment: Comment) => comment.start >= after && beginsLine(text, comment.start);
  const above = module.comments.filter((comment) => comment.end <= start && alone(comment)).reverse();
  for (const comment of above) {
    if (text.slice(lineEndAt(text, comment.end), start).trim() !== "") break;
    start = lineStartAt(text, comment.start);
  }
  return start;
}

/** Where a new line after a statement goes: behind its line end, a trailing comment included. */
export function afterLineOf(
  text: string,
  statement: Span,
): { readonly offset: number; readonly needsTerminator: boolean } {
  const end = lineEndAt(text, statement.end);
  return end === text.length
    ? { offset: end, needsTerminator: true }
    : { offset: nextLineAt(text, end), needsTerminator: false };
}
