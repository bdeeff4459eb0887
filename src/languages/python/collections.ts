import type { CollectionExpression, Entry, Expression } from "../../model/expression.ts";
import { at, childByField, NONE, type NodeIndex } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import { endOf, evaluate, evaluateParts, parts, spanOf, startOf, type Walk } from "./walk.ts";

type CollectionType = CollectionExpression["type"];

/** `(a, b)`. */
export const tuple = (walk: Walk, node: NodeIndex): Expression => collection(walk, node, "tuple");
/** `[a, b]`. */
export const list = (walk: Walk, node: NodeIndex): Expression => collection(walk, node, "list");
/** `{a, b}`. */
export const set = (walk: Walk, node: NodeIndex): Expression => collection(walk, node, "set");

function collection(walk: Walk, node: NodeIndex, type: CollectionType): Expression {
  const elements = evaluateParts(walk, node).map((value): Entry => ({ key: null, value }));
  return {
    kind: "collection",
    type,
    elements,
    comprehension: null,
    start: startOf(walk.table, node),
    end: endOf(walk.table, node),
  };
}

/** `{key: value, **others}`. */
export function dictionary(walk: Walk, node: NodeIndex): Expression {
  const elements = parts(walk, node).map((part) => entry(walk, part));
  return {
    kind: "collection",
    type: "dict",
    elements,
    comprehension: null,
    start: startOf(walk.table, node),
    end: endOf(walk.table, node),
  };
}

/** `key: value`, or an element without a key. */
export function entry(walk: Walk, node: NodeIndex): Entry {
  const { table, symbols } = walk;
  if (table.type[node] !== symbols.types.pair) return { key: null, value: evaluate(walk, node) };
  const key = childByField(table, node, symbols.fields.key);
  const value = childByField(table, node, symbols.fields.value);
  return {
    key: key === NONE ? null : evaluate(walk, key),
    value: value === NONE ? unknownExpression(spanOf(table, node)) : evaluate(walk, value),
  };
}

/** `*value` and `**value`. */
export function spread(walk: Walk, node: NodeIndex): Expression {
  const span = spanOf(walk.table, node);
  const [value = unknownExpression(span)] = evaluateParts(walk, node);
  return { kind: "spread", value, start: span.start, end: span.end };
}

/** `(value)` is its value: that of the only expression below a node; unknown when a mistake left none or several. */
export function onlyValue(walk: Walk, node: NodeIndex): Expression {
  const values = evaluateParts(walk, node);
  const value = values[0];
  return values.length === 1 && value ? value : unknownExpression(spanOf(walk.table, node), values);
}

/** The tuple or the one value that several expressions in a row make: `return a, b`, `for x in a, b`. */
export function listedValue(walk: Walk, nodes: readonly NodeIndex[], isTuple: boolean): Expression | null {
  const first = nodes[0];
  const last = nodes.at(-1);
  if (first === undefined || last === undefined) return null;
  if (!isTuple) return evaluate(walk, first);
  const elements = nodes.map((node): Entry => ({ key: null, value: evaluate(walk, node) }));
  const start = at(walk.table.start, first);
  return { kind: "collection", type: "tuple", elements, comprehension: null, start, end: at(walk.table.end, last) };
}

/** `a, b` without parentheses. */
export function expressionList(walk: Walk, node: NodeIndex): Expression {
  return listedValue(walk, parts(walk, node), true) ?? unknownExpression(spanOf(walk.table, node));
}
