import type { Expression } from "../../../model/expression.ts";
import { NONE, type NodeIndex } from "../../../syntax/table.ts";
import { isType, onlyOperand, operandValue, textAt, type Walk } from "../walk.ts";
import { stringValue } from "./strings.ts";

/** The name of a property, `#` of private names included; null when it is computed at run time. */
export function propertyKey(walk: Walk, node: NodeIndex): string | null {
  if (node === NONE) return null;
  const { types } = walk.vocabulary;
  if (isType(walk, node, types.string)) return stringValue(walk, node);
  if (!isType(walk, node, types.computed_property_name)) return textAt(walk, node);
  const inner = onlyOperand(walk, node);
  return isType(walk, inner, types.string) ? stringValue(walk, inner) : null;
}

/** Walks the expression of a computed key and returns it; null for a plain key. */
export function evaluateComputedKey(walk: Walk, node: NodeIndex): Expression | null {
  if (!isType(walk, node, walk.vocabulary.types.computed_property_name)) return null;
  return operandValue(walk, node);
}
