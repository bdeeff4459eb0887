import type { Expression } from "../../model/expression.ts";
import { ERROR_TYPE } from "../../syntax/grammar.ts";
import { at, type NodeIndex, nodesOfTypes, type SyntaxTable } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import { methodExpression, walkMethod } from "./definitions/callables.ts";
import {
  addStatement,
  type ExpressionHandler,
  expression,
  handlerOf,
  isContent,
  maximumDepth,
  type StatementHandler,
  spanOf,
  statement,
  type Walk,
} from "./walk.ts";

/** The nodes that hold what the parser could not understand, in source order. */
export function errorNodes(table: SyntaxTable): readonly NodeIndex[] {
  return nodesOfTypes(table, [ERROR_TYPE], 0, table.count);
}

/** What the parser could not understand between operands still has operations, even statements, inside. */
function errorAt(walk: Walk, node: NodeIndex): Expression {
  const { table, handlers, vocabulary } = walk;
  walk.readErrors.add(node);
  const operands: Expression[] = [];
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (!isContent(walk, child)) continue;
    const type = at(table.type, child);
    if (handlerOf(handlers.expressions, type)) operands.push(expression(walk, child));
    else if (type === vocabulary.types.method_definition) operands.push(methodExpression(walk, child));
    else if (isAfterStatements(walk, child)) statement(walk, child);
  }
  return unknownExpression(spanOf(walk, node), operands);
}

/** Statements are kept in source order, so one before the last that was added comes too late. */
function isAfterStatements({ callable, table }: Walk, node: NodeIndex): boolean {
  const last = callable.statements.at(-1);
  return last === undefined || last.start <= at(table.start, node);
}

/**
 * What the parser could not understand: statements inside are walked as if they stood here, the rest for its
 * calls. A lone name is the rubble of a declaration more often than a value, so it is left out.
 */
function errorStatement(walk: Walk, node: NodeIndex): void {
  const { table, handlers, vocabulary } = walk;
  walk.readErrors.add(node);
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (!isContent(walk, child)) continue;
    const type = at(table.type, child);
    const isLeaf = at(table.next, child) === child + 1;
    if (handlerOf(handlers.statements, type)) statement(walk, child);
    else if (type === vocabulary.types.method_definition) looseMethod(walk, child);
    else if (!isLeaf && handlerOf(handlers.expressions, type)) rubble(walk, child);
    else if (!isLeaf && walk.depth < maximumDepth) {
      walk.depth++;
      errorStatement(walk, child);
      walk.depth--;
    }
  }
}

/** A method of a class or an object whose braces the parser could not match. */
function looseMethod(walk: Walk, node: NodeIndex): void {
  const outer = walk.callable.statement;
  addStatement(walk, "define", node);
  const { callable } = walkMethod(walk, node, { class: null, decorators: [] });
  const span = spanOf(walk, node);
  walk.builder.addOperation(walk.callable, {
    kind: "define",
    binding: null,
    callable,
    class: null,
    start: span.start,
    end: span.end,
  });
  walk.callable.statement = outer;
}

function rubble(walk: Walk, node: NodeIndex): void {
  const outer = walk.callable.statement;
  addStatement(walk, "other", node);
  const value = expression(walk, node);
  const { start, end } = value;
  walk.builder.addOperation(walk.callable, { kind: "evaluate", role: "statement", value, start, end });
  walk.callable.statement = outer;
}

/** The handler of what the parser could not understand, where an expression is expected. */
export const errorExpressionHandlers: Readonly<Record<string, ExpressionHandler>> = { ERROR: errorAt };

/** The handler of what the parser could not understand, where a statement is expected. */
export const errorStatementHandlers: Readonly<Record<string, StatementHandler>> = { ERROR: errorStatement };
