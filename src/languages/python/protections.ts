import type { Target } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { at, childByField, childOfType, NONE, type NodeIndex } from "../../syntax/table.ts";
import { caughtName } from "./bindings.ts";
import { executeElse, suiteSpan } from "./branches.ts";
import { targetOf } from "./targets.ts";
import {
  endOf,
  evaluate,
  execute,
  executeAll,
  executeFaults,
  executeSuite,
  isAsync,
  parts,
  spanOf,
  startOf,
  type Walk,
} from "./walk.ts";

/** `try`, its handlers, `else` and `finally`. */
export function tryStatement(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder, callable } = walk;
  const { types, fields } = symbols;
  builder.addStatement(callable, "try", spanOf(table, node));
  const group = builder.newGroup();
  const suite = childByField(table, node, fields.body);
  const body = builder.addRegion(callable, { kind: "try", group, ...suiteSpan(walk, node, suite) });
  builder.inRegion(callable, body, () => executeSuite(walk, node, suite));
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    const type = table.type[child];
    if (type === types.except_clause) executeHandler(walk, child, group);
    else if (type === types.else_clause) executeElse(walk, child, "else", builder.newGroup());
    else if (type === types.finally_clause) executeFinally(walk, child, group);
  }
}

function executeHandler(walk: Walk, clause: NodeIndex, group: number): void {
  const { table, symbols, builder, callable } = walk;
  const { types, fields } = symbols;
  const caught = caughtName(table, symbols, clause);
  const region = builder.addRegion(callable, {
    kind: "handler",
    group,
    start: startOf(table, clause),
    end: endOf(table, clause),
  });
  builder.inRegion(callable, region, () => {
    for (const part of parts(walk, clause)) {
      if (part === caught) bindCaught(walk, part);
      else if (table.field[part] === fields.value) evaluateCaught(walk, part);
      else if (table.field[part] === fields.alias) bindCaught(walk, part);
      else if (table.type[part] === types.block) executeAll(walk, part);
      else execute(walk, part);
    }
  });
}

/** `E as e` or `E`: the exceptions that the handler takes. */
function evaluateCaught(walk: Walk, node: NodeIndex): void {
  const { table, symbols } = walk;
  const { types, fields } = symbols;
  const isNamed = table.type[node] === types.as_pattern;
  const [type = node] = isNamed ? parts(walk, node) : [node];
  const value = evaluate(walk, type);
  walk.builder.addOperation(walk.callable, {
    kind: "evaluate",
    role: "test",
    value,
    start: startOf(table, type),
    end: endOf(table, type),
  });
  const alias = isNamed ? childByField(table, node, fields.alias) : NONE;
  if (alias !== NONE) bindCaught(walk, alias);
}

function bindCaught(walk: Walk, name: NodeIndex): void {
  const target = targetOf(walk, name);
  const span = spanOf(walk.table, name);
  walk.builder.addBind(walk.callable, "except", target, null, span);
}

function executeFinally(walk: Walk, clause: NodeIndex, group: number): void {
  const { table, symbols, builder, callable } = walk;
  const suite = childOfType(table, clause, symbols.types.block);
  const region = builder.addRegion(callable, { kind: "finally", group, ...suiteSpan(walk, clause, suite) });
  builder.inRegion(callable, region, () => executeAll(walk, clause));
}

interface WithItem {
  readonly value: Expression;
  readonly target: Target | null;
}

/**
 * `with a() as x, b() as y`: the first context is evaluated outside the region; the others inside, because
 * the first is held by then.
 */
export function withStatement(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder, callable } = walk;
  const { types, fields } = symbols;
  const span = spanOf(table, node);
  builder.addStatement(callable, "with", span);
  const clause = childOfType(table, node, types.with_clause);
  const nodes = clause === NONE ? [] : withItems(walk, clause);
  const isAsyncWith = isAsync(walk, node);
  const items: WithItem[] = [];
  const outer = callable.region;
  let region: { readonly id: number } | null = null;
  for (const item of nodes) {
    const { value, alias } = evaluateContext(walk, item);
    region ??= builder.addRegion(callable, {
      kind: "with",
      isAsync: isAsyncWith,
      items,
      start: span.start,
      end: span.end,
    });
    callable.region = region.id;
    if (isAsyncWith)
      builder.addOperation(callable, {
        kind: "await",
        value,
        form: "with-enter",
        start: startOf(table, item),
        end: endOf(table, item),
      });
    items.push({ value, target: alias === NONE ? null : bindContext(walk, alias, value) });
  }
  executeFaults(walk, node);
  const suite = childByField(table, node, fields.body);
  if (suite !== NONE) executeAll(walk, suite);
  if (isAsyncWith) {
    for (const { value } of items.toReversed()) {
      builder.addOperation(callable, {
        kind: "await",
        value,
        form: "with-exit",
        start: startOf(table, node),
        end: endOf(table, node),
      });
    }
  }
  callable.region = outer;
}

/** The items of a `with`, those of `with (a as b, c as d):` included, which may be read as one tuple. */
function withItems(walk: Walk, clause: NodeIndex): NodeIndex[] {
  const { table, symbols } = walk;
  const { types, fields } = symbols;
  const items = parts(walk, clause).map((item) => {
    const value = table.type[item] === types.with_item ? childByField(table, item, fields.value) : item;
    return value === NONE ? item : value;
  });
  const [only] = items;
  if (items.length !== 1 || only === undefined || table.type[only] !== types.tuple) return items;
  const inner = parts(walk, only);
  return inner.some((part) => table.type[part] === types.as_pattern) ? inner : items;
}

function evaluateContext(walk: Walk, item: NodeIndex): { readonly value: Expression; readonly alias: NodeIndex } {
  const { table, symbols, builder, callable } = walk;
  const { types, fields } = symbols;
  const isNamed = table.type[item] === types.as_pattern;
  const [context = item] = isNamed ? parts(walk, item) : [item];
  const value = evaluate(walk, context);
  builder.addOperation(callable, {
    kind: "evaluate",
    role: "context",
    value,
    start: startOf(table, context),
    end: endOf(table, context),
  });
  return { value, alias: isNamed ? childByField(table, item, fields.alias) : NONE };
}

function bindContext(walk: Walk, alias: NodeIndex, value: Expression): Target {
  const target = targetOf(walk, alias);
  const span = spanOf(walk.table, alias);
  walk.builder.addBind(walk.callable, "with", target, value, span);
  return target;
}
