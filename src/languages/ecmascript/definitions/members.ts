import type { ClassId, Expression } from "../../../model/expression.ts";
import type { Class } from "../../../model/module.ts";
import type { Span } from "../../../model/span.ts";
import { ERROR_TYPE } from "../../../syntax/grammar.ts";
import { at, childByField, childOfType, childrenByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { inBlock } from "../blocks.ts";
import { annotationOf } from "../expressions/annotations.ts";
import { namedExpression } from "../expressions/names.ts";
import { evaluateComputedKey, propertyKey } from "../expressions/properties.ts";
import { hoistVariables } from "../hoisting.ts";
import { isType, operandValue, spanOf, statement, statementsOf, type Walk } from "../walk.ts";
import { walkMethod } from "./callables.ts";

/** A class whose body is still being walked. */
export type ClassDraft = { -readonly [K in keyof Class]: Class[K] };

type Method = Class["methods"][number];

/**
 * Walks the members of a class body in the callable of the class: methods are defined, fields are bound as
 * members of `this`, static blocks run in place. Returns the methods.
 */
export function walkMembers(walk: Walk, body: NodeIndex, classId: ClassId): Method[] {
  const { table, vocabulary } = walk;
  const { types } = vocabulary;
  const methods: Method[] = [];
  let decorators: NodeIndex[] = [];
  const end = at(table.next, body);
  for (let child = body + 1; child < end; child = at(table.next, child)) {
    const outer = walk.callable.statement;
    switch (table.type[child]) {
      case types.decorator:
        decorators.push(child);
        continue;
      case types.method_definition:
        methods.push(defineMethod(walk, child, decorators, classId));
        break;
      case types.public_field_definition:
        bindField(walk, child, decorators);
        break;
      case types.class_static_block:
        runStaticBlock(walk, child);
        break;
      case ERROR_TYPE:
        statement(walk, child);
        break;
      default:
        continue;
    }
    walk.callable.statement = outer;
    decorators = [];
  }
  return methods;
}

function defineMethod(walk: Walk, node: NodeIndex, decoratorNodes: readonly NodeIndex[], classId: ClassId): Method {
  const { builder, callable } = walk;
  const span = withDecorators(walk, node, decoratorNodes);
  builder.addStatement(callable, "define", span);
  const decorators = decoratorValues(walk, decoratorNodes);
  evaluateComputedKey(walk, childByField(walk.table, node, walk.vocabulary.fields.name));
  const method = walkMethod(walk, node, { class: classId, decorators });
  builder.addOperation(callable, {
    kind: "define",
    binding: null,
    callable: method.callable,
    class: null,
    start: span.start,
    end: span.end,
  });
  return method;
}

/** A field that is declared only (`declare`, `abstract`) does nothing when the program runs. */
function bindField(walk: Walk, node: NodeIndex, decoratorsBefore: readonly NodeIndex[]): void {
  const { builder, callable, table, vocabulary } = walk;
  const { fields, tokens } = vocabulary;
  const isAmbient =
    childOfType(table, node, tokens.declare) !== NONE || childOfType(table, node, tokens.abstract) !== NONE;
  const nameNode = childByField(table, node, fields.name);
  if (isAmbient || nameNode === NONE) return;
  const decoratorNodes = [...decoratorsBefore, ...childrenByField(table, node, fields.decorator)];
  const span = withDecorators(walk, node, decoratorNodes);
  builder.addStatement(callable, "bind", span);
  decoratorValues(walk, decoratorNodes);
  const index = evaluateComputedKey(walk, nameNode);
  const name = propertyKey(walk, nameNode);
  const valueNode = childByField(table, node, fields.value);
  const value = valueNode === NONE ? null : namedExpression(walk, valueNode, name, nameNode);
  const nameSpan = spanOf(walk, nameNode);
  const object: Expression = { kind: "name", name: "this", binding: null, start: nameSpan.start, end: nameSpan.end };
  builder.addOperation(callable, {
    kind: "bind",
    target:
      name === null && index
        ? { kind: "subscript", object, index, start: nameSpan.start, end: nameSpan.end }
        : { kind: "member", object, name: name ?? "", start: nameSpan.start, end: nameSpan.end },
    value,
    form: value ? "assign" : "declare",
    annotation: annotationOf(walk, childByField(table, node, fields.type)),
    start: span.start,
    end: span.end,
  });
}

function decoratorValues(walk: Walk, nodes: readonly NodeIndex[]): Expression[] {
  return nodes.map((node) => operandValue(walk, node));
}

function withDecorators(walk: Walk, node: NodeIndex, decorators: readonly NodeIndex[]): Span {
  const { start, end } = spanOf(walk, node);
  const [first] = decorators;
  return { start: first === undefined ? start : Math.min(start, at(walk.table.start, first)), end };
}

function runStaticBlock(walk: Walk, node: NodeIndex): void {
  const body = childByField(walk.table, node, walk.vocabulary.fields.body);
  if (!isType(walk, body, walk.vocabulary.types.statement_block)) return;
  inBlock(walk, body, () => {
    hoistVariables(walk, body);
    statementsOf(walk, body);
  });
}
