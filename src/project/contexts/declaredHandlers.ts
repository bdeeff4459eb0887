import type {
  ExportHandler,
  HandlerContext,
  HandlerRow,
  ParameterHandler,
} from "../../knowledge/ecmascript/handlers/handlerRow.ts";
import { ecmascriptHandlers } from "../../knowledge/ecmascript/handlers.ts";
import type { Callable } from "../../model/callable.ts";
import type { CallableId, Expression, LiteralExpression } from "../../model/expression.ts";
import { addTo } from "../../model/grouping.ts";
import type { Export } from "../../model/module.ts";
import type { Resolver } from "../resolver.ts";

/** Receives a function that somebody calls, and why. */
export type AddHandler = (id: CallableId, context: HandlerContext) => void;

type RowOf<F extends HandlerRow["form"]> = Extract<HandlerRow, { readonly form: F }>;

function rowsOf<F extends HandlerRow["form"]>(form: F): readonly RowOf<F>[] {
  return ecmascriptHandlers.filter((row): row is RowOf<F> => row.form === form);
}

const exportRows = rowsOf("export");
const directiveRows = rowsOf("directive");
const componentRows = rowsOf("component");
const decoratorRows = new Map(rowsOf("decorator").map((row) => [row.name, row]));
const overrideRows = new Map(rowsOf("override").map((row) => [`${row.base}.${row.name}`, row]));
const overriddenNames = new Set(rowsOf("override").map(({ name }) => name));
const typedParameters = new Map(rowsOf("parameter").map((row) => [row.type, row]));
const namedParameters = rowsOf("parameter").filter(({ names }) => names !== null);

/** Functions that are handlers by what they are: their export, decorator, directive, class, parameters or result. */
export function declaredHandlers(resolver: Resolver, path: string, add: AddHandler): void {
  const { callables, exports } = resolver.module;
  const exported = new Map<string, Export[]>();
  for (const one of exports) if (one.module === null) addTo(exported, one.name, one);
  for (const row of exportRows) {
    const named = exported.get(row.name);
    if (!named || (row.files && !row.files.test(path))) continue;
    const context = whenPrerendered(row, () => exportedTruth(resolver, exported.get("prerender")));
    if (context) for (const id of exportedHandlers(resolver, row, named)) add(id, context);
  }
  const ofModule = directiveOf(callables[0]);
  for (const callable of callables) {
    if (callable.kind === "module" || callable.kind === "class") continue;
    for (const context of resolver.remember(declarationsOf, callable)) add(callable.id, context);
    const isInModule = callable.kind === "function" && callable.parent === 0;
    const own = directiveOf(callable);
    for (const { name, context } of directiveRows) {
      if (own === name || (isInModule && ofModule === name)) add(callable.id, context);
    }
  }
}

/** Most functions are no handlers. */
const none: readonly HandlerContext[] = [];

function declarationsOf(resolver: Resolver, callable: Callable): readonly HandlerContext[] {
  const found = [...declarations(resolver, callable)];
  return found.length === 0 ? none : found;
}

function* declarations(resolver: Resolver, callable: Callable): Generator<HandlerContext> {
  if (callable.decorators.length > 0) yield* byDecorator(resolver, callable);
  if (callable.class !== null && overriddenNames.has(callable.name)) yield* byOverride(resolver, callable);
  const parameter = parameterRow(resolver, callable);
  if (parameter) yield parameter.context;
  const component = componentRows.find(({ name }) => name.test(callable.name));
  if (component && returnsElement(callable)) yield component.context;
}

function* byDecorator(resolver: Resolver, callable: Callable): Generator<HandlerContext> {
  const owner = callable.class === null ? undefined : resolver.module.classes[callable.class];
  for (const decorator of callable.decorators) {
    const row = decoratorRows.get(symbolOf(resolver, callable, decorator) ?? "");
    if (!row) continue;
    const isInPlace = row.classDecorators?.some((name) =>
      owner?.decorators.some((one) => symbolOf(resolver, callable, one) === name),
    );
    if (isInPlace ?? true) yield row.context;
  }
}

