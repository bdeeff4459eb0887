import type { OperationTimes } from "../../../knowledge/runtimeSpeed.ts";
import type { BindOperation, Operation } from "../../../model/callable.ts";
import type { Expression } from "../../../model/expression.ts";
import { subexpressions, valuesOf } from "../../expressions.ts";

/** Nanoseconds of an operation without what it calls. */
export function weightOf(operation: Operation, times: OperationTimes): number {
  const weight = valuesWeight(operation, times);
  switch (operation.kind) {
    case "bind":
      // The iterable of a loop is read once, outside.
      return operation.form === "for" ? 0 : weight + writingWeight(operation, times);
    case "yield":
    case "await":
      return weight + times.yield;
    case "call":
      // What the method is read from costs nothing of its own.
      return operation.callee.kind === "member" ? Math.max(0, weight - times.member) : weight;
    default:
      return weight;
  }
}

function writingWeight({ form, target }: BindOperation, times: OperationTimes): number {
  const written = target.kind === "subscript" ? times.subscript : target.kind === "member" ? times.member : 0;
  return form === "augmented" ? written + times.arithmetic : written;
}

/** Without lists of the values, because most operations of most programs are calls and plain assignments. */
function valuesWeight(operation: Operation, times: OperationTimes): number {
  if (operation.kind === "jump" || operation.kind === "define") return 0;
  let weight = 0;
  if (operation.kind === "call") {
    weight = expressionWeight(operation.callee, times);
    for (const { value } of operation.arguments) weight += expressionWeight(value, times);
    return weight;
  }
  if (operation.kind === "bind" && operation.target.kind === "name")
    return operation.value ? expressionWeight(operation.value, times) : 0;
  for (const value of valuesOf(operation)) weight += expressionWeight(value, times);
  return weight;
}

function expressionWeight(value: Expression, times: OperationTimes): number {
  // Most values are names, constants and results of calls, which cost nothing of their own.
  if (value.kind === "name" || value.kind === "literal" || value.kind === "call") return 0;
  let weight = ownWeight(value, times);
  if (value.kind === "callable") return weight;
  if (value.kind === "member") return weight + expressionWeight(value.object, times);
  for (const inner of subexpressions(value)) weight += expressionWeight(inner, times);
  return weight;
}

function ownWeight(value: Expression, times: OperationTimes): number {
  switch (value.kind) {
    case "member":
      return times.member;
    case "subscript":
      return times.subscript;
    case "operator":
      if (value.operator === "template") return times.text;
      return (
        (/^(?:%|\/\/?|\*\*)$/.test(value.operator) ? times.division : times.arithmetic) *
        Math.max(1, value.operands.length - 1)
      );
    case "collection":
      return value.comprehension === null ? times.allocation : 0;
    case "callable":
    case "element":
      return times.allocation;
    default:
      return 0;
  }
}
