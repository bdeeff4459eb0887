import type { Count } from "../../model/callable.ts";
import { at, childByField, NONE, type NodeIndex, textOf } from "../../syntax/table.ts";
import { integerValue } from "./literals.ts";
import { lookUp } from "./scopes.ts";
import { parts, type Walk } from "./walk.ts";

/** How far a count is followed through names and wrappers. */
const MAXIMUM_STEPS = 8;

/** Built-ins that give each element of their first argument once. */
const sameLength = new Set(["enumerate", "iter", "list", "reversed", "sorted", "tuple"]);
/** Methods of a dict that give each of its entries once. */
const entryViews = new Set(["items", "iteritems", "iterkeys", "itervalues", "keys", "values"]);

/** How often a loop over the iterable runs. What is not known by its text counts as a symbol of that text. */
export function countOf(walk: Walk, iterable: NodeIndex, steps = MAXIMUM_STEPS): Count {
  return knownCount(walk, iterable, steps) ?? { factor: 1, symbols: [textOf(walk.table, iterable)] };
}

/** The count of a loop whose iterables are listed without parentheses: `for x in a, b`. */
export function countOfAll(walk: Walk, iterables: readonly NodeIndex[]): Count {
  const [only] = iterables;
  if (iterables.length === 1 && only !== undefined) return countOf(walk, only);
  return { factor: iterables.length, symbols: [] };
}

function knownCount(walk: Walk, node: NodeIndex, steps: number): Count | null {
  if (steps === 0) return null;
  const { table, symbols } = walk;
  const { types, fields } = symbols;
  switch (table.type[node]) {
    case types.list:
    case types.tuple:
    case types.set:
    case types.dictionary:
    case types.expression_list:
      return displayCount(walk, node);
    case types.parenthesized_expression: {
      const [inner] = parts(walk, node);
      return inner === undefined ? null : countOf(walk, inner, steps - 1);
    }
    case types.identifier: {
      const value = onlyValue(walk, node);
      // A list may grow after its assignment; a tuple and a range may not.
      const isFixed = table.type[value] === types.tuple || isRange(walk, value);
      return isFixed ? knownCount(walk, value, steps - 1) : null;
    }
    case types.list_comprehension:
    case types.generator_expression:
      return comprehensionCount(walk, node, steps);
    case types.call:
      return callCount(walk, childByField(table, node, fields.function), argumentsOf(walk, node), steps);
    default:
      return null;
  }
}

function displayCount(walk: Walk, node: NodeIndex): Count | null {
  const { table, symbols } = walk;
  const elements = parts(walk, node);
  const { list_splat, dictionary_splat } = symbols.types;
  const isSpread = elements.some((part) => table.type[part] === list_splat || table.type[part] === dictionary_splat);
  return isSpread ? null : { factor: elements.length, symbols: [] };
}

/** One `for` and no `if` gives an element for each round. */
function comprehensionCount(walk: Walk, node: NodeIndex, steps: number): Count | null {
  const { table, symbols } = walk;
  const [, clause, ...others] = parts(walk, node);
  if (clause === undefined || others.length > 0) return null;
  const iterable = childByField(table, clause, symbols.fields.right);
  return iterable === NONE ? null : countOf(walk, iterable, steps - 1);
}

function callCount(walk: Walk, callee: NodeIndex, passed: readonly NodeIndex[], steps: number): Count | null {
  const { table, symbols } = walk;
  const { types, fields } = symbols;
  if (callee === NONE) return null;
  if (table.type[callee] === types.attribute) {
    const object = childByField(table, callee, fields.object);
    const name = childByField(table, callee, fields.attribute);
    if (object === NONE || name === NONE || passed.length > 0 || !entryViews.has(textOf(table, name))) return null;
    return countOf(walk, object, steps - 1);
  }
  const name = builtinName(walk, callee);
  const [first] = passed;
  if (name === null || first === undefined) return null;
  if (name === "range" || name === "xrange") return rangeCount(walk, passed, steps);
  if (sameLength.has(name)) return countOf(walk, first, steps - 1);
  return name === "zip" ? zipCount(walk, passed, steps) : null;
}

/** The shortest of what is zipped, as far as it is known. */
function zipCount(walk: Walk, passed: readonly NodeIndex[], steps: number): Count | null {
  const counts = passed.map((iterable) => countOf(walk, iterable, steps - 1));
  const [shortest] = counts.filter(({ symbols }) => symbols.length === 0).sort((a, b) => a.factor - b.factor);
  return shortest ?? counts[0] ?? null;
}

