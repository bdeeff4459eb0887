import type { Target } from "../../model/callable.ts";
import type { CollectionExpression, Expression, RegionId } from "../../model/expression.ts";
import type { Span } from "../../model/span.ts";
import { at, childByField, childrenByField, NONE, type NodeIndex } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import { entry, listedValue } from "./collections.ts";
import { countOfAll } from "./counts.ts";
import { targetOf } from "./targets.ts";
import {
  addExpressionRegion,
  endOf,
  evaluate,
  evaluateParts,
  inScope,
  isAsync,
  parts,
  spanOf,
  startOf,
  type Walk,
} from "./walk.ts";

type CollectionType = CollectionExpression["type"];

/** `[element for target in iterable]`. */
export const listComprehension = (walk: Walk, node: NodeIndex): Expression => comprehension(walk, node, "list");
/** `{element for target in iterable}`. */
export const setComprehension = (walk: Walk, node: NodeIndex): Expression => comprehension(walk, node, "set");
/** `{key: value for target in iterable}`. */
export const dictionaryComprehension = (walk: Walk, node: NodeIndex): Expression => comprehension(walk, node, "dict");
/** `(element for target in iterable)`, whose loop runs when somebody asks for its elements. */
export const generator = (walk: Walk, node: NodeIndex): Expression => comprehension(walk, node, "generator");

/** Each clause opens a region inside the one before; the element stands in the innermost. */
function comprehension(walk: Walk, node: NodeIndex, type: CollectionType): Expression {
  const { table, symbols, callable } = walk;
  const { types } = symbols;
  const span = spanOf(table, node);
  const [body, ...clauses] = parts(walk, node);
  const first = clauses[0];
  if (body === undefined || first === undefined || table.type[first] !== types.for_in_clause) {
    return unknownExpression(span, evaluateParts(walk, node));
  }
  const outer = callable.region;
  let outermost: RegionId | null = null;
  const firstRound = iterableOf(walk, first);
  const elements = inScope(walk, node, () => {
    for (const clause of clauses) {
      if (table.type[clause] === types.for_in_clause) {
        const round = clause === first ? firstRound : iterableOf(walk, clause);
        openLoop(walk, clause, round, { type, span, body: spanOf(table, body) });
        outermost ??= callable.region;
      } else if (table.type[clause] === types.if_clause) {
        openFilter(walk, clause, span);
      } else {
        evaluate(walk, clause);
      }
    }
    return [entry(walk, body)];
  });
  callable.region = outer;
  return { kind: "collection", type, elements, comprehension: outermost, start: span.start, end: span.end };
}

/** The values that a `for` clause runs over, and how many they are. */
interface Round {
  readonly iterable: Expression;
  readonly trips: ReturnType<typeof countOfAll>;
}

function iterableOf(walk: Walk, clause: NodeIndex): Round {
  const { table, symbols, builder, callable } = walk;
  const nodes = childrenByField(table, clause, symbols.fields.right).filter(
    (child) => table.grammar.isNamed[at(table.type, child)] === 1,
  );
  const trips = countOfAll(walk, nodes);
  const iterable = listedValue(walk, nodes, nodes.length > 1) ?? unknownExpression(spanOf(table, clause));
  const { start, end } = iterable;
  builder.addOperation(callable, { kind: "evaluate", role: "iterable", value: iterable, start, end });
  return { iterable, trips };
}

function openLoop(
  walk: Walk,
  clause: NodeIndex,
  { iterable, trips }: Round,
  { type, span, body }: { readonly type: CollectionType; readonly span: Span; readonly body: Span },
): void {
  const { table, symbols, builder, callable } = walk;
  const isAsyncLoop = isAsync(walk, clause);
  const region = addExpressionRegion(walk, {
    kind: "loop",
    form: type === "generator" ? "generator" : "comprehension",
    isAsync: isAsyncLoop,
    target: null as Target | null,
    iterable,
    test: null,
    trips,
    body,
    start: span.start,
    end: span.end,
  });
  callable.region = region.id;
  const clauseSpan = spanOf(table, clause);
  if (isAsyncLoop) builder.addOperation(callable, { kind: "await", value: iterable, form: "for", ...clauseSpan });
  const left = childByField(table, clause, symbols.fields.left);
  if (left === NONE) return;
  const target = targetOf(walk, left);
  region.target = target;
  builder.addBind(callable, "for", target, iterable, spanOf(table, left));
}

function openFilter(walk: Walk, clause: NodeIndex, span: Span): void {
  const { table, builder, callable } = walk;
  const [condition] = parts(walk, clause);
  if (condition === undefined) return;
  const test = evaluate(walk, condition);
  builder.addOperation(callable, {
    kind: "evaluate",
    role: "test",
    value: test,
    start: startOf(table, condition),
    end: endOf(table, condition),
  });
  const group = builder.newGroup();
  callable.region = addExpressionRegion(walk, {
    kind: "branch",
    form: "if",
    group,
    test,
    start: span.start,
    end: span.end,
  }).id;
}
