import type { HandleType, WaitMethod } from "../../knowledge/concurrencyTable.ts";
import { findRow } from "../../knowledge/libraryTypes.ts";
import type { AwaitOperation, Callable, CallOperation, Operation } from "../../model/callable.ts";
import type { Expression, RegionId } from "../../model/expression.ts";
import { calledSymbol } from "../contexts/calls.ts";
import { callOf } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";
import { waitMethods } from "./creations.ts";
import type { Wait } from "./flight.ts";
import { originOf } from "./origins.ts";

/** A wait, and the call that made the handle it waits for. */
export interface WaitForHandle {
  readonly wait: Wait;
  readonly created: CallOperation;
}

/** Gives the handle type of what a call makes, or null. */
export type TypeOfCreation = (call: CallOperation) => HandleType | null;

/** What one operation waits for, when it waits for a handle made in the same callable. */
export function waitOf(
  resolver: Resolver,
  callable: Callable,
  operation: Operation,
  typeOf: TypeOfCreation,
): WaitForHandle | null {
  if (operation.kind === "call") {
    return methodWait(resolver, callable, operation, typeOf) ?? functionWait(resolver, callable, operation, typeOf);
  }
  return operation.kind === "await" && operation.form === "await"
    ? awaitWait(resolver, callable, operation, typeOf)
    : null;
}

function methodWait(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  typeOf: TypeOfCreation,
): WaitForHandle | null {
  const { callee } = call;
  if (callee.kind !== "member" || !waitMethods(resolver.table).has(callee.name)) return null;
  const element = elementOfList(resolver, callable, callee.object, call);
  const created = element?.created ?? originOf(resolver, callable, callee.object, call.id);
  const method = created && typeOf(created)?.waitedBy.find(({ name }) => name === callee.name);
  if (!method || method.isAsync !== call.isAwaited) return null;
  const operation = method.isAsync ? awaitOf(callable, call) : call;
  if (!operation) return null;
  return {
    created,
    wait: {
      operation,
      span: operation,
      form: element ? { kind: "each", call } : { kind: "method", receiver: callee.object, call },
      region: element?.region ?? operation.region,
      variable: variableOf(callee.object),
      mayTimeOut: hasTimeout(call, method),
    },
  };
}

/** The handle that was put last into the list over which the loop around `at` runs, when `expression` is its variable. */
function elementOfList(
  resolver: Resolver,
  callable: Callable,
  expression: Expression,
  at: CallOperation,
): { readonly created: CallOperation; readonly region: RegionId } | null {
  if (expression.kind !== "name" || expression.binding === null) return null;
  const loop = callable.regions[at.region];
  if (loop?.kind !== "loop" || loop.target?.kind !== "name" || loop.target.binding !== expression.binding) return null;
  const list = loop.iterable;
  if (list?.kind !== "name" || list.binding === null || loop.parent === null) return null;
  for (let id = at.id - 1; id >= 0; id--) {
    const call = callable.operations[id];
    if (call?.kind !== "call" || call.callee.kind !== "member" || !/^(?:append|add|push)$/.test(call.callee.name))
      continue;
    const { object } = call.callee;
    const handle = call.arguments[0]?.value;
    if (object.kind !== "name" || object.binding !== list.binding || !handle) continue;
    const created = originOf(resolver, callable, handle, call.id);
    return created && { created, region: loop.parent };
  }
  return null;
}

function hasTimeout(call: CallOperation, { timeoutPosition }: WaitMethod): boolean {
  return call.arguments.some(({ name }, index) => name === "timeout" || (name === null && index === timeoutPosition));
}

/** `gevent.joinall([handle])`: several handles in one call run side by side, so only a single one counts. */
function functionWait(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  typeOf: TypeOfCreation,
): WaitForHandle | null {
  const row = waitRow(resolver, callable, call);
  if (!row || row.isAsync) return null;
  const handle = onlyElement(call.arguments[row.argument]?.value);
  const created = handle && originOf(resolver, callable, handle, call.id);
  if (!handle || !created || !typeOf(created)) return null;
  const form = { kind: "function", call, handle } as const;
  return {
    created,
    wait: { operation: call, span: call, form, region: call.region, variable: variableOf(handle), mayTimeOut: false },
  };
}

