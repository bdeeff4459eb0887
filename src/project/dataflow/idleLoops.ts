import { handleTypeOf } from "../../knowledge/libraryTypes.ts";
import { probes } from "../../knowledge/probes.ts";
import type { Callable, CallOperation, LoopRegion, Operation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Confidence } from "../../model/finding.ts";
import { isCoroutine } from "../contexts/asyncContext.ts";
import { calledSymbol, meaningAt } from "../contexts/calls.ts";
import { walkExpression } from "../expressions.ts";
import { isInsideRegion } from "../regions.ts";
import type { Resolver } from "../resolver.ts";

/** A loop that does nothing but look whether it may end. */
export interface IdleLoop {
  readonly loop: LoopRegion;
  /** Until the time comes, until something else changes, until somebody kills it; `sleep` blocks between two looks. */
  readonly until: "clock" | "state" | "nothing" | "sleep";
  readonly confidence: Confidence;
  /** The call that sleeps, for `sleep`. */
  readonly sleep: CallOperation | null;
}

/** What an operation of a loop is for. Null ends the search: the loop does work. */
type Role = "clock" | "state" | "likely-state" | "sleep" | "leave" | "none" | null;

/** The idle loops of a callable, in source order. */
export function idleLoopsOf(resolver: Resolver, callable: Callable): IdleLoop[] {
  return callable.regions.flatMap((region) => {
    if (region.kind !== "loop" || !isRepeating(region) || isFaulty(resolver, region)) return [];
    const idle = idleLoop(resolver, callable, region);
    return idle ? [idle] : [];
  });
}

function isRepeating({ form, test }: LoopRegion): boolean {
  if (form !== "while" && form !== "do" && form !== "count") return false;
  return test === null ? form === "count" : test.kind !== "unknown" && !isConstant(test, false);
}

function isFaulty({ module }: Resolver, { start, end }: LoopRegion): boolean {
  return module.syntaxErrors.some((error) => error.start < end && start < error.end);
}

function idleLoop(resolver: Resolver, callable: Callable, loop: LoopRegion): IdleLoop | null {
  const inside = callable.operations.filter(({ region }) => isInsideRegion(callable, region, loop.id));
  const mayAsk = isCoroutine(callable) && inside.some((one) => isSleep(resolver, callable, one));
  const roles: Role[] = [];
  for (const operation of inside) {
    const isInTest = loop.test !== null && operation.start >= loop.test.start && operation.end <= loop.test.end;
    const role = mayAsk && isInTest && operation.kind === "call" ? "state" : roleOf(resolver, callable, operation);
    if (role === null) return null;
    roles.push(role);
  }
  const sleep = inside.find((one) => isSleep(resolver, callable, one));
  if (sleep) return { loop, until: "sleep", confidence: "certain", sleep: sleep as CallOperation };
  if (roles.includes("clock")) return { loop, until: "clock", confidence: "certain", sleep: null };
  const isEndless = (loop.test === null || isConstant(loop.test, true)) && !roles.includes("leave");
  if (isEndless) return { loop, until: "nothing", confidence: "certain", sleep: null };
  const isSure = !roles.includes("likely-state") && inside.every((one) => readsOnlyVariables(resolver, callable, one));
  return { loop, until: "state", confidence: isSure ? "certain" : "likely", sleep: null };
}

function roleOf(resolver: Resolver, callable: Callable, operation: Operation): Role {
  switch (operation.kind) {
    case "call":
      return roleOfCall(resolver, callable, operation);
    case "evaluate":
      return isPassive(operation.value) || isPlaceholder(operation) ? "none" : null;
    case "bind":
      if (operation.form === "for") return "none";
      return operation.target.kind === "name" && asksAgain(resolver, callable, operation.value) ? "none" : null;
    case "jump":
      return operation.form === "break" ? "leave" : "none";
    case "return":
    case "raise":
      return "leave";
    default:
      return null;
  }
}

function roleOfCall(resolver: Resolver, callable: Callable, call: CallOperation): Role {
  const { clocks, states, stateMethods, pure } = probes[resolver.module.language];
  if (isSleep(resolver, callable, call)) return isCoroutine(callable) ? "sleep" : null;
  const name = calledSymbol(resolver, callable, call);
  if (name !== null && clocks.has(name)) return "clock";
  if (name !== null && states.has(name)) return "state";
  if (name !== null && pure.has(name)) return "none";
  if (call.callee.kind !== "member" || !stateMethods.has(call.callee.name) || call.arguments.length > 0) return null;
  const receiver = meaningAt(resolver, callable, call, call.callee.object);
  if (receiver?.kind === "object") {
    const isThread = resolver.classes.libraryBasesOf(receiver.class).some((base) => handleTypeOf(resolver.table, base));
    return isThread ? "state" : null;
  }
  return receiver?.kind === "instance" ? "state" : "likely-state";
}

/** `time.sleep(…)` of Python: in a thread it yields the processor, in a coroutine it stops the event loop. */
function isSleep(resolver: Resolver, callable: Callable, operation: Operation): boolean {
  return operation.kind === "call" && calledSymbol(resolver, callable, operation) === "time.sleep";
}

/** `now = time.time()` in the loop: the value is another look, not a step of some work. */
function asksAgain(resolver: Resolver, callable: Callable, value: Expression | null): boolean {
  if (!value || !isPassive(value)) return false;
  for (const inner of walkExpression(callable, value)) {
    const call = inner.kind === "call" ? callable.operations[inner.operation] : undefined;
    if (call?.kind === "call" && roleOfCall(resolver, callable, call) !== "none") return true;
  }
  return false;
}

/** Whether evaluating an expression does nothing but its calls, which are operations of their own. */
function isPassive(expression: Expression): boolean {
  switch (expression.kind) {
    case "name":
    case "literal":
    case "call":
      return true;
    case "member":
      return isPassive(expression.object);
    case "subscript":
      return isPassive(expression.object) && isPassive(expression.index);
    case "operator":
      return expression.operands.every(isPassive);
    case "choice":
      return expression.options.every(isPassive);
    case "collection":
      return expression.elements.every(({ value }) => isPassive(value));
    default:
      return false;
  }
}

/** The `...` of Python as a statement. */
function isPlaceholder(operation: Operation): boolean {
  if (operation.kind !== "evaluate" || operation.role !== "statement" || operation.value.kind !== "unknown")
    return false;
  return operation.value.operands.length === 0 && operation.end - operation.start === 3;
}

/** Whether an operation looks at variables and own fields only; an attribute of anything else may be a property that works. */
function readsOnlyVariables(resolver: Resolver, callable: Callable, operation: Operation): boolean {
  if (operation.kind !== "evaluate") return true;
  for (const inner of walkExpression(callable, operation.value)) {
    if (inner.kind === "call") return true;
    if (inner.kind !== "member") continue;
    const owner = resolver.meaningOf(inner.object, { callable: callable.id, at: operation.id });
    if (owner?.kind !== "object" && owner?.kind !== "instance") return false;
    if (owner.kind === "object" && resolver.classes.methodOf(owner.class, inner.name) !== null) return false;
  }
  return true;
}

function isConstant(test: Expression, truth: boolean): boolean {
  return test.kind === "literal" && test.type !== "template" && Boolean(test.value) === truth;
}
