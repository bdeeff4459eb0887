import type { Expression } from "../../../model/expression.ts";
import { at, childByField, childrenByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { inBlock, inJumpTarget, inScope } from "../blocks.ts";
import { targetOf } from "../expressions/patterns.ts";
import { declarePattern } from "../hoisting.ts";
import {
  addStatement,
  endOf,
  expression,
  isType,
  onlyOperand,
  type StatementHandler,
  spanOf,
  startOf,
  statement,
  type Walk,
} from "../walk.ts";
import { takeLabels } from "./labels.ts";

/**
 * `if`. Each `else if` is a statement inside the `else` region of the one before, as the language defines it;
 * they are walked in a loop because generated code chains hundreds of them.
 */
function ifStatement(walk: Walk, node: NodeIndex): void {
  const { builder, callable, table, vocabulary } = walk;
  const { fields, types } = vocabulary;
  const outer = callable.region;
  let current = node;
  while (current !== NONE) {
    addStatement(walk, "branch", current);
    const test = testOf(walk, childByField(table, current, fields.condition));
    const group = builder.newGroup();
    const consequence = childByField(table, current, fields.consequence);
    if (consequence !== NONE) inArm(walk, "if", group, test, consequence, () => statement(walk, consequence));
    const elseClause = childByField(table, current, fields.alternative);
    const alternative = elseClause === NONE ? NONE : onlyOperand(walk, elseClause);
    current = NONE;
    if (alternative === NONE) continue;
    if (isType(walk, alternative, types.if_statement)) {
      const arm = {
        kind: "branch",
        form: "else",
        group,
        test: null,
        start: startOf(walk, alternative),
        end: endOf(walk, alternative),
      } as const;
      callable.region = builder.addRegion(callable, arm).id;
      current = alternative;
    } else inArm(walk, "else", group, null, alternative, () => statement(walk, alternative));
  }
  callable.region = outer;
}

/** Walks a condition that decides what runs next. */
export function testOf(walk: Walk, node: NodeIndex): Expression | null {
  if (node === NONE) return null;
  const value = expression(walk, node);
  const { start, end } = value;
  walk.builder.addOperation(walk.callable, { kind: "evaluate", role: "test", value, start, end });
  return value;
}

function inArm(
  walk: Walk,
  form: "if" | "else" | "case",
  group: number,
  test: Expression | null,
  node: NodeIndex,
  walkArm: () => void,
): void {
  const { builder, callable } = walk;
  const region = builder.addRegion(callable, {
    kind: "branch",
    form,
    group,
    test,
    start: startOf(walk, node),
    end: endOf(walk, node),
  });
  builder.inRegion(callable, region, walkArm);
}

function switchStatement(walk: Walk, node: NodeIndex): void {
  const { builder, callable, table, vocabulary } = walk;
  const labels = takeLabels(walk);
  addStatement(walk, "branch", node);
  const subject = childByField(table, node, vocabulary.fields.value);
  if (subject !== NONE) {
    const value = expression(walk, subject);
    const { start, end } = value;
    builder.addOperation(callable, { kind: "evaluate", role: "subject", value, start, end });
  }
  const body = childByField(table, node, vocabulary.fields.body);
  if (body === NONE) return;
  const target = { kind: "switch", labels, loop: null } as const;
  const walkCases = () => inBlock(walk, body, () => casesOf(walk, body));
  inJumpTarget(walk, target, walkCases);
}

function casesOf(walk: Walk, body: NodeIndex): void {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const group = walk.builder.newGroup();
  const end = at(table.next, body);
  for (let child = body + 1; child < end; child = at(table.next, child)) {
    const type = table.type[child];
    if (type !== types.switch_case && type !== types.switch_default) {
      statement(walk, child);
      continue;
    }
    const value = childByField(table, child, fields.value);
    const test = value === NONE ? null : expression(walk, value);
    inArm(walk, "case", group, test, child, () => {
      for (const inner of childrenByField(table, child, fields.body)) statement(walk, inner);
    });
  }
}

function tryStatement(walk: Walk, node: NodeIndex): void {
  const { table, vocabulary, builder } = walk;
  const { fields } = vocabulary;
  addStatement(walk, "try", node);
  const group = builder.newGroup();
  const body = childByField(table, node, fields.body);
  const handler = childByField(table, node, fields.handler);
  const finalizer = childByField(table, node, fields.finalizer);
  if (body !== NONE) inProtected(walk, "try", group, body, () => statement(walk, body));
  if (handler !== NONE) inProtected(walk, "handler", group, handler, () => catchClause(walk, handler));
  const last = finalizer === NONE ? NONE : childByField(table, finalizer, fields.body);
  if (last !== NONE) inProtected(walk, "finally", group, finalizer, () => statement(walk, last));
}

function inProtected(
  walk: Walk,
  kind: "try" | "handler" | "finally",
  group: number,
  node: NodeIndex,
  walkBody: () => void,
): void {
  const region = walk.builder.addRegion(walk.callable, {
    kind,
    group,
    start: startOf(walk, node),
    end: endOf(walk, node),
  });
  walk.builder.inRegion(walk.callable, region, walkBody);
}

function catchClause(walk: Walk, node: NodeIndex): void {
  const { table, vocabulary } = walk;
  const parameter = childByField(table, node, vocabulary.fields.parameter);
  const body = childByField(table, node, vocabulary.fields.body);
  inScope(walk, () => {
    if (parameter !== NONE) bindError(walk, parameter);
    if (body !== NONE) statement(walk, body);
  });
}

function bindError(walk: Walk, parameter: NodeIndex): void {
  declarePattern(walk, parameter, "variable");
  const target = targetOf(walk, parameter);
  const span = spanOf(walk, parameter);
  walk.builder.addBind(walk.callable, "except", target, null, span);
}

/** `with (object) { … }` of sloppy mode. */
function withStatement(walk: Walk, node: NodeIndex): void {
  const { builder, callable, table, vocabulary } = walk;
  const object = childByField(table, node, vocabulary.fields.object);
  const body = childByField(table, node, vocabulary.fields.body);
  addStatement(walk, "with", node);
  if (object === NONE || body === NONE) return;
  const value = expression(walk, object);
  const items = [{ value, target: null }];
  const region = builder.addRegion(callable, {
    kind: "with",
    isAsync: false,
    items,
    start: startOf(walk, node),
    end: endOf(walk, node),
  });
  builder.inRegion(callable, region, () => statement(walk, body));
}

/** The handlers of statements that choose. */
export const branchHandlers: Readonly<Record<string, StatementHandler>> = {
  if_statement: ifStatement,
  switch_statement: switchStatement,
  try_statement: tryStatement,
  with_statement: withStatement,
};
