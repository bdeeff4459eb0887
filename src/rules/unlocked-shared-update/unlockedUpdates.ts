import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Confidence } from "../../model/finding.ts";
import { addTo } from "../../model/grouping.ts";
import type { Module } from "../../model/module.ts";
import { namedCallsIn, reachedFrom } from "../../project/contexts/localCalls.ts";
import { areExclusive } from "../../project/definitions.ts";
import { createHeldLocks, type HeldLock, type HeldLocks } from "../../project/locks/heldLocks.ts";
import { createSharedNames } from "../../project/locks/sharedNames.ts";
import type { Resolver } from "../../project/resolver.ts";
import type { RuleContext } from "../rule.ts";
import { type Access, accessesOf } from "./accesses.ts";

/** A change of something shared without the lock under which it is changed elsewhere. */
export interface UnlockedUpdate {
  readonly access: Access;
  /** The change elsewhere, and the lock that it holds. */
  readonly guarded: Access;
  readonly lock: HeldLock;
  /** The function that threads run and that leads to one of the two; null when other files start the threads. */
  readonly thread: Callable | null;
  readonly confidence: Confidence;
}

/** What is known of one access. */
interface Known {
  readonly access: Access;
  readonly locks: readonly HeldLock[];
  /** With those that every caller holds. */
  readonly keys: ReadonlySet<string>;
}

/** The updates of values that other threads change under a lock which is not held here. */
export function unlockedUpdates(context: RuleContext): UnlockedUpdate[] {
  const { module, project } = context;
  const { resolver } = project;
  const names = createSharedNames(resolver);
  const held = createHeldLocks(resolver, names);
  const guardedKeys = keysWrittenUnderLocks(context);
  if (guardedKeys.size === 0) return [];
  const byKey = new Map<string, Known[]>([...guardedKeys].map((key) => [key, []]));
  const setUp = setUpCallables(context);
  for (const callable of module.callables) {
    // Nobody else knows the object, or the module, before it is made.
    if (setUp.has(callable.id) || callable.isAsync) continue;
    for (const access of resolver.remember(accessesIn, callable)) byKey.get(access.key)?.push(knownOf(held, access));
  }
  const onThreads = threadCallables(context);
  const updates = [...byKey.values()].flatMap((all) => updatesOf(all, onThreads));
  return updates.filter(
    ({ lock, access, guarded }) =>
      !held.handedOver().has(lock.key) && !excludeEachOther(module, access.callable, guarded.callable),
  );
}

/** What is written under a lock somewhere; in most modules nothing is, and nothing more has to be known. */
function keysWrittenUnderLocks({ module, project }: RuleContext): ReadonlySet<string> {
  return new Set(module.callables.flatMap((callable) => project.resolver.remember(guardedKeysIn, callable)));
}

function accessesIn(resolver: Resolver, callable: Callable): readonly Access[] {
  return accessesOf(createSharedNames(resolver), callable);
}

function guardedKeysIn(resolver: Resolver, callable: Callable): readonly string[] {
  const names = createSharedNames(resolver);
  const held = createHeldLocks(resolver, names);
  if (callable.isAsync || !held.mayHold(callable)) return [];
  return resolver
    .remember(accessesIn, callable)
    .flatMap(({ kind, key, operation }) => (kind === "write" && held.at(callable, operation).length > 0 ? [key] : []));
}

function knownOf(held: HeldLocks, access: Access): Known {
  const locks = held.at(access.callable, access.operation);
  return { access, locks, keys: new Set([...locks.map(({ key }) => key), ...held.onEntry(access.callable.id)]) };
}

function updatesOf(all: readonly Known[], onThreads: ReadonlyMap<CallableId, Callable>): UnlockedUpdate[] {
  const guarded = all.filter(({ access, locks }) => access.kind === "write" && locks.length > 0);
  const [guard] = guarded;
  const lock = guard?.locks.find(({ key }) => guarded.every(({ keys }) => keys.has(key)));
  if (!guard || !lock) return [];
  const loose = all.filter(({ access, keys }) => access.compound !== null && !keys.has(lock.key));
  const held = all.filter(({ keys }) => keys.has(lock.key));
  // A lock that guards something else may happen to be held once, unless threads are seen to run what does not hold it.
  const isSeen = loose.every(({ access }) => onThreads.has(access.callable.id));
  if ((held.length < 2 && !isSeen) || loose.length > held.length) return [];
  return loose.flatMap(({ access }) => {
    if (/(?:^|_)(?:un)?(?:locked|safe|lockless|nolock)(?:_|$)/i.test(access.callable.name)) return [];
    const thread = onThreads.get(access.callable.id) ?? threadOf(held, onThreads);
    return [{ access, guarded: guard.access, lock, thread, confidence: thread ? "certain" : "likely" }];
  });
}

/** Whether two methods are defined in different arms of one `if`, for one system each. */
function excludeEachOther({ callables }: Module, left: Callable, right: Callable): boolean {
  const outer = callables[left.parent ?? -1];
  if (!outer || left.parent !== right.parent) return false;
  const [one, other] = [left, right].map(({ id }) =>
    outer.operations.find((operation) => operation.kind === "define" && operation.callable === id),
  );
  return one !== undefined && other !== undefined && areExclusive(outer, one.region, other.region);
}

function threadOf(held: readonly Known[], onThreads: ReadonlyMap<CallableId, Callable>): Callable | null {
  for (const { access } of held) {
    const found = onThreads.get(access.callable.id);
    if (found) return found;
  }
  return null;
}

/** The callables that run on threads, each with the function that was handed to one. */
function threadCallables({ module, project }: RuleContext): ReadonlyMap<CallableId, Callable> {
  const result = new Map<CallableId, Callable>();
  for (const [id, spawns] of project.spawnedCallables()) {
    const start = module.callables[id];
    if (!start || !spawns.some(({ runsOn }) => runsOn === "thread")) continue;
    for (const { callable } of reachedFrom(project.resolver, start)) {
      if (!result.has(callable.id)) result.set(callable.id, start);
    }
  }
  return result;
}

const makers: ReadonlySet<string> = new Set(
  "__init__ __new__ __post_init__ __init_subclass__ __set_name__ __setstate__ __getstate__ __del__ __copy__ __deepcopy__ setUp".split(
    " ",
  ),
);

/** The bodies of modules and classes, what makes an object, and what nothing but these calls. */
function setUpCallables({ module, project }: RuleContext): ReadonlySet<CallableId> {
  const result = new Set<CallableId>();
  for (const { id, kind, name, class: owner } of module.callables) {
    if (kind === "module" || kind === "class" || (owner !== null && makers.has(name))) result.add(id);
  }
  const callers = new Map<CallableId, CallableId[]>();
  for (const callable of module.callables) {
    for (const { target } of namedCallsIn(project.resolver, callable)) addTo(callers, target, callable.id);
  }
  const spawned = project.spawnedCallables();
  const isPrivate = (name: string) => /^_(?!_)/.test(name);
  for (let size = -1; size !== result.size; ) {
    size = result.size;
    for (const [id, from] of callers) {
      const name = module.callables[id]?.name ?? "";
      if (isPrivate(name) && !spawned.has(id) && from.every((caller) => result.has(caller))) result.add(id);
    }
  }
  return result;
}
