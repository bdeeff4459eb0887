import type { Statement } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineStartAt, lineTerminatorOf, nextLineAt } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import { insertAt } from "../edits.ts";

/** Statements that import, one below the other without a blank line between them. */
type ImportBlock = readonly [Statement, ...Statement[]];

/** The edits that import modules under local names, given as module → name. */
export function insertImports(module: Module, text: string, wanted: ReadonlyMap<string, string>): TextEdit[] {
  const modules = [...wanted].sort(([left], [right]) => compareModules(left, right));
  const lines = modules.map(([name, local]) => [
    name,
    local === name ? `import ${name}` : `import ${name} as ${local}`,
  ]);
  const blocks = importBlocks(module, text);
  const [first] = blocks;
  if (!first)
    return lines.length === 0
      ? []
      : [
          firstImports(
            module,
            text,
            lines.map(([, line]) => line as string),
          ),
        ];
  const lineTerminator = lineTerminatorOf(text);
  return lines.map(([name = "", line = ""]) => {
    const block = blocks.find((one) => one.some((statement) => importsPackage(module, statement, name))) ?? first;
    const { offset, needsTerminator } = placeInBlock(module, text, block, name);
    return insertAt(offset, needsTerminator ? lineTerminator + line : line + lineTerminator);
  });
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

/** Among the plain imports at the head of the block in alphabetical order, else in front of the block. */
function placeInBlock(
  module: Module,
  text: string,
  block: ImportBlock,
  name: string,
): { readonly offset: number; readonly needsTerminator: boolean } {
  const firstMember = block.findIndex((statement) => !/^import\b/.test(text.slice(statement.start, statement.end)));
  const plain = firstMember < 0 ? block : block.slice(0, firstMember);
  const last = plain.at(-1);
  const next = plain.find((statement) => compareModules(name, importedModules(module, statement)[0] ?? "") < 0);
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

function importsPackage(module: Module, statement: Statement, name: string): boolean {
  const root = name.split(".")[0];
  return importedModules(module, statement).some((imported) => imported.split(".")[0] === root);
}

function isFuture(module: Module, statement: Statement): boolean {
  return importedModules(module, statement).includes("__future__");
}

function hasBlankLine(text: string): boolean {
  return /(?:\r\n|\r|\n)[ \t\f]*(?:\r|\n)/.test(text);
}
