import type { OperationTimes } from "../../../knowledge/runtimeSpeed.ts";
import type { BindOperation, CallOperation, Operation, Target } from "../../../model/callable.ts";
import type { Expression } from "../../../model/expression.ts";

/**
 * Nanoseconds of an operation, calling included, without what it calls. Asked of every operation of a program, so no list
 * of its parts is made.
 */
export function weightOf(operation: Operation, times: OperationTimes): number {
  switch (operation.kind) {
    case "call":
      return callWeight(operation, times);
    case "bind":
      // The iterable of a loop is read once, outside.
      return operation.form === "for" ? 0 : bindWeight(operation, times);
    case "evaluate":
      return expressionWeight(operation.value, times);
    case "await":
    case "yield":
      return optionalWeight(operation.value, times) + times.yield;
    case "return":
    case "raise":
      return optionalWeight(operation.value, times);
    case "delete":
      return targetWeight(0, operation.target, times);
    case "jump":
    case "define":
      return 0;
  }
}

function callWeight({ callee, arguments: given }: CallOperation, times: OperationTimes): number {
  let weight = expressionWeight(callee, times);
  for (const { value } of given) weight += expressionWeight(value, times);
  // What the method is read from costs nothing of its own.
  return callee.kind === "member" ? Math.max(0, weight - times.member) + times.method : weight + times.call;
}

function bindWeight({ value, target, form }: BindOperation, times: OperationTimes): number {
  const weight = targetWeight(optionalWeight(value, times), target, times);
  const written = target.kind === "subscript" ? times.subscript : target.kind === "member" ? times.member : 0;
  return weight + (form === "augmented" ? written + times.arithmetic : written);
}

/** With what must be evaluated to write to the target: the object of `object.name = …`. */
function targetWeight(before: number, target: Target, times: OperationTimes): number {
  switch (target.kind) {
    case "member":
      return before + expressionWeight(target.object, times);
    case "subscript":
      return before + expressionWeight(target.object, times) + expressionWeight(target.index, times);
    case "pattern": {
      let weight = before;
      for (const element of target.elements) weight = targetWeight(weight, element.target, times);
      return weight;
    }
    default:
      return before;
  }
}

function optionalWeight(value: Expression | null, times: OperationTimes): number {
  return value ? expressionWeight(value, times) : 0;
}

function expressionWeight(value: Expression, times: OperationTimes): number {
  switch (value.kind) {
    // Most values are names, constants and results of calls, which cost nothing of their own.
    case "name":
    case "literal":
    case "call":
    case "class":
      return 0;
    case "callable":
      return times.allocation;
    case "member":
      return times.member + expressionWeight(value.object, times);
    case "subscript":
      return times.subscript + expressionWeight(value.object, times) + expressionWeight(value.index, times);
    case "await":
    case "spread":
      return expressionWeight(value.value, times);
    case "choice":
      return sumOf(optionalWeight(value.test, times), value.options, times);
    case "operator":
      return sumOf(operatorWeight(value.operator, value.operands.length, times), value.operands, times);
    case "unknown":
      return sumOf(0, value.operands, times);
    case "collection": {
      let weight = value.comprehension === null ? times.allocation : 0;
      for (const entry of value.elements) {
        if (entry.key) weight += expressionWeight(entry.key, times);
        weight += expressionWeight(entry.value, times);
      }
      return weight;
    }
    case "element": {
      let weight = times.allocation + optionalWeight(value.tag, times);
      for (const attribute of value.attributes) weight += expressionWeight(attribute.value, times);
      return sumOf(weight, value.children, times);
    }
  }
}

function sumOf(before: number, values: readonly Expression[], times: OperationTimes): number {
  let weight = before;
  for (const value of values) weight += expressionWeight(value, times);
  return weight;
}

function operatorWeight(operator: string, operands: number, times: OperationTimes): number {
  if (operator === "template") return times.text;
  return (divisions.has(operator) ? times.division : times.arithmetic) * Math.max(1, operands - 1);
}

const divisions: ReadonlySet<string> = new Set(["%", "/", "//", "**"]);
