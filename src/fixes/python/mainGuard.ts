import type { CallOperation, Statement } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineStartAt, lineTerminatorOf } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import { contains } from "../../model/span.ts";
import { isMainGuard } from "../../project/contexts/mainGuard.ts";
import { lastNameOf } from "../../project/expressions.ts";
import { insertAt } from "../edits.ts";
import { indentationUnit, indentedLines } from "../indentedLines.ts";
import { linesStart } from "../loopBody.ts";

/** Calls that start a program when the file is imported. */
const starters = /^(?:run|run_until_complete|run_forever|main|start|mainloop|serve_forever)$/;

/** Whether a file starts its work when it is imported, so that each process that is spawned would start it again. */
export function startsUnguarded(module: Module): boolean {
  return unguardedCalls(module).some(({ callee }) => starters.test(lastNameOf(callee)));
}

/**
 * The statements at the end of a module that belong under `if __name__ == "__main__":` when `uses` start processes: from the
 * first that holds one of them, or calls a function of the module, on. Empty when nothing is called outside of guards.
 */
export function statementsToGuard(module: Module, uses: readonly CallOperation[]): readonly Statement[] {
  const [body] = module.callables;
  const top = body?.statements.filter(({ region }) => region === 0) ?? [];
  const calls = unguardedCalls(module).filter(
    (call) => uses.includes(call) || (call.callee.kind === "name" && isFunction(module, call.callee.binding)),
  );
  const first = top.findIndex((statement) => calls.some((call) => contains(statement, call)));
  return first < 0 ? [] : top.slice(first);
}

function isFunction({ bindings }: Module, binding: number | null): boolean {
  return binding !== null && bindings[binding]?.kind === "function";
}

/** The calls that importing a module makes, those under a guard left out. */
function unguardedCalls({ callables }: Module): CallOperation[] {
  const [body] = callables;
  if (!body) return [];
  const guards = body.regions.filter(isMainGuard);
  return body.operations.filter(
    (operation): operation is CallOperation =>
      operation.kind === "call" && !guards.some((guard) => contains(guard, operation)),
  );
}

/**
 * Puts statements at the end of a module under `if __name__ == "__main__":`. Null when a definition or an import stands among
 * them, which processes need, too.
 */
export function guardStatements(module: Module, text: string, statements: readonly Statement[]): TextEdit[] | null {
  const [first] = statements;
  const last = statements.at(-1);
  const [body] = module.callables;
  if (!first || !last || !body) return [];
  const isMovable = statements.every((statement) =>
    body.statements
      .filter((inner) => contains(statement, inner))
      .every(({ kind }) => kind !== "define" && kind !== "import"),
  );
  if (!isMovable || lineStartAt(text, first.start) !== first.start) return null;
  const top = body.statements.filter(({ region }) => region === 0);
  const before = top[top.indexOf(first) - 1]?.end ?? 0;
  const span = { start: linesStart(module, text, first, before), end: lineEndAt(text, last.end) };
  const guard = `if __name__ == "__main__":${lineTerminatorOf(text)}`;
  return [insertAt(span.start, guard), ...indentedLines(module, text, span, indentationUnit(module, text))];
}
