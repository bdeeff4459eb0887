import type { BindOperation, Callable, CallOperation, Operation } from "../../../model/callable.ts";
import type { BindingId, Expression } from "../../../model/expression.ts";
import { callOf, valuesOf } from "../../expressions.ts";
import { innermostCommonLoop } from "../../regions.ts";
import type { Resolver } from "../../resolver.ts";
import { isConstantName } from "../../values.ts";
import { numberOf, type Size, unknownSize } from "./size.ts";
import { elementMethods, lengthOf, type SizePlace } from "./sizes.ts";
import type { CostTerm } from "./terms.ts";

/** Nanoseconds for each element that is copied, moved or compared. */
const perElement = { python: { copy: 4, move: 0.3, compare: 15 }, ecmascript: { copy: 1, move: 0.1, compare: 0.5 } };

/**
 * Operations that go through all of some data although they stand in a loop and look like one step: they copy what was
 * built so far, move a list by one place, or search it. The term is for one such operation.
 */
export function hiddenPasses(place: SizePlace, operation: Operation): readonly CostTerm[] {
  const copied = copiesOf(place, operation);
  const searches = searchesOf(place, operation);
  if (!copied) return searches;
  return searches.length === 0 ? [copied] : [copied, ...searches];
}

const none: readonly CostTerm[] = [];

function searchesOf(place: SizePlace, operation: Operation): readonly CostTerm[] {
  if (place.resolver.module.language === "ecmascript") {
    const searched = operation.kind === "call" ? searchingCall(place, operation) : null;
    return searched ? [searched] : none;
  }
  // Asked of every operation in a loop: a list of its values is made where one of them may be a search only.
  if (operation.kind === "call" && !operation.arguments.some(({ value }) => value.kind === "operator")) return none;
  if (operation.kind === "bind" && operation.target.kind === "name" && operation.value?.kind !== "operator")
    return none;
  const searches = valuesOf(operation).map((value) => (value.kind === "operator" ? searchedList(place, value) : null));
  return searches.filter((term) => term !== null);
}

function copiesOf({ resolver, callable }: SizePlace, operation: Operation): CostTerm | null {
  const times = perElement[resolver.module.language];
  if (operation.kind === "bind" && buildsFromItself(resolver, callable, operation))
    return {
      ...passOver(operation, "copying", unknownSize, times.copy),
      // Dicts and objects that are built in a loop mostly have a few keys.
      ...(isDict(operation) ? {} : { isSquare: true as const }),
    };
  if (operation.kind !== "call") return null;
  return shiftsList(operation) ? passOver(operation, "copying", unknownSize, times.move) : null;
}

function isDict(operation: Operation): boolean {
  return operation.kind === "bind" && operation.value?.kind === "collection" && operation.value.type === "dict";
}

/** `items.reduce((all, item) => ({ ...all, [item.id]: item }), {})` copies what it has for each item; null for other calls. */
export function copiesInReduce({ resolver, callable }: SizePlace, call: CallOperation): CostTerm | null {
  if (!spreadsInReduce(resolver, callable, call)) return null;
  const { copy } = perElement[resolver.module.language];
  return { ...passOver(call, "copying", unknownSize, copy), degree: 2 };
}

function passOver(
  { start, end }: { readonly start: number; readonly end: number },
  kind: CostTerm["kind"],
  size: Size,
  nanoseconds: number,
): CostTerm {
  return {
    kind,
    start,
    end,
    nanoseconds: nanoseconds * size.factor,
    degree: size.degree,
    parameters: size.parameters,
    loops: 0,
    rounds: size.factor,
    isSure: true,
  };
}

/** `items = items + [item]`, `seen = [...seen, item]`, `items = items.concat(item)`, `frame = pandas.concat([frame, row])`. */
function buildsFromItself(resolver: Resolver, callable: Callable, { form, target, value }: BindOperation): boolean {
  if (form !== "assign" || target.kind !== "name" || target.binding === null || !value) return false;
  if (value.kind === "operator" && value.operator === "+") {
    const [first, second] = value.operands;
    return isName(first, target.binding) && second?.kind === "collection" && second.comprehension === null;
  }
  if (value.kind === "collection") return spreads(value, target.binding);
  const call = callOf(callable, value);
  if (!call) return false;
  if (call.callee.kind === "member" && call.callee.name === "concat" && isName(call.callee.object, target.binding))
    return true;
  const callee = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
  const [first] = call.arguments;
  const isConcatenation =
    callee?.kind === "symbol" && /^(?:pandas\.concat|numpy\.(?:append|concatenate))$/.test(callee.name);
  if (!isConcatenation || !first) return false;
  if (first.value.kind !== "collection") return isName(first.value, target.binding);
  return first.value.elements.some((entry) => isName(entry.value, target.binding as BindingId));
}

function isName(value: Expression | undefined, binding: BindingId): boolean {
  return value?.kind === "name" && value.binding === binding;
}

function spreads(value: Expression, binding: BindingId): boolean {
  if (value.kind !== "collection" || value.comprehension !== null) return false;
  // `{ ...options, strict: true }` has the same keys however often it is made.
  if (value.type === "dict" && value.elements.filter(({ key }) => key?.kind !== "literal").length < 2) return false;
  return value.elements.some((entry) => entry.value.kind === "spread" && isName(entry.value.value, binding));
}

