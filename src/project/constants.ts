import type { BindOperation } from "../model/callable.ts";
import type { Expression } from "../model/expression.ts";
import { callOf } from "./expressions.ts";
import type { Place, Resolver } from "./resolver.ts";

/** How far a constant is followed through names and operators. */
const maximumSteps = 12;

/**
 * The number that an expression is known to be: literals, arithmetic, and names that are assigned once. `10 ** 7`, `N * N`,
 * `len("abc")`, `Math.floor(x / 2)`. Null for everything else.
 */
export function constantNumber(
  resolver: Resolver,
  expression: Expression,
  place: Place,
  steps = maximumSteps,
): number | null {
  if (steps === 0) return null;
  const inner = (value: Expression | undefined): number | null =>
    value ? constantNumber(resolver, value, place, steps - 1) : null;
  switch (expression.kind) {
    case "literal":
      return typeof expression.value === "number" ? expression.value : null;
    case "name": {
      const definition = onlyAssignment(resolver, expression, place);
      if (!definition) return null;
      const at = { callable: definition.callable, at: definition.operation.id };
      return constantNumber(resolver, definition.value, at, steps - 1);
    }
    case "operator": {
      const operands = expression.operands.map(inner);
      return operands.includes(null) ? null : arithmetic(expression.operator, operands as number[]);
    }
    case "call":
      return calledNumber(resolver, expression, place, inner);
    default:
      return null;
  }
}

/** The one assignment of a name that may be in force at a place, when it is plain. */
export function onlyAssignment(
  { definitions }: Resolver,
  { binding }: { readonly binding: number | null },
  place: Place,
): { readonly callable: number; readonly operation: BindOperation; readonly value: Expression } | null {
  if (binding === null) return null;
  const [only, ...others] = definitions.reaching(binding, place.callable, place.at);
  if (only?.kind !== "value" || others.length > 0 || only.path.length > 0) return null;
  const { operation, callable } = only;
  if (operation.form !== "assign" && operation.form !== "walrus") return null;
  return operation.value ? { callable, operation, value: operation.value } : null;
}

function calledNumber(
  resolver: Resolver,
  expression: Expression,
  place: Place,
  inner: (value: Expression | undefined) => number | null,
): number | null {
  const callable = resolver.module.callables[place.callable];
  const call = callable && callOf(callable, expression);
  const callee = call && resolver.meaningOf(call.callee, { callable: place.callable, at: call.id });
  if (!call || callee?.kind !== "symbol") return null;
  const name = callee.name.slice(callee.name.lastIndexOf(".") + 1);
  const [first] = call.arguments;
  if (name === "len" && first) return literalLength(first.value);
  const values = call.arguments.map(({ value }) => inner(value));
  return values.includes(null) ? null : applied(name, values as number[]);
}

/** The length of a display or a string that stands in the text. */
export function literalLength(value: Expression): number | null {
  if (value.kind === "literal") return typeof value.value === "string" ? value.value.length : null;
  if (value.kind !== "collection" || value.comprehension !== null) return null;
  return value.elements.some((entry) => entry.value.kind === "spread") ? null : value.elements.length;
}

const functions: Readonly<Record<string, (...values: number[]) => number>> = {
  int: Math.trunc,
  floor: Math.floor,
  ceil: Math.ceil,
  round: Math.round,
  trunc: Math.trunc,
  abs: Math.abs,
  sqrt: Math.sqrt,
  isqrt: (value) => Math.floor(Math.sqrt(value)),
  pow: (base, exponent = 1) => base ** exponent,
  min: Math.min,
  max: Math.max,
  Number: (value = 0) => value,
};

function applied(name: string, values: readonly number[]): number | null {
  const result = Object.hasOwn(functions, name) && values.length > 0 ? functions[name]?.(...values) : undefined;
  return result === undefined || !Number.isFinite(result) ? null : result;
}

function arithmetic(operator: string, [first, ...others]: readonly number[]): number | null {
  if (first === undefined) return null;
  if (others.length === 0) return operator === "-" ? -first : operator === "+" ? first : null;
  const step = operators[operator];
  const result = step ? others.reduce(step, first) : Number.NaN;
  return Number.isFinite(result) ? result : null;
}

const operators: Readonly<Record<string, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "//": (left, right) => Math.floor(left / right),
  "%": (left, right) => left % right,
  "**": (left, right) => left ** right,
  "<<": (left, right) => left * 2 ** right,
  ">>": (left, right) => Math.floor(left / 2 ** right),
};
