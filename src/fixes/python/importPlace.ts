import type { Statement } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineStartAt, lineTerminatorOf, nextLineAt } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import { isStandardModule } from "../../project/modules/python/standardModules.ts";
import { insertAt } from "../edits.ts";

/** Statements that import, one below the other without a blank line between them. */
type ImportBlock = readonly [Statement, ...Statement[]];

/** An import to be added: of a module, or of one of its members by itself, under a local name. */
export interface NewImport {
  readonly module: string;
  readonly member: string | null;
  readonly local: string;
}

/** The edits that import modules and members under local names. */
export function insertImports(module: Module, text: string, wanted: readonly NewImport[]): TextEdit[] {
  const lines = [...wanted]
    .sort((left, right) => compareModules(left.module, right.module))
    .map((one) => ({ name: one.module, isMember: one.member !== null, line: lineOf(one) }));
  const blocks = importBlocks(module, text);
  const [first] = blocks;
  if (lines.length === 0) return [];
  if (!first) {
    const all = lines.map(({ line }) => line);
    return [firstImports(module, text, all)];
  }
  const lineTerminator = lineTerminatorOf(text);
  const alone: string[] = [];
  const edits: TextEdit[] = [];
  for (const { name, isMember, line } of lines) {
    const block = blockFor(module, blocks, name);
    if (block === null) {
      alone.push(line + lineTerminator);
      continue;
    }
    const { offset, needsTerminator } = placeInBlock(module, text, block, name, isMember);
    edits.push(insertAt(offset, needsTerminator ? lineTerminator + line : line + lineTerminator));
  }
  if (alone.length > 0) edits.push(insertAt(lineStartAt(text, first[0].start), alone.join("") + lineTerminator));
  return edits;
}

function lineOf({ module, member, local }: NewImport): string {
  const name = member ?? module;
  const imported = member === null ? `import ${module}` : `from ${module} import ${member}`;
  return local === name ? imported : `${imported} as ${local}`;
}

/**
 * Where an import belongs: to others of its package; else a module of the standard library to others of that, which have a
 * block of their own above the packages (PEP 8), so that null stands for a new one in front of all.
 */
function blockFor(module: Module, blocks: readonly ImportBlock[], name: string): ImportBlock | null {
  const holds = (isOne: (imported: string) => boolean) =>
    blocks.find((block) => block.some((statement) => importedModules(module, statement).some(isOne)));
  const known = holds((imported) => rootOf(imported) === rootOf(name));
  if (known) return known;
  const isStandard = (imported: string) => isStandardModule(rootOf(imported).replace(/^_/, ""));
  if (isStandard(name)) return holds(isStandard) ?? null;
  return holds((imported) => !isStandard(imported) && !imported.startsWith(".")) ?? blocks[0] ?? null;
}

function rootOf(name: string): string {
  return name.split(".")[0] as string;
}

/** Case does not count, as in isort and Ruff. */
function compareModules(left: string, right: string): number {
  const [a, b] = [left.toLowerCase(), right.toLowerCase()];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The blocks of imports at the module's top level, those from `__future__` left out. */
function importBlocks(module: Module, text: string): ImportBlock[] {
  const blocks: [Statement, ...Statement[]][] = [];
  let previous: Statement | null = null;
  for (const statement of topLevel(module)) {
    const isImport = statement.kind === "import" && !isFuture(module, statement);
    if (isImport) {
      const isBelow = previous !== null && !hasBlankLine(text.slice(previous.end, statement.start));
      if (isBelow) blocks.at(-1)?.push(statement);
      else blocks.push([statement]);
    }
    previous = isImport ? statement : null;
  }
  return blocks;
}

/** In alphabetical order: among the plain imports at the head of the block, or among the imports of members below them. */
function placeInBlock(
  module: Module,
  text: string,
  block: ImportBlock,
  name: string,
  isMember: boolean,
): { readonly offset: number; readonly needsTerminator: boolean } {
  const firstMember = block.findIndex((statement) => !/^import\b/.test(text.slice(statement.start, statement.end)));
  const plain = firstMember < 0 ? block : block.slice(0, firstMember);
  const among = isMember ? block.slice(plain.length) : plain;
  const last = isMember ? block.at(-1) : plain.at(-1);
  const next = among.find((statement) => compareModules(name, importedModules(module, statement)[0] ?? "") < 0);
  if (next || !last) return { offset: lineStartAt(text, (next ?? block[0]).start), needsTerminator: false };
  const end = lineEndAt(text, last.end);
  return { offset: nextLineAt(text, end), needsTerminator: end === text.length };
}

/** The first imports of a module: below its docstring, its opening comments and its imports from `__future__`. */
function firstImports(module: Module, text: string, lines: readonly string[]): TextEdit {
  const lineTerminator = lineTerminatorOf(text);
  const head = headEnd(module, text);
  const offset = head === null ? (text.startsWith("\uFEFF") ? 1 : 0) : nextLineAt(text, head);
  const isUnended = head !== null && lineEndAt(text, head) === text.length;
  const above = head === null ? "" : lineTerminator.repeat(isUnended ? 2 : 1);
  const rest = text.slice(offset);
  const isFollowed = rest.length > 0 && !/^[ \t]*[\r\n]/.test(rest);
  const below = !isFollowed ? "" : lineTerminator.repeat(/^(?:@|class\b|(?:async\s+)?def\b)/.test(rest) ? 2 : 1);
  return insertAt(offset, above + lines.map((line) => line + lineTerminator).join("") + below);
}

/** Where that which must stay first ends; null when nothing must. */
function headEnd(module: Module, text: string): number | null {
  const statements = topLevel(module);
  const future = statements.filter((statement) => isFuture(module, statement)).at(-1);
  if (future) return future.end;
  const [first] = statements;
  if (first?.kind === "expression" && /^[rRuU]?["']/.test(text.slice(first.start, first.end))) return first.end;
  return openingCommentsEnd(text);
}

/** The comments at the start, up to a blank line. Those that belong to the code below them are not among these. */
function openingCommentsEnd(text: string): number | null {
  let end: number | null = null;
  let machineEnd: number | null = null;
  let line = text.startsWith("\uFEFF") ? 1 : 0;
  while (line < text.length && text.charAt(line) === "#") {
    end = lineEndAt(text, line);
    if (/^#(?:!|.*coding[:=])/.test(text.slice(line, end))) machineEnd = end;
    line = nextLineAt(text, line);
  }
  const isBlank = text.slice(line, lineEndAt(text, line)).trim() === "";
  return isBlank ? end : machineEnd;
}

function topLevel({ callables }: Module): readonly Statement[] {
  return callables[0]?.statements.filter(({ region }) => region === 0) ?? [];
}

/** The modules of an import statement of the top level, as written. */
function importedModules({ imports }: Module, { id }: Statement): string[] {
  return imports.filter(({ callable, statement }) => callable === 0 && statement === id).map((one) => one.module);
}

function isFuture(module: Module, statement: Statement): boolean {
  return importedModules(module, statement).includes("__future__");
}

function hasBlankLine(text: string): boolean {
  return /(?:\r\n|\r|\n)[ \t\f]*(?:\r|\n)/.test(text);
}
