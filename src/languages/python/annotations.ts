import type { Expression } from "../../model/expression.ts";
import type { NodeIndex } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import { indexOf, member } from "./access.ts";
import { endOf, evaluate, evaluateParts, parts, spanOf, startOf, type Walk } from "./walk.ts";

/** `List[int]` in an annotation. */
export function genericType(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols } = walk;
  const span = spanOf(table, node);
  const [objectNode, parameters] = parts(walk, node);
  if (objectNode === undefined || parameters === undefined || table.type[parameters] !== symbols.types.type_parameter) {
    return unknownExpression(span, evaluateParts(walk, node));
  }
  const object = evaluate(walk, objectNode);
  return {
    kind: "subscript",
    object,
    index: indexOf(walk, parts(walk, parameters), spanOf(table, parameters)),
    start: span.start,
    end: span.end,
  };
}

/** `A | B` in an annotation. */
export function unionType(walk: Walk, node: NodeIndex): Expression {
  return {
    kind: "operator",
    operator: "|",
    operands: evaluateParts(walk, node),
    start: startOf(walk.table, node),
    end: endOf(walk.table, node),
  };
}

/** `A.b` in an annotation. */
export function memberType(walk: Walk, node: NodeIndex): Expression {
  const span = spanOf(walk.table, node);
  const [object, name] = parts(walk, node);
  if (object === undefined || name === undefined) return unknownExpression(span, evaluateParts(walk, node));
  return member(walk, object, name, span);
}
