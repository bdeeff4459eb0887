import { insertAt, joinTouching } from "../../fixes/edits.ts";
import { indentationUnit, indentedLines } from "../../fixes/indentedLines.ts";
import { linesStart } from "../../fixes/loopBody.ts";
import type { Callable, CallOperation, Statement } from "../../model/callable.ts";
import type { Fix } from "../../model/finding.ts";
import { lineEndAt, lineStartAt, lineTerminatorOf } from "../../model/lines.ts";
import { contains, overlaps } from "../../model/span.ts";
import type { RuleContext } from "../rule.ts";

/**
 * Puts everything from the statement that starts processes to the end of the script under the guard. Nothing when
 * functions, classes or imports follow, which the processes need, too.
 */
export function addGuard({ module, text, uri }: RuleContext, call: CallOperation): Fix[] {
  const [body] = module.callables;
  const top = body?.statements.filter(({ region }) => region === 0) ?? [];
  const first = top.find((statement) => contains(statement, call));
  const last = top.at(-1);
  if (!body || !first || !last) return [];
  const moved = top.slice(top.indexOf(first));
  const isMovable = moved.every((statement) => isPlain(body, statement) && beginsLine(text, statement));
  const span = { start: linesStart(module, text, first, previousEnd(top, first)), end: lineEndAt(text, last.end) };
  if (!isMovable || module.syntaxErrors.some((error) => overlaps(error, span))) return [];
  const unit = indentationUnit(module, text);
  const guard = `if __name__ == "__main__":${lineTerminatorOf(text)}`;
  const edits = joinTouching([insertAt(span.start, guard), ...indentedLines(module, text, span, unit)]);
  const title = { en: 'Guard with `if __name__ == "__main__":`', "zh-cn": '用 `if __name__ == "__main__":` 保护' };
  return [{ title, applicability: "unsafe", documents: [{ uri, edits }] }];
}

/** Definitions and imports inside a compound statement count, too. */
function isPlain({ statements }: Callable, statement: Statement): boolean {
  return statements
    .filter((inner) => contains(statement, inner))
    .every(({ kind }) => kind !== "define" && kind !== "import");
}

function beginsLine(text: string, { start }: Statement): boolean {
  return text.slice(lineStartAt(text, start), start) === "";
}

function previousEnd(top: readonly Statement[], first: Statement): number {
  return top[top.indexOf(first) - 1]?.end ?? 0;
}
