import type { Target } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { at, childByField, NONE, type NodeIndex, textOf } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import { evaluateTest, executeElse, suiteSpan } from "./branches.ts";
import { countOf } from "./counts.ts";
import { targetOf } from "./targets.ts";
import { evaluate, executeSuite, isAsync, spanOf, type Walk } from "./walk.ts";

/** `for target in iterable`: the iterable once, then in each round the bind and the suite. */
export function forStatement(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder, callable } = walk;
  const { fields } = symbols;
  builder.addStatement(callable, "loop", spanOf(table, node));
  const right = childByField(table, node, fields.right);
  const left = childByField(table, node, fields.left);
  const suite = childByField(table, node, fields.body);
  const iterable = right === NONE ? unknownExpression(spanOf(table, node)) : evaluateIterable(walk, right);
  const body = suiteSpan(walk, node, suite);
  const isAsyncLoop = isAsync(walk, node);
  const region = builder.addRegion(callable, {
    kind: "loop",
    form: "for",
    isAsync: isAsyncLoop,
    target: null as Target | null,
    iterable,
    test: null,
    trips: right === NONE ? { factor: 1, symbols: [] } : countOf(walk, right),
    body,
    start: at(table.start, node),
    end: body.end,
  });
  builder.inRegion(callable, region, () => {
    const header = { start: at(table.start, node), end: iterable.end };
    if (isAsyncLoop) builder.addOperation(callable, { kind: "await", value: iterable, form: "for", ...header });
    if (left !== NONE) {
      const target = targetOf(walk, left);
      region.target = target;
      const span = spanOf(table, left);
      builder.addBind(callable, "for", target, iterable, span);
    }
    executeSuite(walk, node, suite);
  });
  executeLoopElse(walk, node);
}

function evaluateIterable(walk: Walk, node: NodeIndex): Expression {
  const value = evaluate(walk, node);
  const span = spanOf(walk.table, node);
  walk.builder.addOperation(walk.callable, {
    kind: "evaluate",
    role: "iterable",
    value,
    start: span.start,
    end: span.end,
  });
  return value;
}

/** `while test`: the test is part of each round. */
export function whileStatement(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder, callable } = walk;
  const { fields } = symbols;
  builder.addStatement(callable, "loop", spanOf(table, node));
  const condition = childByField(table, node, fields.condition);
  const suite = childByField(table, node, fields.body);
  const body = suiteSpan(walk, node, suite);
  const region = builder.addRegion(callable, {
    kind: "loop",
    form: "while",
    isAsync: false,
    target: null,
    iterable: null,
    test: null as Expression | null,
    trips: { factor: 1, symbols: condition === NONE ? [] : [textOf(table, condition)] },
    body,
    start: at(table.start, node),
    end: body.end,
  });
  builder.inRegion(callable, region, () => {
    if (condition !== NONE) region.test = evaluateTest(walk, condition);
    executeSuite(walk, node, suite);
  });
  executeLoopElse(walk, node);
}

/** The `else` of a loop runs when no `break` has left it. */
function executeLoopElse(walk: Walk, node: NodeIndex): void {
  const alternative = childByField(walk.table, node, walk.symbols.fields.alternative);
  if (alternative !== NONE) executeElse(walk, alternative, "loop-else", walk.builder.newGroup());
}