function awaitWait(
  resolver: Resolver,
  callable: Callable,
  operation: AwaitOperation,
  typeOf: TypeOfCreation,
): WaitForHandle | null {
  const { value } = operation;
  if (!value) return null;
  const wait = { operation, span: operation, region: operation.region, variable: variableOf(value), mayTimeOut: false };
  const made = originOf(resolver, callable, value, operation.id);
  if (!made) return null;
  if (typeOf(made)?.isAwaitable) return { created: made, wait: { ...wait, form: { kind: "await", value } } };
  const created = promisedHandle(resolver, callable, made, typeOf);
  return created && { created, wait: { ...wait, form: { kind: "promise", value } } };
}

/** The handle whose end a promise tells: `once(handle, "exit")`, `new Promise((done) => handle.on("exit", done))`. */
function promisedHandle(
  resolver: Resolver,
  callable: Callable,
  promise: CallOperation,
  typeOf: TypeOfCreation,
): CallOperation | null {
  const row = waitRow(resolver, callable, promise);
  if (row?.isAsync) {
    const handle = onlyElement(promise.arguments[row.argument]?.value);
    const created = handle && originOf(resolver, callable, handle, promise.id);
    const type = created && typeOf(created);
    if (!type) return null;
    const event = promise.arguments[row.argument + 1]?.value;
    if (type.doneEvents.length === 0) return type.isAwaitable ? created : null;
    return isDoneEvent(type, event) ? created : null;
  }
  return executorHandle(resolver, callable, promise, typeOf);
}

function executorHandle(
  resolver: Resolver,
  callable: Callable,
  promise: CallOperation,
  typeOf: TypeOfCreation,
): CallOperation | null {
  const executor = promise.arguments[0]?.value;
  if (!promise.isNew || promise.callee.kind !== "name" || promise.callee.name !== "Promise") return null;
  const inner = executor?.kind === "callable" ? resolver.module.callables[executor.callable] : undefined;
  if (!inner) return null;
  for (const { object, event } of listenersIn(inner)) {
    // The executor runs at once, so the variables of the outer function have the values of this moment.
    const created = originOf(resolver, callable, object, promise.id);
    const type = created && typeOf(created);
    if (type && isDoneEvent(type, event)) return created;
  }
  return null;
}

/** The listeners that a function body adds: `x.on("exit", …)`, `x.addEventListener("message", …)`, `x.onmessage = …`. */
export function* listenersIn(callable: Callable): Generator<{ object: Expression; event: Expression }> {
  for (const operation of callable.operations) {
    if (operation.kind === "call" && operation.callee.kind === "member") {
      const { object, name } = operation.callee;
      const event = operation.arguments[0]?.value;
      if (event && /^(?:on|once|addListener|addEventListener)$/.test(name)) yield { object, event };
    } else if (operation.kind === "bind" && operation.target.kind === "member") {
      const { object, name, start, end } = operation.target;
      if (!name.startsWith("on")) continue;
      yield { object, event: { kind: "literal", type: "string", value: name.slice(2), start, end } };
    }
  }
}

/** Whether an event of a handle tells the end of its work. */
export function isDoneEvent(type: HandleType, event: Expression | undefined): boolean {
  return event?.kind === "literal" && type.doneEvents.some((name) => name === event.value);
}

function waitRow(resolver: Resolver, callable: Callable, call: CallOperation) {
  const name = calledSymbol(resolver, callable, call);
  return name === null ? null : findRow(resolver.table, resolver.table.waits, name);
}

function onlyElement(value: Expression | undefined): Expression | null {
  if (value?.kind !== "collection") return value && value.kind !== "spread" ? value : null;
  const [only, ...others] = value.elements;
  if (!only || others.length > 0 || value.comprehension !== null) return null;
  return only.value.kind === "spread" ? null : only.value;
}

/** The `await` whose direct operand a call is. */
export function awaitOf(callable: Callable, call: CallOperation): AwaitOperation | null {
  for (const operation of callable.operations) {
    if (operation.kind === "await" && callOf(callable, operation.value) === call) return operation;
  }
  return null;
}

/** The name at the bottom of an expression such as `thread` or `self.thread`, when it is a plain variable. */
function variableOf(expression: Expression): Wait["variable"] {
  return expression.kind === "name" ? { name: expression.name, binding: expression.binding } : null;
}
