import { isWholeStatement } from "../../fixes/ecmascript/awaiting.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression, MemberExpression } from "../../model/expression.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { type CollectionKind, collectionKindOf } from "../../project/collectionKinds.ts";
import { callsOf, meaningAt } from "../../project/contexts/calls.ts";
import { catchesAllErrors } from "../../project/protection.ts";
import type { Resolver } from "../../project/resolver.ts";
import type { RuleContext } from "../rule.ts";

/** An asynchronous function that is handed to a method which cannot wait for it. */
export interface DroppedCallback {
  readonly callable: Callable;
  readonly call: CallOperation;
  readonly method: string;
  readonly span: Span;
  readonly function: Callable;
  /** The function stands in the arguments, so that its text can be changed. */
  readonly isWrittenHere: boolean;
  /** `drops` throws the promises away; `asks` takes each promise for a true answer; `orders` for a number. */
  readonly effect: "drops" | "asks" | "orders";
  /** What is iterated; null when the text does not show it, or when a function is called instead of a method. */
  readonly collection: CollectionKind | null;
  readonly confidence: Confidence;
}

const asking: ReadonlySet<string> = new Set("filter some every find findIndex findLast findLastIndex".split(" "));
const ordering: ReadonlySet<string> = new Set(["sort", "toSorted"]);

/** Functions that take the collection first and the callback behind it, and what they do with its promise. */
const functions: ReadonlyMap<string, Effect> = new Map([
  ...functionsOf("lodash", "forEach each forOwn forIn times", "drops"),
  ...functionsOf("lodash", "filter reject some every find findLast findIndex findKey partition", "asks"),
  ...functionsOf("underscore", "each forEach", "drops"),
  ...functionsOf("underscore", "filter reject some every find", "asks"),
]);

type Effect = DroppedCallback["effect"];

function functionsOf(library: string, names: string, effect: Effect): (readonly [string, Effect])[] {
  return names.split(" ").map((name) => [`${library}.${name}`, effect]);
}

/** The asynchronous callbacks of one callable whose promises nobody takes. */
export function* droppedCallbacks(context: RuleContext, callable: Callable): Generator<DroppedCallback> {
  for (const call of context.project.resolver.remember(candidatesIn, callable)) {
    const { callee } = call;
    if (callee.kind !== "member") continue;
    const found = methodCallback(context, callable, call, callee) ?? functionCallback(context, callable, call, callee);
    if (found) yield found;
  }
}

/** The calls of members that may take a callback which nobody waits for, as their names and arguments tell. */
function candidatesIn(_: Resolver, callable: Callable): readonly CallOperation[] {
  return callsOf(callable).filter(
    ({ callee, arguments: given }) =>
      callee.kind === "member" &&
      !given.some(({ spread }) => spread) &&
      (given.length > 1 || (given.length > 0 && takesCallback(callee.name))),
  );
}

function takesCallback(method: string): boolean {
  return method === "forEach" || method === "map" || asking.has(method) || ordering.has(method);
}

function methodCallback(
  context: RuleContext,
  callable: Callable,
  call: CallOperation,
  { name: method, object, nameSpan: span }: MemberExpression,
): DroppedCallback | null {
  const effect = effectOf(context, callable, call, method);
  const given = effect && call.arguments[0]?.value;
  if (!effect || !given) return null;
  const { resolver } = context.project;
  const collection = collectionKindOf(resolver, object, { callable: callable.id, at: call.id });
  // Streams and asynchronous iterators have methods of these names that wait. Who awaits one knows it, but for arrays.
  if (collection === null && (effect !== "drops" || call.isAwaited || !isStatement(context, callable, call)))
    return null;
  const callback = asynchronous(context, callable, call, given);
  if (!callback) return null;
  const confidence = collection === null || catchesAllErrors(callback.function) ? "likely" : "certain";
  return { callable, call, method, span, effect, collection, confidence, ...callback };
}

function effectOf(
  context: RuleContext,
  callable: Callable,
  call: CallOperation,
  method: string,
): DroppedCallback["effect"] | null {
  if (method === "forEach") return "drops";
  if (method === "map") return !call.isAwaited && isStatement(context, callable, call) ? "drops" : null;
  if (asking.has(method)) return "asks";
  return ordering.has(method) ? "orders" : null;
}

function functionCallback(
  context: RuleContext,
  callable: Callable,
  call: CallOperation,
  { name: method, nameSpan: span }: MemberExpression,
): DroppedCallback | null {
  const given = call.arguments[1]?.value;
  const callee = given && meaningAt(context.project.resolver, callable, call, call.callee);
  const effect = callee?.kind === "symbol" ? functions.get(callee.name) : undefined;
  if (!given || !effect) return null;
  const callback = asynchronous(context, callable, call, given);
  if (!callback) return null;
  return { callable, call, method, span, effect, collection: null, confidence: "certain", ...callback };
}

/** The asynchronous function that an argument is, when it has something to wait for. */
function asynchronous(
  { module, project }: RuleContext,
  callable: Callable,
  call: CallOperation,
  given: Expression,
): { readonly function: Callable; readonly isWrittenHere: boolean } | null {
  const meaning = meaningAt(project.resolver, callable, call, given);
  const found = meaning?.kind === "callable" ? module.callables[meaning.callable] : undefined;
  if (!found?.isAsync || found.isGenerator || !hasWork(found)) return null;
  return { function: found, isWrittenHere: given.kind === "callable" };
}

/** A function that only says `async` is done when it returns. */
function hasWork({ operations }: Callable): boolean {
  return operations.some(
    (operation) =>
      operation.kind === "await" ||
      (operation.kind === "return" && operation.value !== null && mayWait(operation.value)),
  );
}

function mayWait(value: Expression): boolean {
  return value.kind === "call" || value.kind === "await" || (value.kind === "choice" && value.options.some(mayWait));
}

function isStatement({ module, text }: RuleContext, callable: Callable, call: CallOperation): boolean {
  return isWholeStatement({ module, text, callable, call, mayBecomeAsync: false });
}
