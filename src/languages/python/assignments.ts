import type { BindOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Span } from "../../model/span.ts";
import { childByField, NONE, type NodeIndex, textOf } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import { nameTarget, targetOf } from "./targets.ts";
import { evaluate, executeFaults, spanOf, type Walk } from "./walk.ts";

/** `a = b = value`: the value first, then the targets from left to right. */
export function assignment(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols } = walk;
  const { types, fields } = symbols;
  const chain = [node];
  let value = childByField(table, node, fields.right);
  while (value !== NONE && table.type[value] === types.assignment) {
    chain.push(value);
    value = childByField(table, value, fields.right);
  }
  const assigned = value === NONE ? null : evaluate(walk, value);
  executeFaults(walk, node);
  for (const link of chain) {
    const type = childByField(table, link, fields.type);
    const annotation = type === NONE ? null : evaluate(walk, type);
    const form = assigned === null ? "declare" : "assign";
    bindLeft(walk, link, { value: assigned, form, annotation });
  }
  return assigned ?? unknownExpression(spanOf(table, node));
}

/** `target += value`: the target's parts are evaluated before the value. */
export function augmentedAssignment(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols, builder, callable } = walk;
  const { fields } = symbols;
  const span = spanOf(table, node);
  const left = childByField(table, node, fields.left);
  const right = childByField(table, node, fields.right);
  const target = left === NONE ? null : targetOf(walk, left);
  const value = right === NONE ? unknownExpression(span) : evaluate(walk, right);
  executeFaults(walk, node);
  const operator = augmentingOperator(walk, node);
  if (target)
    builder.addOperation(callable, {
      kind: "bind",
      target,
      value,
      form: "augmented",
      operator,
      annotation: null,
      start: span.start,
      end: span.end,
    });
  return value;
}

function augmentingOperator({ table, symbols }: Walk, node: NodeIndex): string {
  const operator = childByField(table, node, symbols.fields.operator);
  return operator === NONE ? "" : textOf(table, operator).slice(0, -1);
}

/** `name := value`. */
export function namedExpression(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols, builder, callable } = walk;
  const { fields } = symbols;
  const span = spanOf(table, node);
  const name = childByField(table, node, fields.name);
  const valueNode = childByField(table, node, fields.value);
  const value = valueNode === NONE ? unknownExpression(span) : evaluate(walk, valueNode);
  if (name === NONE) return value;
  const target = nameTarget(walk, name);
  builder.addBind(callable, "walrus", target, value, span);
  return value;
}

/** `type Name = value`. */
export function typeAlias(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder, callable } = walk;
  builder.addStatement(callable, "bind", spanOf(table, node));
  const right = childByField(table, node, symbols.fields.right);
  const value = right === NONE ? null : evaluate(walk, right);
  bindLeft(walk, node, { value, form: "assign", annotation: null });
}

function bindLeft(walk: Walk, node: NodeIndex, bind: Pick<BindOperation, "value" | "form" | "annotation">): void {
  const { table, symbols, builder, callable } = walk;
  const left = childByField(table, node, symbols.fields.left);
  if (left === NONE) return;
  const target = targetOf(walk, left);
  const span: Span = spanOf(table, node);
  builder.addOperation(callable, { kind: "bind", target, ...bind, start: span.start, end: span.end });
}
