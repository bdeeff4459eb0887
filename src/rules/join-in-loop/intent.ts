import { boundNames } from "../../model/boundNames.ts";
import type { Callable, LoopRegion } from "../../model/callable.ts";
import type { BindingId, Expression } from "../../model/expression.ts";
import { readsClock } from "../../project/dataflow/observers.ts";
import { callOf, lastNameOf } from "../../project/expressions.ts";
import type { Flight } from "../../project/handles/flight.ts";
import { isInsideRegion } from "../../project/regions.ts";
import type { Resolver } from "../../project/resolver.ts";

/** Whether the round reads a clock before the start and after the wait: then the waiting is what is measured. */
export function isTimed(resolver: Resolver, flight: Flight, loop: LoopRegion): boolean {
  const { callable, start, wait } = flight;
  let before = false;
  let after = false;
  for (const operation of callable.operations) {
    if (operation.kind !== "call" || !isInsideRegion(callable, operation.region, loop.id)) continue;
    if (!readsClock(resolver, callable, operation)) continue;
    if (operation.id < start.id) before = true;
    if (operation.id > wait.operation.id) after = true;
  }
  return before && after;
}

/** Whether the processes of the loop are meant to share the cores: as many as there are, or kept in a list. */
export function isMeantToBeParallel({ callable, start, created }: Flight, loop: LoopRegion): boolean {
  if (countsCores(callable, loop)) return true;
  return callable.operations.some(
    (operation) =>
      operation.kind === "call" &&
      operation.id > created.id &&
      operation.id !== start.id &&
      operation.callee.kind === "member" &&
      /^(?:append|add|push)$/.test(operation.callee.name) &&
      isInsideRegion(callable, operation.region, loop.id) &&
      operation.arguments.some(({ value }) => isNameOf(callable, value, created.id)),
  );
}

/** `range(cpu_count())`, directly or through a variable. */
function countsCores(callable: Callable, { trips }: LoopRegion): boolean {
  const ofCores = /cpu_count|availableParallelism|\bcpus\b/;
  if (trips.symbols.some((symbol) => ofCores.test(symbol))) return true;
  return callable.operations.some((operation) => {
    if (operation.kind !== "bind" || operation.target.kind !== "name" || !trips.symbols.includes(operation.target.name))
      return false;
    const call = callOf(callable, operation.value);
    return call !== null && "name" in call.callee && ofCores.test(call.callee.name);
  });
}

/** Calls of `fork` run one script after another, each a program of its own; of other calls the first argument is the command. */
const scriptRunners = /(?:^|\.)fork$/;

/**
 * Whether the loop goes through commands: what is run is the element itself, rather than one program for each element. Commands
 * are written down in the order in which they are to run.
 */
export function runsCommandsInOrder({ kind, callable, created, inside }: Flight, { target }: LoopRegion): boolean {
  if (kind !== "child-process" || inside || !target || scriptRunners.test(lastNameOf(created.callee))) return false;
  const [command] = created.arguments;
  const elements = new Set(boundNames(target).flatMap(({ binding }) => binding ?? []));
  return command !== undefined && isPartOf(callable, command.value, elements);
}

/** `command`, `command.run`, `command.split(" ")`. */
function isPartOf(callable: Callable, value: Expression, elements: ReadonlySet<BindingId>): boolean {
  switch (value.kind) {
    case "name":
      return value.binding !== null && elements.has(value.binding);
    case "member":
    case "subscript":
      return isPartOf(callable, value.object, elements);
    case "call": {
      const callee = callOf(callable, value)?.callee;
      return callee?.kind === "member" && isPartOf(callable, callee.object, elements);
    }
    default:
      return false;
  }
}

function isNameOf(callable: Callable, value: { kind: string }, created: number): boolean {
  if (value.kind !== "name" || !("binding" in value)) return false;
  return callable.operations.some(
    (operation) =>
      operation.kind === "bind" &&
      operation.target.kind === "name" &&
      operation.target.binding === value.binding &&
      operation.value?.kind === "call" &&
      operation.value.operation === created,
  );
}
