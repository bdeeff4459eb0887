import type { Entry, Expression } from "../../model/expression.ts";
import type { Span } from "../../model/span.ts";
import { childByField, NONE, type NodeIndex } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import { endOf, evaluate, evaluateParts, parts, spanOf, startOf, type Walk } from "./walk.ts";

/** `object.name`. */
export function attribute(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols } = walk;
  const span = spanOf(table, node);
  const object = childByField(table, node, symbols.fields.object);
  const name = childByField(table, node, symbols.fields.attribute);
  if (object === NONE || name === NONE) return unknownExpression(span, evaluateParts(walk, node));
  return member(walk, object, name, span);
}

/** The member `name` of `object`. */
export function member(walk: Walk, object: NodeIndex, name: NodeIndex, span: Span): Expression {
  const { table } = walk;
  const { start, end } = spanOf(table, name);
  return {
    kind: "member",
    object: evaluate(walk, object),
    name: table.text.slice(start, end),
    nameSpan: { start, end },
    start: span.start,
    end: span.end,
  };
}

/** `object[index]`; several indexes are a tuple. */
export function subscript(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols } = walk;
  const span = spanOf(table, node);
  const [objectNode, ...indexNodes] = parts(walk, node);
  if (objectNode === undefined || table.field[objectNode] !== symbols.fields.value) {
    return unknownExpression(span, evaluateParts(walk, node));
  }
  const object = evaluate(walk, objectNode);
  return { kind: "subscript", object, index: indexOf(walk, indexNodes, span), start: span.start, end: span.end };
}

/** What stands between the brackets. */
export function indexOf(walk: Walk, nodes: readonly NodeIndex[], span: Span): Expression {
  const elements = nodes.map((node): Entry => ({ key: null, value: evaluate(walk, node) }));
  const [first] = elements;
  const last = elements.at(-1);
  if (!first || !last) return unknownExpression(span);
  if (elements.length === 1) return first.value;
  return {
    kind: "collection",
    type: "tuple",
    elements,
    comprehension: null,
    start: first.value.start,
    end: last.value.end,
  };
}

/** `start:stop:step`. */
export function slice(walk: Walk, node: NodeIndex): Expression {
  return {
    kind: "operator",
    operator: ":",
    operands: evaluateParts(walk, node),
    start: startOf(walk.table, node),
    end: endOf(walk.table, node),
  };
}
