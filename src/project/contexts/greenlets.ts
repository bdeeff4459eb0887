import { libraryAncestors } from "../../knowledge/libraryTypes.ts";
import { greenletClass, greenletStarters } from "../../knowledge/python/greenlets.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Resolver } from "../resolver.ts";
import { argumentOf, calledSymbol, callsOf, meaningAt } from "./calls.ts";

/** The functions of a module that run in greenlets: those given to `gevent.spawn` and its kin, and `_run` of greenlet classes. */
export function greenletBodiesOf(resolver: Resolver): Callable[] {
  const { module, classes, table } = resolver;
  if (!module.imports.some((imported) => /^gevent\b/.test(imported.module))) return [];
  const bodies = new Set<Callable>();
  for (const callable of module.callables) {
    for (const call of callsOf(callable)) {
      const body = startedBody(resolver, callable, call);
      if (body) bodies.add(body);
    }
  }
  for (const { id, methods } of module.classes) {
    const isGreenlet = classes.libraryBasesOf(id).some((base) => libraryAncestors(table, base).includes(greenletClass));
    const run = isGreenlet ? methods.find(({ name }) => name === "_run") : undefined;
    const body = run && module.callables[run.callable];
    if (body) bodies.add(body);
  }
  return [...bodies].sort((left, right) => left.id - right.id);
}

/** Whether a call starts a greenlet. */
export function startsGreenlet(resolver: Resolver, callable: Callable, call: CallOperation): boolean {
  const name = calledSymbol(resolver, callable, call);
  return name !== null && Object.hasOwn(greenletStarters, name);
}

function startedBody(resolver: Resolver, callable: Callable, call: CallOperation): Callable | null {
  const name = calledSymbol(resolver, callable, call);
  const position = name !== null && Object.hasOwn(greenletStarters, name) ? greenletStarters[name] : undefined;
  const given = position === undefined ? null : argumentOf(call, "func", position);
  const meaning = given && meaningAt(resolver, callable, call, given.value);
  return meaning?.kind === "callable" ? (resolver.module.callables[meaning.callable] ?? null) : null;
}
