import type { BindingId, ClassId, Expression } from "../../../model/expression.ts";
import { at, childByField, childOfType, childrenByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { inCallable } from "../blocks.ts";
import { keepsClass } from "../keptClasses.ts";
import { createScope, declare, resolve } from "../scopes.ts";
import {
  addStatement,
  type BoundName,
  type ExpressionHandler,
  endOf,
  expression,
  isType,
  operandValue,
  type StatementHandler,
  spanOf,
  startOf,
  textAt,
  type Walk,
} from "../walk.ts";
import { type ClassDraft, walkMembers } from "./members.ts";

function classDeclaration(walk: Walk, node: NodeIndex): void {
  addStatement(walk, "define", node);
  const name = ownName(walk, node);
  const binding = name && resolve(walk.scope, name.name);
  const id = walkClass(walk, node, name, binding);
  const span = spanOf(walk, node);
  walk.builder.addOperation(walk.callable, {
    kind: "define",
    binding,
    callable: null,
    class: id,
    start: span.start,
    end: span.end,
  });
}

/** A class expression. Its own name, which only its body knows, goes before the one it is bound to. */
function classExpressionAt(walk: Walk, node: NodeIndex): Expression {
  const { boundName } = walk;
  walk.boundName = null;
  const id = walkClass(walk, node, ownName(walk, node) ?? boundName, null);
  return { kind: "class", class: id, start: startOf(walk, node), end: endOf(walk, node) };
}

function ownName(walk: Walk, node: NodeIndex): BoundName | null {
  const nameNode = childByField(walk.table, node, walk.vocabulary.fields.name);
  return nameNode === NONE
    ? null
    : { name: textAt(walk, nameNode), start: startOf(walk, nameNode), end: endOf(walk, nameNode) };
}

function walkClass(walk: Walk, node: NodeIndex, name: BoundName | null, outerBinding: BindingId | null): ClassId {
  const { builder, table, vocabulary } = walk;
  const bodyNode = childByField(table, node, vocabulary.fields.body);
  const decorators = decoratorsOf(walk, node);
  const bases = basesOf(walk, node);
  const span = spanOf(walk, node);
  const nameSpan = name && { start: name.start, end: name.end };
  const id = builder.nextClass();
  const header = { name: name?.name ?? "", nameSpan, decorators, bases, parent: walk.callable.id, class: id };
  if (keepsClass(walk, node, header)) return id;
  const draft: ClassDraft = builder.addClass({
    name: name?.name ?? "",
    nameSpan,
    binding: outerBinding,
    bases,
    decorators,
    body: 0,
    methods: [],
    start: span.start,
    end: span.end,
  });
  const callable = builder.beginCallable({
    name: draft.name,
    nameSpan,
    kind: "class",
    isAsync: false,
    isGenerator: false,
    isStatic: false,
    decorators: [],
    returns: null,
    parent: walk.callable.id,
    class: draft.id,
    body: bodyNode === NONE ? { start: span.end, end: span.end } : spanOf(walk, bodyNode),
    start: span.start,
    end: span.end,
  });
  draft.body = callable.id;
  const scope = createScope(walk.scope, callable.id);
  const isExpression = isType(walk, node, vocabulary.types.class);
  const innerName = isExpression ? ownName(walk, node) : null;
  if (innerName) draft.binding = declare(builder, scope, innerName.name, "class", innerName);
  inCallable(walk, callable, scope, () => {
    if (bodyNode !== NONE) draft.methods = walkMembers(walk, bodyNode, draft.id);
  });
  return draft.id;
}

/** Decorators of a class stand inside it or, before `export`, in the export around it. */
function decoratorsOf(walk: Walk, node: NodeIndex): Expression[] {
  const { table, vocabulary } = walk;
  const parent = at(table.parent, node);
  const isExported = isType(walk, parent, vocabulary.types.export_statement);
  const nodes = childrenByField(table, node, vocabulary.fields.decorator);
  if (isExported) nodes.unshift(...childrenByField(table, parent, vocabulary.fields.decorator));
  return nodes.map((decorator) => operandValue(walk, decorator));
}

function basesOf(walk: Walk, node: NodeIndex): Expression[] {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const heritage = childOfType(table, node, types.class_heritage);
  const clause = heritage === NONE ? NONE : childOfType(table, heritage, types.extends_clause);
  if (clause === NONE) return [];
  return childrenByField(table, clause, fields.value).map((base) => expression(walk, base));
}

/** The handlers of classes that are statements. */
export const classStatementHandlers: Readonly<Record<string, StatementHandler>> = {
  class_declaration: classDeclaration,
  abstract_class_declaration: classDeclaration,
};

/** The handlers of classes that are values. */
export const classExpressionHandlers: Readonly<Record<string, ExpressionHandler>> = {
  class: classExpressionAt,
};
