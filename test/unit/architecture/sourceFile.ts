import { createLineMap } from "../../../src/model/lineMap.ts";
import type { Grammar } from "../../../src/syntax/grammar.ts";
import {
  at,
  childByField,
  childOfType,
  children,
  childrenByField,
  NONE,
  type NodeIndex,
  type SyntaxTable,
  textOf,
} from "../../../src/syntax/table.ts";
import { tableOf } from "../../support/syntax.ts";

/** A TypeScript file by its path from the checkout's root, with `/`. */
export interface SourceText {
  readonly path: string;
  readonly text: string;
}

/** Something that stands on a line (counted from 1). */
export interface Mention {
  readonly text: string;
  readonly line: number;
}

/** What the architecture asks of a source file; read with the project's own parser. */
export interface SourceFile {
  readonly path: string;
  readonly lineCount: number;
  /** The module names of imports, dynamic ones and re-exports included. */
  readonly imports: readonly Mention[];
  /** Whether it does nothing but pass on what other files export. */
  readonly isBarrel: boolean;
  readonly defaultExports: readonly Mention[];
  /** Variables of the file's top level that can change: `let`, `var`, and constants whose Map, Set or array can. */
  readonly mutableState: readonly Mention[];
  /** Members read by a plain path (`Date.now`), functions called by name (`fetch`) and classes constructed (`new Date`). */
  readonly uses: readonly Mention[];
  readonly comments: readonly Mention[];
}

export async function readSourceFile({ path, text }: SourceText): Promise<SourceFile> {
  const table = await tableOf(text, path.endsWith("x") ? "tsx" : "typescript");
  const { grammar } = table;
  const lines = createLineMap(text);
  const nodes = Array.from({ length: table.count }, (_, node) => node);
  const ofType = (...names: string[]) => {
    const types = new Set(names.map((name) => grammar.type(name)));
    return nodes.filter((node) => types.has(at(table.type, node)));
  };
  const mention = (node: NodeIndex, shown = textOf(table, node)): Mention => ({
    text: shown,
    line: lines.lineOf(at(table.start, node)) + 1,
  });
  const statements = children(table, 0).filter((node) => at(table.type, node) !== grammar.type("comment"));
  const sourceField = grammar.field("source");
  const reexports = ofType("export_statement").filter((node) => childByField(table, node, sourceField) !== NONE);
  const uses = [
    ...ofType("member_expression").map((node) => mention(node)),
    ...ofType("call_expression")
      .map((node) => childByField(table, node, grammar.field("function")))
      .filter((callee) => callee !== NONE && at(table.type, callee) === grammar.type("identifier"))
      .map((callee) => mention(callee)),
    ...ofType("new_expression").map((node) =>
      mention(node, `new ${textOf(table, childByField(table, node, grammar.field("constructor")))}`),
    ),
  ];
  const written = new Set(uses.flatMap(({ text: use }) => mutatingCall.exec(use)?.[1] ?? []));
  return {
    path,
    lineCount: lines.lineCount() - (text.endsWith("\n") ? 1 : 0),
    imports: importedNames(table, ofType).map((node) => mention(node, textOf(table, node).slice(1, -1))),
    isBarrel: statements.length > 0 && statements.every((node) => reexports.includes(node)),
    defaultExports: ofType("export_statement")
      .filter((node) => childOfType(table, node, grammar.token("default")) !== NONE)
      .map((node) => mention(node, "export default")),
    mutableState: statements.flatMap((node) => mutableVariables(table, node, written)).map((node) => mention(node)),
    uses,
    comments: ofType("comment").map((node) => mention(node)),
  };
}

/** A method that changes the Map, Set or array that the name before it holds. */
const mutatingCall = /^(\w+)\.(?:add|clear|copyWithin|delete|fill|pop|push|reverse|set|shift|sort|splice|unshift)$/;

/** The string nodes that name modules: `import`, `export … from`, `import()`. */
function importedNames(table: SyntaxTable, ofType: (...names: string[]) => NodeIndex[]): NodeIndex[] {
  const { grammar } = table;
  const fromStatements = ofType("import_statement", "export_statement").map((node) =>
    childByField(table, node, grammar.field("source")),
  );
  const fromCalls = ofType("call_expression")
    .filter((node) => isImportCall(table, node))
    .map((node) => {
      const list = childByField(table, node, grammar.field("arguments"));
      return list === NONE ? NONE : childOfType(table, list, grammar.type("string"));
    });
  return [...fromStatements, ...fromCalls].filter((node) => node !== NONE);
}

function isImportCall(table: SyntaxTable, node: NodeIndex): boolean {
  const callee = childByField(table, node, table.grammar.field("function"));
  return callee !== NONE && at(table.type, callee) === table.grammar.type("import");
}

/**
 * The names that one top-level statement declares and whose value can change. A WeakMap remembers what follows from
 * its keys and ends with them, so it is none.
 */
function mutableVariables(table: SyntaxTable, statement: NodeIndex, written: ReadonlySet<string>): NodeIndex[] {
  const { grammar } = table;
  const isExported = at(table.type, statement) === grammar.type("export_statement");
  const declaration = isExported ? childByField(table, statement, grammar.field("declaration")) : statement;
  if (declaration === NONE) return [];
  const isVariable = at(table.type, declaration) === grammar.type("variable_declaration");
  if (!isVariable && at(table.type, declaration) !== grammar.type("lexical_declaration")) return [];
  const isConstant = !isVariable && childOfType(table, declaration, grammar.token("const")) !== NONE;
  const nameOf = (declarator: NodeIndex) => childByField(table, declarator, grammar.field("name"));
  return children(table, declaration)
    .filter((node) => at(table.type, node) === grammar.type("variable_declarator"))
    .filter((node) => {
      if (!isConstant) return true;
      return holdsOpenCollection(table, grammar, node) && (isExported || written.has(textOf(table, nameOf(node))));
    })
    .map(nameOf);
}

/** A Map, a Set or an array without a type that closes it. */
function holdsOpenCollection(table: SyntaxTable, grammar: Grammar, declarator: NodeIndex): boolean {
  const [value] = childrenByField(table, declarator, grammar.field("value"));
  if (value === undefined) return false;
  const type = childByField(table, declarator, grammar.field("type"));
  if (type !== NONE && /^:\s*(?:readonly\b|Readonly|\{ readonly )/.test(textOf(table, type))) return false;
  return /^(?:new (?:Map|Set)\b|\[)(?![\s\S]*\bas const$)/.test(textOf(table, value));
}
