import type { BlockingCallRow } from "../../knowledge/blockingCalls.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Argument, Expression } from "../../model/expression.ts";
import { getOrCreate } from "../../model/getOrCreate.ts";
import { callOf, pathOf } from "../expressions.ts";
import type { Meaning } from "../meaning.ts";
import type { Resolver } from "../resolver.ts";

/** What an expression means where a call of the same callable reads it. */
export function meaningAt(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  expression: Expression,
): Meaning | null {
  return resolver.meaningOf(expression, { callable: callable.id, at: call.id });
}

/** The dotted name of the library function or method that a call calls, or null. */
export function calledSymbol(resolver: Resolver, callable: Callable, call: CallOperation): string | null {
  const callee = meaningAt(resolver, callable, call, call.callee);
  return callee?.kind === "symbol" ? callee.name : null;
}

/** The operations of a callable that many rules look for in every callable. */
interface KnownOperations {
  readonly calls: readonly CallOperation[];
  readonly dropped: readonly CallOperation[];
  readonly hasAwait: boolean;
}

/** Found in one walk, because most callables hold few of what most rules look for. */
const known = new WeakMap<Callable, KnownOperations>();

/** To walk over so few operations again takes no longer than to remember what was found. */
const fewOperations = 12;

function operationsOf(callable: Callable): KnownOperations {
  if (callable.operations.length <= fewOperations) return findOperations(callable);
  return getOrCreate(known, callable, findOperations);
}

function findOperations(callable: Callable): KnownOperations {
  const calls: CallOperation[] = [];
  const dropped: CallOperation[] = [];
  let hasAwait = false;
  for (const operation of callable.operations) {
    if (operation.kind === "call") calls.push(operation);
    else if (operation.kind === "await") hasAwait = true;
    else if (operation.kind === "evaluate" && operation.role === "statement") {
      const call = callOf(callable, operation.value);
      if (call) dropped.push(call);
    }
  }
  return { calls, dropped, hasAwait };
}

/** The calls of a callable, in order of evaluation. */
export function callsOf(callable: Callable): readonly CallOperation[] {
  return operationsOf(callable).calls;
}

/** The calls of a callable that are statements of their own, so that nobody takes what they give. */
export function droppedCalls(callable: Callable): readonly CallOperation[] {
  return operationsOf(callable).dropped;
}

/** Whether a callable awaits something. */
export function hasAwait(callable: Callable): boolean {
  return operationsOf(callable).hasAwait;
}

/** The argument given by keyword or at a position; null when there is none, or when a spread hides which it is. */
export function argumentOf(call: CallOperation, name: string, position: number | null): Argument | null {
  const named = call.arguments.find((argument) => argument.name === name);
  if (named || position === null) return named ?? null;
  const before = call.arguments.slice(0, position + 1);
  if (before.some((argument) => argument.spread || argument.name !== null)) return null;
  return before[position] ?? null;
}

/** Whether the arguments of a blocking call make it return at once: `acquire(blocking=False)`, `get(timeout=0)`. */
export function returnsAtOnce(call: CallOperation, { unless }: BlockingCallRow): boolean {
  return (unless ?? []).some(({ name, position, value }) => {
    const given = argumentOf(call, name, position)?.value;
    if (value === undefined) return given !== undefined;
    if (typeof value !== "string") return given?.kind === "literal" && given.value === value;
    const constant = given ? pathOf(given) : null;
    return constant !== null && `${constant.root.name}${constant.path}` === value;
  });
}

/** Whether a call takes arguments that the text does not name one by one: `f(*args)`, `f(**options)`. */
export function hasSpread(call: CallOperation): boolean {
  return call.arguments.some(({ spread }) => spread);
}
