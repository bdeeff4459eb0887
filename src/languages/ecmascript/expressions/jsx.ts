import type { Argument, Expression } from "../../../model/expression.ts";
import { at, childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { unknownExpression } from "../../moduleBuilder.ts";
import {
  type ExpressionHandler,
  endOf,
  expression,
  handlerOf,
  isContent,
  isType,
  onlyOperand,
  operandValue,
  spanOf,
  startOf,
  textAt,
  type Walk,
} from "../walk.ts";
import { namedExpression } from "./names.ts";

/** `<A b={c}>…</A>`; its attributes come before its children, as they are evaluated. */
function elementAt(walk: Walk, node: NodeIndex): Expression {
  const { table, vocabulary } = walk;
  const { types } = vocabulary;
  const opening = isType(walk, node + 1, types.jsx_opening_element) ? node + 1 : node;
  const tag = tagOf(walk, opening);
  const attributes = attributesOf(walk, opening);
  const children: Expression[] = [];
  const end = at(table.next, node);
  for (let child = at(table.next, node + 1); child < end && opening !== node; child = at(table.next, child)) {
    if (isContent(walk, child) && handlerOf(walk.handlers.expressions, at(table.type, child))) {
      children.push(expression(walk, child));
    }
  }
  return { kind: "element", tag, attributes, children, start: startOf(walk, node), end: endOf(walk, node) };
}

/** A tag in lower case is an element of the page, no variable; a fragment has no tag. */
function tagOf(walk: Walk, opening: NodeIndex): Expression | null {
  const node = childByField(walk.table, opening, walk.vocabulary.fields.name);
  if (node === NONE) return null;
  const name = textAt(walk, node);
  const isIntrinsic = /^[a-z]/.test(name) && !isType(walk, node, walk.vocabulary.types.member_expression);
  return isIntrinsic
    ? { kind: "name", name, binding: null, start: startOf(walk, node), end: endOf(walk, node) }
    : expression(walk, node);
}

function attributesOf(walk: Walk, opening: NodeIndex): Argument[] {
  const { table, vocabulary } = walk;
  const { jsx_attribute, jsx_expression } = vocabulary.types;
  const attributes: Argument[] = [];
  const end = at(table.next, opening);
  for (let child = opening + 1; child < end; child = at(table.next, child)) {
    const type = table.type[child];
    if (type === jsx_attribute) attributes.push(attributeAt(walk, child));
    else if (type === jsx_expression) {
      attributes.push({
        name: null,
        spread: true,
        value: spreadValue(walk, child),
        start: startOf(walk, child),
        end: endOf(walk, child),
      });
    }
  }
  return attributes;
}

function attributeAt(walk: Walk, node: NodeIndex): Argument {
  const { table } = walk;
  const span = spanOf(walk, node);
  const nameNode = onlyOperand(walk, node);
  const name = nameNode === NONE ? null : textAt(walk, nameNode);
  let valueNode = NONE;
  const end = at(table.next, node);
  for (let child = nameNode + 1; child < end; child = at(table.next, child))
    if (isContent(walk, child)) valueNode = child;
  if (valueNode === NONE)
    return {
      name,
      spread: false,
      value: { kind: "literal", type: "boolean", value: true, start: span.start, end: span.end },
      start: span.start,
      end: span.end,
    };
  const isBraced = isType(walk, valueNode, walk.vocabulary.types.jsx_expression);
  const inner = isBraced ? onlyOperand(walk, valueNode) : valueNode;
  const value = inner === NONE ? unknownExpression(span) : namedExpression(walk, inner, name, nameNode);
  return { name, spread: false, value, start: span.start, end: span.end };
}

function spreadValue(walk: Walk, node: NodeIndex): Expression {
  const spread = onlyOperand(walk, node);
  const isSpread = isType(walk, spread, walk.vocabulary.types.spread_element);
  return operandValue(walk, isSpread ? spread : node);
}

/** The handlers of elements. */
export const jsxHandlers: Readonly<Record<string, ExpressionHandler>> = {
  jsx_element: elementAt,
  jsx_self_closing_element: elementAt,
  jsx_expression: (walk, node) => operandValue(walk, node),
};
