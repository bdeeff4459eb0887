import { findRow } from "../../knowledge/libraryTypes.ts";
import { serverHooks } from "../../knowledge/python/serverHooks.ts";
import type { Callable, CallOperation, Operation } from "../../model/callable.ts";
import type { CallableId, Expression } from "../../model/expression.ts";
import type { Resolver } from "../resolver.ts";
import { decoratorName } from "./pythonEventLoop.ts";

const { decorators, names, adding } = serverHooks;

/**
 * The functions of a Python module that run before its server serves anybody, or when it has stopped to: the `lifespan` of an
 * ASGI application, `on_startup` and `cleanup_ctx` of aiohttp. Nobody waits for the loop meanwhile but other such functions.
 */
export function serverHooksOf(resolver: Resolver): ReadonlySet<CallableId> {
  const result = new Set<CallableId>();
  for (const callable of resolver.module.callables) {
    for (const id of resolver.remember(hooksBy, callable)) result.add(id);
  }
  return result;
}

/** The hooks that a callable, by its header or by what it does, tells to be such. */
function hooksBy(resolver: Resolver, callable: Callable): readonly CallableId[] {
  const given = callable.operations.flatMap((operation) => handedOver(operation));
  const place = (at: number) => ({ callable: callable.id, at });
  const hooks = given.flatMap(({ at, value }) => {
    const meaning = resolver.meaningOf(value, place(at));
    return meaning?.kind === "callable" ? [meaning.callable] : [];
  });
  return isHookByHeader(resolver, callable) ? [...hooks, callable.id] : hooks;
}

/** `@app.on_event("startup")`, and a `lifespan` that another module hands to the application. */
function isHookByHeader(resolver: Resolver, callable: Callable): boolean {
  if (callable.kind === "module" || callable.kind === "class" || callable.decorators.length === 0) return false;
  const known = callable.decorators.map((decorator) => decoratorName(resolver, callable, decorator));
  if (known.some((name) => name !== null && findRow(resolver.table, decorators, name) !== null)) return true;
  return /(?:^|_)lifespan$/i.test(callable.name) && known.includes("contextlib.asynccontextmanager");
}

interface HandedOver {
  readonly at: number;
  readonly value: Expression;
}

function handedOver(operation: Operation): readonly HandedOver[] {
  if (operation.kind === "bind" && operation.target.kind === "name" && operation.value !== null)
    return names.has(operation.target.name) ? partsOf(operation.id, operation.value) : [];
  if (operation.kind !== "call") return [];
  return operation.arguments.flatMap(({ name, value }) =>
    (name !== null && names.has(name)) || addsHook(operation) ? partsOf(operation.id, value) : [],
  );
}

/** `app.on_startup.append(connect)`. */
function addsHook({ callee }: CallOperation): boolean {
  if (callee.kind !== "member" || !adding.has(callee.name)) return false;
  return callee.object.kind === "member" && names.has(callee.object.name);
}

function partsOf(at: number, value: Expression): readonly HandedOver[] {
  if (value.kind !== "collection") return [{ at, value }];
  return value.elements.map(({ value: one }) => ({ at, value: one }));
}