/** `items.insert(0, item)`, `items.pop(0)`. */
function shiftsList({ callee, arguments: given }: CallOperation): boolean {
  if (callee.kind !== "member") return false;
  const [first] = given;
  const isFront = first?.value.kind === "literal" && first.value.value === 0;
  return isFront && ((callee.name === "insert" && given.length === 2) || (callee.name === "pop" && given.length === 1));
}

function spreadsInReduce({ module }: Resolver, callable: Callable, call: CallOperation): boolean {
  if (call.callee.kind !== "member" || call.callee.name !== "reduce") return false;
  // Constants hold few elements.
  const { object } = call.callee;
  if ((object.kind === "name" || object.kind === "member") && isConstantName(object.name)) return false;
  const given = call.arguments[0]?.value;
  const callback = given?.kind === "callable" ? module.callables[given.callable] : undefined;
  const accumulator = callback?.parameters[0]?.binding;
  if (!callback || accumulator === null || accumulator === undefined || callback.parent !== callable.id) return false;
  return callback.operations.some(
    (operation) => operation.kind === "return" && operation.value !== null && spreads(operation.value, accumulator),
  );
}

/** The list that `item in items` searches; a set or a dict finds it at once, and what may be one says nothing. */
function searchedList(place: SizePlace, value: Extract<Expression, { kind: "operator" }>): CostTerm | null {
  if (value.operator !== "in" && value.operator !== "not in") return null;
  const list = value.operands[1];
  if (list?.kind !== "name" || !isList(place, list)) return null;
  const searched = passOver(value, "search", lengthOf(place, list), perElement.python.compare);
  return { ...searched, data: list.name, ...(growsBeside(place, list) ? { isSquare: true as const } : {}) };
}

/** `seen.includes(row)` of an array that gets its elements in the same loop. */
function searchingCall(place: SizePlace, { callee, start, end }: CallOperation): CostTerm | null {
  if (callee.kind !== "member") return null;
  const { object, name } = callee;
  if ((name !== "includes" && name !== "indexOf") || object.kind !== "name" || !growsBeside(place, object)) return null;
  const searched = passOver({ start, end }, "search", unknownSize, perElement.ecmascript.compare);
  return { ...searched, data: object.name, isSquare: true };
}

/** Whether a list gets its elements in the loop that searches it, so that it is as long as that has rounds. */
function growsBeside({ callable, at }: SizePlace, { binding }: Extract<Expression, { kind: "name" }>): boolean {
  const searching = callable.operations[at];
  return callable.operations.some(
    (operation) =>
      operation.kind === "call" &&
      operation.callee.kind === "member" &&
      (operation.callee.name === "append" || operation.callee.name === "push") &&
      isName(operation.callee.object, binding ?? -1) &&
      searching !== undefined &&
      innermostCommonLoop(callable, operation, searching) !== null,
  );
}

/** Names of calls that search all of an array for a value. */
export const searchingNames: ReadonlySet<string> = new Set(["includes", "indexOf", "lastIndexOf"]);

/**
 * A search in a function that the searched array calls for each of its elements: `ids.filter((id, at) => ids.indexOf(id) === at)`;
 * null for other calls.
 */
export function searchesCaller(place: SizePlace, { callee, start, end }: CallOperation): CostTerm | null {
  const { resolver, callable } = place;
  const outer = resolver.module.callables[callable.parent ?? -1];
  if (!outer || callable.kind !== "lambda" || resolver.module.language !== "ecmascript") return null;
  if (callee.kind !== "member" || !searchingNames.has(callee.name) || callee.object.kind !== "name") return null;
  const { binding } = callee.object;
  const around = outer.operations.find((one) => one.kind === "call" && callsForElements(one, callable));
  if (binding === null || around?.kind !== "call" || around.callee.kind !== "member") return null;
  const { object } = around.callee;
  // The third parameter is the array itself.
  const isItself = isName(object, binding) || callable.parameters[2]?.binding === binding;
  if (!isItself || object.kind !== "name" || isConstantName(object.name)) return null;
  if (numberOf(lengthOf({ resolver, callable: outer, at: around.id }, object)) !== null) return null;
  // It is a loop inside a loop, although neither of them looks like one.
  return { ...passOver({ start, end }, "loop", unknownSize, perElement.ecmascript.compare), data: object.name };
}

function callsForElements({ callee, arguments: given }: CallOperation, { id }: Callable): boolean {
  if (callee.kind !== "member" || !elementMethods.test(callee.name)) return false;
  return given.some(({ value }) => value.kind === "callable" && value.callable === id);
}

const listMakers = /^(?:list|sorted)$/;

function isList({ resolver, callable }: SizePlace, { binding }: Extract<Expression, { kind: "name" }>): boolean {
  if (binding === null) return false;
  const definitions = resolver.definitions.of(binding);
  return (
    definitions.length > 0 &&
    definitions.every((definition) => {
      if (definition.kind === "parameter") return isListAnnotation(definition.parameter.annotation);
      if (definition.kind !== "value" || definition.path.length > 0 || definition.operation.form !== "assign")
        return false;
      const { value } = definition.operation;
      if (value?.kind === "collection") return value.type === "list";
      const owner = resolver.module.callables[definition.callable] ?? callable;
      const call = callOf(owner, value);
      return call?.callee.kind === "name" && call.callee.binding === null && listMakers.test(call.callee.name);
    })
  );
}

function isListAnnotation(annotation: Expression | null): boolean {
  const type = annotation?.kind === "subscript" ? annotation.object : annotation;
  return type?.kind === "name" && /^(?:list|List)$/.test(type.name);
}
