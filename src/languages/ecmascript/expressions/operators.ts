import type { ChoiceExpression, Expression } from "../../../model/expression.ts";
import { at, childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { unknownExpression } from "../../moduleBuilder.ts";
import {
  type ExpressionHandler,
  endOf,
  expression,
  fieldValue,
  isContent,
  isType,
  onlyOperand,
  spanOf,
  startOf,
  textAt,
  type Walk,
  withoutWrappers,
} from "../walk.ts";
import { inChoice } from "./choices.ts";
import { targetIn } from "./patterns.ts";

/** Changes of operator in one chain that are kept as nesting; what is left of more says nothing. */
const maximumNesting = 100;

const shortCircuits: ReadonlyMap<string, NonNullable<ChoiceExpression["operator"]>> = new Map([
  ["&&", "and"],
  ["||", "or"],
  ["??", "??"],
]);

/** `a + b - c`: a chain leans to the left and may be thousands long, so it is walked in a loop and flattened. */
function binaryAt(walk: Walk, node: NodeIndex): Expression {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const links: NodeIndex[] = [];
  let base = node;
  while (isType(walk, base, types.binary_expression)) {
    const left = childByField(table, base, fields.left);
    if (left === NONE) break;
    links.push(base);
    base = left;
  }
  let operands = [
    isType(walk, base, types.binary_expression) ? unknownExpression(spanOf(walk, base)) : expression(walk, base),
  ];
  let operator = "";
  let nesting = 0;
  for (let index = links.length - 1; index >= 0; index--) {
    const link = links[index] as NodeIndex;
    const operatorNode = childByField(table, link, fields.operator);
    const linkOperator = operatorNode === NONE ? "" : textAt(walk, operatorNode);
    if (linkOperator !== operator && operands.length > 1) {
      const left = folded(operator, operands);
      operands = [++nesting > maximumNesting ? unknownExpression(left) : left];
    }
    operator = linkOperator;
    operands.push(rightOperand(walk, link, operator, operands.at(-1) ?? null));
  }
  return { ...folded(operator, operands), start: startOf(walk, node), end: endOf(walk, node) };
}

function rightOperand(walk: Walk, link: NodeIndex, operator: string, left: Expression | null): Expression {
  const { right } = walk.vocabulary.fields;
  const node = childByField(walk.table, link, right);
  if (node === NONE || !shortCircuits.has(operator)) return fieldValue(walk, link, right);
  return inChoice(walk, spanOf(walk, node), walk.builder.newGroup(), left, () => expression(walk, node));
}

function folded(operator: string, operands: readonly Expression[]): Expression {
  const span = { start: operands[0]?.start ?? 0, end: operands.at(-1)?.end ?? 0 };
  const shortCircuit = shortCircuits.get(operator);
  if (shortCircuit)
    return {
      kind: "choice",
      test: null,
      operator: shortCircuit,
      options: operands,
      start: span.start,
      end: span.end,
    };
  return { kind: "operator", operator, operands, start: span.start, end: span.end };
}

function ternaryAt(walk: Walk, node: NodeIndex): Expression {
  const { table, vocabulary } = walk;
  const { condition, consequence, alternative } = vocabulary.fields;
  const test = fieldValue(walk, node, condition);
  const group = walk.builder.newGroup();
  const options = [consequence, alternative]
    .map((field) => childByField(table, node, field))
    .filter((arm) => arm !== NONE)
    .map((arm) => inChoice(walk, spanOf(walk, arm), group, test, () => expression(walk, arm)));
  return { kind: "choice", test, options, start: startOf(walk, node), end: endOf(walk, node) };
}

function unaryAt(walk: Walk, node: NodeIndex): Expression {
  const { table, vocabulary } = walk;
  const { fields, tokens } = vocabulary;
  const span = spanOf(walk, node);
  const operatorNode = childByField(table, node, fields.operator);
  if (isType(walk, operatorNode, tokens.delete)) {
    walk.builder.addOperation(walk.callable, {
      kind: "delete",
      target: targetIn(walk, node, fields.argument),
      start: span.start,
      end: span.end,
    });
    return unknownExpression(span);
  }
  const operator = operatorNode === NONE ? "" : textAt(walk, operatorNode);
  return {
    kind: "operator",
    operator,
    operands: [fieldValue(walk, node, fields.argument)],
    start: span.start,
    end: span.end,
  };
}

function awaitAt(walk: Walk, node: NodeIndex): Expression {
  const span = spanOf(walk, node);
  const operand = withoutWrappers(walk, onlyOperand(walk, node));
  walk.awaitedCall = operand;
  const value = operand === NONE ? unknownExpression({ start: span.end, end: span.end }) : expression(walk, operand);
  walk.builder.addOperation(walk.callable, { kind: "await", value, form: "await", start: span.start, end: span.end });
  return { kind: "await", value, start: span.start, end: span.end };
}

function yieldAt(walk: Walk, node: NodeIndex): Expression {
  const span = spanOf(walk, node);
  const operand = onlyOperand(walk, node);
  const value = operand === NONE ? null : expression(walk, operand);
  const isDelegate = isType(walk, at(walk.table.next, node + 1), walk.vocabulary.tokens["*"]);
  walk.builder.addOperation(walk.callable, { kind: "yield", value, isDelegate, start: span.start, end: span.end });
  return unknownExpression(span);
}

/** `(a, b)`: all but the last are evaluated and dropped. */
function sequenceAt(walk: Walk, node: NodeIndex): Expression {
  const { builder, callable, table } = walk;
  let last: Expression | null = null;
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (!isContent(walk, child)) continue;
    if (last) {
      const { start, end } = last;
      builder.addOperation(callable, { kind: "evaluate", role: "statement", value: last, start, end });
    }
    last = expression(walk, child);
  }
  return last ?? unknownExpression(spanOf(walk, node));
}

function unwrapped(walk: Walk, node: NodeIndex): Expression {
  const inner = withoutWrappers(walk, node);
  return inner === NONE ? unknownExpression(spanOf(walk, node)) : expression(walk, inner);
}

/** The handlers of operators. */
export const operatorHandlers: Readonly<Record<string, ExpressionHandler>> = {
  binary_expression: binaryAt,
  ternary_expression: ternaryAt,
  unary_expression: unaryAt,
  await_expression: awaitAt,
  yield_expression: yieldAt,
  sequence_expression: sequenceAt,
  parenthesized_expression: unwrapped,
  as_expression: unwrapped,
  satisfies_expression: unwrapped,
  type_assertion: unwrapped,
};
