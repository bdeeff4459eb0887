import type { Parameter, Target } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { at, childByField, NONE, type NodeIndex } from "../../syntax/table.ts";
import { targetOf } from "./targets.ts";
import { evaluate, isMeaningful, spanOf, type Walk } from "./walk.ts";

/** A parameter before the scope of its function is entered. */
export interface ParameterOutline {
  readonly node: NodeIndex;
  /** The name or the tuple that the argument is bound to. */
  readonly target: NodeIndex;
  readonly annotation: Expression | null;
  readonly default: Expression | null;
  readonly form: Parameter["form"];
}

/** Evaluates defaults and annotations, which belong to the callable around the function. */
export function outlineParameters(walk: Walk, parameters: NodeIndex): ParameterOutline[] {
  if (parameters === NONE) return [];
  const { table, symbols } = walk;
  const { types } = symbols;
  const outlines: ParameterOutline[] = [];
  let isKeywordOnly = false;
  const end = at(table.next, parameters);
  for (let node = parameters + 1; node < end; node = at(table.next, node)) {
    if (table.type[node] === types.keyword_separator) isKeywordOnly = true;
    if (!isMeaningful(walk, node)) continue;
    const outline = outlineParameter(walk, node, isKeywordOnly);
    if (!outline) continue;
    if (outline.form === "rest") isKeywordOnly = true;
    outlines.push(outline);
  }
  return outlines;
}

function outlineParameter(walk: Walk, node: NodeIndex, isKeywordOnly: boolean): ParameterOutline | null {
  const { table, symbols } = walk;
  const { types, fields } = symbols;
  const type = table.type[node];
  const isNamed = type === types.default_parameter || type === types.typed_default_parameter;
  const isTyped = type === types.typed_parameter;
  const target = isNamed ? childByField(table, node, fields.name) : isTyped ? node + 1 : node;
  const form = formOf(walk, target, isKeywordOnly);
  if (!form) return null;
  const hasParts = isNamed || isTyped;
  return {
    node,
    target,
    annotation: hasParts ? evaluateField(walk, node, fields.type) : null,
    default: hasParts ? evaluateField(walk, node, fields.value) : null,
    form,
  };
}

function formOf(
  { table, symbols: { types } }: Walk,
  target: NodeIndex,
  isKeywordOnly: boolean,
): Parameter["form"] | null {
  switch (table.type[target]) {
    case types.identifier:
      return isKeywordOnly ? "keyword" : "positional";
    case types.list_splat_pattern:
      return "rest";
    case types.dictionary_splat_pattern:
      return "keyword-rest";
    case types.tuple_pattern:
      return "pattern";
    default:
      return null;
  }
}

function evaluateField(walk: Walk, node: NodeIndex, field: number): Expression | null {
  const child = childByField(walk.table, node, field);
  return child === NONE ? null : evaluate(walk, child);
}

/** Adds the parameters to the current callable, whose scope is entered. Python 2's tuples are unpacked first thing. */
export function addParameters(walk: Walk, outlines: readonly ParameterOutline[]): void {
  const { table, builder, callable } = walk;
  for (const outline of outlines) {
    const target = targetOf(walk, outline.target);
    callable.parameters.push({
      ...nameAndBinding(target),
      span: spanOf(table, outline.node),
      annotation: outline.annotation,
      default: outline.default,
      form: outline.form,
    });
    if (target.kind !== "pattern") continue;
    builder.addBind(callable, "declare", target, null, target);
  }
}

function nameAndBinding(target: Target): Pick<Parameter, "name" | "binding"> {
  return target.kind === "name" ? { name: target.name, binding: target.binding } : { name: "", binding: null };
}
