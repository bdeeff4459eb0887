import type { Statement } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineStartAt, lineTerminatorOf, nextLineAt } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import { insertAt } from "../edits.ts";

/** Statements that only say what there is, which a process that imports the file may repeat. */
const harmless: ReadonlySet<Statement["kind"]> = new Set(["define", "import"]);

/** Calls that start a program when the file is imported. */
const starters = /^(?:run|run_until_complete|run_forever|main|start|mainloop|serve_forever|join|submit|map|result)$/;

/** Whether a file starts its work when it is imported, so that each process that is spawned would start it again. */
export function startsUnguarded(module: Module): boolean {
  return guardedStatements(module).length > 0;
}

/**
 * The statements at the end of a module that belong under `if __name__ == "__main__":` when it starts processes: from the
 * first that starts something on. Empty when nothing is started outside of functions and guards.
 */
export function guardedStatements(module: Module): readonly Statement[] {
  const body = module.callables[0];
  if (!body) return [];
  const top = body.statements.filter(({ region }) => region === 0);
  const first = top.findIndex(
    (statement) =>
      !isMainGuard(module, statement) &&
      !harmless.has(statement.kind) &&
      body.operations.some(
        (operation) =>
          operation.kind === "call" &&
          operation.start >= statement.start &&
          operation.end <= statement.end &&
          (operation.callee.kind === "member" || operation.callee.kind === "name") &&
          starters.test(operation.callee.name),
      ),
  );
  return first < 0 ? [] : top.slice(first);
}

function isMainGuard(module: Module, statement: Statement): boolean {
  return (
    module.callables[0]?.regions.some(
      (region) =>
        region.kind === "branch" &&
        region.statement === statement.id &&
        region.test?.kind === "operator" &&
        region.test.operands.some((operand) => operand.kind === "name" && operand.name === "__name__"),
    ) ?? false
  );
}

/**
 * Puts statements at the end of a module under `if __name__ == "__main__":`. Null when a definition or an import stands among
 * them, or when they share lines with other code.
 */
export function guardStatements(text: string, statements: readonly Statement[]): TextEdit[] | null {
  const [first] = statements;
  const last = statements.at(-1);
  if (!first || !last) return [];
  if (statements.some(({ kind }) => harmless.has(kind))) return null;
  const start = lineStartAt(text, first.start);
  if (start !== first.start) return null;
  const edits = [insertAt(start, `if __name__ == "__main__":${lineTerminatorOf(text)}`)];
  for (let line = start; line < last.end; line = nextLineAt(text, lineEndAt(text, line))) {
    if (lineEndAt(text, line) > line) edits.push(insertAt(line, "    "));
    if (lineEndAt(text, line) >= text.length) break;
  }
  const [guard, indentation, ...others] = edits;
  if (!guard || !indentation) return null;
  return [insertAt(start, guard.newText + indentation.newText), ...others];
}
