import type { Callable, LoopRegion, Operation } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import { roundsDependOnWait } from "../../project/dataflow/loopCarried.ts";
import { endsProgram } from "../../project/dataflow/observers.ts";
import { changesDirectory } from "../../project/dataflow/workingDirectory.ts";
import type { Flight } from "../../project/handles/flight.ts";
import { worksMeanwhile } from "../../project/handles/meanwhile.ts";
import { commonRegion, innermostCommonLoop, isConditionalWithin, isInsideRegion } from "../../project/regions.ts";
import type { Resolver } from "../../project/resolver.ts";

/** The loop in which work is started and waited for in every round, for no reason that the text shows; else null. */
export function serialLoopOf(resolver: Resolver, flight: Flight): LoopRegion | null {
  const { callable, created, start, wait } = flight;
  if (wait.mayTimeOut) return null;
  const loop = innermostCommonLoop(callable, start, wait.operation);
  if (!loop || !isInsideRegion(callable, created.region, loop.id) || !isEnumerable(callable, loop)) return null;
  const shared = commonRegion(callable, start.region, wait.region);
  if (isConditionalWithin(callable, wait.region, shared)) return null;
  if (isConditionalWithin(callable, start.region, shared)) return null;
  if (leavesAfter(resolver, callable, loop, wait.operation)) return null;
  if (worksMeanwhile(resolver, flight) || changesDirectory(resolver, callable, loop)) return null;
  const starts = [created, start];
  return roundsDependOnWait(resolver, callable, { loop, starts, waitsAt: wait.operation.id + 1 }) ? null : loop;
}

/** A loop over things that are there already. One that runs for ever, or takes what arrives, cannot start all at once. */
function isEnumerable(callable: Callable, loop: LoopRegion): boolean {
  if (loop.isAsync) return false;
  const { factor, symbols } = loop.trips;
  if (symbols.length === 0 && factor <= 1) return false;
  if (loop.form === "while" || loop.form === "do" || loop.form === "count")
    return loop.test !== null && !isTrue(loop.test);
  return !takesUntilSentinel(callable, loop.iterable);
}

function isTrue(test: Expression): boolean {
  return test.kind === "literal" && (test.value === true || (test.type === "number" && test.value !== 0));
}

/** `iter(queue.get, None)` calls until the sentinel arrives. */
function takesUntilSentinel(callable: Callable, iterable: Expression | null): boolean {
  if (iterable?.kind !== "call") return false;
  const call = callable.operations[iterable.operation];
  if (call?.kind !== "call" || call.callee.kind !== "name") return false;
  return call.callee.name === "iter" && call.arguments.length === 2;
}

/** Whether the loop, or the program, may end after the wait: what comes next then hangs on the outcome. */
function leavesAfter(resolver: Resolver, callable: Callable, loop: LoopRegion, wait: Operation): boolean {
  return callable.operations.some((operation) => {
    if (operation.id < wait.id || !isInsideRegion(callable, operation.region, loop.id)) return false;
    switch (operation.kind) {
      case "return":
      case "raise":
        return true;
      case "jump":
        return operation.form === "break" && operation.loop === loop.id;
      case "call":
        return endsProgram(resolver, callable, operation);
      default:
        return false;
    }
  });
}
