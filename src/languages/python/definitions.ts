import type { Callable } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Class } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import { at, childByField, NONE, type NodeIndex, textOf } from "../../syntax/table.ts";
import type { ClassHeader } from "../functionHeader.ts";
import type { CallableDraft } from "../moduleBuilder.ts";
import { argumentList } from "./calls.ts";
import { isInNoFunction, keepsClass } from "./keptClasses.ts";
import { addParameters, outlineParameters, type ParameterOutline } from "./parameters.ts";
import { lookUp } from "./scopes.ts";
import {
  endOf,
  evaluate,
  executeFaults,
  executeSuite,
  inScope,
  isAsync,
  isMeaningful,
  type OpenClass,
  spanOf,
  startOf,
  type Walk,
} from "./walk.ts";

/** Decorators whose function is read like an attribute. */
const getterDecorators = new Set(["property", "cached_property", "abstractproperty"]);

/** `@decorator` lines and the definition below them, evaluated top down. */
export function decoratedDefinition(walk: Walk, node: NodeIndex): void {
  const { table, symbols, builder } = walk;
  const { types, fields } = symbols;
  const span = spanOf(table, node);
  builder.addStatement(walk.callable, "define", span);
  const decorators: Expression[] = [];
  const end = at(table.next, node);
  for (let child = node + 1; child < end; child = at(table.next, child)) {
    if (table.type[child] !== types.decorator) continue;
    for (let part = child + 1; part < at(table.next, child); part = at(table.next, part)) {
      if (isMeaningful(walk, part)) decorators.push(evaluate(walk, part));
    }
  }
  const definition = childByField(table, node, fields.definition);
  if (definition === NONE) {
    executeFaults(walk, node);
    return;
  }
  if (table.type[definition] === types.class_definition) addClass(walk, definition, decorators, span);
  else addFunction(walk, definition, decorators, span);
}

/** `def name(parameters):` without decorators. */
export function functionDefinition(walk: Walk, node: NodeIndex): void {
  const span = spanOf(walk.table, node);
  walk.builder.addStatement(walk.callable, "define", span);
  addFunction(walk, node, [], span);
}

/** `class Name(bases):` without decorators. */
export function classDefinition(walk: Walk, node: NodeIndex): void {
  const span = spanOf(walk.table, node);
  walk.builder.addStatement(walk.callable, "define", span);
  addClass(walk, node, [], span);
}

function addFunction(walk: Walk, node: NodeIndex, decorators: readonly Expression[], span: Span): void {
  const { table, symbols, builder } = walk;
  const { fields } = symbols;
  const outlines = outlineParameters(walk, childByField(table, node, fields.parameters));
  const returned = childByField(table, node, fields.return_type);
  const returns = returned === NONE ? null : evaluate(walk, returned);
  const body = childByField(table, node, fields.body);
  const owner = walk.class;
  const header = {
    ...nameOfDefinition(walk, node),
    kind: owner ? methodKind(decorators) : "function",
    isStatic: owner !== null && decorators.some((decorator) => decoratorName(decorator) === "staticmethod"),
    decorators,
    returns,
    parent: walk.callable.id,
    class: owner?.id ?? null,
  } as const;
  const id = builder.nextCallable();
  owner?.methods.push({ name: header.name, callable: id });
  const { scope, isTypeChecking, depth } = walk;
  const place = { node, scope, isTypeChecking, depth };
  if (isInNoFunction(scope)) walk.outermost.set(id, place);
  const kept = isInNoFunction(scope) ? walk.keep.function(id, place, { ...header, parameters: outlines }) : null;
  if (kept) builder.keep(kept);
  else {
    const draft = builder.beginCallable({
      ...header,
      isAsync: isAsync(walk, node),
      isGenerator: false,
      body: bodySpan(walk, node, body),
      start: span.start,
      end: span.end,
    });
    walkFunction(walk, draft, node, outlines);
  }
  const binding = bindingOf(walk, header.name);
  builder.addOperation(walk.callable, {
    kind: "define",
    binding,
    callable: id,
    class: null,
    start: span.start,
    end: span.end,
  });
}

/** Walks the inside of a function. */
export function walkFunction(
  walk: Walk,
  draft: CallableDraft,
  node: NodeIndex,
  outlines: readonly ParameterOutline[],
): void {
  inCallable(walk, draft, node, () => {
    addParameters(walk, outlines);
    executeSuite(walk, node, childByField(walk.table, node, walk.symbols.fields.body));
  });
}

