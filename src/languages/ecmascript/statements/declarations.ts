import type { Entry } from "../../../model/expression.ts";
import { at, childByField, childOfType, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { inBlock } from "../blocks.ts";
import { walkFunction } from "../definitions/callables.ts";
import { typeExpression } from "../expressions/annotations.ts";
import { targetOf } from "../expressions/patterns.ts";
import { propertyKey } from "../expressions/properties.ts";
import { resolve } from "../scopes.ts";
import {
  addStatement,
  endOf,
  expression,
  lastOperand,
  type StatementHandler,
  spanOf,
  startOf,
  statementsOf,
  textAt,
  type Walk,
} from "../walk.ts";
import { bindDeclarators, isImporting } from "./declarators.ts";

function variableDeclaration(walk: Walk, node: NodeIndex): void {
  addStatement(walk, isImporting(walk, node) ? "import" : "bind", node);
  bindDeclarators(walk, node);
}

function functionDeclaration(walk: Walk, node: NodeIndex): void {
  addStatement(walk, "define", node);
  const nameNode = childByField(walk.table, node, walk.vocabulary.fields.name);
  const name = nameNode === NONE ? "" : textAt(walk, nameNode);
  const callable = walkFunction(walk, node, {
    kind: "function",
    name,
    nameSpan: nameNode === NONE ? null : spanOf(walk, nameNode),
    class: null,
    decorators: [],
  });
  const binding = resolve(walk.scope, name);
  walk.builder.addOperation(walk.callable, {
    kind: "define",
    binding,
    callable,
    class: null,
    start: startOf(walk, node),
    end: endOf(walk, node),
  });
}

/** An enumeration is a constant object of its members. */
function enumDeclaration(walk: Walk, node: NodeIndex): void {
  const { table, vocabulary } = walk;
  addStatement(walk, "bind", node);
  const nameNode = childByField(table, node, vocabulary.fields.name);
  const body = childByField(table, node, vocabulary.fields.body);
  if (nameNode === NONE || body === NONE) return;
  const elements: Entry[] = [];
  const end = at(table.next, body);
  for (let child = body + 1; child < end; child = at(table.next, child)) {
    const entry = enumMember(walk, child);
    if (entry) elements.push(entry);
  }
  const span = spanOf(walk, node);
  walk.builder.addOperation(walk.callable, {
    kind: "bind",
    target: targetOf(walk, nameNode),
    value: {
      kind: "collection",
      type: "dict",
      elements,
      comprehension: null,
      start: startOf(walk, body),
      end: endOf(walk, body),
    },
    form: "assign",
    annotation: null,
    start: span.start,
    end: span.end,
  });
}

function enumMember(walk: Walk, node: NodeIndex): Entry | null {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const hasValue = table.type[node] === types.enum_assignment;
  if (!hasValue && table.field[node] !== fields.name) return null;
  const nameNode = hasValue ? childByField(table, node, fields.name) : node;
  if (nameNode === NONE) return null;
  const span = spanOf(walk, nameNode);
  const valueNode = hasValue ? childByField(table, node, fields.value) : NONE;
  return {
    key: { kind: "literal", type: "string", value: propertyKey(walk, nameNode), start: span.start, end: span.end },
    value:
      valueNode === NONE
        ? { kind: "unknown", operands: [], start: span.start, end: span.end }
        : expression(walk, valueNode),
  };
}

/** The body of a namespace runs where it stands. */
function namespaceDeclaration(walk: Walk, node: NodeIndex): void {
  addStatement(walk, "other", node);
  const body = childByField(walk.table, node, walk.vocabulary.fields.body);
  if (body !== NONE) inBlock(walk, body, () => statementsOf(walk, body));
}

/** `import Alias = Namespace.Member`. */
function importAlias(walk: Walk, node: NodeIndex): void {
  const nameNode = childOfType(walk.table, node, walk.vocabulary.types.identifier);
  const member = lastOperand(walk, node);
  if (nameNode === NONE || member === NONE) return;
  addStatement(walk, "bind", node);
  const value = typeExpression(walk, member);
  const target = targetOf(walk, nameNode);
  walk.builder.addBind(walk.callable, "assign", target, value, spanOf(walk, node));
}

/** The handlers of declarations. */
export const declarationHandlers: Readonly<Record<string, StatementHandler>> = {
  lexical_declaration: variableDeclaration,
  variable_declaration: variableDeclaration,
  function_declaration: functionDeclaration,
  generator_function_declaration: functionDeclaration,
  enum_declaration: enumDeclaration,
  internal_module: namespaceDeclaration,
  module: namespaceDeclaration,
  import_alias: importAlias,
};
