import { type PlainResult, plainResult } from "../knowledge/plainResults.ts";
import type { Callable, CallOperation } from "../model/callable.ts";
import type { CallableId, Expression } from "../model/expression.ts";
import { callOf } from "./expressions.ts";
import type { Resolver } from "./resolver.ts";

/**
 * What a call gives that nobody can call: nothing (`None`, `undefined`), plain data, a coroutine or promise, the iterator
 * of a generator.
 */
export type Uncallable = PlainResult | "coroutine" | "generator";

/** Longer chains of helpers that return what others return are not followed. */
const maximumDepth = 6;

/** What a call gives, when the text of this module proves that it cannot be called; null when it may be a function. */
export function uncallableResult(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  depth = 0,
): Uncallable | null {
  if (depth > maximumDepth) return null;
  const callee = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
  if (callee?.kind === "callable") return uncallableReturn(resolver, callee.callable, depth);
  if (callee?.kind !== "symbol") return null;
  return plainResult(resolver.module.language, callee.name);
}

/** What a function of this module gives, when that cannot be called. */
export function uncallableReturn(resolver: Resolver, id: CallableId, depth = 0): Uncallable | null {
  const callable = resolver.module.callables[id];
  if (!callable || callable.kind === "class" || callable.kind === "module" || callable.kind === "getter") return null;
  if (callable.decorators.some((decorator) => !isHarmless(decorator))) return null;
  if (callable.isGenerator) return "generator";
  if (callable.isAsync) return "coroutine";
  return annotated(callable.returns) ?? returned(resolver, callable, depth);
}

function isHarmless(decorator: Expression): boolean {
  return decorator.kind === "name" && /^(?:staticmethod|classmethod)$/.test(decorator.name);
}

const plainTypes: ReadonlySet<string> = new Set(
  "int float str bool bytes list dict set tuple List Dict Set Tuple number string boolean bigint symbol".split(" "),
);

function annotated(annotation: Expression | null): Uncallable | null {
  if (annotation === null) return null;
  if (annotation.kind === "literal") return annotation.type === "none" ? "nothing" : null;
  if (annotation.kind === "subscript") return annotated(annotation.object);
  if (annotation.kind !== "name") return null;
  if (annotation.name === "void" || annotation.name === "None" || annotation.name === "undefined") return "nothing";
  if (annotation.name === "Promise") return "coroutine";
  return plainTypes.has(annotation.name) ? "data" : null;
}

function returned(resolver: Resolver, callable: Callable, depth: number): Uncallable | null {
  if (callable.returns !== null || isStub(callable)) return null;
  let result: Uncallable = "nothing";
  for (const operation of callable.operations) {
    if (operation.kind !== "return" || operation.value === null) continue;
    const given = uncallableValue(resolver, callable, operation.value, depth);
    if (given === null) return null;
    if (given !== "nothing") result = given;
  }
  return result;
}

/** A body that does nothing or only raises is there for others to replace. */
function isStub({ operations, kind }: Callable): boolean {
  const works = operations.filter(
    (one) => !(one.kind === "evaluate" && one.value.kind === "literal") && one.kind !== "return",
  );
  const returnsValue = operations.some((one) => one.kind === "return" && one.value !== null);
  if (works.length === 0) return !returnsValue && kind !== "lambda";
  return works.some((one) => one.kind === "raise" && one.region === 0);
}

function uncallableValue(resolver: Resolver, callable: Callable, value: Expression, depth: number): Uncallable | null {
  switch (value.kind) {
    case "literal":
      return value.type === "none" ? "nothing" : "data";
    case "collection":
      return "data";
    case "operator":
      return givesData(value.operator, value.operands) ? "data" : null;
    case "choice": {
      const options = value.options.map((option) => uncallableValue(resolver, callable, option, depth));
      return options.includes(null) ? null : (options.find((option) => option !== "nothing") ?? "nothing");
    }
    case "call": {
      const call = callOf(callable, value);
      return call && uncallableResult(resolver, callable, call, depth + 1);
    }
    default:
      return null;
  }
}

/** Libraries that put functions together overload `|`, `>>` and the like; a constant beside them says that they do not. */
function givesData(operator: string, operands: readonly Expression[]): boolean {
  return !/^(?:\||>>|<<|@|&|\^|\+)$/.test(operator) || operands.some(({ kind }) => kind === "literal");
}
