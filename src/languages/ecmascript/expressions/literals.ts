import type { Expression, LiteralExpression } from "../../../model/expression.ts";
import { at, type NodeIndex } from "../../../syntax/table.ts";
import { type ExpressionHandler, endOf, operandValue, spanOf, startOf, textAt, type Walk } from "../walk.ts";
import { numberValue } from "./numbers.ts";
import { stringValue } from "./strings.ts";

function literal(
  walk: Walk,
  node: NodeIndex,
  type: LiteralExpression["type"],
  value: LiteralExpression["value"],
): Expression {
  const { start, end } = spanOf(walk, node);
  return { kind: "literal", type, value, start, end };
}

/** Without holes a template is a string; with holes it is an operator over what fills them. */
function templateAt(walk: Walk, node: NodeIndex): Expression {
  const { table, vocabulary } = walk;
  const operands: Expression[] = [];
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] === vocabulary.types.template_substitution) {
      operands.push(operandValue(walk, child));
    }
  }
  if (operands.length === 0) return literal(walk, node, "string", stringValue(walk, node));
  return { kind: "operator", operator: "template", operands, start: startOf(walk, node), end: endOf(walk, node) };
}

/** The handlers of literals. */
export const literalHandlers: Readonly<Record<string, ExpressionHandler>> = {
  string: (walk, node) => literal(walk, node, "string", stringValue(walk, node)),
  number: (walk, node) => literal(walk, node, "number", numberValue(textAt(walk, node))),
  true: (walk, node) => literal(walk, node, "boolean", true),
  false: (walk, node) => literal(walk, node, "boolean", false),
  null: (walk, node) => literal(walk, node, "none", null),
  undefined: (walk, node) => literal(walk, node, "none", null),
  regex: (walk, node) => literal(walk, node, "regex", textAt(walk, node)),
  template_string: templateAt,
};
