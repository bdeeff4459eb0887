import type { Target } from "../../model/callable.ts";
import { at, childByField, NONE, type NodeIndex, textOf } from "../../syntax/table.ts";
import { indexOf } from "./access.ts";
import { lookUp } from "./scopes.ts";
import { byType, type Symbols } from "./symbols.ts";
import { endOf, evaluate, MAXIMUM_DEPTH, parts, spanOf, startOf, type Walk } from "./walk.ts";

/** What a target node is made of. */
type Shape = "name" | "member" | "subscript" | "sequence" | "wrapper";

const shapes = new WeakMap<Symbols, readonly (Shape | undefined)[]>();

function shapesOf(symbols: Symbols): readonly (Shape | undefined)[] {
  const known = shapes.get(symbols);
  if (known) return known;
  const made = byType<Shape>(symbols, {
    identifier: "name",
    attribute: "member",
    subscript: "subscript",
    pattern_list: "sequence",
    tuple_pattern: "sequence",
    list_pattern: "sequence",
    expression_list: "sequence",
    tuple: "sequence",
    list: "sequence",
    parenthesized_expression: "wrapper",
    as_pattern_target: "wrapper",
    list_splat: "wrapper",
    list_splat_pattern: "wrapper",
    dictionary_splat_pattern: "wrapper",
    type: "wrapper",
  });
  shapes.set(symbols, made);
  return made;
}

/** What is written to. The objects and indexes in it are evaluated here, and their calls become operations. */
export function targetOf(walk: Walk, node: NodeIndex): Target {
  const { table, symbols } = walk;
  const span = spanOf(table, node);
  switch (shapesOf(symbols)[at(table.type, node)]) {
    case "name":
      return nameTarget(walk, node);
    case "member": {
      const object = childByField(table, node, symbols.fields.object);
      const name = childByField(table, node, symbols.fields.attribute);
      if (object === NONE || name === NONE) break;
      return {
        kind: "member",
        object: evaluate(walk, object),
        name: textOf(table, name),
        start: span.start,
        end: span.end,
      };
    }
    case "subscript": {
      const [object, ...indexes] = parts(walk, node);
      if (object === undefined) break;
      return {
        kind: "subscript",
        object: evaluate(walk, object),
        index: indexOf(walk, indexes, span),
        start: span.start,
        end: span.end,
      };
    }
    case "sequence":
      return { kind: "pattern", type: "sequence", elements: elementsOf(walk, node), start: span.start, end: span.end };
    case "wrapper": {
      const [inner] = parts(walk, node);
      if (inner === undefined) break;
      return inDepth(walk, inner);
    }
  }
  return { kind: "unknown", start: span.start, end: span.end };
}

/** A plain name that is written to. */
export function nameTarget({ table, scope }: Walk, node: NodeIndex): Target {
  const name = textOf(table, node);
  return {
    kind: "name",
    name,
    binding: lookUp(scope, name)?.binding ?? null,
    start: startOf(table, node),
    end: endOf(table, node),
  };
}

function elementsOf(walk: Walk, node: NodeIndex): Extract<Target, { kind: "pattern" }>["elements"] {
  const { table, symbols } = walk;
  const { types } = symbols;
  return parts(walk, node).map((part) => {
    const rest = table.type[part] === types.list_splat || table.type[part] === types.list_splat_pattern;
    return { key: null, rest, target: inDepth(walk, part) };
  });
}

/** Targets nest like expressions do, so they count as depth too. */
function inDepth(walk: Walk, node: NodeIndex): Target {
  if (walk.depth >= MAXIMUM_DEPTH)
    return { kind: "unknown", start: startOf(walk.table, node), end: endOf(walk.table, node) };
  walk.depth++;
  const target = targetOf(walk, node);
  walk.depth--;
  return target;
}