function* byOverride({ classes }: Resolver, callable: Callable): Generator<HandlerContext> {
  for (const base of callable.class === null ? [] : classes.libraryBasesOf(callable.class)) {
    const row = overrideRows.get(`${base}.${callable.name}`);
    if (row) yield row.context;
  }
}

function exportedHandlers(resolver: Resolver, row: ExportHandler, named: readonly Export[]): readonly CallableId[] {
  return named.flatMap((exported) => {
    const value = exportedValue(resolver, exported);
    if (row.members) return value?.kind === "collection" ? membersOf(resolver, value, row.members) : [];
    const meaning = exported.binding === null ? null : resolver.bindingMeaning(exported.binding);
    if (meaning?.kind === "callable") return [meaning.callable];
    return value?.kind === "callable" ? [value.callable] : [];
  });
}

/** The context of a row in a module that says whether it is rendered ahead; null where the row says nothing of it. */
function whenPrerendered(
  { prerender, context }: ExportHandler,
  isPrerendered: () => boolean | null,
): HandlerContext | null {
  if (!prerender) return context;
  const answer = isPrerendered();
  if (answer) return "build";
  return answer === false || prerender === "if-true" ? context : null;
}

/** The truth value that a module exports under a name; null for none. */
function exportedTruth(resolver: Resolver, named: readonly Export[] | undefined): boolean | null {
  const value = named?.[0] ? exportedValue(resolver, named[0]) : null;
  return value?.kind === "literal" && typeof value.value === "boolean" ? value.value : null;
}

/** The exported expression, or the one that the exported variable is declared with. */
function exportedValue({ definitions }: Resolver, { binding, value }: Export): Expression | null {
  if (binding === null) return value;
  const [only, ...others] = definitions.of(binding);
  return only?.kind === "value" && others.length === 0 && only.path.length === 0 ? only.operation.value : null;
}

function membersOf(
  resolver: Resolver,
  { elements }: Expression & { kind: "collection" },
  names: readonly string[] | "all",
): CallableId[] {
  const at = resolver.module.callables[0]?.operations.length ?? 0;
  return elements.flatMap(({ key, value }) => {
    const isNamed = names === "all" || (key?.kind === "literal" && names.some((name) => name === key.value));
    if (!isNamed) return [];
    if (names === "all" && value.kind === "collection") return membersOf(resolver, value, names);
    const meaning = resolver.meaningOf(value, { callable: 0, at });
    return meaning?.kind === "callable" ? [meaning.callable] : [];
  });
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

/** The directive with which a body begins, such as `"use server"`; any other literal in its place is none that counts. */
function directiveOf(callable: Callable | undefined): LiteralExpression["value"] {
  const first = callable?.operations.find(({ kind }) => kind === "evaluate");
  const isPlain = first?.kind === "evaluate" && first.role === "statement" && first.value.kind === "literal";
  return isPlain ? first.value.value : null;
}

function parameterRow(resolver: Resolver, { id, parameters }: Callable): ParameterHandler | undefined {
  for (const { annotation } of parameters.slice(0, 2)) {
    if (!annotation) continue;
    const named = annotation.kind === "subscript" ? annotation.object : annotation;
    const meaning = resolver.meaningOf(named, { callable: id, at: 0 });
    const row = meaning?.kind === "symbol" ? typedParameters.get(meaning.name) : undefined;
    if (row) return row;
  }
  if (parameters.length < 2) return undefined;
  return namedParameters.find(({ names }) =>
    names?.every((name, index) => parameters[index]?.name.replace(/^_/, "") === name),
  );
}

function returnsElement({ operations }: Callable): boolean {
  return operations.some((operation) => operation.kind === "return" && operation.value?.kind === "element");
}
