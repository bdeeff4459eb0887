import type { BranchRegion, Callable } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import { type PlaceKey, placeOf, placesWritten } from "../dataflow/places.ts";

const none: readonly Span[] = [];

/**
 * The code of a callable that runs the first time only, because it fills a place that lives as long as the program and is
 * asked for first: `if (!settings) settings = read();`, `if (settings) return settings; settings = read();`, `settings ??= read()`.
 */
export function firstTimesOf(module: Module, callable: Callable): readonly Span[] {
  if (callable.regions.length === 1) return none;
  const found: Span[] = [];
  for (const region of callable.regions) {
    if (region.kind !== "branch" || !region.test) continue;
    const span = firstTimeOf(module, callable, region, region.test);
    if (span) found.push(span);
  }
  return found.length === 0 ? none : found;
}

function firstTimeOf(module: Module, callable: Callable, branch: BranchRegion, test: Expression): Span | null {
  if (branch.form === "choice") return isFilled(module, callable, placeOf(test), branch) ? branch : null;
  if (branch.form !== "if") return null;
  if (isFilled(module, callable, missingPlace(test), branch)) return branch;
  const behind = { start: branch.end, end: endOf(callable, branch) };
  const leaves = callable.operations.some(({ kind, region }) => kind === "return" && region === branch.id);
  return leaves && isFilled(module, callable, presentPlace(test), behind) ? behind : null;
}

/** Where the code around a branch ends. */
function endOf(callable: Callable, { parent }: BranchRegion): number {
  return callable.regions[parent ?? 0]?.end ?? callable.end;
}

/** Whether a place that lives as long as the program is written between two offsets. */
function isFilled(module: Module, callable: Callable, place: PlaceKey | null, { start, end }: Span): boolean {
  if (place === null || !outlivesCalls(module, callable, place)) return false;
  return callable.operations.some(
    (operation) =>
      operation.kind === "bind" &&
      operation.start >= start &&
      operation.end <= end &&
      placesWritten(operation.target).includes(place),
  );
}

/** A variable of the code around, or a field of one. Of objects there may be many, so each may fill its own fields. */
function outlivesCalls({ bindings, callables }: Module, callable: Callable, place: PlaceKey): boolean {
  const owner = bindings[Number.parseInt(place, 10)]?.owner;
  return owner !== undefined && owner !== callable.id && callables[owner]?.kind !== "class";
}

/** The place that a condition asks to be empty: `!x`, `x === undefined`, `x is None`. */
function missingPlace(test: Expression): PlaceKey | null {
  if (test.kind !== "operator") return null;
  const [first] = test.operands;
  if (!first) return null;
  if (test.operator === "!" || test.operator === "not") return presentPlace(first);
  return /^(?:={2,3}|is)$/.test(test.operator) ? comparedPlace(test.operands) : null;
}

/** The place that a condition asks to be filled: `x`, `x !== undefined`, `x is not None`. */
function presentPlace(test: Expression): PlaceKey | null {
  if (test.kind === "name" || test.kind === "member") return placeOf(test);
  if (test.kind !== "operator") return null;
  if (test.operator === "!" || test.operator === "not") return test.operands[0] ? missingPlace(test.operands[0]) : null;
  return /^(?:!={1,2}|is not)$/.test(test.operator) ? comparedPlace(test.operands) : null;
}

/** What is compared with nothing. */
function comparedPlace([left, right]: readonly Expression[]): PlaceKey | null {
  if (!left || !right) return null;
  if (isNothing(right)) return placeOf(left);
  return isNothing(left) ? placeOf(right) : null;
}

function isNothing(expression: Expression): boolean {
  if (expression.kind === "name") return expression.name === "undefined" && expression.binding === null;
  return expression.kind === "literal" && expression.type === "none";
}
