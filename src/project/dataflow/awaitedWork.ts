import { findRow, libraryAncestors } from "../../knowledge/libraryTypes.ts";
import { orderingTable } from "../../knowledge/ordering/orderingTable.ts";
import {
  documentMethods,
  endings,
  messageNames,
  orderedReceiverParts,
  orderedReceivers,
  pacingVerbs,
  pathMethods,
  pythonOrderedReceivers,
  readingVerbs,
  rowMethods,
  transactionStarts,
  writingWords,
} from "../../knowledge/ordering/orderingWords.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { awaitedFunction } from "../awaitedFunction.ts";
import { callsOf, meaningAt } from "../contexts/calls.ts";
import { callOf, lastNameOf } from "../expressions.ts";
import type { Meaning } from "../meaning.ts";
import type { Resolver } from "../resolver.ts";
import { identifierWords } from "./identifierWords.ts";

/**
 * How an awaited operation stands to others of its kind. `ordered` must keep its turn, `paced` waits for time or a
 * turn, `combined` already waits for many things at once, `writes` may have effects that others see, `unknown` is not
 * known; `reads` looks like it changes nothing, `independent` is known not to, `instant` waits for nothing at all.
 */
export type WorkKind = "instant" | "independent" | "reads" | "unknown" | "writes" | "ordered" | "paced" | "combined";

/** What an awaited value does, as far as other rounds are concerned. */
export interface AwaitedWork {
  readonly kind: WorkKind;
  /** The call that says so; null for something that is not a call. */
  readonly call: CallOperation | null;
}

/** From the most to the least free: of two kinds the later one counts. */
const order: readonly WorkKind[] = [
  "instant",
  "independent",
  "reads",
  "unknown",
  "writes",
  "combined",
  "ordered",
  "paced",
];

/** Of two kinds of work the one that leaves rounds less freedom. */
export function lessFree(left: WorkKind, right: WorkKind): WorkKind {
  return order.indexOf(left) >= order.indexOf(right) ? left : right;
}

/** What is asked of the place where an operation is awaited. */
export interface WorkPlace {
  readonly resolver: Resolver;
  readonly callable: Callable;
  /** Whether a value belongs to this round alone, so that using it concerns no other one. */
  isOwn(expression: Expression): boolean;
  /** Whether a value differs from element to element of the loop. */
  followsElement(expression: Expression): boolean;
  /** What a function of this module does when it is called; "unknown" when nobody can tell. */
  workOf(callable: number): WorkKind;
}

/** Methods that hang on a promise or a response and do nothing of their own. */
const chained: ReadonlySet<string> = new Set(
  "then catch finally json text arrayBuffer blob buffer unwrap lean exec toArray toPromise".split(" "),
);

/** What awaiting an expression does. */
export function awaitedWork(place: WorkPlace, value: Expression | null): AwaitedWork {
  switch (value?.kind) {
    case "call": {
      const call = callOf(place.callable, value);
      return call ? callWork(place, call) : { kind: "unknown", call: null };
    }
    case "choice":
      return value.options
        .filter(({ kind }) => kind !== "literal")
        .map((option) => awaitedWork(place, option))
        .reduce(worse, { kind: "independent", call: null });
    case "await":
      return awaitedWork(place, value.value);
    case "name":
      return promiseOf(place, value) ?? { kind: "ordered", call: null };
    case "member":
    case "subscript":
      // A promise that is kept somewhere is in flight already.
      return { kind: "ordered", call: null };
    default:
      return { kind: "unknown", call: null };
  }
}

function worse(left: AwaitedWork, right: AwaitedWork): AwaitedWork {
  return lessFree(left.kind, right.kind) === right.kind ? right : left;
}

