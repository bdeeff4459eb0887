import type { Callable, CallOperation, LoopRegion, Operation } from "../../model/callable.ts";
import type { BindingId, Expression } from "../../model/expression.ts";
import { callOf, isStatementCall, pathOf } from "../expressions.ts";
import { enclosingRegions } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import type { FunctionWork } from "./functionWork.ts";
import { isObserver } from "./observers.ts";
import { operationsInLoop } from "./roundExits.ts";
import type { RoundNames } from "./roundNames.ts";
import type { Suspension } from "./roundWrites.ts";

/** What a round does besides waiting, from harmless to decisive. */
export type SideEffects = "none" | "unseen" | "output" | "unknown";

/** What must be known of a loop to judge the calls in its rounds. */
export interface EffectsPlace {
  readonly names: RoundNames;
  readonly suspension: Suspension;
  readonly functionWork: FunctionWork;
}

/**
 * Plain calls of a round whose result nobody uses are there for their effect. `output` writes for people to read;
 * `unseen` calls functions whose effects are not known but whose results are used; `unknown` may be anything.
 */
export function sideEffectsOf(
  resolver: Resolver,
  callable: Callable,
  loop: LoopRegion,
  place: EffectsPlace,
): SideEffects {
  let result: SideEffects = "none";
  const take = (effect: SideEffects) => {
    if (rank(effect) > rank(result)) result = effect;
  };
  for (const operation of operationsInLoop(callable, loop)) {
    if (operation.kind !== "call" || operation.isAwaited) continue;
    take(effectOf(resolver, callable, loop, operation, place));
    if (operation.callee.kind === "member" && operation.callee.name === "forEach")
      for (const { value } of operation.arguments) take(effectOfEach(resolver, value, loop, place));
  }
  return result;
}

/** What a function does that a round hands to `forEach`: the calls in it that stand for themselves, on what it was not given. */
function effectOfEach(resolver: Resolver, value: Expression, loop: LoopRegion, place: EffectsPlace): SideEffects {
  const body = value.kind === "callable" ? resolver.module.callables[value.callable] : undefined;
  for (const operation of body?.operations ?? []) {
    if (!body || operation.kind !== "call" || operation.callee.kind !== "member") continue;
    const root = pathOf(operation.callee)?.root.binding;
    if (root == null || resolver.module.bindings[root]?.owner === body.id || isOfRound(root, place)) continue;
    const isForItself =
      isStatementCall(body, operation) ||
      body.operations.some((one) => one.kind === "return" && callOf(body, one.value) === operation);
    if (isForItself && effectOf(resolver, body, loop, operation, place) !== "none") return "unknown";
  }
  return "none";
}

/** Whether a variable holds a round's own value, which concerns no other round. */
function isOfRound(binding: BindingId, { names }: EffectsPlace): boolean {
  return names.isPrivate(binding) && names.outerRoot(binding) === null;
}

function rank(effect: SideEffects): number {
  return ["none", "unseen", "output", "unknown"].indexOf(effect);
}

/** What prints for a person to read. */
const printing =
  /^(?:print|console\.(?:log|info|table|group|groupEnd|dir)|process\.stdout\.write|sys\.stdout\.write|click\.echo|typer\.echo|rich\.print)$/;
/** Methods of plain values that change nothing or what they are called on only; the latter are writes of the round. */
const plain =
  /^(?:push|append|add|set|extend|update|setdefault|unshift|insert|appendleft|discard|forEach|map|filter|find|some|every|reduce|includes|startsWith|endsWith|startswith|endswith|split|join|slice|replace|trim|get|has|keys|values|items|entries|strip|format|lower|upper|concat|sort|toString|then|catch|finally)$/;

function effectOf(
  resolver: Resolver,
  callable: Callable,
  loop: LoopRegion,
  call: CallOperation,
  place: EffectsPlace,
): SideEffects {
  const dotted = dottedName(call.callee);
  if (dotted !== null && printing.test(dotted)) return isHandled(callable, loop, call) ? "none" : "output";
  if (isObserver(resolver, callable, call)) return "none";
  const { callee } = call;
  if (callee.kind === "member" && plain.test(callee.name)) return "none";
  const meaning = resolver.meaningOf(callee, { callable: callable.id, at: call.id });
  if (meaning?.kind === "callable" && !resolver.module.callables[meaning.callable]?.isAsync) {
    const work = place.functionWork(meaning.callable);
    if (work === "independent") return "none";
    if (work === "writes") return "unknown";
  }
  const root = callee.kind === "member" ? pathOf(callee)?.root.binding : null;
  if (root != null && isOfRound(root, place)) return "none";
  if (isStatementCall(callable, call)) return "unknown";
  return meaning?.kind === "symbol" && meaning.module === null ? "none" : "unseen";
}

/** Whether a call stands in a handler: what it prints is a failure's affair. */
function isHandled(callable: Callable, loop: LoopRegion, operation: Operation): boolean {
  for (const region of enclosingRegions(callable, operation.region)) {
    if (region.id === loop.id) return false;
    if (region.kind === "handler") return true;
  }
  return false;
}

function dottedName(callee: Expression): string | null {
  const path = pathOf(callee);
  return path && path.root.name + path.path;
}
