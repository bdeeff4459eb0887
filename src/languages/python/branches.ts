import type { Expression } from "../../model/expression.ts";
import type { Span } from "../../model/span.ts";
import { ERROR_TYPE } from "../../syntax/grammar.ts";
import { at, childByField, NONE, type NodeIndex, textOf } from "../../syntax/table.ts";
import { evaluate, executeSuite, spanOf, type Walk } from "./walk.ts";

/**
 * `if`, `elif` and `else`. An `elif` is an `if` inside the `else` of the one before: its test runs only when
 * the tests above it have failed.
 */
export function ifStatement(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder, callable } = walk;
  const { types, fields } = symbols;
  builder.addStatement(callable, "branch", spanOf(table, node));
  const outer = callable.region;
  let group = openArm(walk, node);
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.field[child] !== fields.alternative) continue;
    if (table.type[child] === types.elif_clause) {
      const span = { start: at(table.start, child), end: at(table.end, node) };
      callable.region = addArm(walk, "else", group, null, span);
      group = openArm(walk, child);
    } else {
      executeElse(walk, child, "else", group);
    }
  }
  callable.region = outer;
}

/** Evaluates the test of an `if` or `elif` and walks its suite; gives the group of the arms. */
function openArm(walk: Walk, node: NodeIndex): number {
  const { table, symbols, builder, callable } = walk;
  const { fields } = symbols;
  const condition = childByField(table, node, fields.condition);
  const test = condition === NONE ? null : evaluateTest(walk, condition);
  const group = builder.newGroup();
  const suite = childByField(table, node, fields.consequence);
  const region = addArm(walk, "if", group, test, suiteSpan(walk, node, suite));
  const wasTypeChecking = walk.isTypeChecking;
  walk.isTypeChecking ||= condition !== NONE && isTypeCheckingFlag(walk, condition);
  builder.inRegion(callable, { id: region }, () => executeSuite(walk, node, suite));
  walk.isTypeChecking = wasTypeChecking;
  return group;
}

/** `if TYPE_CHECKING:` and `if typing.TYPE_CHECKING:`, which never run. */
function isTypeCheckingFlag({ table }: Walk, condition: NodeIndex): boolean {
  const length = at(table.end, condition) - at(table.start, condition);
  if (length > "typing.TYPE_CHECKING".length + 1) return false;
  const text = textOf(table, condition);
  return text === "TYPE_CHECKING" || text.endsWith(".TYPE_CHECKING");
}

/** A condition: its value is read, then thrown away. */
export function evaluateTest(walk: Walk, condition: NodeIndex): Expression {
  const value = evaluate(walk, condition);
  const span = spanOf(walk.table, condition);
  walk.builder.addOperation(walk.callable, { kind: "evaluate", role: "test", value, start: span.start, end: span.end });
  return value;
}

/** Walks the suite of an `else` clause in a branch of its own. */
export function executeElse(walk: Walk, clause: NodeIndex, form: "else" | "loop-else", group: number): void {
  const { table, symbols, builder, callable } = walk;
  const suite = childByField(table, clause, symbols.fields.body);
  const region = addArm(walk, form, group, null, suiteSpan(walk, clause, suite));
  builder.inRegion(callable, { id: region }, () => executeSuite(walk, clause, suite));
}

function addArm(
  { builder, callable }: Walk,
  form: "if" | "else" | "loop-else",
  group: number,
  test: Expression | null,
  span: Span,
): number {
  return builder.addRegion(callable, { kind: "branch", form, group, test, start: span.start, end: span.end }).id;
}

/**
 * The span of a suite and of what the parser could not place before it; the end of the clause when there is
 * neither.
 */
export function suiteSpan({ table }: Walk, clause: NodeIndex, suite: NodeIndex): Span {
  let start = suite === NONE ? at(table.end, clause) : at(table.start, suite);
  let end = suite === NONE ? start : at(table.end, suite);
  const last = at(table.next, clause);
  for (let child = clause + 1; child < last; child = at(table.next, child)) {
    if (table.type[child] !== ERROR_TYPE) continue;
    start = Math.min(start, at(table.start, child));
    end = Math.max(end, at(table.end, child));
  }
  return { start, end };
}
