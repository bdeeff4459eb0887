import type { BranchRegion, Callable } from "../../model/callable.ts";
import type { ChoiceExpression, Expression } from "../../model/expression.ts";
import { valuesOf, walkExpression } from "../../project/expressions.ts";
import type { Term } from "../program.ts";
import { choiceOperator } from "./choices.ts";
import type { Body } from "./steps.ts";
import { termOf } from "./terms.ts";

/** Under which condition a part of an expression is evaluated: an arm of `?:`, the right of `and`, what follows `?.`. */
export function choiceTest(body: Body, arm: BranchRegion): Term | null {
  const found = choiceAround(body.callable, arm);
  if (!found) return arm.test ? termOf(arm.test, body) : null;
  const { choice, option } = found;
  const negated = (term: Term): Term => ({ kind: "operator", operator: "not", operands: [term] });
  if (choice.test) {
    const test = termOf(choice.test, body);
    return option === 0 ? test : negated(test);
  }
  const previous = choice.options[option - 1];
  if (!previous) return null;
  const operator = choiceOperator(body.document.source.text, choice);
  const before = termOf(previous, body);
  if (operator === "and") return before;
  if (operator === "or") return negated(before);
  return { kind: "operator", operator: "is", operands: [before, { kind: "constant", value: null }] };
}

function choiceAround(callable: Callable, arm: BranchRegion): { choice: ChoiceExpression; option: number } | null {
  for (const choice of choicesOf(callable)) {
    const option = choice.options.findIndex(({ start, end }) => start === arm.start && end <= arm.end);
    if (option >= 0) return { choice, option };
  }
  return null;
}

function* choicesOf(callable: Callable): Generator<ChoiceExpression> {
  for (const operation of callable.operations) {
    for (const value of valuesOf(operation)) {
      for (const expression of walkExpression(callable, value)) if (isChoice(expression)) yield expression;
    }
  }
}

function isChoice(expression: Expression): expression is ChoiceExpression {
  return expression.kind === "choice";
}
