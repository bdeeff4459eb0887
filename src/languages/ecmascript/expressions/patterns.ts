import type { Target } from "../../../model/callable.ts";
import { at, childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { resolve } from "../scopes.ts";
import {
  endOf,
  expression,
  isContent,
  maximumDepth,
  onlyOperand,
  spanOf,
  startOf,
  textAt,
  type Walk,
  withoutWrappers,
} from "../walk.ts";
import { inChoice } from "./choices.ts";
import { evaluateComputedKey, propertyKey } from "./properties.ts";

type PatternElement = Extract<Target, { kind: "pattern" }>["elements"][number];

/**
 * What an assignment, a declaration or a parameter writes to. Names must be declared before. What the
 * target evaluates (objects of members, computed keys, defaults) is added as operations on the way.
 */
export function targetOf(walk: Walk, node: NodeIndex): Target {
  const inner = withoutWrappers(walk, node);
  if (inner === NONE) return { kind: "unknown", start: startOf(walk, node), end: endOf(walk, node) };
  if (walk.depth >= maximumDepth) return { kind: "unknown", start: startOf(walk, inner), end: endOf(walk, inner) };
  walk.depth++;
  const target = unwrappedTarget(walk, inner);
  walk.depth--;
  return target;
}

/** The target under `field` of `parent`; where it is missing it says nothing. */
export function targetIn(walk: Walk, parent: NodeIndex, field: number): Target {
  const node = childByField(walk.table, parent, field);
  if (node !== NONE) return targetOf(walk, node);
  const { start } = spanOf(walk, parent);
  return { kind: "unknown", start, end: start };
}

function unwrappedTarget(walk: Walk, node: NodeIndex): Target {
  const { types } = walk.vocabulary;
  const span = spanOf(walk, node);
  switch (walk.table.type[node]) {
    case types.identifier:
    case types.shorthand_property_identifier_pattern: {
      const name = textAt(walk, node);
      return { kind: "name", name, binding: resolve(walk.scope, name), start: span.start, end: span.end };
    }
    case types.member_expression:
    case types.subscript_expression: {
      const value = expression(walk, node);
      if (value.kind === "subscript") return value;
      if (value.kind !== "member") return { kind: "unknown", start: span.start, end: span.end };
      return { kind: "member", object: value.object, name: value.name, start: span.start, end: span.end };
    }
    case types.object_pattern:
      return {
        kind: "pattern",
        type: "mapping",
        elements: elementsOf(walk, node, false),
        start: span.start,
        end: span.end,
      };
    case types.array_pattern:
      return {
        kind: "pattern",
        type: "sequence",
        elements: elementsOf(walk, node, true),
        start: span.start,
        end: span.end,
      };
    default:
      // Nothing can be written to it, but what it evaluates is evaluated.
      expression(walk, node);
      return { kind: "unknown", start: span.start, end: span.end };
  }
}

/** The elements in order. In an array pattern a hole is one too, so that positions stay right. */
function elementsOf(walk: Walk, pattern: NodeIndex, hasHoles: boolean): PatternElement[] {
  const { table, vocabulary } = walk;
  const elements: PatternElement[] = [];
  const end = at(table.next, pattern);
  let isFilled = false;
  for (let child = pattern + 1; child < end; child = at(table.next, child)) {
    if (isContent(walk, child)) {
      elements.push(elementOf(walk, child, null));
      isFilled = true;
    } else if (table.type[child] === vocabulary.tokens[","]) {
      const hole: Target = { kind: "unknown", start: startOf(walk, child), end: endOf(walk, child) };
      if (hasHoles && !isFilled) elements.push({ key: null, rest: false, target: hole });
      isFilled = false;
    }
  }
  return elements;
}

function elementOf(walk: Walk, node: NodeIndex, key: string | null): PatternElement {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  switch (table.type[node]) {
    case types.pair_pattern: {
      const keyNode = childByField(table, node, fields.key);
      const value = childByField(table, node, fields.value);
      if (value === NONE) break;
      evaluateComputedKey(walk, keyNode);
      return elementOf(walk, value, propertyKey(walk, keyNode));
    }
    case types.assignment_pattern:
    case types.object_assignment_pattern: {
      const left = childByField(table, node, fields.left);
      if (left === NONE) break;
      evaluateDefault(walk, childByField(table, node, fields.right));
      return elementOf(walk, left, key);
    }
    case types.rest_pattern: {
      const rest = onlyOperand(walk, node);
      if (rest === NONE) break;
      return { key: null, rest: true, target: targetOf(walk, rest) };
    }
    case types.shorthand_property_identifier_pattern:
      return { key: textAt(walk, node), rest: false, target: targetOf(walk, node) };
  }
  return { key, rest: false, target: targetOf(walk, node) };
}

/** A default is evaluated only when the value is missing. */
function evaluateDefault(walk: Walk, node: NodeIndex): void {
  if (node === NONE) return;
  inChoice(walk, spanOf(walk, node), walk.builder.newGroup(), null, () => expression(walk, node));
}
