import type { Entry, Expression } from "../../../model/expression.ts";
import { at, childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { unknownExpression } from "../../moduleBuilder.ts";
import { methodExpression } from "../definitions/callables.ts";
import {
  type ExpressionHandler,
  endOf,
  expression,
  isContent,
  operandValue,
  spanOf,
  startOf,
  textAt,
  type Walk,
} from "../walk.ts";
import { namedExpression } from "./names.ts";
import { evaluateComputedKey, propertyKey } from "./properties.ts";

function arrayAt(walk: Walk, node: NodeIndex): Expression {
  const elements: Entry[] = [];
  const end = at(walk.table.next, node);
  for (let child = node + 1; child < end; child = at(walk.table.next, child)) {
    if (isContent(walk, child)) elements.push({ key: null, value: expression(walk, child) });
  }
  return {
    kind: "collection",
    type: "list",
    elements,
    comprehension: null,
    start: startOf(walk, node),
    end: endOf(walk, node),
  };
}

function objectAt(walk: Walk, node: NodeIndex): Expression {
  const elements: Entry[] = [];
  const end = at(walk.table.next, node);
  for (let child = node + 1; child < end; child = at(walk.table.next, child)) {
    if (isContent(walk, child)) elements.push(entryAt(walk, child));
  }
  return {
    kind: "collection",
    type: "dict",
    elements,
    comprehension: null,
    start: startOf(walk, node),
    end: endOf(walk, node),
  };
}

function entryAt(walk: Walk, node: NodeIndex): Entry {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  switch (table.type[node]) {
    case types.pair: {
      const keyNode = childByField(table, node, fields.key);
      const key = keyAt(walk, keyNode);
      const value = childByField(table, node, fields.value);
      if (value === NONE) return { key, value: unknownExpression(spanOf(walk, node)) };
      return { key, value: namedExpression(walk, value, propertyKey(walk, keyNode), keyNode) };
    }
    case types.method_definition: {
      const keyNode = childByField(table, node, fields.name);
      return { key: keyAt(walk, keyNode), value: methodExpression(walk, node) };
    }
    case types.shorthand_property_identifier: {
      const value = expression(walk, node);
      return {
        key: {
          kind: "literal",
          type: "string",
          value: textAt(walk, node),
          start: startOf(walk, node),
          end: endOf(walk, node),
        },
        value,
      };
    }
    default:
      return { key: null, value: expression(walk, node) };
  }
}

function keyAt(walk: Walk, node: NodeIndex): Expression | null {
  if (node === NONE) return null;
  const computed = evaluateComputedKey(walk, node);
  if (computed) return computed;
  return {
    kind: "literal",
    type: "string",
    value: propertyKey(walk, node),
    start: startOf(walk, node),
    end: endOf(walk, node),
  };
}

function spreadAt(walk: Walk, node: NodeIndex): Expression {
  return { kind: "spread", value: operandValue(walk, node), start: startOf(walk, node), end: endOf(walk, node) };
}

/** The handlers of lists and objects. */
export const collectionHandlers: Readonly<Record<string, ExpressionHandler>> = {
  array: arrayAt,
  object: objectAt,
  spread_element: spreadAt,
};
