import type { Count, LoopRegion } from "../../../model/callable.ts";
import type { Expression, RegionId } from "../../../model/expression.ts";
import { childByField, childOfType, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { inJumpTarget, inScope } from "../blocks.ts";
import { targetOf } from "../expressions/patterns.ts";
import { declareLexical, declarePattern } from "../hoisting.ts";
import {
  addStatement,
  endOf,
  expression,
  handlerOf,
  isType,
  type StatementHandler,
  spanOf,
  startOf,
  statement,
  type Walk,
} from "../walk.ts";
import { testOf } from "./branches.ts";
import { bindDeclarators } from "./declarators.ts";
import { takeLabels } from "./labels.ts";
import { countOfFor, countOfIterable, countOfWhile } from "./tripCounts.ts";

/** `for (x of xs)`, `for (k in o)`: the iterable is evaluated once outside, then each round binds. */
function forInStatement(walk: Walk, node: NodeIndex): void {
  const { builder, callable, table, vocabulary } = walk;
  const { fields, tokens } = vocabulary;
  const labels = takeLabels(walk);
  addStatement(walk, "loop", node);
  const iterableNode = childByField(table, node, fields.right);
  const left = childByField(table, node, fields.left);
  if (iterableNode === NONE || left === NONE) return;
  const iterable = expression(walk, iterableNode);
  const { start, end } = iterable;
  builder.addOperation(callable, { kind: "evaluate", role: "iterable", value: iterable, start, end });
  const isAsync = childOfType(table, node, tokens.await) !== NONE;
  const trips = countOfIterable(walk, iterableNode);
  inScope(walk, () => {
    declareLoopVariable(walk, node, left);
    const region = openLoop(walk, node, { form: "for", isAsync, iterable, test: null, trips });
    builder.inRegion(callable, region, () => {
      const span = spanOf(walk, left);
      if (isAsync)
        builder.addOperation(callable, { kind: "await", value: null, form: "for", start: span.start, end: span.end });
      const target = targetOf(walk, left);
      region.target = target;
      builder.addBind(callable, "for", target, iterable, span);
      loopBody(walk, node, region.id, labels);
    });
  });
}

function declareLoopVariable(walk: Walk, node: NodeIndex, left: NodeIndex): void {
  const { fields, tokens } = walk.vocabulary;
  const kind = childByField(walk.table, node, fields.kind);
  if (kind === NONE || isType(walk, kind, tokens.var)) return;
  declarePattern(walk, left, isType(walk, kind, tokens.const) ? "constant" : "variable");
}

/** `for (let i = 0; i < n; i++)`: the first part runs once outside, test and update belong to every round. */
function forStatement(walk: Walk, node: NodeIndex): void {
  const { builder, callable, table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const labels = takeLabels(walk);
  addStatement(walk, "loop", node);
  const initializer = childByField(table, node, fields.initializer);
  const conditionNode = childByField(table, node, fields.condition);
  const condition = isExpression(walk, conditionNode) ? conditionNode : NONE;
  const increment = childByField(table, node, fields.increment);
  inScope(walk, () => {
    if (isType(walk, initializer, types.lexical_declaration)) declareLexical(walk, initializer);
    initialise(walk, initializer);
    const trips = countOfFor(walk, { initializer, condition, increment });
    const region = openLoop(walk, node, { form: "count", isAsync: false, iterable: null, test: null, trips });
    builder.inRegion(callable, region, () => {
      region.test = testOf(walk, condition);
      loopBody(walk, node, region.id, labels);
      if (increment !== NONE) expression(walk, increment);
    });
  });
}

function isExpression(walk: Walk, node: NodeIndex): boolean {
  return node !== NONE && handlerOf(walk.handlers.expressions, walk.table.type[node] ?? 0) !== undefined;
}

/** A declaration is a statement of its own elsewhere; here it belongs to the loop's. */
function initialise(walk: Walk, node: NodeIndex): void {
  if (node === NONE) return;
  if (isExpression(walk, node)) expression(walk, node);
  else bindDeclarators(walk, node);
}

function whileStatement(walk: Walk, node: NodeIndex): void {
  const labels = takeLabels(walk);
  addStatement(walk, "loop", node);
  const condition = childByField(walk.table, node, walk.vocabulary.fields.condition);
  const trips = countOfWhile(walk, condition);
  const region = openLoop(walk, node, { form: "while", isAsync: false, iterable: null, test: null, trips });
  walk.builder.inRegion(walk.callable, region, () => {
    region.test = testOf(walk, condition);
    loopBody(walk, node, region.id, labels);
  });
}

function doStatement(walk: Walk, node: NodeIndex): void {
  const labels = takeLabels(walk);
  addStatement(walk, "loop", node);
  const condition = childByField(walk.table, node, walk.vocabulary.fields.condition);
  const trips = countOfWhile(walk, condition);
  const region = openLoop(walk, node, { form: "do", isAsync: false, iterable: null, test: null, trips });
  walk.builder.inRegion(walk.callable, region, () => {
    loopBody(walk, node, region.id, labels);
    region.test = testOf(walk, condition);
  });
}

interface LoopFacts {
  readonly form: LoopRegion["form"];
  readonly isAsync: boolean;
  readonly iterable: Expression | null;
  readonly test: Expression | null;
  readonly trips: Count;
}

function openLoop(walk: Walk, node: NodeIndex, facts: LoopFacts) {
  const bodyNode = childByField(walk.table, node, walk.vocabulary.fields.body);
  const body = spanOf(walk, bodyNode === NONE ? node : bodyNode);
  const loop: Omit<LoopRegion, "id" | "parent" | "statement"> = {
    kind: "loop",
    target: null,
    body,
    ...facts,
    start: startOf(walk, node),
    end: endOf(walk, node),
  };
  return walk.builder.addRegion(walk.callable, loop);
}

function loopBody(walk: Walk, node: NodeIndex, loop: RegionId, labels: readonly string[]): void {
  const body = childByField(walk.table, node, walk.vocabulary.fields.body);
  if (body !== NONE) inJumpTarget(walk, { kind: "loop", labels, loop }, () => statement(walk, body));
}

/** The handlers of loops. */
export const loopHandlers: Readonly<Record<string, StatementHandler>> = {
  for_in_statement: forInStatement,
  for_statement: forStatement,
  while_statement: whileStatement,
  do_statement: doStatement,
};
