import { type BlockingRow, blockingRow } from "../../knowledge/blockingIndex.ts";
import type { AwaitOperation, Callable, CallOperation, Operation, WithRegion } from "../../model/callable.ts";
import type { Expression } from "../../model/expression.ts";
import type { Span } from "../../model/span.ts";
import { argumentOf, callsOf, meaningAt, returnsAtOnce } from "../../project/contexts/calls.ts";
import { hasLookedForItems } from "../../project/contexts/queueItems.ts";
import { evaluationOf } from "../../project/expressions.ts";
import { isInsideRegion } from "../../project/regions.ts";
import type { Resolver } from "../../project/resolver.ts";
import { madeBy } from "./madeBy.ts";

/** A wait of a coroutine for a lock, an event or a queue of threads or processes. */
export interface LockWait {
  readonly callable: Callable;
  readonly span: Span;
  /** The expression that is the lock. */
  readonly receiver: Expression;
  /** Its class, dotted. */
  readonly type: string;
  readonly row: BlockingRow;
  /** `holds` when a lock is taken and an `await` stands before its release; `takes` when none does. */
  readonly kind: "waits" | "holds" | "takes";
  /** Nothing is awaited before the release but locks of asyncio, which do not suspend anybody while they are free. */
  readonly awaitsLocksOnly?: boolean;
  /** The operation that waits or enters. */
  readonly operation: Operation;
}

/** The waits of a coroutine, in source order. */
export function lockWaitsOf(resolver: Resolver, callable: Callable): LockWait[] {
  const calls = callsOf(callable).flatMap((call) => callWait(resolver, callable, call) ?? []);
  const blocks = callable.regions.flatMap((region) =>
    region.kind === "with" && !region.isAsync ? blockWaits(resolver, callable, region) : [],
  );
  // `with condition: condition.wait()` is one wait, and the inner one says more.
  const own = blocks.filter((block) => !calls.some((call) => isInside(callable, call, block)));
  return [...calls, ...own].sort((left, right) => left.span.start - right.span.start);
}

function callWait(resolver: Resolver, callable: Callable, call: CallOperation): LockWait | null {
  if (call.isAwaited || call.callee.kind !== "member") return null;
  const receiver = call.callee.object;
  const meaning = meaningAt(resolver, callable, call, receiver);
  if (meaning?.kind !== "instance") return null;
  const method = call.callee.name;
  const row = lockRow(`${meaning.type}.${method}`);
  if (!row || returnsAtOnce(call, row.row)) return null;
  if (method === "put" && !isBounded(resolver, callable, receiver, call)) return null;
  if (method === "get" && hasLookedForItems(callable, call)) return null;
  const takes = method === "acquire";
  const kind = !takes ? "waits" : awaitsBeforeRelease(callable, call) ? "holds" : "takes";
  if (kind === "takes" && isNew(resolver, callable, receiver, call)) return null;
  return { callable, span: call, receiver, type: meaning.type, row, kind, operation: call };
}

function blockWaits(resolver: Resolver, callable: Callable, region: WithRegion): LockWait[] {
  return region.items.flatMap(({ value }) => {
    const enter = evaluationOf(callable, value);
    const meaning = enter && resolver.meaningOf(value, { callable: callable.id, at: enter.id });
    const row = meaning?.kind === "instance" ? lockRow(`${meaning.type}.__enter__`) : null;
    if (!enter || !row || meaning?.kind !== "instance") return [];
    const awaits = callable.operations.filter(
      (one) => one.kind === "await" && isInsideRegion(callable, one.region, region.id),
    );
    const kind = awaits.length > 0 ? "holds" : "takes";
    const awaitsLocksOnly = awaits.every((one) => one.kind === "await" && entersLock(resolver, callable, one));
    return [
      { callable, span: value, receiver: value, type: meaning.type, row, kind, awaitsLocksOnly, operation: enter },
    ];
  });
}

/** `async with condition:` of asyncio. */
function entersLock(resolver: Resolver, callable: Callable, { form, value, id }: AwaitOperation): boolean {
  if (!value || (form !== "with-enter" && form !== "with-exit")) return false;
  const meaning = resolver.meaningOf(value, { callable: callable.id, at: id });
  return meaning?.kind === "instance" && asyncioLocks.has(meaning.type);
}

const asyncioLocks = new Set(["Lock", "Condition", "Semaphore", "BoundedSemaphore"].map((name) => `asyncio.${name}`));

/** The row of a call by which one thread or process waits for another through a shared object. */
function lockRow(name: string): BlockingRow | null {
  const row = blockingRow("python", name);
  return row?.group.reportedBy === "sync-lock-in-async" ? row : null;
}

/** `lock.acquire()` … `await` … `lock.release()`. */
function awaitsBeforeRelease({ operations }: Callable, acquire: CallOperation): boolean {
  const release = operations.find(
    (one) =>
      one.kind === "call" && one.id > acquire.id && one.callee.kind === "member" && one.callee.name === "release",
  );
  if (!release) return false;
  return operations.some((one) => one.kind === "await" && one.id > acquire.id && one.id < release.id);
}

/** A queue blocks in `put` only when it was made with a limit. */
function isBounded(resolver: Resolver, callable: Callable, queue: Expression, { id }: CallOperation): boolean {
  const made = madeBy(resolver, callable, queue, id);
  const limit = made && argumentOf(made.call, "maxsize", 0)?.value;
  return limit != null && !(limit.kind === "literal" && limit.value === 0);
}

/** Nobody else can hold a lock that this function has just made. */
function isNew(resolver: Resolver, callable: Callable, lock: Expression, { id }: CallOperation): boolean {
  const made = madeBy(resolver, callable, lock, id);
  return made !== null && made.subject.kind === "variable" && made.callable === callable;
}

function isInside(callable: Callable, call: LockWait, block: LockWait): boolean {
  const region = callable.regions.find(
    (one) => one.kind === "with" && one.items.some(({ value }) => value === block.receiver),
  );
  return region !== undefined && call.kind === "waits" && isInsideRegion(callable, call.operation.region, region.id);
}
