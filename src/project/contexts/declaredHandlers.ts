import type { ExportHandler, HandlerContext, HandlerRow } from "../../knowledge/ecmascript/handlers/handlerRow.ts";
import { ecmascriptHandlers } from "../../knowledge/ecmascript/handlers.ts";
import type { Callable } from "../../model/callable.ts";
import type { CallableId, Expression } from "../../model/expression.ts";
import type { Meaning } from "../meaning.ts";
import type { Resolver } from "../resolver.ts";

/** Functions that are handlers by what they are: their export, decorator, directive, class, parameters or result. */
export function declaredHandlers(
  resolver: Resolver,
  path: string,
  add: (id: CallableId, context: HandlerContext) => void,
): void {
  const { module } = resolver;
  for (const row of ecmascriptHandlers) {
    if (row.form === "export") for (const id of exportedHandlers(resolver, row, path)) add(id, row.context);
  }
  const isServerModule = startsWith(module.callables[0], "use server");
  for (const callable of module.callables) {
    for (const row of ecmascriptHandlers) {
      if (declares(resolver, callable, row, isServerModule)) {
        add(callable.id, row.context);
        break;
      }
    }
  }
}

function declares(resolver: Resolver, callable: Callable, row: HandlerRow, isServerModule: boolean): boolean {
  switch (row.form) {
    case "decorator":
      return hasDecorator(resolver, callable, row.name) && hasClassDecorator(resolver, callable, row.classDecorators);
    case "directive":
      return (
        startsWith(callable, row.name) || (isServerModule && callable.kind === "function" && callable.parent === 0)
      );
    case "override":
      return (
        callable.class !== null &&
        callable.name === row.name &&
        resolver.classes.libraryBasesOf(callable.class).includes(row.base)
      );
    case "parameter":
      return takes(resolver, callable, row.type, row.names);
    case "component":
      return row.name.test(callable.name) && returnsElement(callable);
    default:
      return false;
  }
}

function exportedHandlers({ module, ...resolver }: Resolver, row: ExportHandler, path: string): CallableId[] {
  if (row.files && !row.files.test(path)) return [];
  return module.exports.flatMap((exported) => {
    if (exported.name !== row.name || exported.module !== null) return [];
    if (exported.binding !== null && !row.members) return callableIn(resolver.bindingMeaning(exported.binding));
    const value = exported.value;
    if (!value) return [];
    if (!row.members) return value.kind === "callable" ? [value.callable] : [];
    return value.kind === "collection" ? membersOf(value, row.members) : [];
  });
}

function membersOf(value: Expression & { kind: "collection" }, names: readonly string[] | "all"): CallableId[] {
  return value.elements.flatMap(({ key, value: inner }) => {
    const isNamed = names === "all" || (key?.kind === "literal" && names.some((name) => name === key.value));
    return isNamed && inner.kind === "callable" ? [inner.callable] : [];
  });
}

function callableIn(meaning: Meaning | null): CallableId[] {
  return meaning?.kind === "callable" ? [meaning.callable] : [];
}

function hasDecorator(resolver: Resolver, callable: Callable, name: string): boolean {
  return callable.decorators.some((decorator) => symbolOf(resolver, callable, decorator) === name);
}

function hasClassDecorator(resolver: Resolver, callable: Callable, names: readonly string[] | null): boolean {
  if (names === null) return true;
  const owner = callable.class === null ? undefined : resolver.module.classes[callable.class];
  return owner?.decorators.some((decorator) => names.includes(symbolOf(resolver, callable, decorator) ?? "")) ?? false;
}

/** The library symbol of a decorator, with or without arguments. */
function symbolOf(resolver: Resolver, callable: Callable, decorator: Expression): string | null {
  for (let id = callable.parent; id !== null; id = resolver.module.callables[id]?.parent ?? null) {
    const outer = resolver.module.callables[id];
    const operation = decorator.kind === "call" ? outer?.operations[decorator.operation] : undefined;
    const isThisCall = operation?.kind === "call" && operation.start === decorator.start;
    if (decorator.kind === "call" && !isThisCall) continue;
    const named = operation?.kind === "call" ? operation.callee : decorator;
    const meaning = resolver.meaningOf(named, { callable: id, at: operation?.id ?? 0 });
    return meaning?.kind === "symbol" ? meaning.name : null;
  }
  return null;
}

/** Whether a body begins with a directive such as `"use server"`. */
function startsWith(callable: Callable | undefined, directive: string): boolean {
  const first = callable?.operations.find(({ kind }) => kind === "evaluate");
  return first?.kind === "evaluate" && first.role === "statement" && first.value.kind === "literal"
    ? first.value.value === directive
    : false;
}

function takes(resolver: Resolver, callable: Callable, type: string | null, names: readonly string[] | null): boolean {
  const { parameters } = callable;
  if (names) return names.every((name, index) => parameters[index]?.name.replace(/^_/, "") === name);
  return parameters.slice(0, 2).some(({ annotation }) => {
    if (!annotation) return false;
    const named = annotation.kind === "subscript" ? annotation.object : annotation;
    const meaning = resolver.meaningOf(named, { callable: callable.id, at: 0 });
    return meaning?.kind === "symbol" && meaning.name === type;
  });
}

function returnsElement({ operations }: Callable): boolean {
  return operations.some((operation) => operation.kind === "return" && operation.value?.kind === "element");
}
