import { callbackPlaces, userInterfacePackages, widgetEvents } from "../../knowledge/python/userInterface.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Resolver } from "../resolver.ts";
import { callsOf, meaningAt } from "./calls.ts";

const importsInterface = new RegExp(`^(?:${userInterfacePackages.join("|")})(?:\\.|$)`);

/**
 * The functions of a Python module that the thread of the windows calls: commands and bindings of tkinter, slots and event
 * methods of Qt, handlers of wxPython. Empty for modules that import none of them.
 */
export function userInterfaceCallbacks(resolver: Resolver): ReadonlySet<CallableId> {
  const { module } = resolver;
  const result = new Set<CallableId>();
  if (!usesUserInterface(resolver)) return result;
  for (const callable of module.callables) {
    for (const call of callsOf(callable)) {
      const registered = registeredBy(resolver, callable, call);
      if (registered !== null) result.add(registered);
    }
    if (isWidgetEvent(resolver, callable)) result.add(callable.id);
  }
  return result;
}

/** Whether a module has to do with windows at all. */
export function usesUserInterface({ module }: Resolver): boolean {
  return module.language === "python" && module.imports.some((imported) => importsInterface.test(imported.module));
}

function registeredBy(resolver: Resolver, callable: Callable, call: CallOperation): CallableId | null {
  const { callee } = call;
  const name = callee.kind === "member" || callee.kind === "name" ? callee.name : null;
  const place = name !== null && Object.hasOwn(callbackPlaces, name) ? callbackPlaces[name] : undefined;
  if (!place) return null;
  const given =
    call.arguments.find((argument) => argument.name !== null && argument.name === place.keyword) ??
    (place.position === null ? undefined : call.arguments[place.position]);
  const meaning = given && !given.spread ? meaningAt(resolver, callable, call, given.value) : null;
  return meaning?.kind === "callable" ? meaning.callable : null;
}

function isWidgetEvent(resolver: Resolver, { kind, name, class: owner }: Callable): boolean {
  if (kind !== "method" || owner === null || !widgetEvents.has(name)) return false;
  return resolver.classes.libraryBasesOf(owner).some((base) => importsInterface.test(base));
}
