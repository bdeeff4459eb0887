import type { Callable, CallOperation } from "../../../model/callable.ts";
import type { Expression } from "../../../model/expression.ts";
import { areExclusive } from "../../definitions.ts";
import { callOf, lastNameOf, valuesOf, walkExpression } from "../../expressions.ts";
import { enclosingLoops } from "../../regions.ts";
import type { Resolver } from "../../resolver.ts";
import { hasReceiver } from "./sizes.ts";
import type { CostTerm } from "./terms.ts";

/** Names by which programs remember what they have computed or where they have been. */
const memory = /memo|cache|seen|visited|computed|lookup|^dp$/i;

/**
 * The cost of a function that calls itself several times with a problem that is only one or two steps smaller: `fib(n - 1)
 * + fib(n - 2)`. Null for functions that walk a tree, halve their problem, or remember their results.
 */
export function recursionTerm(resolver: Resolver, callable: Callable, perCall: number): CostTerm | null {
  const calls = selfCalls(resolver, callable);
  if (calls.length === 0) return null;
  const steps = calls.map((call) => stepOf(callable, call));
  const together = strongestPath(callable, calls, steps);
  const [first] = together;
  if (!first) return null;
  const isRepeated = together.some(({ call }) => [...enclosingLoops(callable, call.region)].length > 0);
  if ((together.length < 2 && !isRepeated) || remembers(callable)) return null;
  return {
    kind: "recursion",
    start: first.call.start,
    end: first.call.end,
    nanoseconds: perCall,
    degree: 0,
    parameters: first.position === null ? [] : [first.position],
    loops: 0,
    rounds: 1,
    isSure: true,
    name: callable.name,
    base: isRepeated ? 3 : baseOf(together.map(({ step }) => step)),
  };
}

/** Whether a call may be one of the function itself, by its name: asked of every call of a program. */
export function mayCallItself({ name }: Callable, { callee, arguments: given }: CallOperation): boolean {
  return given.length > 0 && ((callee.kind !== "name" && callee.kind !== "member") || callee.name === name);
}

function selfCalls(resolver: Resolver, callable: Callable): CallOperation[] {
  return callable.operations.filter((operation): operation is CallOperation => {
    if (operation.kind !== "call" || !mayCallItself(callable, operation)) return false;
    const callee = resolver.meaningOf(operation.callee, { callable: callable.id, at: operation.id });
    return callee?.kind === "callable" && callee.callable === callable.id;
  });
}

/** A decorator of a cache, or variables that are named like one. */
function remembers(callable: Callable): boolean {
  for (const decorator of callable.decorators) if (memory.test(lastNameOf(decorator))) return true;
  if (callable.decorators.some((one) => one.kind === "call")) return true;
  if (callable.parameters.some(({ name }) => memory.test(name))) return true;
  for (const operation of callable.operations) {
    for (const value of valuesOf(operation)) {
      for (const inner of walkExpression(callable, value)) if (memory.test(lastNameOf(inner))) return true;
    }
  }
  return false;
}

/** By how much a call makes the problem smaller, and which parameter measures it. */
interface Step {
  readonly step: number;
  /** As a caller counts it; null when it is a list that gets shorter. */
  readonly position: number | null;
}

function stepOf(callable: Callable, call: CallOperation): Step | null {
  const shift = hasReceiver(callable) ? 1 : 0;
  for (const [index, { value, name }] of call.arguments.entries()) {
    const parameter = callable.parameters[index + shift];
    if (name !== null || !parameter || parameter.binding === null) continue;
    const step = decrement(value, parameter.binding);
    if (step !== null) return { step, position: index };
    if (shortens(callable, value, parameter.binding)) return { step: 1, position: null };
  }
  return null;
}

/** `n - 2` of the parameter `n`. */
function decrement(value: Expression, parameter: number): number | null {
  if (value.kind !== "operator" || value.operator !== "-") return null;
  const [left, right, ...others] = value.operands;
  if (left?.kind !== "name" || left.binding !== parameter || others.length > 0) return null;
  return right?.kind === "literal" && typeof right.value === "number" && right.value > 0 ? right.value : null;
}

/** `items[1:]`, `items.slice(1)`, `items[:i] + items[i + 1:]`: all but one element. */
function shortens(callable: Callable, value: Expression, parameter: number): boolean {
  const isRest = (expression: Expression): boolean => {
    if (expression.kind === "subscript") {
      const { object, index } = expression;
      return object.kind === "name" && object.binding === parameter && isSliceFromOne(index);
    }
    const call = callOf(callable, expression);
    if (call?.callee.kind !== "member" || call.callee.name !== "slice") return false;
    const { object } = call.callee;
    const [from] = call.arguments;
    return (
      object.kind === "name" &&
      object.binding === parameter &&
      call.arguments.length === 1 &&
      from?.value.kind === "literal" &&
      from.value.value === 1
    );
  };
  if (isRest(value)) return true;
  if (value.kind !== "operator" || value.operator !== "+" || value.operands.length !== 2) return false;
  return value.operands.every(
    (operand) => operand.kind === "subscript" && operand.object.kind === "name" && operand.object.binding === parameter,
  );
}

/** The index of `items[1:]`; that of `items[:1]` begins before its number. */
function isSliceFromOne(index: Expression): boolean {
  if (index.kind !== "operator" || index.operator !== ":") return false;
  const [first, ...others] = index.operands;
  return first?.kind === "literal" && first.value === 1 && first.start === index.start && others.length === 0;
}

/** The calls with a known step that happen in one and the same run of the function. */
function strongestPath(callable: Callable, calls: readonly CallOperation[], steps: readonly (Step | null)[]) {
  const stepping = calls.flatMap((call, index) => {
    const step = steps[index];
    return step ? [{ call, ...step }] : [];
  });
  let best: typeof stepping = [];
  for (const start of stepping) {
    const path = stepping.filter(({ call }) => !areExclusive(callable, start.call.region, call.region));
    if (path.length > best.length) best = path;
  }
  return best;
}

/**
 * How many times longer a problem takes that is one step larger: the root of x^m = Σ x^(m - step), found by halving.
 * 1.618 for Fibonacci numbers, 2 for the towers of Hanoi.
 */
function baseOf(steps: readonly number[]): number {
  let [low, high] = [1, steps.length + 1];
  for (let round = 0; round < 50; round++) {
    const middle = (low + high) / 2;
    const sum = steps.reduce((total, step) => total + middle ** -step, 0);
    if (sum > 1) low = middle;
    else high = middle;
  }
  return Math.round(low * 1000) / 1000;
}
