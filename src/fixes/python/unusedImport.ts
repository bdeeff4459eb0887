import type { Callable, Statement } from "../../model/callable.ts";
import type { NameExpression } from "../../model/expression.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Import, Module } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import { hasComment } from "../codeAround.ts";
import { isUsedElsewhere } from "../otherUses.ts";
import { removedLines, withSpareBlankLine } from "../statementRemoval.ts";

/**
 * The edit that takes an import away when its name is used nowhere but in `use`; null when it is used, or cannot be
 * taken away cleanly. `keepsBlankLines` leaves the lines around it alone, because something else goes there.
 */
export function removeUnusedImport(
  module: Module,
  text: string,
  name: NameExpression,
  use: Span | readonly Span[],
  keepsBlankLines: boolean,
): TextEdit | null {
  const [imported, ...others] = module.imports.filter(({ binding }) => binding !== null && binding === name.binding);
  const callable = module.callables[imported?.callable ?? -1];
  const statement = callable?.statements[imported?.statement ?? -1];
  if (!imported || others.length > 0 || name.binding === null || !callable || !statement) return null;
  if (isUsedElsewhere(module, text, name.binding, [statement, ...[use].flat()])) return null;
  const span = removedSpan(module, text, callable, statement, imported, keepsBlankLines);
  return span && { ...span, newText: "" };
}

function removedSpan(
  module: Module,
  text: string,
  callable: Callable,
  statement: Statement,
  imported: Import,
  keepsBlankLines: boolean,
): Span | null {
  const names = module.imports.filter((one) => one.callable === callable.id && one.statement === statement.id);
  if (names.length === 1) {
    const lines = removedLines(module, text, callable, statement);
    return lines && (keepsBlankLines ? lines : withSpareBlankLine(text, lines));
  }
  if (hasComment(module, statement)) return null;
  const index = names.indexOf(imported);
  const [previous, next] = [names[index - 1], names[index + 1]];
  if (next) return { start: imported.start, end: next.start };
  return previous ? { start: previous.end, end: imported.end } : null;
}
