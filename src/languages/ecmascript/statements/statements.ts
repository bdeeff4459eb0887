import type { Expression } from "../../../model/expression.ts";
import { NONE, type NodeIndex } from "../../../syntax/table.ts";
import { inBlock } from "../blocks.ts";
import { type UsingDeclaration, usingDeclarations } from "../hoisting.ts";
import {
  addStatement,
  endOf,
  expression,
  isType,
  onlyOperand,
  type StatementHandler,
  startOf,
  statement,
  statementsOf,
  type Walk,
  withoutWrappers,
} from "../walk.ts";

function expressionStatement(walk: Walk, node: NodeIndex): void {
  const operand = onlyOperand(walk, node);
  if (operand === NONE) return;
  const resources = usingDeclarations(walk, node);
  if (resources.length > 0) {
    declareResources(walk, node, resources);
    return;
  }
  const inner = withoutWrappers(walk, operand);
  if (isType(walk, inner, walk.vocabulary.types.internal_module)) {
    statement(walk, inner);
    return;
  }
  const isBind = inner !== NONE && bindsSomething(walk, inner);
  addStatement(walk, isBind ? "bind" : "expression", node);
  const value = expression(walk, operand);
  if (!isBind) evaluate(walk, value);
}

function bindsSomething(walk: Walk, node: NodeIndex): boolean {
  const { types } = walk.vocabulary;
  const type = walk.table.type[node];
  return (
    type === types.assignment_expression ||
    type === types.augmented_assignment_expression ||
    type === types.update_expression
  );
}

/** `delete` and `yield` give a value that says nothing more than their operation does. */
function evaluate(walk: Walk, value: Expression): void {
  if (value.kind === "unknown" && value.operands.length === 0) return;
  const { start, end } = value;
  walk.builder.addOperation(walk.callable, { kind: "evaluate", role: "statement", value, start, end });
}

function declareResources(walk: Walk, node: NodeIndex, resources: readonly UsingDeclaration[]): void {
  addStatement(walk, "bind", node);
  for (const { assignment, isAsync } of resources) {
    const value = expression(walk, assignment);
    if (!isAsync) continue;
    walk.scope.asyncResources ??= [];
    walk.scope.asyncResources.push(value);
  }
}

function returnStatement(walk: Walk, node: NodeIndex): void {
  addStatement(walk, "return", node);
  const operand = onlyOperand(walk, node);
  const value = operand === NONE ? null : expression(walk, operand);
  walk.builder.addOperation(walk.callable, {
    kind: "return",
    value,
    start: startOf(walk, node),
    end: endOf(walk, node),
  });
}

function throwStatement(walk: Walk, node: NodeIndex): void {
  addStatement(walk, "raise", node);
  const operand = onlyOperand(walk, node);
  const value = operand === NONE ? null : expression(walk, operand);
  walk.builder.addOperation(walk.callable, {
    kind: "raise",
    value,
    start: startOf(walk, node),
    end: endOf(walk, node),
  });
}

/** The handlers of statements that neither choose nor repeat. */
export const simpleHandlers: Readonly<Record<string, StatementHandler>> = {
  expression_statement: expressionStatement,
  return_statement: returnStatement,
  throw_statement: throwStatement,
  statement_block: (walk, node) => inBlock(walk, node, () => statementsOf(walk, node)),
  debugger_statement: (walk, node) => void addStatement(walk, "other", node),
};