function addClass(walk: Walk, node: NodeIndex, decorators: readonly Expression[], span: Span): void {
  const { table, symbols, builder } = walk;
  const { fields } = symbols;
  const superclasses = childByField(table, node, fields.superclasses);
  const passed = superclasses === NONE ? [] : argumentList(walk, superclasses);
  const bases = passed.filter(({ name, spread }) => name === null && !spread).map(({ value }) => value);
  const { name, nameSpan } = nameOfDefinition(walk, node);
  const binding = bindingOf(walk, name);
  const header = { name, nameSpan, decorators, bases, parent: walk.callable.id, class: builder.nextClass() };
  if (!keepsClass(walk, node, header)) walkClass(walk, node, { ...header, binding, span });
  builder.addOperation(walk.callable, {
    kind: "define",
    binding,
    callable: null,
    class: header.class,
    start: span.start,
    end: span.end,
  });
}

/** A class that is walked: what its body is in, and where it is. */
interface WalkedClass extends ClassHeader, Pick<Class, "binding"> {
  readonly span: Span;
}

function walkClass(walk: Walk, node: NodeIndex, { binding, span, ...header }: WalkedClass): void {
  const { builder } = walk;
  const { name, nameSpan, decorators, bases, parent } = header;
  const body = childByField(walk.table, node, walk.symbols.fields.body);
  const draft = builder.beginCallable({
    name,
    nameSpan,
    kind: "class",
    isAsync: false,
    isGenerator: false,
    isStatic: false,
    decorators,
    returns: null,
    parent,
    class: header.class,
    body: bodySpan(walk, node, body),
    start: span.start,
    end: span.end,
  });
  const methods: OpenClass["methods"] = [];
  const { id } = builder.addClass({
    name,
    nameSpan,
    binding,
    bases,
    decorators,
    body: draft.id,
    methods,
    start: span.start,
    end: span.end,
  });
  inCallable(walk, draft, node, () => {
    walk.class = { id, methods };
    executeSuite(walk, node, body);
  });
}

/** `lambda parameters: value`. Its value is what it returns. */
export function lambda(walk: Walk, node: NodeIndex): Expression {
  const { table, symbols, builder } = walk;
  const { fields } = symbols;
  const span = spanOf(table, node);
  const outlines = outlineParameters(walk, childByField(table, node, fields.parameters));
  const body = childByField(table, node, fields.body);
  const draft = builder.beginCallable({
    name: assignedName(walk, node),
    nameSpan: null,
    kind: "lambda",
    isAsync: false,
    isGenerator: false,
    isStatic: false,
    decorators: [],
    returns: null,
    parent: walk.callable.id,
    class: null,
    body: bodySpan(walk, node, body),
    start: span.start,
    end: span.end,
  });
  inCallable(walk, draft, node, () => {
    addParameters(walk, outlines);
    if (body === NONE) return;
    const value = evaluate(walk, body);
    builder.addOperation(draft, { kind: "return", value, start: startOf(table, body), end: endOf(table, body) });
  });
  return { kind: "callable", callable: draft.id, start: span.start, end: span.end };
}

/** Walks the inside of a definition in its own callable and scope. */
function inCallable(walk: Walk, draft: CallableDraft, node: NodeIndex, work: () => void): void {
  const outerCallable = walk.callable;
  const outerClass = walk.class;
  walk.callable = draft;
  walk.class = null;
  inScope(walk, node, work);
  walk.callable = outerCallable;
  walk.class = outerClass;
}

function nameOfDefinition({ table, symbols }: Walk, node: NodeIndex): Pick<Callable, "name" | "nameSpan"> {
  const name = childByField(table, node, symbols.fields.name);
  if (name === NONE) return { name: "", nameSpan: null };
  return { name: textOf(table, name), nameSpan: spanOf(table, name) };
}

/** The variable to which `f = lambda: …` binds the lambda, else "". */
function assignedName({ table, symbols: { types } }: Walk, node: NodeIndex): string {
  const parent = at(table.parent, node);
  if (parent === NONE || table.type[parent] !== types.assignment) return "";
  return table.type[parent + 1] === types.identifier ? textOf(table, parent + 1) : "";
}

/** The span of a body, and where it would be when there is none. */
export function bodySpan({ table }: Pick<Walk, "table">, node: NodeIndex, body: NodeIndex): Span {
  if (body !== NONE) return spanOf(table, body);
  const end = at(table.end, node);
  return { start: end, end };
}

function bindingOf({ scope }: Walk, name: string): Callable["id"] | null {
  return lookUp(scope, name)?.binding ?? null;
}

function methodKind(decorators: readonly Expression[]): "method" | "getter" {
  return decorators.some((decorator) => getterDecorators.has(decoratorName(decorator))) ? "getter" : "method";
}

/** The last name of a decorator: "property" for `@property` and `@abc.property`; "" for other expressions. */
function decoratorName(decorator: Expression): string {
  return decorator.kind === "name" || decorator.kind === "member" ? decorator.name : "";
}
