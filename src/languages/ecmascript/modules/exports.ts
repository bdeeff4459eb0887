import type { Export } from "../../../model/module.ts";
import { at, childByField, childOfType, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { propertyKey } from "../expressions/properties.ts";
import { stringValue } from "../expressions/strings.ts";
import { boundNames } from "../hoisting.ts";
import { resolve } from "../scopes.ts";
import { declaratorsOf } from "../statements/declarators.ts";
import {
  addStatement,
  endOf,
  expression,
  handlerOf,
  isType,
  onlyOperand,
  type StatementHandler,
  startOf,
  statement,
  statementsOf,
  textAt,
  type Walk,
} from "../walk.ts";

/** `export …` of every form. Types are no part of the running program: their exports say nothing. */
function exportStatement(walk: Walk, node: NodeIndex): void {
  const { table, vocabulary } = walk;
  const { types, fields, tokens } = vocabulary;
  if (childOfType(table, node, tokens.type) !== NONE) return;
  const declaration = childByField(table, node, fields.declaration);
  if (declaration !== NONE) {
    exportDeclaration(walk, node, declaration);
    return;
  }
  const value = childByField(table, node, fields.value);
  if (value !== NONE) {
    exportValue(walk, node, value);
    return;
  }
  const sourceNode = childByField(table, node, fields.source);
  const clause = childOfType(table, node, types.export_clause);
  if (clause === NONE && sourceNode === NONE) {
    const assigned = childOfType(table, node, tokens["="]) === NONE ? NONE : onlyOperand(walk, node);
    if (assigned === NONE) statementsOf(walk, node);
    else exportValue(walk, node, assigned);
    return;
  }
  addStatement(walk, "other", node);
  const module = sourceNode === NONE ? null : stringValue(walk, sourceNode);
  if (clause !== NONE) exportNames(walk, node, clause, module);
  else exportEverything(walk, node, module);
}

function exportDeclaration(walk: Walk, node: NodeIndex, declaration: NodeIndex): void {
  const { table, vocabulary } = walk;
  const { types, fields, tokens } = vocabulary;
  statement(walk, declaration);
  const type = at(table.type, declaration);
  if (type === types.lexical_declaration || type === types.variable_declaration) {
    for (const declarator of declaratorsOf(walk, declaration)) {
      for (const name of boundNames(walk, childByField(table, declarator, fields.name)))
        exportName(walk, node, name, null);
    }
    return;
  }
  const name = childByField(table, declaration, fields.name);
  const isDefault = childOfType(table, node, tokens.default) !== NONE;
  const runs = handlerOf(walk.handlers.statements, type) !== undefined;
  if (runs && name !== NONE) exportName(walk, node, name, isDefault ? "default" : null);
}

function exportName(walk: Walk, node: NodeIndex, nameNode: NodeIndex, publicName: string | null): void {
  const name = textAt(walk, nameNode);
  const binding = resolve(walk.scope, name);
  add(walk, node, nameNode, { name: publicName ?? name, binding, value: null, module: null, imported: null });
}

/** `export default value` and `export = value`, which is what `require` gives. */
function exportValue(walk: Walk, node: NodeIndex, valueNode: NodeIndex): void {
  const isDefinition = isType(walk, valueNode, walk.vocabulary.types.class);
  addStatement(walk, isDefinition ? "define" : "expression", node);
  const value = expression(walk, valueNode);
  const { start, end } = value;
  walk.builder.addOperation(walk.callable, { kind: "evaluate", role: "statement", value, start, end });
  const binding = value.kind === "name" ? value.binding : null;
  add(walk, node, valueNode, { name: "default", binding, value, module: null, imported: null });
}

/** `export { a, b as c }`, of this module or `from` another. */
function exportNames(walk: Walk, node: NodeIndex, clause: NodeIndex, module: string | null): void {
  const { table, vocabulary } = walk;
  const { types, fields, tokens } = vocabulary;
  const end = at(table.next, clause);
  for (let child = clause + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] !== types.export_specifier || childOfType(table, child, tokens.type) !== NONE) continue;
    const local = propertyKey(walk, childByField(table, child, fields.name)) ?? "";
    const name = propertyKey(walk, childByField(table, child, fields.alias)) ?? local;
    const binding = module === null ? resolve(walk.scope, local) : null;
    add(walk, node, child, { name, binding, value: null, module, imported: module === null ? null : local });
  }
}

/** `export * from "m"` and `export * as name from "m"`. */
function exportEverything(walk: Walk, node: NodeIndex, module: string | null): void {
  const namespace = childOfType(walk.table, node, walk.vocabulary.types.namespace_export);
  const name = namespace === NONE ? "*" : (propertyKey(walk, onlyOperand(walk, namespace)) ?? "*");
  add(walk, node, node, { name, binding: null, value: null, module, imported: "*" });
}

/** What a namespace exports is its member, and no export of the module. */
function add(walk: Walk, statementNode: NodeIndex, node: NodeIndex, facts: Omit<Export, "start" | "end">): void {
  const isInNamespace = isType(walk, at(walk.table.parent, statementNode), walk.vocabulary.types.statement_block);
  if (!isInNamespace) walk.builder.addExport({ ...facts, start: startOf(walk, node), end: endOf(walk, node) });
}

/** The handler of `export`. */
export const exportHandlers: Readonly<Record<string, StatementHandler>> = {
  export_statement: exportStatement,
};
