import type { Expression, RegionId } from "../../model/expression.ts";
import { ERROR_TYPE } from "../../syntax/grammar.ts";
import { at, childOfType, NONE, type NodeIndex } from "../../syntax/table.ts";
import type { CallableDraft } from "../moduleBuilder.ts";
import { listedValue } from "./collections.ts";
import { evaluateArm } from "./operators.ts";
import { targetOf } from "./targets.ts";
import { endOf, evaluate, evaluateParts, executeFaults, parts, spanOf, startOf, type Walk } from "./walk.ts";

/** A value by itself, an assignment, or a tuple without parentheses. */
export function expressionStatement(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder, callable } = walk;
  const { types } = symbols;
  const span = spanOf(table, node);
  const values = valuesIn(walk, node);
  const first = values[0];
  const type = first === undefined ? types.comment : at(table.type, first);
  const isBind = type === types.assignment || type === types.augmented_assignment;
  builder.addStatement(callable, isBind ? "bind" : "expression", span);
  const value = listedValue(walk, values, values.length > 1 || hasComma(walk, node));
  executeFaults(walk, node);
  if (!value || isBind) return;
  builder.addOperation(callable, { kind: "evaluate", role: "statement", value, start: span.start, end: span.end });
}

function valuesIn(walk: Walk, node: NodeIndex): NodeIndex[] {
  const { table, hasFaults } = walk;
  const values = parts(walk, node);
  return hasFaults ? values.filter((part) => table.type[part] !== ERROR_TYPE) : values;
}

/** Whether the expression of a statement is a tuple of one: `a,`. */
function hasComma({ table }: Walk, node: NodeIndex): boolean {
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.grammar.isNamed[at(table.type, child)] === 0) return true;
  }
  return false;
}

/** Python 2's `print a, b` and `print >>file, a`. */
export function printStatement(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder, callable } = walk;
  const span = spanOf(table, node);
  builder.addStatement(callable, "expression", span);
  const isFile = (part: NodeIndex): boolean => table.type[part] === symbols.types.chevron;
  for (const file of parts(walk, node).filter(isFile)) evaluate(walk, file);
  const printed = parts(walk, node).filter((part) => !isFile(part));
  const value = listedValue(walk, printed, printed.length > 1);
  if (value)
    builder.addOperation(callable, { kind: "evaluate", role: "print", value, start: span.start, end: span.end });
}

/** Python 2's `exec code in globals, locals`. */
export function execStatement(walk: Walk, node: NodeIndex): void {
  const { table, builder, callable } = walk;
  const span = spanOf(table, node);
  builder.addStatement(callable, "expression", span);
  const [value] = evaluateParts(walk, node);
  if (value)
    builder.addOperation(callable, { kind: "evaluate", role: "statement", value, start: span.start, end: span.end });
}

/** `assert test, message`: the message is evaluated when the test fails. */
export function assertStatement(walk: Walk, node: NodeIndex): void {
  const { builder, callable, table } = walk;
  builder.addStatement(callable, "other", spanOf(table, node));
  const [condition, message] = parts(walk, node);
  if (condition === undefined) return;
  const test = evaluate(walk, condition);
  builder.addOperation(callable, {
    kind: "evaluate",
    role: "test",
    value: test,
    start: startOf(table, condition),
    end: endOf(table, condition),
  });
  if (message !== undefined) evaluateArm(walk, message, builder.newGroup(), null);
}

/** `return value`. */
export function returnStatement(walk: Walk, node: NodeIndex): void {
  const span = spanOf(walk.table, node);
  walk.builder.addStatement(walk.callable, "return", span);
  const value = evaluateParts(walk, node)[0] ?? null;
  walk.builder.addOperation(walk.callable, { kind: "return", value, start: span.start, end: span.end });
}

/** `raise error from cause`, and Python 2's `raise Type, value, traceback`. */
export function raiseStatement(walk: Walk, node: NodeIndex): void {
  const span = spanOf(walk.table, node);
  walk.builder.addStatement(walk.callable, "raise", span);
  const value = evaluateParts(walk, node)[0] ?? null;
  walk.builder.addOperation(walk.callable, { kind: "raise", value: raised(value), start: span.start, end: span.end });
}

function raised(value: Expression | null): Expression | null {
  return value?.kind === "collection" && value.type === "tuple" ? (value.elements[0]?.value ?? value) : value;
}

/** `del a, b[0]`. */
export function deleteStatement(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder, callable } = walk;
  const { types } = symbols;
  builder.addStatement(callable, "other", spanOf(table, node));
  const list = childOfType(table, node, types.expression_list);
  for (const deleted of parts(walk, list === NONE ? node : list)) {
    const target = targetOf(walk, deleted);
    builder.addOperation(callable, {
      kind: "delete",
      target,
      start: startOf(table, deleted),
      end: endOf(table, deleted),
    });
  }
}

/** `break`. */
export function breakStatement(walk: Walk, node: NodeIndex): void {
  jump(walk, node, "break");
}

/** `continue`. */
export function continueStatement(walk: Walk, node: NodeIndex): void {
  jump(walk, node, "continue");
}

function jump(walk: Walk, node: NodeIndex, form: "break" | "continue"): void {
  const { table, builder, callable } = walk;
  const span = spanOf(table, node);
  builder.addStatement(callable, "jump", span);
  builder.addOperation(callable, {
    kind: "jump",
    form,
    loop: enclosingLoop(callable),
    start: span.start,
    end: span.end,
  });
}

function enclosingLoop({ regions, region }: CallableDraft): RegionId | null {
  for (let id: RegionId | null = region; id !== null; id = regions[id]?.parent ?? null) {
    if (regions[id]?.kind === "loop") return id;
  }
  return null;
}

/** `pass`, `global a` and `nonlocal a`: nothing happens when they run. */
export function inertStatement(walk: Walk, node: NodeIndex): void {
  walk.builder.addStatement(walk.callable, "other", spanOf(walk.table, node));
}
