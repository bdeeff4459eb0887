import { libraryAncestors } from "../../knowledge/libraryTypes.ts";
import type { BindOperation, Callable, CallOperation, LoopRegion, WithRegion } from "../../model/callable.ts";
import type { BindingId } from "../../model/expression.ts";
import { readsClock } from "../../project/dataflow/observers.ts";
import { operationsInLoop } from "../../project/dataflow/roundExits.ts";
import { createRoundNames } from "../../project/dataflow/roundNames.ts";
import { callOf, namesRead } from "../../project/expressions.ts";
import type { Meaning } from "../../project/meaning.ts";
import { enclosingRegions, innermostLoop } from "../../project/regions.ts";
import type { Resolver } from "../../project/resolver.ts";

/** An executor or pool that every round of a loop makes anew. */
export interface PoolInLoop {
  readonly loop: LoopRegion;
  readonly created: CallOperation;
  /** The `with` block that closes the pool; null when it is kept in a variable. */
  readonly block: WithRegion | null;
  /** The assignment that keeps it; null for a `with` block. */
  readonly bind: BindOperation | null;
  /** The variable that holds the pool. */
  readonly binding: BindingId | null;
}

/** Classes whose values own threads, processes or greenlets that take one job after another. */
const poolTypes = ["concurrent.futures.Executor", "multiprocessing.pool.Pool", "gevent.threadpool.ThreadPool"];

/** The pools that a callable makes in each round of a loop although one would do, in order. */
export function poolsInLoops(resolver: Resolver, callable: Callable): readonly PoolInLoop[] {
  return resolver.remember(findPools, callable);
}

function findPools(resolver: Resolver, callable: Callable): readonly PoolInLoop[] {
  return callable.operations.flatMap((operation) => {
    if (operation.kind !== "call") return [];
    const loop = innermostLoop(callable, operation.region);
    if (!loop || loop.isAsync || !isPool(resolver, resolver.resultOf(callable, operation))) return [];
    const pool = holderOf(callable, operation, loop);
    return pool && isSameEachRound(resolver, callable, pool) ? [pool] : [];
  });
}

function isPool({ table, classes }: Resolver, meaning: Meaning | null): boolean {
  const isBase = (name: string) => libraryAncestors(table, name).some((ancestor) => poolTypes.includes(ancestor));
  if (meaning?.kind === "instance") return isBase(meaning.type);
  return meaning?.kind === "object" && classes.libraryBasesOf(meaning.class).some(isBase);
}

/** The `with` block or the variable of a pool that lives for one round. */
function holderOf(callable: Callable, created: CallOperation, loop: LoopRegion): PoolInLoop | null {
  if (loop.form === "comprehension" || loop.form === "generator" || isConditional(callable, created, loop)) return null;
  for (const region of callable.regions) {
    if (region.kind !== "with") continue;
    const item = region.items.find(({ value }) => callOf(callable, value) === created);
    const { target } = item ?? {};
    if (item)
      return { loop, created, block: region, bind: null, binding: target?.kind === "name" ? target.binding : null };
  }
  const bind = callable.operations.find(
    (one): one is BindOperation =>
      one.kind === "bind" && one.form === "assign" && callOf(callable, one.value) === created,
  );
  if (bind?.target.kind !== "name" || bind.target.binding === null) return null;
  return { loop, created, block: null, bind, binding: bind.target.binding };
}

/** Whether some rounds make no pool: it is made when the last one broke, or when it is first needed. */
function isConditional(callable: Callable, { region }: CallOperation, loop: LoopRegion): boolean {
  for (const outer of enclosingRegions(callable, region)) {
    if (outer.id === loop.id) return false;
    if (outer.kind === "branch" || outer.kind === "handler" || outer.kind === "try") return true;
  }
  return false;
}

/** Whether each round's pool is like the last one's, and gone when the round is over. */
function isSameEachRound(resolver: Resolver, callable: Callable, { loop, created, binding }: PoolInLoop): boolean {
  const { factor, symbols } = loop.trips;
  if (symbols.length === 0 && factor <= 1) return false;
  const names = createRoundNames(resolver, callable, loop);
  if (created.arguments.some(({ value }) => names.followsElement(value) || isSetInLoop(callable, created, loop)))
    return false;
  if (binding !== null && outlives(callable, loop, created, binding)) return false;
  return !isTried(callable, loop) && !isTimed(resolver, callable, loop);
}

/** Whether an argument of the constructor is a variable that the loop sets: the next pool has other workers. */
function isSetInLoop(callable: Callable, created: CallOperation, loop: LoopRegion): boolean {
  const read = new Set(namesRead(callable, created).map(({ binding }) => binding));
  return operationsInLoop(callable, loop).some(
    (one) => one.kind === "bind" && one.target.kind === "name" && read.has(one.target.binding),
  );
}

/** Whether the pool is kept beyond its round: in a list, in a field, as a result, by another function. */
function outlives(callable: Callable, loop: LoopRegion, created: CallOperation, binding: BindingId): boolean {
  return callable.operations.some((operation) => {
    if (operation.id <= created.id) return false;
    const isName = (value: { kind: string } | null): boolean =>
      value?.kind === "name" && "binding" in value && value.binding === binding;
    if (operation.kind === "call") return operation.arguments.some(({ value }) => isName(value));
    if (operation.kind === "return" || operation.kind === "yield") return isName(operation.value);
    if (operation.kind === "bind") return isName(operation.value) && operation.form === "assign";
    return operation.kind === "evaluate" && operation.start >= loop.end && isName(operation.value);
  });
}

/** Whether the loop is left from inside: it tries again until it works, perhaps because a worker of the last pool died. */
function isTried(callable: Callable, loop: LoopRegion): boolean {
  return operationsInLoop(callable, loop).some(
    (one) => (one.kind === "jump" && one.form === "break" && one.loop === loop.id) || one.kind === "return",
  );
}

/** Whether the round reads a clock twice: then making the pool is part of what is measured. */
function isTimed(resolver: Resolver, callable: Callable, loop: LoopRegion): boolean {
  const clocks = operationsInLoop(callable, loop).filter(
    (one) => one.kind === "call" && readsClock(resolver, callable, one),
  );
  return clocks.length > 1;
}
