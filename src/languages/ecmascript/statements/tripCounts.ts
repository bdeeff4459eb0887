import type { Count } from "../../../model/callable.ts";
import { childByField, children, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { numberValue } from "../expressions/numbers.ts";
import { resolve } from "../scopes.ts";
import { isContent, isType, onlyOperand, textAt, type Walk, withoutWrappers } from "../walk.ts";
import { declaratorsOf } from "./declarators.ts";

/** The parts of `for (initializer; condition; increment)`, each `NONE` when left out. */
export interface ForHead {
  readonly initializer: NodeIndex;
  readonly condition: NodeIndex;
  readonly increment: NodeIndex;
}

/** How many values an iterable gives: the length where the text states it, else the iterable's text as a symbol. */
export function countOfIterable(walk: Walk, node: NodeIndex): Count {
  const { types } = walk.vocabulary;
  let inner = withoutWrappers(walk, node);
  while (isType(walk, inner, types.array)) {
    const elements = contentOf(walk, inner);
    const spread = elements.find((element) => isType(walk, element, types.spread_element));
    if (spread === undefined) return { factor: elements.length, symbols: [] };
    if (elements.length > 1) return symbol(walk, inner);
    inner = withoutWrappers(walk, onlyOperand(walk, spread));
  }
  const length = arrayLength(walk, inner);
  return length === null ? symbol(walk, inner) : { factor: length, symbols: [] };
}

/** Methods that give as many values as their array has elements. */
const sameLengthMethods: ReadonlySet<string> = new Set(["keys", "values", "entries", "fill", "map"]);

/** The length of `Array(8)`, `Array.from({ length: 8 })`, and of what `keys()` and the like make of them. */
function arrayLength(walk: Walk, node: NodeIndex): number | null {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  let call = node;
  for (;;) {
    const isNew = isType(walk, call, types.new_expression);
    if (!isNew && !isType(walk, call, types.call_expression)) return null;
    const callee = childByField(table, call, isNew ? fields.constructor : fields.function);
    const list = childByField(table, call, fields.arguments);
    const first = list === NONE ? NONE : onlyOperand(walk, list);
    if (isType(walk, callee, types.identifier)) return textAt(walk, callee) === "Array" ? numeric(walk, first) : null;
    if (!isType(walk, callee, types.member_expression)) return null;
    const method = textAt(walk, childByField(table, callee, fields.property));
    const object = childByField(table, callee, fields.object);
    if (method === "from" && textAt(walk, object) === "Array") return lengthProperty(walk, first);
    if (!sameLengthMethods.has(method)) return null;
    call = withoutWrappers(walk, object);
  }
}

function lengthProperty(walk: Walk, node: NodeIndex): number | null {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  if (!isType(walk, node, types.object)) return null;
  const pair = contentOf(walk, node).find((entry) => {
    const key = childByField(table, entry, fields.key);
    return key !== NONE && textAt(walk, key) === "length";
  });
  return pair === undefined ? null : numeric(walk, childByField(table, pair, fields.value));
}

/**
 * The rounds of a C-style loop: exact when start, bound and step are numbers in the text, else the end that is
 * not (`items.length`) as a symbol, whether the loop counts up or down.
 */
export function countOfFor(walk: Walk, { initializer, condition, increment }: ForHead): Count {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  let test = withoutWrappers(walk, condition);
  while (isType(walk, test, types.binary_expression) && operatorOf(walk, test) === "&&") {
    test = withoutWrappers(walk, childByField(table, test, fields.left));
  }
  if (!isType(walk, test, types.binary_expression)) return countOfWhile(walk, condition);
  const operator = operatorOf(walk, test);
  const left = withoutWrappers(walk, childByField(table, test, fields.left));
  const right = withoutWrappers(walk, childByField(table, test, fields.right));
  if (!/^(?:[<>]=?|!==?)$/.test(operator) || left === NONE || right === NONE) return countOfWhile(walk, condition);
  const bound = initialValue(walk, initializer, textAt(walk, right), right);
  const start = initialValue(walk, initializer, textAt(walk, left), NONE);
  if (start === NONE) return symbol(walk, bound);
  const from = numeric(walk, start);
  const to = numeric(walk, bound);
  if (to === null) return symbol(walk, bound);
  if (from === null) return symbol(walk, withoutDecrement(walk, start));
  const step = stepOf(walk, increment);
  if (step === null) return countOfWhile(walk, condition);
  const rounds = Math.ceil((Math.abs(to - from) + (operator.endsWith("=") && operator[0] !== "!" ? 1 : 0)) / step);
  return { factor: rounds, symbols: [] };
}

/** `while` and whatever counts nothing: the condition's text as a symbol, `∞` when there is none to end it. */
export function countOfWhile(walk: Walk, condition: NodeIndex): Count {
  return symbol(walk, withoutWrappers(walk, condition));
}

/** What the loop's first part gives to `name`: its value's node, else `fallback`. */
function initialValue(walk: Walk, initializer: NodeIndex, name: string, fallback: NodeIndex): NodeIndex {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  if (initializer === NONE) return fallback;
  const isAssignment = isType(walk, initializer, types.assignment_expression);
  const [nameField, valueField] = isAssignment ? [fields.left, fields.right] : [fields.name, fields.value];
  for (const bind of isAssignment ? [initializer] : declaratorsOf(walk, initializer)) {
    const target = childByField(table, bind, nameField);
    if (target !== NONE && textAt(walk, target) === name) return childByField(table, bind, valueField);
  }
  return fallback;
}

/** `items.length - 1`, where a loop that counts down begins, stands for `items.length` rounds. */
function withoutDecrement(walk: Walk, node: NodeIndex): NodeIndex {
  const { table, vocabulary } = walk;
  if (!isType(walk, node, vocabulary.types.binary_expression) || operatorOf(walk, node) !== "-") return node;
  return childByField(table, node, vocabulary.fields.left);
}

/** How far one round gets: 1 for `i++`, 2 for `i += 2`; null when it is not a number. */
function stepOf(walk: Walk, increment: NodeIndex): number | null {
  const { types, fields } = walk.vocabulary;
  if (isType(walk, increment, types.update_expression)) return 1;
  if (!isType(walk, increment, types.augmented_assignment_expression)) return null;
  if (!/^[+-]=$/.test(operatorOf(walk, increment))) return null;
  return numeric(walk, childByField(walk.table, increment, fields.right)) || null;
}

/** A number that stands in the text, or that a `const` of this module holds. */
function numeric(walk: Walk, node: NodeIndex): number | null {
  const { types } = walk.vocabulary;
  if (isType(walk, node, types.number)) return numberValue(textAt(walk, node));
  if (!isType(walk, node, types.identifier)) return null;
  const binding = resolve(walk.scope, textAt(walk, node));
  return binding === null ? null : (walk.constants.get(binding) ?? null);
}

const maximumSymbolLength = 60;

function symbol(walk: Walk, node: NodeIndex): Count {
  if (node === NONE) return { factor: 1, symbols: ["∞"] };
  const text = textAt(walk, node).replace(/\s+/g, " ");
  return { factor: 1, symbols: [text.length > maximumSymbolLength ? `${text.slice(0, maximumSymbolLength)}…` : text] };
}

function operatorOf(walk: Walk, node: NodeIndex): string {
  const operator = childByField(walk.table, node, walk.vocabulary.fields.operator);
  return operator === NONE ? "" : textAt(walk, operator);
}

function contentOf(walk: Walk, node: NodeIndex): NodeIndex[] {
  return children(walk.table, node).filter((child) => isContent(walk, child));
}
