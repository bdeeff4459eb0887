import type { HandleKind } from "../../knowledge/concurrencyTable.ts";
import { findRow, libraryAncestors } from "../../knowledge/libraryTypes.ts";
import type { Callable, CallOperation, WithRegion } from "../../model/callable.ts";
import type { CallableId, Expression } from "../../model/expression.ts";
import { getOrCreate } from "../../model/getOrCreate.ts";
import { endsProgram } from "../dataflow/observers.ts";
import { isConditionalWithin, isInsideRegion } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import { type Creation, creationOf } from "./creations.ts";
import type { Flight, Wait } from "./flight.ts";
import { originOf } from "./origins.ts";
import { awaitOf, isDoneEvent, listenersIn, waitOf } from "./waits.ts";

/** Finds work in flight, callable by callable, and keeps what it found. */
export interface FlightFinder {
  flightsOf(callable: Callable): readonly Flight[];
}

/** Finds the work in flight of a module's callables, each once; `known` is what was found already. */
export function createFlightFinder(
  resolver: Resolver,
  known: Map<CallableId, readonly Flight[]> = new Map(),
): FlightFinder {
  const openRuns = new Set<CallableId>();

  function flightsOf(callable: Callable): readonly Flight[] {
    const found = known.get(callable.id);
    if (found) return found;
    known.set(callable.id, []);
    const own = [...handleFlights(resolver, callable), ...runFlights(callable)];
    const result = [...own, ...scopeFlights(resolver, callable, own)];
    result.sort((left, right) => left.wait.operation.id - right.wait.operation.id);
    known.set(callable.id, result);
    return result;
  }

  /** Calls that start and wait in one go: rows of the table, and helpers of this module. */
  function* runFlights(callable: Callable): Generator<Flight> {
    for (const call of callable.operations) {
      if (call.kind !== "call") continue;
      const promised = call.isNew && call.isAwaited ? executorFlight(resolver, callable, call) : null;
      const awaited = promised && awaitOf(callable, call);
      if (promised && awaited) {
        yield { ...promised, wait: { ...promised.wait, operation: awaited, span: awaited, region: awaited.region } };
        continue;
      }
      const callee = resolver.meaningOf(call.callee, { callable: callable.id, at: call.id });
      if (callee?.kind === "symbol") {
        const row = findRow(resolver.table, resolver.table.runs, callee.name);
        if (!row) continue;
        const { startMethod, waitMethod } = row;
        const wait = runWait(callable, call, row.isAsync, { kind: "run", call, startMethod, waitMethod });
        if (wait)
          yield { kind: row.kind, callable, confidence: "certain", created: call, start: call, wait, inside: null };
      } else if (callee?.kind === "callable") {
        const helper = helperRun(callee.callable);
        if (!helper) continue;
        const form = { kind: "run", call, startMethod: null, waitMethod: null } as const;
        const wait = runWait(callable, call, helper.isAsync, form);
        if (!wait) continue;
        const { flight } = helper;
        const inside = flight.inside ?? { callable: flight.callable.id, wait: flight.wait };
        yield { kind: flight.kind, callable, confidence: flight.confidence, created: call, start: call, wait, inside };
      }
    }
  }

  /** What a helper runs from its first line to its last, whatever its arguments. */
  function helperRun(id: CallableId): { flight: Flight; isAsync: boolean } | null {
    const helper = resolver.module.callables[id];
    if (!helper || helper.isGenerator || openRuns.has(id)) return null;
    openRuns.add(id);
    try {
      const flight = flightsOf(helper).find((one) => isUnconditional(one) && !one.wait.mayTimeOut);
      if (flight) return failsAfter(resolver, flight) ? null : { flight: asHelper(flight), isAsync: helper.isAsync };
      const promised = promisedRun(resolver, helper);
      return promised && { flight: asHelper(promised), isAsync: true };
    } finally {
      openRuns.delete(id);
    }
  }

  return { flightsOf };
}

/** People run commands one after another more often than not, and a helper for it says so again. */
function asHelper(flight: Flight): Flight {
  return flight.kind === "child-process" && flight.confidence === "certain"
    ? { ...flight, confidence: "likely" }
    : flight;
}

/** A helper that may raise, or end the program, on what it waited for: its callers rely on the order. */
function failsAfter(resolver: Resolver, { callable, wait }: Flight): boolean {
  return callable.operations.some(
    (operation) =>
      operation.id > wait.operation.id &&
      (operation.kind === "raise" || (operation.kind === "call" && endsProgram(resolver, callable, operation))),
  );
}

function isUnconditional({ callable, start, wait }: Flight): boolean {
  return !isConditionalWithin(callable, start.region, 0) && !isConditionalWithin(callable, wait.region, 0);
}

