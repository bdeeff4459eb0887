import type { Statement } from "../model/callable.ts";
import { beginsLine, lineStartAt } from "../model/lines.ts";
import type { Module } from "../model/module.ts";

/**
 * Where a new first statement of a Python module goes, as an offset: behind the docstring and the imports from
 * `__future__`, in front of the comments that stand right above the statement that comes first now.
 */
export function moduleTop(module: Module, text: string): number {
  const first = module.callables[0]?.statements.find(
    (statement) => statement.region === 0 && !isDocstring(module, statement) && !isFuture(module, statement),
  );
  return first ? lineStartAt(text, startOfBlock(module, text, first)) : text.length;
}

/** The first of the comment lines that stand above a statement; a comment that begins the file is its header and stays. */
function startOfBlock(module: Module, text: string, statement: Statement): number {
  let start = statement.start;
  for (const comment of module.comments.filter(({ end }) => end <= statement.start).reverse()) {
    const isAbove = /^[ \t]*\r?\n[ \t]*$/.test(text.slice(comment.end, start));
    const isAlone = beginsLine(text, comment.start);
    if (!isAbove || !isAlone) return start;
    if (lineStartAt(text, comment.start) === 0) return statement.start;
    start = comment.start;
  }
  return start;
}

function isDocstring(module: Module, { start, end }: Statement): boolean {
  const operation = module.callables[0]?.operations.find((one) => one.start === start && one.end === end);
  return operation?.kind === "evaluate" && operation.value.kind === "literal" && operation.value.type === "string";
}

function isFuture(module: Module, statement: Statement): boolean {
  return module.imports.some(
    (one) => one.callable === 0 && one.statement === statement.id && one.module === "__future__",
  );
}