/** `const promise = f(x); … await promise`. */
function promiseOf(place: WorkPlace, name: Expression & { kind: "name" }): AwaitedWork | null {
  if (name.binding === null || !place.isOwn(name)) return null;
  for (const operation of place.callable.operations) {
    if (operation.kind !== "bind" || operation.target.kind !== "name" || operation.target.binding !== name.binding)
      continue;
    if (operation.form === "assign" && operation.value?.kind === "call") return awaitedWork(place, operation.value);
  }
  return null;
}

/** What a call does when it is awaited. */
function callWork(place: WorkPlace, call: CallOperation): AwaitedWork {
  const { resolver, callable } = place;
  const { callee } = call;
  const result = (kind: WorkKind): AwaitedWork => ({ kind, call });
  if (callee.kind === "member" && chained.has(callee.name) && callee.object.kind === "call") {
    const inner = awaitedWork(place, callee.object);
    return inner.kind === "unknown" ? { ...inner, call } : inner;
  }
  const meaning = meaningAt(resolver, callable, call, callee);
  const offloaded = meaning?.kind === "symbol" ? awaitedFunction(resolver.table, meaning.name, call) : null;
  if (offloaded) return usesOrdered(place, call) ? result("ordered") : result(offloadedWork(place, call, offloaded));
  const known = libraryWork(resolver, meaning, meaning?.kind === "symbol" ? meaning.name : dottedName(callee));
  if (known === "combined" || known === "paced") return result(known);
  if (isPacing(callee)) return result("paced");
  if (usesOrdered(place, call) || appends(place, meaning, call)) return result("ordered");
  if (known) return result(known);
  if (call.isNew) return result(delays(place, call) ? "paced" : "unknown");
  if (isOwnReceiver(place, callee)) return result("independent");
  if (meaning?.kind === "callable" || meaning?.kind === "coroutine") {
    const inner = place.workOf(meaning.callable);
    // What a helper of a helper does may not show; that it is called `addUser` does.
    if (inner === "reads" && looksWriting(callee)) return result("writes");
    if (inner !== "unknown") return result(inner);
  }
  if (looksReading(callee) || concernsElement(place, call)) return result("reads");
  return result(looksWriting(callee) ? "writes" : "unknown");
}

/** What a plain function does that `asyncio.to_thread` and its kind run. */
function offloadedWork(place: WorkPlace, call: CallOperation, run: Expression): WorkKind {
  const meaning = meaningAt(place.resolver, place.callable, call, run);
  const inner = meaning?.kind === "callable" ? place.workOf(meaning.callable) : null;
  if (inner === "paced" || inner === "ordered" || inner === "combined") return inner;
  // What does not wait in the event loop waits, or computes, in the thread.
  if (inner === "instant" || inner === "independent") return "independent";
  if (inner === "reads" || looksReading(run) || concernsElement(place, call)) return "reads";
  return looksWriting(run) ? "writes" : "unknown";
}

/** What the tables say of a library function; null when they do not know it. */
function libraryWork(resolver: Resolver, meaning: Meaning | null, name: string | null): WorkKind | null {
  if (name === null) return null;
  const table = orderingTable(resolver.module.language);
  if (table.combinators.has(name)) return "combined";
  if (table.pacing.has(name)) return "paced";
  if (meaning?.kind !== "symbol") return null;
  return findRow(resolver.table, table.independent, name) ? "independent" : null;
}

function dottedName(callee: Expression): string | null {
  if (callee.kind === "name") return callee.name;
  if (callee.kind !== "member" || callee.object.kind !== "name") return null;
  return `${callee.object.name}.${callee.name}`;
}

function isPacing(callee: Expression): boolean {
  const [first, ...others] = identifierWords(lastNameOf(callee));
  if (first === undefined) return false;
  return pacingVerbs.has(first) || others.some((word) => word === "sleep" || word === "delay" || word === "backoff");
}

