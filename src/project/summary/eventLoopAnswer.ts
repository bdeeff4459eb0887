import type { Callable, Operation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { enclosingRegions } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import type { EventLoopReach } from "./eventLoopReach.ts";
import { type AskedFunction, mayAskForLoop } from "./eventLoopTests.ts";

/** What a function's value is on an event loop: true or false, or what another function says. */
export type EventLoopAnswer = boolean | AskedFunction;

const answers: ReadonlySet<Expression["kind"]> = new Set(["call", "member", "name", "operator", "choice", "literal"]);

/** What a function answers that is asked, in the end, whether it runs on an event loop; null for all others. */
export function eventLoopAnswer(resolver: Resolver, callable: Callable, reach: EventLoopReach): EventLoopAnswer | null {
  if (!mayAskForLoop(resolver)) return null;
  if (callable.isAsync || callable.isGenerator || callable.kind === "module" || callable.kind === "class") return null;
  const returns = callable.operations.filter((one) => one.kind === "return");
  if (returns.length === 0 || !returns.every(({ value }) => value !== null && answers.has(value.kind))) return null;
  if (fallsThrough(callable) && reach.demandsAt(0, callable.end) !== null) return null;
  const reached = returns.filter(({ region, start }) => reach.demandsAt(region, start) !== null);
  const asking = reached.filter((one) => one.value?.kind !== "literal" && !isHandled(callable, one));
  // A function that gives constants asks nothing, unless a question decides which of them.
  if (asking.length === 0 && reached.length === returns.length) return null;
  // What a handler gives is the answer when nobody knows.
  const given = asking.length > 0 ? reached.filter((one) => !isHandled(callable, one)) : reached;
  const [first = null, ...others] = given.map(({ value, id }) => value && answerOf(reach, value, id));
  return others.every((one) => one === first) ? first : null;
}

function answerOf({ demandsOf }: EventLoopReach, value: Expression, at: number): EventLoopAnswer | null {
  const whenTrue = demandsOf(value, true, at);
  const whenFalse = demandsOf(value, false, at);
  if (whenTrue === null || whenFalse === null) return whenTrue === whenFalse ? null : whenFalse === null;
  const [only, ...others] = whenTrue;
  return only && others.length === 0 && whenFalse.length === 1 ? only : null;
}

function isHandled(callable: Callable, { region }: Operation): boolean {
  return enclosingRegions(callable, region).some(({ kind }) => kind === "handler");
}

/** Whether a function may end without a `return`. */
function fallsThrough({ statements }: Callable): boolean {
  const last = statements.findLast(({ region }) => region === 0);
  return last !== undefined && !/^(?:return|raise|try|with)$/.test(last.kind);
}
