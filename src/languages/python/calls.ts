import type { Argument, Expression } from "../../model/expression.ts";
import { ERROR_TYPE } from "../../syntax/grammar.ts";
import { at, childByField, NONE, type NodeIndex, textOf } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import { onlyValue } from "./collections.ts";
import { evaluate, evaluateParts, execute, isMeaningful, spanOf, type Walk } from "./walk.ts";

/** `callee(arguments)`: the callee first, then the arguments, then the call itself. */
export function call(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols, builder } = walk;
  const { types, fields } = symbols;
  const span = spanOf(table, node);
  const functionNode = childByField(table, node, fields.function);
  const argumentsNode = childByField(table, node, fields.arguments);
  if (functionNode === NONE || argumentsNode === NONE) return unknownExpression(span, evaluateParts(walk, node));
  const callee = evaluate(walk, functionNode);
  const isGenerator = table.type[argumentsNode] === types.generator_expression;
  const passed = isGenerator ? [positional(evaluate(walk, argumentsNode))] : argumentList(walk, argumentsNode);
  const operation = builder.addOperation(walk.callable, {
    kind: "call",
    callee,
    arguments: passed,
    argumentsSpan: spanOf(table, argumentsNode),
    isNew: false,
    isAwaited: isAwaited(walk, node),
    start: span.start,
    end: span.end,
  });
  return { kind: "call", operation, start: span.start, end: span.end };
}

/** The arguments between parentheses, evaluated in source order. What the parser could not place is no argument. */
export function argumentList(walk: Walk, list: NodeIndex): Argument[] {
  const { table } = walk;
  const passed: Argument[] = [];
  const end = at(table.next, list);
  for (let child = list + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] === ERROR_TYPE) execute(walk, child);
    else if (isMeaningful(walk, child)) passed.push(argument(walk, child));
  }
  return passed;
}

function argument(walk: Walk, node: NodeIndex): Argument {
  const { table, symbols } = walk;
  const { types, fields } = symbols;
  const type = table.type[node];
  const span = spanOf(table, node);
  if (type === types.keyword_argument) {
    const name = childByField(table, node, fields.name);
    const value = childByField(table, node, fields.value);
    return {
      name: name === NONE ? null : textOf(table, name),
      spread: false,
      value: value === NONE ? unknownExpression(span) : evaluate(walk, value),
      start: span.start,
      end: span.end,
    };
  }
  const value = evaluate(walk, node);
  if (value.kind === "spread")
    return { name: null, spread: true, value: value.value, start: span.start, end: span.end };
  return { name: null, spread: false, value, start: span.start, end: span.end };
}

function positional(value: Expression): Argument {
  return { name: null, spread: false, value, start: value.start, end: value.end };
}

/** Whether the value of an expression goes straight into an `await`, parentheses aside. */
function isAwaited({ table, symbols: { types } }: Walk, node: NodeIndex): boolean {
  let parent = at(table.parent, node);
  while (parent !== NONE && table.type[parent] === types.parenthesized_expression) parent = at(table.parent, parent);
  return parent !== NONE && table.type[parent] === types.await;
}

/** `await value`: the coroutine may be suspended here. */
export function awaitExpression(walk: Walk, node: NodeIndex): Expression {
  const span = spanOf(walk.table, node);
  const value = onlyValue(walk, node);
  walk.builder.addOperation(walk.callable, { kind: "await", value, form: "await", start: span.start, end: span.end });
  return { kind: "await", value, start: span.start, end: span.end };
}

/** `yield`, `yield value` and `yield from value`. What comes back from outside is unknown. */
export function yieldExpression(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols, builder, callable } = walk;
  const span = spanOf(table, node);
  const [value = null] = evaluateParts(walk, node);
  let isDelegate = false;
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] === symbols.tokens.from) isDelegate = true;
  }
  callable.header.isGenerator = true;
  builder.addOperation(callable, { kind: "yield", value, isDelegate, start: span.start, end: span.end });
  return unknownExpression(span, value ? [value] : []);
}