/** `new Promise((resolve) => setTimeout(resolve, 100))`. */
function delays({ resolver }: WorkPlace, call: CallOperation): boolean {
  const [executor] = call.arguments;
  const inner = executor?.value.kind === "callable" ? resolver.module.callables[executor.value.callable] : undefined;
  return (inner?.operations ?? []).some(
    (operation) =>
      operation.kind === "call" &&
      /^(?:setTimeout|setImmediate|requestAnimationFrame|once|on)$/.test(lastNameOf(operation.callee)),
  );
}

/** Whether a call works with something that serves one operation at a time and that the rounds share. */
function usesOrdered(place: WorkPlace, call: CallOperation): boolean {
  const { callee } = call;
  if (callee.kind === "member" && (isOrdered(place, call, callee.object) || putsIntoQueue(place, call))) return true;
  if (
    callee.kind === "name" &&
    !place.isOwn(callee) &&
    (isTransaction(callee.name) || isOfOrderedType(place, call, callee))
  )
    return true;
  if (callee.kind === "member" && documentMethods.has(callee.name) && givesSession(place, call)) return true;
  return call.arguments.some(({ value, name }) => {
    if (name !== null && isOrderedName(place, name) && value.kind === "name" && !place.isOwn(value)) return true;
    const entries = value.kind === "collection" ? value.elements : [{ key: null, value }];
    return entries.some(({ key, value: one }) => {
      if (one.kind !== "name" && one.kind !== "member") return false;
      return (
        isOrdered(place, call, one) || (key?.kind === "literal" && isTransaction(`${key.value}`) && !place.isOwn(one))
      );
    });
  });
}

/** `jobs.put(job)`: a queue keeps the order, and makes who fills it wait on purpose when it is full; a store takes a key as well. */
function putsIntoQueue(place: WorkPlace, { callee, arguments: given }: CallOperation): boolean {
  if (place.resolver.module.language !== "python" || callee.kind !== "member" || callee.name !== "put") return false;
  return given.length === 1 && given[0]?.name === null && !place.isOwn(callee.object);
}

/** `tx`, as what is called (`tx(rows)`) or as an option (`{ transaction: t }`). */
function isTransaction(name: string): boolean {
  return identifierWords(name).some((word) => orderedReceiverParts.has(word));
}

/** `Post.updateOne(filter, change, { session })`: the session holds the transaction. */
function givesSession(place: WorkPlace, { arguments: given }: CallOperation): boolean {
  return given.some(
    ({ value }) =>
      value.kind === "collection" &&
      value.elements.some(
        ({ key, value: one }) => key?.kind === "literal" && key.value === "session" && !place.isOwn(one),
      ),
  );
}

/** Whether a call adds to the end of one and the same file in every round. */
function appends(place: WorkPlace, meaning: Meaning | null, { arguments: [path] }: CallOperation): boolean {
  if (meaning?.kind !== "symbol" || !orderingTable(place.resolver.module.language).appending.has(meaning.name))
    return false;
  return path !== undefined && !place.followsElement(path.value);
}

/** Whether the type of a value says that it serves one call at a time, or any number of them; null when it says nothing. */
function isOfOrderedType({ resolver, callable }: WorkPlace, call: CallOperation, value: Expression): boolean | null {
  const meaning = meaningAt(resolver, callable, call, value);
  if (meaning?.kind !== "instance") return null;
  const table = orderingTable(resolver.module.language);
  const types = libraryAncestors(resolver.table, meaning.type);
  if (types.some((type) => table.sharedTypes.has(type))) return false;
  return types.some((type) => table.orderedTypes.has(type)) ? true : null;
}

