import type { Callable, Statement } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineIndentation, lineTerminatorOf } from "../../model/lines.ts";
import type { Import, Module } from "../../model/module.ts";
import { overlaps, type Span } from "../../model/span.ts";
import { usesOf } from "../../project/contexts/uses.ts";
import { insertAt } from "../edits.ts";
import { freshName } from "../names.ts";
import { isUsedElsewhere } from "../otherUses.ts";
import { removedLines, withSpareBlankLine } from "../statementRemoval.ts";
import { referenceTo, type UsePlace } from "../visibleImports.ts";
import { importEntry, importStatement, importStyle } from "./importStyle.ts";
import { addEntry, type NamedList, namedListOf, withoutEntry } from "./namedList.ts";

/** How to write something, and the edits without which it would not be known. */
export interface Known {
  readonly reference: string;
  readonly edits: readonly TextEdit[];
}

/** A member of a module, given without `node:`. */
export interface Member {
  readonly module: string;
  readonly name: string;
}

/** An imported function whose use at `use` is about to go. */
export interface ReplacedImport {
  readonly module: Module;
  readonly text: string;
  readonly place: UsePlace;
  readonly imported: Import;
  readonly use: Span;
}

/**
 * Imports a member in place of, or beside, an import that is used by name, in the style of that one; an import that is
 * there is used. An import that nothing uses any more goes. Null when that cannot be done cleanly.
 */
export function memberInstead(replaced: ReplacedImport, member: Member): Known | null {
  const { module, text, place, imported } = replaced;
  const symbol = `${member.module.replace("/", ".")}.${member.name}`;
  const known = referenceTo(module, place, symbol);
  if (known !== null) {
    const edits = dropUnused(replaced, true);
    return edits && { reference: known, edits };
  }
  const isOwnName = freshName(module, member.name) === member.name;
  const local = isOwnName ? member.name : freshName(module, `${member.name}Async`);
  const own = namedListOf(module, text, imported);
  const sibling = listOf(replaced, member.module);
  if (own && sibling?.start === own.start) {
    const entry = importEntry(own.separator, member.name, local);
    if (isLastUse(replaced)) return { reference: local, edits: [{ ...own.entry, newText: entry }] };
    return { reference: local, edits: [addEntry(text, own, entry), ...afterOthers(replaced)] };
  }
  const added = sibling && addEntry(text, sibling, importEntry(sibling.separator, member.name, local));
  const edits = added ? dropUnused(replaced, true) : addStatement(replaced, own, member, local);
  return edits && { reference: local, edits: added ? [added, ...edits] : edits };
}

/** The edits that take an import away when its only use goes; null when it cannot be taken away cleanly. */
export function dropUnused(replaced: ReplacedImport, takesBlankLines: boolean): readonly TextEdit[] | null {
  const { module, text, imported } = replaced;
  const found = statementOf(module, imported);
  if (!found) return null;
  if (!isLastUse(replaced)) return afterOthers(replaced);
  const { callable, statement } = found;
  if (importsOf(module, imported).length === 1) {
    const lines = removedLines(module, text, callable, statement);
    return lines && [{ ...(takesBlankLines ? withSpareBlankLine(text, lines) : lines), newText: "" }];
  }
  const list = namedListOf(module, text, imported);
  const edit = list && (withoutEntry(list) ?? withoutList(text, list));
  return edit && [edit];
}

/**
 * Edits that change nothing but claim the other uses, when this one is the last in the text: where all are replaced at once,
 * this one is left for the next round, in which it is the only one and can take the import away.
 */
function afterOthers({ module, text, imported, use }: ReplacedImport): readonly TextEdit[] {
  if (imported.binding === null) return [];
  const others = usesOf(module, { kind: "variable", binding: imported.binding })
    .map(({ expression: { start, end } }) => ({ start, end, newText: text.slice(start, end) }))
    .filter(({ start, end }) => !overlaps({ start, end }, use));
  return others.every(({ start }) => start < use.start) ? others : [];
}

/** `import fs, { only } from "fs"` → `import fs from "fs"`. */
function withoutList(text: string, { start, end }: NamedList): TextEdit | null {
  const comma = /\s*,\s*$/.exec(text.slice(0, start));
  return comma && { start: comma.index, end, newText: "" };
}

/** Writes a new import: over the old one when that has nothing else, else in the line below it. */
function addStatement(
  replaced: ReplacedImport,
  own: NamedList | null,
  member: Member,
  local: string,
): readonly TextEdit[] | null {
  const { module, text, imported } = replaced;
  const found = statementOf(module, imported);
  if (!found) return null;
  const { statement } = found;
  const style = importStyle(text, statement, imported);
  if (isLastUse(replaced) && importsOf(module, imported).length === 1) {
    if (!own)
      return [
        {
          start: statement.start,
          end: statement.end,
          newText: importStatement(style, member.module, member.name, local),
        },
      ];
    return [
      { ...own.entry, newText: importEntry(own.separator, member.name, local) },
      { ...own.source, newText: style.nodePrefix + member.module },
    ];
  }
  const below = lineTerminatorOf(text) + lineIndentation(text, statement.start);
  const line = below + importStatement(style, member.module, member.name, local);
  const dropped = dropUnused(replaced, false);
  return dropped && [...dropped, insertAt(lineEndAt(text, statement.end), line)];
}

/** The braces of an import of a module, in the same callable as the replaced import. */
function listOf({ module, text, imported }: ReplacedImport, name: string): NamedList | null {
  for (const other of module.imports) {
    const isSame = other.module.replace(/^node:/, "") === name && other.callable === imported.callable;
    if (!isSame || other.isTypeOnly || other.form === "dynamic" || isTypeImport(module, text, other)) continue;
    const list = namedListOf(module, text, other);
    if (list) return other.statement === imported.statement ? (namedListOf(module, text, imported) ?? list) : list;
  }
  return null;
}

function isTypeImport(module: Module, text: string, imported: Import): boolean {
  const start = statementOf(module, imported)?.statement.start;
  return start !== undefined && /^import\s+type\b/.test(text.slice(start, start + 20));
}

function isLastUse({ module, text, imported, use }: ReplacedImport): boolean {
  const statement = statementOf(module, imported)?.statement;
  if (!statement || imported.binding === null) return false;
  return !isUsedElsewhere(module, text, imported.binding, [statement, use]);
}

function importsOf({ imports }: Module, { callable, statement }: Import): readonly Import[] {
  return imports.filter((one) => one.callable === callable && one.statement === statement);
}

function statementOf(
  { callables }: Module,
  { callable: owner, statement: id }: Import,
): { readonly callable: Callable; readonly statement: Statement } | null {
  const callable = callables[owner];
  const statement = callable?.statements[id ?? -1];
  return callable && statement ? { callable, statement } : null;
}
