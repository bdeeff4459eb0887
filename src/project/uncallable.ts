import { type PlainResult, plainResult } from "../knowledge/plainResults.ts";
import type { Callable, CallOperation } from "../model/callable.ts";
import type { CallableId, Expression } from "../model/expression.ts";
import { callOf } from "./expressions.ts";
import type { Resolver } from "./resolver.ts";

/**
 * What a call gives that nobody can call: nothing (`None`, `undefined`), plain data, a coroutine or promise, the iterator
 * of a generator.
 */
export type Uncallable = PlainResult | "generator";

/** Longer chains of functions that return what others return are not followed. */
const maximumDepth = 40;

/** Says of calls that what they give cannot be called, and keeps what it found. */
export interface Uncallables {
  /** What a call gives, when the text of this module proves that it cannot be called; null when it may be a function. */
  ofCall(callable: Callable, call: CallOperation): Uncallable | null;
  /** What a function of this module gives, when that cannot be called. */
  ofFunction(id: CallableId): Uncallable | null;
}

/** Finds functions whose results nobody can call, each once; `known` is what was found already. */
export function createUncallables(
  resolver: Resolver,
  known: Map<CallableId, Uncallable | null> = new Map(),
): Uncallables {
  const { language, callables } = resolver.module;
  let depth = 0;

  function ofCall(callable: Callable, call: CallOperation): Uncallable | null {
    const callee = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
    if (callee?.kind === "callable") return ofFunction(callee.callable);
    return callee?.kind === "symbol" ? plainResult(language, callee.name) : null;
  }

  function ofFunction(id: CallableId): Uncallable | null {
    const found = known.get(id);
    if (found !== undefined) return found;
    if (depth > maximumDepth) return null;
    // What depends on itself stays unknown.
    known.set(id, null);
    depth++;
    const result = compute(callables[id]);
    depth--;
    known.set(id, result);
    return result;
  }

  function compute(callable: Callable | undefined): Uncallable | null {
    if (!callable || callable.kind === "class" || callable.kind === "module" || callable.kind === "getter") return null;
    if (callable.decorators.some((decorator) => !isHarmless(decorator))) return null;
    if (callable.isGenerator) return "generator";
    if (callable.isAsync) return "coroutine";
    return callable.returns ? annotated(callable.returns) : returned(callable);
  }

  function returned(callable: Callable): Uncallable | null {
    if (isStub(callable)) return null;
    let result: Uncallable = "nothing";
    for (const operation of callable.operations) {
      if (operation.kind !== "return" || operation.value === null) continue;
      const given = ofValue(callable, operation.value);
      if (given === null) return null;
      if (given !== "nothing") result = given;
    }
    return result;
  }

  function ofValue(callable: Callable, value: Expression): Uncallable | null {
    switch (value.kind) {
      case "literal":
        return value.type === "none" ? "nothing" : "data";
      case "collection":
        return "data";
      case "operator":
        return givesData(value.operator, value.operands) ? "data" : null;
      case "choice": {
        const options = value.options.map((option) => ofValue(callable, option));
        return options.includes(null) ? null : (options.find((option) => option !== "nothing") ?? "nothing");
      }
      case "call": {
        const call = callOf(callable, value);
        return call && ofCall(callable, call);
      }
      default:
        return null;
    }
  }

  return { ofCall, ofFunction };
}

function isHarmless(decorator: Expression): boolean {
  return decorator.kind === "name" && /^(?:staticmethod|classmethod)$/.test(decorator.name);
}

const plainTypes: ReadonlySet<string> = new Set(
  "int float str bool bytes list dict set tuple List Dict Set Tuple number string boolean bigint symbol".split(" "),
);

function annotated(annotation: Expression): Uncallable | null {
  if (annotation.kind === "literal") return annotation.type === "none" ? "nothing" : null;
  if (annotation.kind === "subscript") return annotated(annotation.object);
  if (annotation.kind !== "name") return null;
  if (annotation.name === "void" || annotation.name === "None" || annotation.name === "undefined") return "nothing";
  if (annotation.name === "Promise") return "coroutine";
  return plainTypes.has(annotation.name) ? "data" : null;
}

/** A body that does nothing or only raises is there for others to replace. */
function isStub({ operations, kind }: Callable): boolean {
  let works = false;
  let returnsValue = false;
  for (const one of operations) {
    if (one.kind === "raise" && one.region === 0) return true;
    if (one.kind === "return") returnsValue ||= one.value !== null;
    else if (one.kind !== "evaluate" || one.value.kind !== "literal") works = true;
  }
  return !works && !returnsValue && kind !== "lambda";
}

/** Libraries that put functions together overload `|`, `>>` and the like; a constant beside them says that they do not. */
function givesData(operator: string, operands: readonly Expression[]): boolean {
  return !/^(?:\||>>|<<|@|&|\^|\+)$/.test(operator) || operands.some(({ kind }) => kind === "literal");
}
