import type { Binding } from "../../model/module.ts";
import { ERROR_TYPE } from "../../syntax/grammar.ts";
import { at, childByField, childOfType, children, NONE, type NodeIndex } from "../../syntax/table.ts";
import { numberValue } from "./expressions/numbers.ts";
import { requestOf } from "./modules/moduleRequests.ts";
import { declare, resolve } from "./scopes.ts";
import { isType, onlyOperand, spanOf, textAt, type Walk } from "./walk.ts";

/** Declares in the current scope every `var` of a function or module body, blocks included, functions excluded. */
export function hoistVariables(walk: Walk, body: NodeIndex): void {
  const { table, vocabulary } = walk;
  const { types, fields, tokens } = vocabulary;
  const end = at(table.next, body);
  for (let node = body + 1; node < end; ) {
    const type = at(table.type, node);
    if (
      type === types.function_declaration ||
      type === types.generator_function_declaration ||
      type === types.function_expression ||
      type === types.generator_function ||
      type === types.arrow_function ||
      type === types.class_body ||
      type === types.method_definition
    ) {
      node = at(table.next, node);
      continue;
    }
    if (type === types.variable_declaration) declareVariables(walk, node, "variable");
    else if (type === types.for_in_statement && isType(walk, childByField(table, node, fields.kind), tokens.var)) {
      declarePattern(walk, childByField(table, node, fields.left), "variable");
    }
    node++;
  }
}

/** Declares in the current scope what the statements directly inside `container` declare for it. */
export function hoistDeclarations(walk: Walk, container: NodeIndex, depth = 0): void {
  const { next } = walk.table;
  const end = at(next, container);
  for (let child = container + 1; child < end; child = at(next, child)) hoistStatement(walk, child, depth);
}

function hoistStatement(walk: Walk, node: NodeIndex, depth: number): void {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  switch (table.type[node]) {
    case types.lexical_declaration:
      declareLexical(walk, node);
      break;
    case types.function_declaration:
    case types.generator_function_declaration:
      declareNamed(walk, node, "function");
      break;
    case types.class_declaration:
    case types.abstract_class_declaration:
      declareNamed(walk, node, "class");
      break;
    case types.enum_declaration:
      declareNamed(walk, node, "constant");
      break;
    case types.internal_module:
    case types.module:
      declareNamespace(walk, node);
      break;
    case types.export_statement: {
      const declaration = childByField(table, node, fields.declaration);
      if (declaration !== NONE) hoistStatement(walk, declaration, depth);
      break;
    }
    case types.import_statement:
      declareImports(walk, node);
      break;
    case types.import_alias:
      declareIdentifier(walk, childOfType(table, node, types.identifier), "constant");
      break;
    case types.expression_statement:
      declareUsing(walk, node);
      break;
    case types.labeled_statement:
    case types.switch_case:
    case types.switch_default:
    case ERROR_TYPE:
      // What is declared after a mistake still counts; the depth bounds errors within errors.
      if (depth < 50) hoistDeclarations(walk, node, depth + 1);
  }
}

/** Declares the names of `let`, `const`, and of the heads of `for` loops. */
export function declareLexical(walk: Walk, declaration: NodeIndex): void {
  const { table, vocabulary } = walk;
  const isConstant = isType(walk, childByField(table, declaration, vocabulary.fields.kind), vocabulary.tokens.const);
  declareVariables(walk, declaration, isConstant ? "constant" : "variable");
}

function declareVariables(walk: Walk, declaration: NodeIndex, kind: "variable" | "constant"): void {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const end = at(table.next, declaration);
  for (let child = declaration + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] !== types.variable_declarator) continue;
    const name = childByField(table, child, fields.name);
    const value = childByField(table, child, fields.value);
    declarePattern(walk, name, requestOf(walk, value) ? "import" : kind);
    if (kind === "constant" && isType(walk, value, types.number)) rememberConstant(walk, name, value);
  }
}

