import type { Callable } from "../../../model/callable.ts";
import type { CallableId, ClassId, Expression } from "../../../model/expression.ts";
import type { Span } from "../../../model/span.ts";
import { childByField, childOfType, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { inCallable } from "../blocks.ts";
import { annotationOf } from "../expressions/annotations.ts";
import { propertyKey } from "../expressions/properties.ts";
import { hoistDeclarations, hoistVariables } from "../hoisting.ts";
import { createScope, declare, type Scope } from "../scopes.ts";
import {
  type ExpressionHandler,
  endOf,
  expression,
  isType,
  spanOf,
  startOf,
  statementsOf,
  textAt,
  type Walk,
} from "../walk.ts";
import { bindParameters, declareParameters } from "./parameters.ts";

/** What the place of a function says about it; the rest stands in its own node. */
export interface FunctionPlace {
  readonly kind: Callable["kind"];
  readonly name: string;
  readonly nameSpan: Span | null;
  readonly class: ClassId | null;
  readonly decorators: readonly Expression[];
}

/**
 * Walks a function of any form. `Callable.body` is the block with its braces, or for an arrow
 * without a block its expression.
 */
export function walkFunction(walk: Walk, node: NodeIndex, place: FunctionPlace): CallableId {
  const { table, vocabulary, builder } = walk;
  const { types, fields, tokens } = vocabulary;
  const header = {
    ...place,
    isStatic: childOfType(table, node, tokens.static) !== NONE,
    parent: walk.callable.id,
  };
  if (walk.functions === 0) {
    const id = builder.nextCallable();
    walk.outermost.set(id, { node, scope: walk.scope, depth: walk.depth });
    const kept = walk.keep.function(node, id, header);
    if (kept) {
      builder.keep(kept);
      return id;
    }
  }
  const bodyNode = childByField(table, node, fields.body);
  const callable = builder.beginCallable({
    ...header,
    start: startOf(walk, node),
    end: endOf(walk, node),
    isAsync: childOfType(table, node, tokens.async) !== NONE,
    isGenerator: childOfType(table, node, tokens["*"]) !== NONE,
    returns: null,
    body: bodyNode === NONE ? { start: table.end[node] ?? 0, end: table.end[node] ?? 0 } : spanOf(walk, bodyNode),
  });
  const scope = createScope(ownNameScope(walk, node, callable.id), callable.id);
  walk.functions++;
  inCallable(walk, callable, scope, () => {
    declareParameters(walk, node);
    const hasBlock = isType(walk, bodyNode, types.statement_block);
    if (hasBlock) {
      hoistVariables(walk, bodyNode);
      hoistDeclarations(walk, bodyNode);
    }
    callable.header.returns = annotationOf(walk, childByField(table, node, fields.return_type));
    bindParameters(walk, node);
    if (hasBlock) statementsOf(walk, bodyNode);
    else if (bodyNode !== NONE) returnValue(walk, bodyNode);
  });
  walk.functions--;
  return callable.id;
}

function returnValue(walk: Walk, node: NodeIndex): void {
  const value = expression(walk, node);
  walk.builder.addOperation(walk.callable, {
    kind: "return",
    value,
    start: startOf(walk, node),
    end: endOf(walk, node),
  });
}

/** The name of a function expression is known inside that function only. */
function ownNameScope(walk: Walk, node: NodeIndex, owner: CallableId): Scope {
  const { types, fields } = walk.vocabulary;
  const isExpression = isType(walk, node, types.function_expression) || isType(walk, node, types.generator_function);
  const name = isExpression ? childByField(walk.table, node, fields.name) : NONE;
  if (name === NONE) return walk.scope;
  const scope = createScope(walk.scope, owner);
  declare(walk.builder, scope, textAt(walk, name), "function", spanOf(walk, name));
  return scope;
}

/** A method, getter or setter of an object literal or, with `place`, of a class. */
export function walkMethod(
  walk: Walk,
  node: NodeIndex,
  place: Pick<FunctionPlace, "class" | "decorators">,
): { readonly name: string; readonly callable: CallableId } {
  const { table, vocabulary } = walk;
  const nameNode = childByField(table, node, vocabulary.fields.name);
  const name = propertyKey(walk, nameNode) ?? "";
  const isGetter = childOfType(table, node, vocabulary.tokens.get) !== NONE;
  const nameSpan = nameNode === NONE ? null : spanOf(walk, nameNode);
  const callable = walkFunction(walk, node, { kind: isGetter ? "getter" : "method", name, nameSpan, ...place });
  return { name, callable };
}

/** A method of an object literal. */
export function methodExpression(walk: Walk, node: NodeIndex): Expression {
  const { callable } = walkMethod(walk, node, { class: null, decorators: [] });
  return { kind: "callable", callable, start: startOf(walk, node), end: endOf(walk, node) };
}

/** An arrow function or a function expression. Its own name goes before the one it is bound to. */
function functionExpressionAt(walk: Walk, node: NodeIndex): Expression {
  const { boundName } = walk;
  walk.boundName = null;
  const nameNode = childByField(walk.table, node, walk.vocabulary.fields.name);
  const named =
    nameNode === NONE
      ? boundName
      : { name: textAt(walk, nameNode), start: startOf(walk, nameNode), end: endOf(walk, nameNode) };
  const callable = walkFunction(walk, node, {
    kind: "lambda",
    name: named?.name ?? "",
    nameSpan: named && { start: named.start, end: named.end },
    class: null,
    decorators: [],
  });
  return { kind: "callable", callable, start: startOf(walk, node), end: endOf(walk, node) };
}

/** The handlers of functions that are values. */
export const functionHandlers: Readonly<Record<string, ExpressionHandler>> = {
  arrow_function: functionExpressionAt,
  function_expression: functionExpressionAt,
  generator_function: functionExpressionAt,
};