function rangeCount(walk: Walk, passed: readonly NodeIndex[], steps: number): Count | null {
  const numbers = passed.map((argument) => integerOf(walk, argument, steps - 1));
  const [only] = passed;
  if (passed.length === 1 && only !== undefined && numbers[0] === null) {
    return lengthCount(walk, only, steps) ?? { factor: 1, symbols: [textOf(walk.table, only)] };
  }
  if (numbers.includes(null) || numbers.length > 3) return null;
  const [first = 0, second, step = 1] = numbers as number[];
  if (step === 0) return null;
  const [start, stop] = second === undefined ? [0, first] : [first, second];
  return { factor: Math.max(0, Math.ceil((stop - start) / step)), symbols: [] };
}

/** `len(x)` is as many as a loop over `x` has rounds. */
function lengthCount(walk: Walk, node: NodeIndex, steps: number): Count | null {
  const { table, symbols } = walk;
  if (table.type[node] !== symbols.types.call) return null;
  const callee = childByField(table, node, symbols.fields.function);
  const [measured] = argumentsOf(walk, node);
  if (callee === NONE || measured === undefined || builtinName(walk, callee) !== "len") return null;
  return countOf(walk, measured, steps - 1);
}

/** The integer that an expression is known to be, else null. */
function integerOf(walk: Walk, node: NodeIndex, steps: number): number | null {
  if (steps === 0) return null;
  const { table, symbols } = walk;
  const { types } = symbols;
  switch (table.type[node]) {
    case types.integer:
      return integerValue(textOf(table, node));
    case types.parenthesized_expression:
    case types.unary_operator: {
      const [inner] = parts(walk, node);
      const value = inner === undefined ? null : integerOf(walk, inner, steps - 1);
      if (value === null || table.type[node] === types.parenthesized_expression) return value;
      const operator = table.text.charAt(at(table.start, node));
      return operator === "~" ? null : operator === "-" ? -value : value;
    }
    case types.binary_operator:
      return arithmetic(walk, node, steps);
    case types.identifier: {
      const value = onlyValue(walk, node);
      return value === NONE ? null : integerOf(walk, value, steps - 1);
    }
    case types.call: {
      const count = lengthCount(walk, node, steps);
      return count && count.symbols.length === 0 ? count.factor : null;
    }
    default:
      return null;
  }
}

function arithmetic(walk: Walk, node: NodeIndex, steps: number): number | null {
  const { table, symbols } = walk;
  const [leftNode, rightNode] = parts(walk, node);
  const operator = childByField(table, node, symbols.fields.operator);
  if (leftNode === undefined || rightNode === undefined || operator === NONE) return null;
  const left = integerOf(walk, leftNode, steps - 1);
  const right = integerOf(walk, rightNode, steps - 1);
  if (left === null || right === null) return null;
  switch (textOf(table, operator)) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "//":
      return right === 0 ? null : Math.floor(left / right);
    default:
      return null;
  }
}

/** The value of a name that is assigned in one place only, else `NONE`. */
function onlyValue({ table, symbols, scope }: Walk, name: NodeIndex): NodeIndex {
  const found = lookUp(scope, textOf(table, name));
  if (found?.kind !== "constant") return NONE;
  const { types, fields } = symbols;
  let value = found.value;
  while (value !== NONE && table.type[value] === types.assignment) value = childByField(table, value, fields.right);
  return value;
}

function isRange(walk: Walk, node: NodeIndex): boolean {
  const { table, symbols } = walk;
  if (node === NONE || table.type[node] !== symbols.types.call) return false;
  const callee = childByField(table, node, symbols.fields.function);
  if (callee === NONE) return false;
  const name = builtinName(walk, callee);
  return name === "range" || name === "xrange";
}

/** The name of a built-in that the module does not bind itself, else null. */
function builtinName({ table, symbols, scope }: Walk, callee: NodeIndex): string | null {
  if (table.type[callee] !== symbols.types.identifier) return null;
  const name = textOf(table, callee);
  return lookUp(scope, name) ? null : name;
}

function argumentsOf(walk: Walk, call: NodeIndex): NodeIndex[] {
  const { table, symbols } = walk;
  const list = childByField(table, call, symbols.fields.arguments);
  if (list === NONE) return [];
  return table.type[list] === symbols.types.argument_list ? parts(walk, list) : [list];
}
