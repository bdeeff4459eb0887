import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { argumentOf, calledSymbol, callsOf } from "../../project/contexts/calls.ts";
import { walkExpression } from "../../project/expressions.ts";
import type { Flight } from "../../project/handles/flight.ts";
import { worksMeanwhile } from "../../project/handles/meanwhile.ts";
import { originOf } from "../../project/handles/origins.ts";
import { innermostLoop, isConditionalWithin } from "../../project/regions.ts";
import type { Resolver } from "../../project/resolver.ts";

/** Where each way of starting work takes the function that it runs: keyword and position. */
const functionPlaces: Readonly<Record<"thread" | "greenlet" | "future" | "task", readonly [string, number | null]>> = {
  thread: ["target", null],
  greenlet: ["run", 0],
  future: ["fn", 0],
  task: ["coro", 0],
};

/** The kinds of work that a plain call could replace. */
export type IdleKind = keyof typeof functionPlaces;

/**
 * Whether work is started and waited for with nothing in between, outside of loops, for no reason that the text
 * shows. A process isolates, a worker keeps the event loop free, a limit in time needs somebody who watches.
 */
export function isIdle(resolver: Resolver, flight: Flight): flight is Flight & { readonly kind: IdleKind } {
  const { callable, created, start, wait, kind } = flight;
  if (!Object.hasOwn(functionPlaces, kind) || flight.inside || wait.mayTimeOut) return false;
  if (wait.form.kind !== "method" && wait.form.kind !== "await") return false;
  if (innermostLoop(callable, wait.operation.region)) return false;
  if (start.region !== wait.region || isConditionalWithin(callable, wait.region, created.region)) return false;
  // In a coroutine the wait blocks the event loop, which is another matter.
  if (callable.isAsync !== (kind === "task")) return false;
  if (worksMeanwhile(resolver, flight) || hasOthersInFlight(resolver, callable, flight)) return false;
  if (kind === "future" && !isOwnExecutor(resolver, callable, created)) return false;
  if (kind === "task" && !isPlainTask(resolver, callable, created)) return false;
  const work = workOf(flight.kind as IdleKind, created);
  return !needsThread(resolver, callable, work);
}

/** The function that the work runs, or the coroutine of a task; null when the text does not name it. */
export function workOf(kind: IdleKind, created: CallOperation): Expression | null {
  const [keyword, position] = functionPlaces[kind];
  return argumentOf(created, keyword, position)?.value ?? null;
}

/** Whether other work is started before and waited for after, so that several are in flight here. */
function hasOthersInFlight(resolver: Resolver, callable: Callable, { created, start, wait }: Flight): boolean {
  return callsOf(callable).some((call) => {
    if (call === created || call === start || call.id >= start.id || call.callee.kind !== "member") return false;
    if (!/^(?:start|submit|spawn|create_task)$/.test(call.callee.name)) return false;
    const other = originOf(resolver, callable, call.callee.object, call.id);
    return (
      other !== created && callsOf(callable).some((later) => later.id > wait.operation.id && concerns(call, later))
    );
  });
}

function concerns(started: CallOperation, later: CallOperation): boolean {
  if (later.callee.kind !== "member" || !/^(?:join|result|get|wait)$/.test(later.callee.name)) return false;
  const [left, right] = [later.callee.object, started.callee.kind === "member" ? started.callee.object : null];
  return left.kind === "name" && right?.kind === "name" ? left.binding === right.binding : false;
}

/** An executor that lives longer may be there so that all its jobs run in one thread. */
function isOwnExecutor(resolver: Resolver, callable: Callable, { callee, id }: CallOperation): boolean {
  return callee.kind === "member" && originOf(resolver, callable, callee.object, id) !== null;
}

/** A task that has a name or a context of its own is there to be seen as a task; one that a helper makes may be kept. */
function isPlainTask(resolver: Resolver, callable: Callable, created: CallOperation): boolean {
  const symbol = calledSymbol(resolver, callable, created);
  if (symbol === null || !/(?:^|\.)(?:create_task|ensure_future)$/.test(symbol)) return false;
  return created.arguments.every(({ name, spread }) => name === null && !spread);
}

/** What needs a thread of its own: another event loop, a deeper stack, what belongs to one thread. */
const threadBound =
  /^(?:run|run_until_complete|run_forever|run_coroutine_threadsafe|new_event_loop|set_event_loop|get_running_loop|stack_size|setrecursionlimit|CoInitialize|serve_forever|local|get_ident|current_thread|async_to_sync|syncify|start_blocking_portal)$/;

function needsThread(resolver: Resolver, callable: Callable, work: Expression | null): boolean {
  if (!work) return false;
  const mentions = (owner: Callable, value: Expression): boolean => {
    for (const inner of walkExpression(owner, value))
      if ((inner.kind === "name" || inner.kind === "member") && threadBound.test(inner.name)) return true;
    return false;
  };
  const usesBound = (owner: Callable) => callsOf(owner).some(({ callee }) => mentions(owner, callee));
  if (mentions(callable, work) || usesBound(callable)) return true;
  const meaning = resolver.meaningOf(work, { callable: callable.id, at: 0 });
  const target = meaning?.kind === "callable" ? resolver.module.callables[meaning.callable] : undefined;
  return target !== undefined && usesBound(target);
}
