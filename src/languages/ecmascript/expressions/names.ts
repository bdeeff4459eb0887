import type { Expression } from "../../../model/expression.ts";
import { at, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { unknownExpression } from "../../moduleBuilder.ts";
import { resolve } from "../scopes.ts";
import {
  type ExpressionHandler,
  endOf,
  expression,
  spanOf,
  startOf,
  textAt,
  type Walk,
  withoutWrappers,
} from "../walk.ts";

/** A mention of a variable; one that the parser invented says nothing. */
export function nameAt(walk: Walk, node: NodeIndex): Expression {
  const { start, end } = spanOf(walk, node);
  const name = textAt(walk, node);
  if (name === "") return unknownExpression({ start, end });
  return { kind: "name", name, binding: resolve(walk.scope, name), start, end };
}

/** A word that no scope declares: `this`, `super`, `import`, or `#name` in `#name in object`. */
export function wordAt(walk: Walk, node: NodeIndex): Expression {
  return { kind: "name", name: textAt(walk, node), binding: null, start: startOf(walk, node), end: endOf(walk, node) };
}

/** `import.meta` and `new.target`. */
function metaPropertyAt(walk: Walk, node: NodeIndex): Expression {
  const { start, end } = spanOf(walk, node);
  const text = textAt(walk, node);
  const dot = text.indexOf(".");
  const word = text.slice(0, dot).trim();
  const name = text.slice(dot + 1).trim();
  const object: Expression = { kind: "name", name: word, binding: null, start, end: start + word.length };
  return { kind: "member", object, name, nameSpan: { start: end - name.length, end }, start, end };
}

/**
 * Walks a value that is about to be bound to the name written at `nameNode`, so that a function or class
 * expression that has no name of its own takes that one.
 */
export function namedExpression(walk: Walk, value: NodeIndex, name: string | null, nameNode: NodeIndex): Expression {
  const inner = withoutWrappers(walk, value);
  if (name !== null && inner !== NONE && isNameable(walk, inner))
    walk.boundName = { name, start: startOf(walk, nameNode), end: endOf(walk, nameNode) };
  const result = expression(walk, value);
  walk.boundName = null;
  return result;
}

function isNameable(walk: Walk, node: NodeIndex): boolean {
  const { types } = walk.vocabulary;
  const type = at(walk.table.type, node);
  return (
    type === types.arrow_function ||
    type === types.function_expression ||
    type === types.generator_function ||
    type === types.class
  );
}

/** The handlers of names. */
export const nameHandlers: Readonly<Record<string, ExpressionHandler>> = {
  identifier: nameAt,
  shorthand_property_identifier: nameAt,
  this: wordAt,
  super: wordAt,
  import: wordAt,
  private_property_identifier: wordAt,
  meta_property: metaPropertyAt,
};
