import type { Callable, LoopRegion } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { callOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";

/** How the elements of a loop are mapped: the wrapper of a function, and its parameter. */
export interface MappedLoop {
  readonly map: (fn: string) => string;
  readonly element: string;
  /** An expression for all elements that has `length` and `slice`; null where the loop counts. */
  readonly list: string | null;
}

/** The loop as a mapping of its elements; null when its header cannot be written so. */
export function mapped(context: RuleContext, callable: Callable, loop: LoopRegion): MappedLoop | null {
  return loop.form === "count" ? countedLoop(context, callable, loop) : collectionLoop(context, callable, loop);
}

function collectionLoop({ text, uri, project }: RuleContext, callable: Callable, loop: LoopRegion): MappedLoop | null {
  const { target, iterable } = loop;
  if (!iterable || !target || (target.kind !== "name" && target.kind !== "pattern")) return null;
  const header = text.slice(loop.start, loop.body.start);
  if (!/^for\s*\(\s*(?:const|let|var)\s/.test(header)) return null;
  const items = text.slice(iterable.start, iterable.end);
  const element = text.slice(target.start, target.end);
  if (/^\s+in\s/.test(text.slice(target.end, iterable.start)))
    return { element, list: `Object.keys(${items})`, map: (fn) => `Object.keys(${items}).map(${fn})` };
  const isArray = givesArray(project.resolver.definitions.of, callable, iterable, 0);
  if (isArray) return { element, list: items, map: (fn) => `${items}.map(${fn})` };
  // `Array.from` would make elements `unknown` where TypeScript knows nothing of what they come from.
  const isTyped = /\.[cm]?tsx?$/.test(uri);
  const list = isTyped ? `[...${items}]` : `Array.from(${items})`;
  return { element, list, map: (fn) => (isTyped ? `[...${items}].map(${fn})` : `Array.from(${items}, ${fn})`) };
}

/** `for (let i = 0; i < n; i++)`. */
function countedLoop({ text }: RuleContext, callable: Callable, loop: LoopRegion): MappedLoop | null {
  const header = text.slice(loop.start, loop.body.start);
  const shape =
    /^for\s*\(\s*(?:let|var)\s+([\w$]+)\s*=\s*0\s*;\s*\1\s*<\s*([^;]+?)\s*;\s*(?:\1\+\+|\+\+\1|\1\s*\+=\s*1)\s*\)\s*$/.exec(
      header,
    );
  const [, counter, length] = shape ?? [];
  if (counter === undefined || length === undefined) return null;
  const isChanged = callable.operations.some(
    (one) =>
      one.kind === "bind" &&
      one.target.kind === "name" &&
      one.target.name === counter &&
      one.start >= loop.body.start &&
      one.end <= loop.body.end,
  );
  return isChanged
    ? null
    : { element: `_, ${counter}`, list: null, map: (fn) => `Array.from({ length: ${length} }, ${fn})` };
}

const arrayMethods = /^(?:map|filter|slice|split|concat|sort|flat|flatMap|reverse|toSorted|toReversed)$/;

/** Whether a value is an array for sure, so that it has `map`. */
function givesArray(
  definitionsOf: RuleContext["project"]["resolver"]["definitions"]["of"],
  callable: Callable,
  value: Expression,
  steps: number,
): boolean {
  if (value.kind === "collection") return value.type === "list";
  if (value.kind === "call") {
    const callee = callOf(callable, value)?.callee;
    if (callee?.kind !== "member") return false;
    if (callee.object.kind === "name" && callee.object.binding === null) {
      const name = `${callee.object.name}.${callee.name}`;
      return /^(?:Object\.(?:keys|values|entries)|Array\.(?:from|of))$/.test(name);
    }
    return arrayMethods.test(callee.name);
  }
  if (value.kind !== "name" || value.binding === null || steps > 4) return false;
  const definitions = definitionsOf(value.binding);
  return (
    definitions.length > 0 &&
    definitions.every((definition) => {
      if (definition.kind === "parameter") return isArrayType(definition.parameter.annotation);
      if (definition.kind !== "value" || definition.path.length > 0) return false;
      const { annotation, value: given } = definition.operation;
      if (definition.operation.form !== "assign") return false;
      if (annotation) return isArrayType(annotation);
      return (
        given !== null && definition.callable === callable.id && givesArray(definitionsOf, callable, given, steps + 1)
      );
    })
  );
}

/** `X[]`, `Array<X>`, `readonly X[]`. */
function isArrayType(annotation: Expression | null): boolean {
  return (
    annotation?.kind === "subscript" &&
    annotation.object.kind === "name" &&
    /^(?:Readonly)?Array$/.test(annotation.object.name)
  );
}