function rememberConstant(walk: Walk, name: NodeIndex, value: NodeIndex): void {
  const binding = resolve(walk.scope, textAt(walk, name));
  const number = numberValue(textAt(walk, value));
  if (binding !== null && number !== null) walk.constants.set(binding, number);
}

/** Declares every name that a pattern binds. */
export function declarePattern(walk: Walk, pattern: NodeIndex, kind: Binding["kind"]): void {
  for (const name of boundNames(walk, pattern)) declareIdentifier(walk, name, kind);
}

/** The nodes of the names that a pattern binds. Keys, defaults and members are no names. */
export function boundNames(walk: Walk, pattern: NodeIndex): NodeIndex[] {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  if (pattern === NONE) return [];
  if (table.type[pattern] === types.identifier) return [pattern];
  const names: NodeIndex[] = [];
  const end = at(table.next, pattern);
  for (let node = pattern + 1; node < end; ) {
    const type = at(table.type, node);
    const field = at(table.field, node);
    const isSkipped =
      field === fields.right ||
      field === fields.key ||
      type === types.member_expression ||
      type === types.subscript_expression;
    if (isSkipped) {
      node = at(table.next, node);
      continue;
    }
    if (type === types.identifier || type === types.shorthand_property_identifier_pattern) names.push(node);
    node++;
  }
  return names;
}

function declareIdentifier(walk: Walk, node: NodeIndex, kind: Binding["kind"]): void {
  if (node !== NONE) declare(walk.builder, walk.scope, textAt(walk, node), kind, spanOf(walk, node));
}

function declareNamed(walk: Walk, node: NodeIndex, kind: Binding["kind"]): void {
  declareIdentifier(walk, childByField(walk.table, node, walk.vocabulary.fields.name), kind);
}

/** `namespace A.B` declares `A`; `declare module "name"` declares nothing. */
function declareNamespace(walk: Walk, node: NodeIndex): void {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  let name = childByField(table, node, fields.name);
  while (isType(walk, name, types.nested_identifier)) name = childByField(table, name, fields.object);
  if (isType(walk, name, types.identifier)) declareIdentifier(walk, name, "constant");
}

function declareImports(walk: Walk, node: NodeIndex): void {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const end = at(table.next, node);
  for (let child = node + 1; child < end; ) {
    const type = table.type[child];
    if (type === types.import_specifier) {
      const alias = childByField(table, child, fields.alias);
      declareIdentifier(walk, alias === NONE ? childByField(table, child, fields.name) : alias, "import");
      child = at(table.next, child);
      continue;
    }
    if (type === types.identifier) declareIdentifier(walk, child, "import");
    child++;
  }
}

function declareUsing(walk: Walk, statement: NodeIndex): void {
  for (const { assignment } of usingDeclarations(walk, statement)) {
    declarePattern(walk, childByField(walk.table, assignment, walk.vocabulary.fields.left), "constant");
  }
}

/** One `name = value` of a `using` declaration. */
export interface UsingDeclaration {
  readonly assignment: NodeIndex;
  readonly isAsync: boolean;
}

/**
 * What the statement declares if it is a `using` declaration, else nothing. The grammar reads `using a = f(), b = g()`
 * as assignments with a word before the first.
 */
export function usingDeclarations(walk: Walk, statement: NodeIndex): readonly UsingDeclaration[] {
  const { types, tokens } = walk.vocabulary;
  const outer = onlyOperand(walk, statement);
  const isList = isType(walk, outer, types.sequence_expression);
  const first = isList ? onlyOperand(walk, outer) : outer;
  const isAsync = isType(walk, first, types.await_expression);
  const assignment = isAsync ? onlyOperand(walk, first) : first;
  if (!isType(walk, assignment, types.assignment_expression)) return [];
  if (!isType(walk, assignment + 1, tokens.using)) return [];
  const others = isList ? children(walk.table, outer).slice(1) : [];
  return [assignment, ...others]
    .filter((node) => isType(walk, node, types.assignment_expression))
    .map((node) => ({ assignment: node, isAsync }));
}
