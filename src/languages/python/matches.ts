import type { Expression } from "../../model/expression.ts";
import { at, childByField, childrenByField, NONE, type NodeIndex } from "../../syntax/table.ts";
import { unknownExpression } from "../moduleBuilder.ts";
import { captures } from "./bindings.ts";
import { evaluateTest } from "./branches.ts";
import { listedValue } from "./collections.ts";
import { nameTarget } from "./targets.ts";
import { endOf, evaluate, execute, executeAll, executeFaults, parts, spanOf, startOf, type Walk } from "./walk.ts";

/** `match subject`: the cases exclude each other. */
export function matchStatement(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder, callable } = walk;
  const { types, fields } = symbols;
  const span = spanOf(table, node);
  builder.addStatement(callable, "branch", span);
  const subjects = childrenByField(table, node, fields.subject);
  const subject = listedValue(walk, subjects, subjects.length > 1) ?? unknownExpression(span);
  const { start, end } = subject;
  builder.addOperation(callable, { kind: "evaluate", role: "subject", value: subject, start, end });
  executeFaults(walk, node);
  const body = childByField(table, node, fields.body);
  if (body === NONE) return;
  const group = builder.newGroup();
  for (const part of parts(walk, body)) {
    if (table.type[part] === types.case_clause) executeCase(walk, part, subject, group);
    else execute(walk, part);
  }
}

function executeCase(walk: Walk, clause: NodeIndex, subject: Expression, group: number): void {
  const { table, symbols, builder, callable } = walk;
  const { types, fields } = symbols;
  const patterns = parts(walk, clause).filter((part) => table.type[part] === types.case_pattern);
  const test = patternTest(walk, patterns);
  const region = builder.addRegion(callable, {
    kind: "branch",
    form: "case",
    group,
    test,
    start: startOf(table, clause),
    end: endOf(table, clause),
  });
  builder.inRegion(callable, region, () => {
    bindCaptures(walk, clause, patterns, subject);
    const guard = childByField(table, clause, fields.guard);
    const [condition] = guard === NONE ? [] : parts(walk, guard);
    if (condition !== undefined) evaluateTest(walk, condition);
    executeFaults(walk, clause);
    const suite = childByField(table, clause, fields.consequence);
    if (suite !== NONE) executeAll(walk, suite);
  });
}

/** What a case compares with: a literal or a dotted name; null for a pattern that takes anything. */
function patternTest(walk: Walk, patterns: readonly NodeIndex[]): Expression | null {
  const { table, symbols } = walk;
  const { types } = symbols;
  const [only] = patterns;
  if (only === undefined) return null;
  if (patterns.length > 1) return unknownExpression(spanOf(table, only));
  const inner = only + 1;
  if (inner >= at(table.next, only)) return null;
  if (table.type[inner] === symbols.tokens._) return null;
  const type = at(table.type, inner);
  if (type === types.dotted_name) {
    const isCapture = parts(walk, inner).length === 1;
    return isCapture ? null : unknownExpression(spanOf(table, inner));
  }
  return walk.expressions[type] ? evaluate(walk, inner) : unknownExpression(spanOf(table, inner));
}

/** A pattern that is one name takes the subject as a whole; other names take pieces of it. */
function bindCaptures(walk: Walk, clause: NodeIndex, patterns: readonly NodeIndex[], subject: Expression): void {
  const { table, symbols, builder, callable } = walk;
  const [only] = patterns;
  for (const capture of captures(table, symbols, clause)) {
    const span = spanOf(table, capture);
    const isWhole =
      patterns.length === 1 && only !== undefined && at(table.end, only) === span.end && isWholeCapture(walk, only);
    builder.addBind(
      callable,
      "assign",
      nameTarget(walk, capture),
      isWhole ? subject : unknownExpression(span, [subject]),
      span,
    );
  }
}

/** `case name` and `case pattern as name`. */
function isWholeCapture({ table, symbols: { types } }: Walk, pattern: NodeIndex): boolean {
  const type = table.type[pattern + 1];
  return type === types.dotted_name || type === types.as_pattern;
}
