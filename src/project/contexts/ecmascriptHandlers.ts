import type { CallHandler, HandlerContext, HandlerPlace } from "../../knowledge/ecmascript/handlers/handlerRow.ts";
import { ecmascriptHandlers } from "../../knowledge/ecmascript/handlers.ts";
import { indexRows } from "../../knowledge/rowIndex.ts";
import type { BindOperation, Callable, CallOperation } from "../../model/callable.ts";
import type { CallableId, Expression, OperationId } from "../../model/expression.ts";
import type { Resolver } from "../resolver.ts";
import { type AddHandler, declaredHandlers } from "./declaredHandlers.ts";
import { eventAttributes } from "./eventAttributes.ts";

/** Why functions of a module are called from outside. */
export type HandlerContexts = ReadonlyMap<CallableId, HandlerContext>;

/** The functions of an ECMAScript module that frameworks, emitters or pages call. `path` is that of the file, with `/`. */
export function handlerContexts(resolver: Resolver, path: string): HandlerContexts {
  const contexts = new Map<CallableId, HandlerContext>();
  const add = (id: CallableId, context: HandlerContext) => {
    const known = contexts.get(id);
    // An emitter says less than whatever else calls the function.
    if (known === undefined || known === "event") contexts.set(id, context);
  };
  const mayHoldElements = !plainTypeScript.test(path);
  for (const callable of resolver.module.callables) {
    const given = resolver.remember(givenHandlers, callable);
    const toElements = mayHoldElements ? resolver.remember(attributeHandlers, callable) : none;
    const inOrder =
      toElements.length === 0 ? given : [...given, ...toElements].sort((left, right) => left.at - right.at);
    for (const { handler, context } of inOrder) add(handler, context);
  }
  declaredHandlers(resolver, path, add);
  return contexts;
}

/** Files in which `<` begins a type and never an element. */
const plainTypeScript = /\.[cm]?ts$/;

/** A function that an operation gives away to be called. */
interface GivenHandler {
  readonly at: OperationId;
  readonly handler: CallableId;
  readonly context: HandlerContext;
}

/** What a callable gives away to be called, but for what it gives to elements. */
function givenHandlers(resolver: Resolver, callable: Callable): readonly GivenHandler[] {
  const given: GivenHandler[] = [];
  let at = 0;
  const add: AddHandler = (handler, context) => void given.push({ at, handler, context });
  for (const operation of callable.operations) {
    at = operation.id;
    if (operation.kind === "call") registeredBy(resolver, callable, operation, add);
    if (operation.kind === "bind") assignedHandler(resolver, callable, operation, add);
  }
  return given;
}

const callRows = indexRows(
  ecmascriptHandlers.filter((row): row is CallHandler => row.form === "method" || row.form === "hook"),
);

/**
 * Events at which nobody is served: the program ends, perhaps without waiting for anything asynchronous, or it is not ready
 * yet. Sources: electronjs.org/docs/latest/api/app, fastify.dev (application hooks), hapi.dev (server extension points).
 */
const idleEvents: ReadonlySet<string> = new Set(
  `before-quit will-quit window-all-closed session-end
   onReady onListen onRegister onRoute preClose onClose
   onPreStart onPostStart onPreStop onPostStop`.split(/\s+/),
);

const none: readonly never[] = [];

const attributeRows = ecmascriptHandlers.filter((row) => row.form === "attribute");
const elementRows = attributeRows.filter((row) => row.of === "jsx");
const propertyRows = attributeRows.filter((row) => row.of === "object");

function registeredBy(resolver: Resolver, callable: Callable, call: CallOperation, add: AddHandler): void {
  for (const row of rowsOf(resolver, callable, call)) {
    const [first] = call.arguments;
    const isString = first?.value.kind === "literal" && first.value.type === "string";
    if (row.firstArgument === "string" && !isString) continue;
    if (isString && idleEvents.has(`${first.value.value}`)) continue;
    for (const value of placed(row.handler, call)) {
      const handler = callableOf(resolver, callable, call.id, value);
      if (handler !== null) add(handler, row.context);
    }
  }
}

/** The rows of the method that is called; those for any receiver count when nothing is known of this one. */
function rowsOf(resolver: Resolver, callable: Callable, call: CallOperation): readonly CallHandler[] {
  const callee = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
  const own = callee?.kind === "symbol" ? callRows.byName.get(callee.name) : undefined;
  if (own) return own;
  if (call.callee.kind !== "member" || callee?.kind === "callable") return none;
  return callRows.byMethod.get(call.callee.name) ?? none;
}

function placed(place: HandlerPlace, call: CallOperation): readonly Expression[] {
  const given = call.arguments.map(({ value }) => value);
  if (place.argument === "any") return given.flatMap(elementsOf);
  const argument = given[place.argument];
  if (!argument) return [];
  if ("properties" in place) {
    return elementsOf(argument).flatMap((item) =>
      place.properties.flatMap((path) => propertyAt(item, path.split("."))),
    );
  }
  if ("everythingIn" in place) {
    const holders = place.everythingIn === null ? [argument] : propertyAt(argument, [place.everythingIn]);
    return holders.flatMap(functionsIn);
  }
  return elementsOf(argument);
}

/** The elements of a list, or the value itself. */
function elementsOf(value: Expression): readonly Expression[] {
  return value.kind === "collection" && value.type === "list" ? value.elements.map((entry) => entry.value) : [value];
}

function propertyAt(value: Expression, [name, ...rest]: readonly string[]): readonly Expression[] {
  if (name === undefined) return elementsOf(value);
  if (value.kind !== "collection") return [];
  return value.elements.flatMap(({ key, value: inner }) =>
    key?.kind === "literal" && key.value === name ? propertyAt(inner, rest) : [],
  );
}

/** The functions of an object, those that it names included: `{ read, write: (call) => … }`. */
function functionsIn(value: Expression): readonly Expression[] {
  if (value.kind === "callable") return [value];
  if (value.kind !== "collection") return [];
  return value.elements.flatMap(({ value: inner }) => (inner.kind === "name" ? [inner] : functionsIn(inner)));
}

/** `<button onClick={() => …}>` */
function attributeHandlers(resolver: Resolver, callable: Callable): readonly GivenHandler[] {
  const given: GivenHandler[] = [];
  for (const { at, name, value } of resolver.remember(eventAttributes, callable)) {
    const row = elementRows.find((one) => one.name.test(name));
    const handler = row ? callableOf(resolver, callable, at, value) : null;
    if (row && handler !== null) given.push({ at, handler, context: row.context });
  }
  return given;
}

/** `button.onclick = () => …` */
function assignedHandler(
  resolver: Resolver,
  callable: Callable,
  { id, target, value }: BindOperation,
  add: AddHandler,
): void {
  if (target.kind !== "member" || !value) return;
  const row = propertyRows.find(({ name }) => name.test(target.name));
  const handler = row ? callableOf(resolver, callable, id, value) : null;
  if (row && handler !== null) add(handler, row.context);
}

function callableOf(resolver: Resolver, callable: Callable, at: number, value: Expression): CallableId | null {
  const meaning = resolver.meaningOf(value, { callable: callable.id, at });
  return meaning?.kind === "callable" ? meaning.callable : null;
}
