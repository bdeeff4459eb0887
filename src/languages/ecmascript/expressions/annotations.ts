import type { Expression } from "../../../model/expression.ts";
import { at, childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { unknownExpression } from "../../moduleBuilder.ts";
import {
  type ExpressionHandler,
  endOf,
  handlerOf,
  isContent,
  isType,
  maximumDepth,
  onlyOperand,
  operandValue,
  spanOf,
  startOf,
  textAt,
  type Walk,
} from "../walk.ts";
import { nameAt, wordAt } from "./names.ts";

/** What an annotation (`: Foo<Bar>`) states, written as a value; null when there is none. Types evaluate nothing. */
export function annotationOf(walk: Walk, annotation: NodeIndex): Expression | null {
  if (annotation === NONE) return null;
  const type = onlyOperand(walk, annotation);
  return type === NONE ? null : typeExpression(walk, type);
}

/** A type as a value. */
export function typeExpression(walk: Walk, node: NodeIndex): Expression {
  const handler = handlerOf(walk.handlers.typeExpressions, at(walk.table.type, node));
  if (!handler || walk.depth >= maximumDepth) return unknownExpression(spanOf(walk, node));
  walk.depth++;
  const value = handler(walk, node);
  walk.depth--;
  return value;
}

function innerType(walk: Walk, node: NodeIndex): Expression {
  const inner = onlyOperand(walk, node);
  return inner === NONE ? unknownExpression(spanOf(walk, node)) : typeExpression(walk, inner);
}

/** `Promise<T>` becomes `Promise[T]`, `Map<K, V>` becomes `Map[(K, V)]`. */
function genericType(walk: Walk, node: NodeIndex): Expression {
  const { table, vocabulary } = walk;
  const name = childByField(table, node, vocabulary.fields.name);
  const list = childByField(table, node, vocabulary.fields.type_arguments);
  if (name === NONE || list === NONE) return unknownExpression(spanOf(walk, node));
  const members = typesIn(walk, list);
  const [first] = members;
  const index = members.length === 1 && first ? first : tuple(walk, list, members);
  return {
    kind: "subscript",
    object: typeExpression(walk, name),
    index,
    start: startOf(walk, node),
    end: endOf(walk, node),
  };
}

function typesIn(walk: Walk, node: NodeIndex): Expression[] {
  const members: Expression[] = [];
  const end = at(walk.table.next, node);
  for (let child = node + 1; child < end; child = at(walk.table.next, child)) {
    if (isContent(walk, child)) members.push(typeExpression(walk, child));
  }
  return members;
}

function tuple(walk: Walk, node: NodeIndex, members: readonly Expression[]): Expression {
  const elements = members.map((value) => ({ key: null, value }));
  return {
    kind: "collection",
    type: "tuple",
    elements,
    comprehension: null,
    start: startOf(walk, node),
    end: endOf(walk, node),
  };
}

/** `T[]` becomes `Array[T]`. */
function arrayType(walk: Walk, node: NodeIndex): Expression {
  const span = spanOf(walk, node);
  const object: Expression = { kind: "name", name: "Array", binding: null, start: span.start, end: span.end };
  return { kind: "subscript", object, index: innerType(walk, node), start: span.start, end: span.end };
}

/** Unions nest to the left, as long as generated code makes them: they are flattened, not followed. */
function unionType(walk: Walk, node: NodeIndex): Expression {
  const members: NodeIndex[] = [];
  let left = node;
  while (isType(walk, left, walk.vocabulary.types.union_type)) {
    const operands: NodeIndex[] = [];
    const end = at(walk.table.next, left);
    for (let child = left + 1; child < end; child = at(walk.table.next, child)) {
      if (isContent(walk, child)) operands.push(child);
    }
    members.push(...operands.slice(1).reverse());
    const first = operands[0];
    if (first === undefined) break;
    left = first;
  }
  members.push(left);
  const operands = members.reverse().map((member) => typeExpression(walk, member));
  return { kind: "operator", operator: "|", operands, start: startOf(walk, node), end: endOf(walk, node) };
}

function nestedTypeName(walk: Walk, node: NodeIndex): Expression {
  const { table, vocabulary } = walk;
  const { module, object, name, property } = vocabulary.fields;
  const qualifier = Math.max(childByField(table, node, module), childByField(table, node, object));
  const member = Math.max(childByField(table, node, name), childByField(table, node, property));
  const span = spanOf(walk, node);
  if (qualifier === NONE || member === NONE) return unknownExpression(span);
  return {
    kind: "member",
    object: typeExpression(walk, qualifier),
    name: textAt(walk, member),
    nameSpan: spanOf(walk, member),
    start: span.start,
    end: span.end,
  };
}

/** The handlers of types, of which those stay that name a class. */
export const typeHandlers: Readonly<Record<string, ExpressionHandler>> = {
  type_identifier: nameAt,
  identifier: nameAt,
  predefined_type: wordAt,
  this_type: wordAt,
  nested_type_identifier: nestedTypeName,
  nested_identifier: nestedTypeName,
  generic_type: genericType,
  array_type: arrayType,
  tuple_type: (walk, node) => tuple(walk, node, typesIn(walk, node)),
  union_type: unionType,
  readonly_type: innerType,
  parenthesized_type: innerType,
  optional_type: innerType,
  rest_type: innerType,
  literal_type: (walk, node) => operandValue(walk, node),
};
