import type { Argument, Expression } from "../../../model/expression.ts";
import { at, childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { unknownExpression } from "../../moduleBuilder.ts";
import { recordUnbound } from "../modules/moduleRequests.ts";
import {
  type ExpressionHandler,
  endOf,
  expression,
  fieldValue,
  isContent,
  isType,
  onlyOperand,
  operandValue,
  spanOf,
  startOf,
  textAt,
  type Walk,
} from "../walk.ts";
import { closeChoice, type OpenChoice, openChoice } from "./choices.ts";
import { propertyKey } from "./properties.ts";

/** Members of members that are followed down from the last call; no value is reached through more. */
const maximumPath = 100;

/**
 * `a.b(c)?.d[e]`: a chain of members, subscripts and calls, walked in a loop because a chain is as deep as it
 * is long. What follows a `?.` is a choice that ends with the chain.
 */
function chainAt(walk: Walk, node: NodeIndex): Expression {
  const links: NodeIndex[] = [];
  const base = unlinked(walk, node, links);
  // A link without an inner end is a mistake that the parser patched up.
  if (base === node) return unknownExpression(spanOf(walk, node));
  const prefix = prefixAt(walk, base);
  return prefix ? prefixedChain(walk, node, links, prefix) : chainOf(walk, node, links, base);
}

/** The innermost value of a chain; what is applied to it goes into `links`, outermost first. */
function unlinked(walk: Walk, node: NodeIndex, links: NodeIndex[]): NodeIndex {
  let base = node;
  for (let inner = innerLink(walk, base); inner !== NONE; inner = innerLink(walk, base)) {
    links.push(base);
    base = inner;
  }
  return base;
}

function chainOf(walk: Walk, node: NodeIndex, links: readonly NodeIndex[], base: NodeIndex): Expression {
  const isAwaited = walk.awaitedCall === node;
  const span = { start: startOf(walk, base), end: endOf(walk, node) };
  const choices: OpenChoice[] = [];
  let value = expression(walk, base);
  let pathLength = 0;
  for (let index = links.length - 1; index >= 0; index--) {
    const link = links[index] as NodeIndex;
    if (isOptional(walk, link)) {
      choices.push(openChoice(walk, span, walk.builder.newGroup(), value));
    }
    if (++pathLength > maximumPath) value = unknownExpression(value);
    // Arguments may have awaited something meanwhile.
    if (index === 0 && isAwaited) walk.awaitedCall = node;
    value = linkValue(walk, link, value, span.start);
    if (value.kind === "call" || value.kind === "unknown") pathLength = 0;
  }
  for (let choice = choices.pop(); choice; choice = choices.pop()) closeChoice(walk, choice);
  return value;
}

/** `await` or `!` with its operand, as the innermost value of a chain. */
interface Prefix {
  readonly node: NodeIndex;
  readonly operand: NodeIndex;
}

function prefixAt(walk: Walk, base: NodeIndex): Prefix | null {
  const { types, fields } = walk.vocabulary;
  const operand = isType(walk, base, types.await_expression)
    ? onlyOperand(walk, base)
    : isType(walk, base, types.unary_expression)
      ? childByField(walk.table, base, fields.argument)
      : NONE;
  return operand === NONE ? null : { node: base, operand };
}

/**
 * `await get<User>(url)`: the grammar takes `await get` for what is called, where the language takes the whole chain for
 * what is awaited. The same of `!isA<B>(c)`.
 */
function prefixedChain(walk: Walk, node: NodeIndex, links: NodeIndex[], { node: prefix, operand }: Prefix): Expression {
  const base = unlinked(walk, operand, links);
  const inner = prefixAt(walk, base);
  const isAwait = isType(walk, prefix, walk.vocabulary.types.await_expression);
  if (isAwait) walk.awaitedCall = node;
  const value = inner ? prefixedChain(walk, node, links, inner) : chainOf(walk, node, links, base);
  const span = { start: startOf(walk, prefix), end: endOf(walk, node) };
  if (!isAwait) return { kind: "operator", operator: operatorOf(walk, prefix), operands: [value], ...span };
  walk.builder.addOperation(walk.callable, { kind: "await", value, form: "await", ...span });
  return { kind: "await", value, ...span };
}

function operatorOf(walk: Walk, node: NodeIndex): string {
  const operator = childByField(walk.table, node, walk.vocabulary.fields.operator);
  return operator === NONE ? "" : textAt(walk, operator);
}

/** What a link of a chain is applied to; `NONE` when the node is no link. */
function innerLink(walk: Walk, node: NodeIndex): NodeIndex {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  switch (table.type[node]) {
    case types.call_expression:
      return childByField(table, node, fields.function);
    case types.member_expression:
    case types.subscript_expression:
      return childByField(table, node, fields.object);
    case types.non_null_expression:
    case types.instantiation_expression:
      return onlyOperand(walk, node);
    default:
      return NONE;
  }
}

function isOptional(walk: Walk, link: NodeIndex): boolean {
  const { table, vocabulary } = walk;
  const afterObject = at(table.next, link + 1);
  if (afterObject >= at(table.next, link)) return false;
  return (
    isType(walk, afterObject, vocabulary.types.optional_chain) || isType(walk, afterObject, vocabulary.tokens["?."])
  );
}

/** `start` is where the chain begins, behind an `await` that the grammar puts into it. */
function linkValue(walk: Walk, link: NodeIndex, object: Expression, start: number): Expression {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const type = table.type[link];
  if (type === types.call_expression)
    return callAt(walk, link, object, childByField(table, link, fields.arguments), start);
  if (type === types.non_null_expression || type === types.instantiation_expression) return object;
  if (type === types.member_expression) {
    const property = childByField(table, link, fields.property);
    if (property === NONE || table.missing[property] === 1)
      return unknownExpression({ start, end: endOf(walk, link) }, [object]);
    return member(walk, link, object, textAt(walk, property), property, start);
  }
  const index = childByField(table, link, fields.index);
  if (isType(walk, index, types.string))
    return member(walk, link, object, propertyKey(walk, index) ?? "", index, start);
  return {
    kind: "subscript",
    object,
    index: fieldValue(walk, link, fields.index),
    start,
    end: endOf(walk, link),
  };
}

function member(
  walk: Walk,
  link: NodeIndex,
  object: Expression,
  name: string,
  nameNode: NodeIndex,
  start: number,
): Expression {
  return { kind: "member", object, name, nameSpan: spanOf(walk, nameNode), start, end: endOf(walk, link) };
}

/** Adds the call; its callee is walked already. A tagged template is a call with the template as its argument. */
function callAt(walk: Walk, node: NodeIndex, callee: Expression, list: NodeIndex, start: number): Expression {
  const { builder, callable, awaitedCall } = walk;
  const hasList = isType(walk, list, walk.vocabulary.types.arguments);
  const values = hasList ? argumentsIn(walk, list) : list === NONE ? [] : [argumentAt(walk, list)];
  const end = endOf(walk, node);
  const operation = builder.addOperation(callable, {
    kind: "call",
    callee,
    arguments: values,
    argumentsSpan: hasList ? spanOf(walk, list) : null,
    isNew: isType(walk, node, walk.vocabulary.types.new_expression),
    isAwaited: awaitedCall === node,
    start,
    end,
  });
  if (callee.kind === "name" && callee.binding === null) recordUnbound(walk, node);
  return { kind: "call", operation, start, end };
}

function newAt(walk: Walk, node: NodeIndex): Expression {
  const { fields } = walk.vocabulary;
  const callee = fieldValue(walk, node, fields.constructor);
  return callAt(walk, node, callee, childByField(walk.table, node, fields.arguments), startOf(walk, node));
}

function argumentsIn(walk: Walk, list: NodeIndex): Argument[] {
  const values: Argument[] = [];
  const end = at(walk.table.next, list);
  for (let child = list + 1; child < end; child = at(walk.table.next, child)) {
    if (isContent(walk, child)) values.push(argumentAt(walk, child));
  }
  return values;
}

function argumentAt(walk: Walk, node: NodeIndex): Argument {
  const spread = isType(walk, node, walk.vocabulary.types.spread_element);
  const value = spread ? operandValue(walk, node) : expression(walk, node);
  const { start, end } = spanOf(walk, node);
  return { name: null, spread, value, start, end };
}

/** The handlers of calls and members, which form chains. */
export const chainHandlers: Readonly<Record<string, ExpressionHandler>> = {
  call_expression: chainAt,
  member_expression: chainAt,
  subscript_expression: chainAt,
  non_null_expression: chainAt,
  new_expression: newAt,
  instantiation_expression: chainAt,
};