/** Handles with a value of their own: made, perhaps started by another call, and waited for. */
function* handleFlights(resolver: Resolver, callable: Callable): Generator<Flight> {
  const creations = new Map<CallOperation, Creation | null>();
  const creation = (call: CallOperation): Creation | null =>
    getOrCreate(creations, call, () => creationOf(resolver, callable, call));
  const starts = new Map<CallOperation, CallOperation>();
  for (const operation of callable.operations) {
    if (operation.kind === "call") recordStart(resolver, callable, operation, creation, starts);
    const waited = waitOf(resolver, callable, operation, (call) => creation(call)?.type ?? null);
    const made = waited && creation(waited.created);
    if (!waited || !made) continue;
    const start = made.isStarted ? made.call : starts.get(made.call);
    if (!start || start.id > waited.wait.operation.id) continue;
    const { type, confidence } = made;
    yield { kind: type.kind, callable, confidence, created: made.call, start, wait: waited.wait, inside: null };
  }
}

function recordStart(
  resolver: Resolver,
  callable: Callable,
  call: CallOperation,
  creation: (call: CallOperation) => Creation | null,
  starts: Map<CallOperation, CallOperation>,
): void {
  const { callee } = call;
  if (callee.kind !== "member" || !callee.name.startsWith("start")) return;
  const created = originOf(resolver, callable, callee.object, call.id);
  if (!created || starts.has(created)) return;
  if (creation(created)?.type.startedBy.includes(callee.name)) starts.set(created, call);
}

/** The place where a run waits: the call itself, or the `await` around it when it gives a promise. */
function runWait(callable: Callable, call: CallOperation, isAsync: boolean, form: Wait["form"]): Wait | null {
  const operation = isAsync ? awaitOf(callable, call) : call;
  return operation && { operation, span: operation, region: operation.region, form, variable: null, mayTimeOut: false };
}

/** `return new Promise((resolve) => { const worker = new Worker(…); worker.on("exit", resolve); })`, or the same awaited. */
function promisedRun(resolver: Resolver, helper: Callable): Flight | null {
  for (const operation of helper.operations) {
    if (operation.kind !== "call" || !operation.isNew || isConditionalWithin(helper, operation.region, 0)) continue;
    const flight = executorFlight(resolver, helper, operation);
    if (flight && isReturned(helper, operation)) return flight;
  }
  return null;
}

function isReturned(callable: Callable, call: CallOperation): boolean {
  return callable.operations.some(
    (operation) =>
      operation.kind === "return" && operation.value?.kind === "call" && operation.value.operation === call.id,
  );
}

/** A promise whose executor makes a worker or a child and resolves when that is done. */
function executorFlight(resolver: Resolver, callable: Callable, promise: CallOperation): Flight | null {
  const executor = promise.arguments[0]?.value;
  if (promise.callee.kind !== "name" || promise.callee.name !== "Promise" || executor?.kind !== "callable") return null;
  const inner = resolver.module.callables[executor.callable];
  if (!inner) return null;
  const at = inner.operations.length - 1;
  for (const { object, event } of listenersIn(inner)) {
    const created = originOf(resolver, inner, object, at);
    const made = created && creationOf(resolver, inner, created);
    if (!made?.isStarted || !isDoneEvent(made.type, event)) continue;
    const { type, confidence } = made;
    const form = { kind: "run", call: promise, startMethod: null, waitMethod: null } as const;
    const wait: Wait = {
      operation: promise,
      span: promise,
      region: promise.region,
      form,
      variable: null,
      mayTimeOut: false,
    };
    return { kind: type.kind, callable, confidence, created: promise, start: promise, wait, inside: null };
  }
  return null;
}

/** `with` blocks that wait, when they are left, for the one thing that was started in them. */
function* scopeFlights(resolver: Resolver, callable: Callable, others: readonly Flight[]): Generator<Flight> {
  for (const region of callable.regions) {
    if (region.kind !== "with") continue;
    const [item, ...more] = region.items;
    if (!item || more.length > 0) continue;
    const started = startedInScope(resolver, callable, region, item.value);
    if (!started) continue;
    const { start, kind } = started;
    if (others.some((other) => other.start === start)) continue;
    const span = { start: item.value.start, end: item.value.end };
    const form = { kind: "scope", region: region.id } as const;
    const wait: Wait = { operation: start, span, region: start.region, form, variable: null, mayTimeOut: false };
    yield { kind, callable, confidence: "certain", created: start, start, wait, inside: null };
  }
}

/** The single call that starts work in a `with` block, when every other call there only prepares it. */
function startedInScope(
  resolver: Resolver,
  callable: Callable,
  region: WithRegion,
  context: Expression,
): { start: CallOperation; kind: HandleKind } | null {
  const inside = callable.operations.filter((one) => isInsideRegion(callable, one.region, region.id));
  const scope = resolver.meaningOf(context, { callable: callable.id, at: inside[0]?.id ?? 0 });
  if (scope?.kind !== "instance") return null;
  const { table } = resolver;
  const name = libraryAncestors(table, scope.type).find((type) => Object.hasOwn(table.scopes, type));
  const row = name === undefined ? undefined : table.scopes[name];
  if (!row) return null;
  const calls = inside.filter((one) => one.kind === "call");
  const [only, ...others] = calls.filter(
    ({ callee }) => callee.kind === "member" && row.startedBy.includes(callee.name),
  );
  if (!only || others.length > 0 || isConditionalWithin(callable, only.region, region.id)) return null;
  // Other calls in the block are work that overlaps with what was started, unless they make its arguments.
  return calls.every(({ id }) => id <= only.id) ? { start: only, kind: row.kind } : null;
}
