import type { Expression } from "../../model/expression.ts";
import { at, childByField, NONE, type NodeIndex, textOf } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import {
  addExpressionRegion,
  dropEmptyRegion,
  endOf,
  evaluate,
  evaluateParts,
  parts,
  spanOf,
  startOf,
  type Walk,
} from "./walk.ts";

/** `a + b + c` is one operator with three operands, so that a long sum nests neither here nor in the model. */
export function binaryOperator(walk: Walk, node: NodeIndex): Expression {
  const { table } = walk;
  const operator = operatorText(walk, node);
  const operands = leftSpine(walk, node, operator).map((operand) => evaluate(walk, operand));
  return { kind: "operator", operator, operands, start: startOf(table, node), end: endOf(table, node) };
}

/** `-a`, `+a` and `~a`. */
export function unaryOperator(walk: Walk, node: NodeIndex): Expression {
  const operator = operatorText(walk, node);
  return {
    kind: "operator",
    operator,
    operands: evaluateParts(walk, node),
    start: startOf(walk.table, node),
    end: endOf(walk.table, node),
  };
}

/** `not a`. */
export function notOperator(walk: Walk, node: NodeIndex): Expression {
  return {
    kind: "operator",
    operator: "not",
    operands: evaluateParts(walk, node),
    start: startOf(walk.table, node),
    end: endOf(walk.table, node),
  };
}

/** `a < b <= c` keeps its operators as they are written: "< <=". */
export function comparison(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols } = walk;
  const operators: string[] = [];
  const operands: Expression[] = [];
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.field[child] === symbols.fields.operators) operators.push(textOf(table, child));
    else if (table.grammar.isNamed[at(table.type, child)] === 1 && table.type[child] !== symbols.types.comment) {
      operands.push(evaluate(walk, child));
    }
  }
  return {
    kind: "operator",
    operator: operators.join(" "),
    operands,
    start: startOf(table, node),
    end: endOf(table, node),
  };
}

/** `a and b or c`: what stands on the right may not be evaluated. */
export function booleanOperator(walk: Walk, node: NodeIndex): Expression {
  const { table, builder, callable } = walk;
  const operator = operatorText(walk, node);
  const options: Expression[] = [];
  const outer = callable.region;
  const regions: { readonly id: number }[] = [];
  for (const operand of leftSpine(walk, node, operator)) {
    const previous = options.at(-1);
    if (previous) {
      const region = addExpressionRegion(walk, {
        kind: "branch",
        form: "choice",
        group: builder.newGroup(),
        test: operator === "and" ? previous : null,
        start: at(table.start, operand),
        end: at(table.end, node),
      });
      regions.push(region);
      callable.region = region.id;
    }
    options.push(evaluate(walk, operand));
  }
  callable.region = outer;
  for (const region of regions.reverse()) dropEmptyRegion(walk, region);
  return {
    kind: "choice",
    test: null,
    operator: operator === "and" ? "and" : "or",
    options,
    start: startOf(table, node),
    end: endOf(table, node),
  };
}

/** `a if test else b`. */
export function conditionalExpression(walk: Walk, node: NodeIndex): Expression {
  const { table, builder } = walk;
  const span = spanOf(table, node);
  const [chosen, condition, otherwise] = parts(walk, node);
  if (chosen === undefined || condition === undefined || otherwise === undefined) {
    return unknownExpression(span, evaluateParts(walk, node));
  }
  const test = evaluate(walk, condition);
  const group = builder.newGroup();
  const options = [evaluateArm(walk, chosen, group, test), evaluateArm(walk, otherwise, group, null)];
  return { kind: "choice", test, options, start: span.start, end: span.end };
}

/** Evaluates an operand that may be skipped. */
export function evaluateArm(walk: Walk, operand: NodeIndex, group: number, test: Expression | null): Expression {
  const region = addExpressionRegion(walk, {
    kind: "branch",
    form: "choice",
    group,
    test,
    start: startOf(walk.table, operand),
    end: endOf(walk.table, operand),
  });
  const value = walk.builder.inRegion(walk.callable, region, () => evaluate(walk, operand));
  dropEmptyRegion(walk, region);
  return value;
}

function operatorText({ table, symbols }: Walk, node: NodeIndex): string {
  const operator = childByField(table, node, symbols.fields.operator);
  return operator === NONE ? "" : textOf(table, operator);
}

/** The operands of a left-nested chain of one operator, in source order. */
function leftSpine(walk: Walk, node: NodeIndex, operator: string): NodeIndex[] {
  const { table } = walk;
  const type = table.type[node];
  const operands: NodeIndex[] = [];
  let current = node;
  for (;;) {
    const [left, ...others] = parts(walk, current);
    for (const operand of others.reverse()) operands.push(operand);
    if (left === undefined) break;
    current = left;
    if (table.type[left] === type && operatorText(walk, left) === operator) continue;
    operands.push(left);
    break;
  }
  return operands.reverse();
}
