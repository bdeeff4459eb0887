import type { Callable, CallOperation, LoopRegion, Operation } from "../../model/callable.ts";
import type { OperationId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { dominates } from "../definitions.ts";
import { enclosingRegions, isInsideRegion } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { isObserver } from "./observers.ts";
import { type PlaceKey, placeOf, placesOverlap, placesRead, placesReadBy, placesWritten } from "./places.ts";

/** One round of a loop, cut at a wait: what begins the work, and where the round waits for it. */
export interface Round {
  readonly loop: LoopRegion;
  /** The operations that make and start the work. */
  readonly starts: readonly CallOperation[];
  /** The first operation whose outcome is known only after the wait. */
  readonly waitsAt: OperationId;
}

/**
 * Whether a round needs what an earlier round waited for: the work is started with, or on condition of, a place
 * that is written after the wait. Counting on (`i += 1`) needs nothing.
 */
export function roundsDependOnWait(resolver: Resolver, callable: Callable, round: Round): boolean {
  const { module } = resolver;
  const inLoop = callable.operations.filter(({ region }) => isInsideRegion(callable, region, round.loop.id));
  const written = inLoop.filter(({ id }) => id >= round.waitsAt).flatMap((one) => writesOf(resolver, callable, one));
  if (written.length === 0) return false;
  const carried = carriedReads(module, callable, round, inLoop);
  return carried.some((read) => written.some((write) => placesOverlap(read, write)));
}

/** What the start of a round reads that this round has not set itself before. */
function carriedReads(
  module: Module,
  callable: Callable,
  { starts, waitsAt }: Round,
  inLoop: readonly Operation[],
): PlaceKey[] {
  const first = Math.min(...starts.map(({ id }) => id));
  const pending: { place: PlaceKey; before: OperationId; region: number }[] = [];
  const read = (operation: Operation, place: PlaceKey) =>
    pending.push({ place, before: operation.id, region: operation.region });
  for (const start of starts) for (const place of placesReadBy(module, callable, start)) read(start, place);
  for (const operation of inLoop) {
    // A condition before the wait may decide whether the round starts its work at all.
    const decides = operation.kind === "evaluate" && operation.role === "test";
    if (operation.id >= waitsAt || !decides) continue;
    for (const place of placesReadBy(module, callable, operation)) read(operation, place);
  }
  const carried = new Set<PlaceKey>();
  const seen = new Set<string>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { place, before, region } = next;
    const key = `${place}@${before}`;
    if (seen.has(key)) continue;
    seen.add(key);
    let isSet = false;
    for (const operation of inLoop) {
      if (operation.kind !== "bind" || operation.id >= before || operation.id >= waitsAt) continue;
      const sets = placesWritten(operation.target).some((write) => place === write || place.startsWith(`${write}.`));
      if (!sets) continue;
      for (const value of placesReadBy(module, callable, operation)) read(operation, value);
      if (operation.form === "augmented") continue;
      if (dominates(callable, operation.region, region) && operation.id <= Math.max(first, before)) isSet = true;
    }
    if (!isSet) carried.add(place);
  }
  return [...carried];
}

/** The places that an operation after the wait may change. */
function writesOf(resolver: Resolver, callable: Callable, operation: Operation): PlaceKey[] {
  if (operation.kind === "bind") {
    return isCounting(resolver.module, callable, operation) ? [] : placesWritten(operation.target);
  }
  if (operation.kind === "delete") return placesWritten(operation.target);
  return operation.kind === "call" ? mutatedBy(resolver, callable, operation) : [];
}

/** `i += 1`, `start = start + step`: the next value follows from the last one without any work. */
function isCounting(module: Module, callable: Callable, operation: Operation & { kind: "bind" }): boolean {
  const { target, value, form } = operation;
  if (target.kind !== "name" || !value) return false;
  const own = placesWritten(target);
  const reads = [...placesRead(module, callable, value)];
  const isNumeric =
    value.kind === "literal" || value.kind === "name" || value.kind === "operator" || value.kind === "member";
  if (!isNumeric) return false;
  if (form === "augmented") return !reads.some((place) => isWrittenInRegion(callable, operation, place));
  return value.kind === "operator" && reads.some((place) => own.includes(place)) && reads.length <= 2;
}

/** Whether another assignment in the loops around an operation writes to a place. */
function isWrittenInRegion(callable: Callable, operation: Operation, place: PlaceKey): boolean {
  const loops = enclosingRegions(callable, operation.region).filter(({ kind }) => kind === "loop");
  const outermost = loops.at(-1);
  if (!outermost) return false;
  return callable.operations.some(
    (other) =>
      other.kind === "bind" &&
      other.id !== operation.id &&
      isInsideRegion(callable, other.region, outermost.id) &&
      placesWritten(other.target).some((write) => placesOverlap(write, place)),
  );
}

/** `items.append(x)` may change `items`; a method of this class changes the fields that it assigns. */
function mutatedBy(resolver: Resolver, callable: Callable, call: CallOperation): PlaceKey[] {
  if (isObserver(resolver, callable, call)) return [];
  const { callee } = call;
  const result = call.arguments.flatMap(({ value }) => placeOf(value) ?? []);
  if (callee.kind !== "member") return result;
  const object = placeOf(callee.object);
  if (object === null) return result;
  const receiver = resolver.meaningOf(callee.object, { callable: callable.id, at: call.id });
  if (receiver?.kind !== "object") return [...result, object];
  return [...result, ...assignedFields(resolver, receiver.class, callee.name).map((field) => `${object}.${field}`)];
}

/** The fields that a method assigns on its own object, methods that it calls on itself included. */
function assignedFields(resolver: Resolver, owner: number, name: string): string[] {
  const fields = new Set<string>();
  const methods = [name];
  for (const method of methods) {
    const id = resolver.classes.methodOf(owner, method);
    for (const operation of (id === null ? undefined : resolver.module.callables[id])?.operations ?? []) {
      if (operation.kind === "bind" && operation.target.kind === "member") fields.add(operation.target.name);
      if (operation.kind !== "call" || operation.callee.kind !== "member") continue;
      if (operation.callee.object.kind === "name" && !methods.includes(operation.callee.name))
        methods.push(operation.callee.name);
    }
  }
  return [...fields];
}