function isOrdered(place: WorkPlace, call: CallOperation, expression: Expression): boolean {
  if (place.isOwn(expression)) return false;
  const byType = isOfOrderedType(place, call, expression);
  if (byType !== null) return byType;
  switch (expression.kind) {
    case "name":
      return isOrderedName(place, expression.name) || opensTransaction(place, expression);
    case "member":
      return isOrderedName(place, expression.name) || isOrdered(place, call, expression.object);
    case "subscript":
      return isOrdered(place, call, expression.object);
    case "call": {
      const inner = callOf(place.callable, expression);
      if (inner?.callee.kind === "name") {
        // `expect(page.title())` is about the page.
        const isAbout = inner.arguments.some(({ value }) => value.kind === "call" && isOrdered(place, inner, value));
        return isAbout || (isTransaction(inner.callee.name) && !place.isOwn(inner.callee));
      }
      return inner?.callee.kind === "member" && isOrdered(place, inner, inner.callee.object);
    }
    default:
      return false;
  }
}

/** Whether the function opens a transaction on a variable, which then stands for one connection. */
function opensTransaction({ callable }: WorkPlace, { binding }: Expression & { kind: "name" }): boolean {
  if (binding === null) return false;
  return callsOf(callable).some(
    ({ callee }) =>
      callee.kind === "member" &&
      transactionStarts.has(callee.name) &&
      callee.object.kind === "name" &&
      callee.object.binding === binding,
  );
}

function isOrderedName({ resolver }: WorkPlace, name: string): boolean {
  const all = identifierWords(name);
  const last = all.at(-1);
  if (last === undefined) return false;
  if (all.some((word) => orderedReceiverParts.has(word))) return true;
  if (orderedReceivers.has(last) || orderedReceivers.has(all.join(""))) return true;
  return resolver.module.language === "python" && pythonOrderedReceivers.has(last);
}

/** A method of something that the round has made is the round's own affair. */
function isOwnReceiver(place: WorkPlace, callee: Expression): boolean {
  if (callee.kind !== "member") return false;
  const { object } = callee;
  // `(await fetch(url)).json()`: nobody else has what was just awaited.
  if (object.kind === "await") return object.value.kind === "call";
  return object.kind === "name" && place.isOwn(object) && isMadeHere(place, object);
}

/** Whether a variable of the round holds what an awaited call or a constructor of the round gave. */
function isMadeHere({ callable }: WorkPlace, name: Expression & { kind: "name" }): boolean {
  return callable.operations.some((operation) => {
    if (operation.kind !== "bind" || operation.target.kind !== "name" || operation.target.binding !== name.binding)
      return false;
    const { value, form } = operation;
    if (form === "with") return true;
    if (form === "for") return false;
    return value?.kind === "await" || (value?.kind === "call" && (callOf(callable, value)?.isNew ?? false));
  });
}

/**
 * A change that concerns nothing but the element: a file under the element's path, a row under its id, a letter to it,
 * the end of the element itself.
 */
function concernsElement(place: WorkPlace, call: CallOperation): boolean {
  const { callee } = call;
  if (callee.kind === "member" && endings.has(callee.name) && call.arguments.length === 0)
    return callee.object.kind === "name" && place.isOwn(callee.object);
  const name = lastNameOf(callee);
  const [first] = call.arguments;
  if (!first || !place.followsElement(first.value)) return false;
  if (pathMethods.has(name)) return first.value.kind !== "collection";
  if (rowMethods.has(name)) return hasKey(place, first.value);
  return messageNames.test(name);
}

/** `{ where: { id: item.id } }` names the row that is meant. */
function hasKey(place: WorkPlace, value: Expression): boolean {
  if (value.kind !== "collection" || value.type !== "dict") return false;
  return value.elements.some(
    ({ key, value: given }) => key?.kind === "literal" && key.value === "where" && place.followsElement(given),
  );
}

/** Whether a call looks something up or computes it, as far as its name tells. */
export function looksReading(callee: Expression): boolean {
  const [verb, ...others] = identifierWords(lastNameOf(callee));
  return verb !== undefined && readingVerbs.has(verb) && !others.some((word) => writingWords.has(word));
}

function looksWriting(callee: Expression): boolean {
  return identifierWords(lastNameOf(callee)).some((word) => writingWords.has(word));
}
