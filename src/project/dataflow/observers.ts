import { observers } from "../../knowledge/observers.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import { calledSymbol } from "../contexts/calls.ts";
import { lastNameOf } from "../expressions.ts";
import type { Resolver } from "../resolver.ts";

/** Whether a call only looks at its arguments: `print(x)`, `log.info("%s", x)`. */
export function isObserver(resolver: Resolver, callable: Callable, call: CallOperation): boolean {
  const table = observers[resolver.module.language];
  const { callee } = call;
  const name = calledSymbol(resolver, callable, call);
  if (name !== null) {
    if (table.functions.has(name) || table.namespaces.some((space) => name.startsWith(space))) return true;
  }
  if (callee.kind !== "member" || !table.loggerMethods.has(callee.name)) return false;
  return /(?:^|_|\b)log(?:ger|ging)?$/i.test(lastNameOf(callee.object));
}

/** Whether a call reads a clock. */
export function readsClock(resolver: Resolver, callable: Callable, call: CallOperation): boolean {
  const name = calledSymbol(resolver, callable, call);
  return name !== null && observers[resolver.module.language].clocks.has(name);
}

/** Whether a call ends the program. */
export function endsProgram(resolver: Resolver, callable: Callable, call: CallOperation): boolean {
  const name = calledSymbol(resolver, callable, call);
  return name !== null && observers[resolver.module.language].exits.has(name);
}
