import type { Target } from "../../../model/callable.ts";
import type { Expression } from "../../../model/expression.ts";
import { childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { unknownExpression } from "../../moduleBuilder.ts";
import { exportAssignment } from "../modules/commonJsExports.ts";
import { type ExpressionHandler, spanOf, textAt, type Walk } from "../walk.ts";
import { inChoice } from "./choices.ts";
import { namedExpression } from "./names.ts";
import { targetIn, targetOf } from "./patterns.ts";

/** `target = value`. The target's own parts are evaluated first, a pattern's after the value. */
function assignmentAt(walk: Walk, node: NodeIndex): Expression {
  const { table, vocabulary } = walk;
  const left = childByField(table, node, vocabulary.fields.left);
  const right = childByField(table, node, vocabulary.fields.right);
  if (left === NONE || right === NONE) return unknownExpression(spanOf(walk, node));
  const before = isPattern(walk, left) ? null : targetOf(walk, left);
  const value = namedExpression(walk, right, before && nameOf(before), left);
  const target = before ?? targetOf(walk, left);
  const span = spanOf(walk, node);
  walk.builder.addBind(walk.callable, "assign", target, value, span);
  exportAssignment(walk, target, value, span);
  return value;
}

function isPattern(walk: Walk, node: NodeIndex): boolean {
  const { array_pattern, object_pattern } = walk.vocabulary.types;
  return walk.table.type[node] === array_pattern || walk.table.type[node] === object_pattern;
}

function nameOf(target: Target): string | null {
  return target.kind === "name" || target.kind === "member" ? target.name : null;
}

const logicalAssignments: ReadonlySet<string> = new Set(["&&=", "||=", "??="]);

/** `target += value`. The logical forms may leave out both the value and the write. */
function augmentedAt(walk: Walk, node: NodeIndex): Expression {
  const { table, vocabulary, builder } = walk;
  const { left, right, operator } = vocabulary.fields;
  const span = spanOf(walk, node);
  const operatorNode = childByField(table, node, operator);
  const targetNode = childByField(table, node, left);
  const valueNode = childByField(table, node, right);
  if (targetNode === NONE || valueNode === NONE) return unknownExpression(span);
  const target = targetOf(walk, targetNode);
  const sign = operatorNode === NONE ? "" : textAt(walk, operatorNode).slice(0, -1);
  const bind = () => {
    const value = namedExpression(walk, valueNode, nameOf(target), targetNode);
    const form = "augmented" as const;
    builder.addOperation(walk.callable, {
      kind: "bind",
      target,
      value,
      form,
      operator: sign,
      annotation: null,
      start: span.start,
      end: span.end,
    });
    return value;
  };
  const isLogical = operatorNode !== NONE && logicalAssignments.has(textAt(walk, operatorNode));
  const value = isLogical ? inChoice(walk, span, builder.newGroup(), targetValue(target), bind) : bind();
  const current = targetValue(target);
  if (!current) return value;
  if (isLogical) return { kind: "choice", test: null, options: [current, value], start: span.start, end: span.end };
  return { kind: "operator", operator: sign, operands: [current, value], start: span.start, end: span.end };
}

/** `i++` is `i += 1`. */
function updateAt(walk: Walk, node: NodeIndex): Expression {
  const { table, vocabulary } = walk;
  const target = targetIn(walk, node, vocabulary.fields.argument);
  const operatorNode = childByField(table, node, vocabulary.fields.operator);
  const span = spanOf(walk, node);
  const one: Expression = { kind: "literal", type: "number", value: 1, start: span.start, end: span.end };
  walk.builder.addOperation(walk.callable, {
    kind: "bind",
    target,
    value: one,
    form: "augmented",
    operator: operatorNode === NONE ? "" : textAt(walk, operatorNode).slice(0, 1),
    annotation: null,
    start: span.start,
    end: span.end,
  });
  const current = targetValue(target);
  const isPostfix = operatorNode !== node + 1;
  if (isPostfix) return current ?? unknownExpression(span);
  const operator = textAt(walk, operatorNode).slice(0, 1);
  return current ? { kind: "operator", operator, operands: [current, one], start: span.start, end: span.end } : one;
}

/** The value that stands in a target; null for a pattern. */
function targetValue(target: Target): Expression | null {
  if (target.kind === "name" || target.kind === "subscript") return target;
  if (target.kind !== "member") return null;
  const { end } = target;
  return { ...target, nameSpan: { start: end - target.name.length, end } };
}

/** The handlers of assignments that are expressions. */
export const assignmentHandlers: Readonly<Record<string, ExpressionHandler>> = {
  assignment_expression: assignmentAt,
  augmented_assignment_expression: augmentedAt,
  update_expression: updateAt,
};
