import type { Parameter } from "../../../model/callable.ts";
import { at, childByField, NONE, type NodeIndex } from "../../../syntax/table.ts";
import { unknownExpression } from "../../moduleBuilder.ts";
import { annotationOf } from "../expressions/annotations.ts";
import { inChoice } from "../expressions/choices.ts";
import { namedExpression } from "../expressions/names.ts";
import { targetOf } from "../expressions/patterns.ts";
import { declarePattern } from "../hoisting.ts";
import { resolve } from "../scopes.ts";
import { isType, onlyOperand, spanOf, textAt, type Walk } from "../walk.ts";

/** Declares every name that the parameters of a function bind. */
export function declareParameters(walk: Walk, node: NodeIndex): void {
  for (const pattern of patternsOf(walk, node)) declarePattern(walk, pattern, "parameter");
}

/** The parameters' nodes or, for `x => …`, the name alone; the fake parameter `this` of TypeScript is left out. */
function parametersOf(walk: Walk, node: NodeIndex): NodeIndex[] {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const single = childByField(table, node, fields.parameter);
  if (single !== NONE) return [single];
  const list = childByField(table, node, fields.parameters);
  if (list === NONE) return [];
  const parameters: NodeIndex[] = [];
  const end = at(table.next, list);
  for (let child = list + 1; child < end; child = at(table.next, child)) {
    const type = table.type[child];
    if (type !== types.required_parameter && type !== types.optional_parameter) continue;
    if (!isType(walk, patternOf(walk, child), types.this)) parameters.push(child);
  }
  return parameters;
}

function patternsOf(walk: Walk, node: NodeIndex): NodeIndex[] {
  return parametersOf(walk, node).map((parameter) => patternOf(walk, parameter));
}

function patternOf(walk: Walk, parameter: NodeIndex): NodeIndex {
  const { table, vocabulary } = walk;
  if (table.type[parameter] === vocabulary.types.identifier) return parameter;
  return childByField(table, parameter, vocabulary.fields.pattern);
}

/** Adds the parameters to the current callable, with the operations that happen before its body. */
export function bindParameters(walk: Walk, node: NodeIndex): void {
  for (const parameter of parametersOf(walk, node)) {
    walk.callable.parameters.push(parameterAt(walk, parameter));
    if (isProperty(walk, parameter)) bindProperty(walk, parameter);
  }
}

function parameterAt(walk: Walk, node: NodeIndex): Parameter {
  const { table, vocabulary } = walk;
  const { types, fields } = vocabulary;
  const span = spanOf(walk, node);
  const pattern = patternOf(walk, node);
  const isRest = isType(walk, pattern, types.rest_pattern);
  const inner = isRest ? onlyOperand(walk, pattern) : pattern;
  const isName = isType(walk, inner, types.identifier);
  const name = isName ? textAt(walk, inner) : "";
  const isSingle = node === pattern;
  const annotation = isSingle ? null : annotationOf(walk, childByField(table, node, fields.type));
  const value = isSingle ? NONE : childByField(table, node, fields.value);
  const parameter: Parameter = {
    name,
    binding: isName ? resolve(walk.scope, name) : null,
    span,
    annotation,
    default: value === NONE ? null : defaultOf(walk, value, name, inner),
    form: isRest ? "rest" : isName ? "positional" : "pattern",
  };
  if (!isName && inner !== NONE) destructure(walk, inner);
  return parameter;
}

/** A default is evaluated only in calls that leave the argument out. */
function defaultOf(walk: Walk, value: NodeIndex, name: string, nameNode: NodeIndex) {
  return inChoice(walk, spanOf(walk, value), walk.builder.newGroup(), null, () =>
    namedExpression(walk, value, name === "" ? null : name, nameNode),
  );
}

function destructure(walk: Walk, pattern: NodeIndex): void {
  const span = spanOf(walk, pattern);
  const target = targetOf(walk, pattern);
  const value = unknownExpression(span);
  walk.builder.addBind(walk.callable, "assign", target, value, span);
}

/** Whether the parameter of a constructor declares a property: `private pool: Pool`. */
function isProperty(walk: Walk, parameter: NodeIndex): boolean {
  const { types, tokens } = walk.vocabulary;
  const first = parameter + 1 < at(walk.table.next, parameter) ? parameter + 1 : NONE;
  return (
    isType(walk, first, types.accessibility_modifier) ||
    isType(walk, first, types.override_modifier) ||
    isType(walk, first, tokens.readonly)
  );
}

function bindProperty(walk: Walk, parameter: NodeIndex): void {
  const pattern = patternOf(walk, parameter);
  if (!isType(walk, pattern, walk.vocabulary.types.identifier)) return;
  const span = spanOf(walk, pattern);
  const name = textAt(walk, pattern);
  walk.builder.addOperation(walk.callable, {
    kind: "bind",
    target: {
      kind: "member",
      object: { kind: "name", name: "this", binding: null, start: span.start, end: span.end },
      name,
      start: span.start,
      end: span.end,
    },
    value: { kind: "name", name, binding: resolve(walk.scope, name), start: span.start, end: span.end },
    form: "assign",
    annotation: null,
    start: span.start,
    end: span.end,
  });
}
