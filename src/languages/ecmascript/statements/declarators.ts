import { at, childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { annotationOf } from "../expressions/annotations.ts";
import { namedExpression } from "../expressions/names.ts";
import { targetOf } from "../expressions/patterns.ts";
import { recordRequest, requestOf } from "../modules/moduleRequests.ts";
import { endOf, isType, startOf, textAt, type Walk } from "../walk.ts";

/** Binds each `name = value` of `let`, `const` or `var`. The names are declared already. */
export function bindDeclarators(walk: Walk, declaration: NodeIndex): void {
  for (const declarator of declaratorsOf(walk, declaration)) bindDeclarator(walk, declarator);
}

/** Whether a declaration only imports: `const fs = require("fs")`. */
export function isImporting(walk: Walk, declaration: NodeIndex): boolean {
  const declarators = declaratorsOf(walk, declaration);
  const { value } = walk.vocabulary.fields;
  return (
    declarators.length > 0 &&
    declarators.every((declarator) => requestOf(walk, childByField(walk.table, declarator, value)) !== null)
  );
}

/** The declarators of a declaration, `a = 1` and `b` in `let a = 1, b`. */
export function declaratorsOf(walk: Walk, declaration: NodeIndex): NodeIndex[] {
  const { table, vocabulary } = walk;
  const declarators: NodeIndex[] = [];
  const end = at(table.next, declaration);
  for (let child = declaration + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] === vocabulary.types.variable_declarator) declarators.push(child);
  }
  return declarators;
}

function bindDeclarator(walk: Walk, node: NodeIndex): void {
  const { table, vocabulary, builder } = walk;
  const { types, fields } = vocabulary;
  const nameNode = childByField(table, node, fields.name);
  const valueNode = childByField(table, node, fields.value);
  if (nameNode === NONE) return;
  const name = isType(walk, nameNode, types.identifier) ? textAt(walk, nameNode) : null;
  const request = requestOf(walk, valueNode);
  if (request) walk.recordedRequest = request.call;
  const value = valueNode === NONE ? null : namedExpression(walk, valueNode, name, nameNode);
  const target = targetOf(walk, nameNode);
  const annotation = annotationOf(walk, childByField(table, node, fields.type));
  const form = value ? "assign" : "declare";
  builder.addOperation(walk.callable, {
    kind: "bind",
    target,
    value,
    form,
    annotation,
    start: startOf(walk, node),
    end: endOf(walk, node),
  });
  if (request) recordRequest(walk, request, target);
}
