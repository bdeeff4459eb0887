import type { Callable, CallOperation, Operation } from "../../model/callable.ts";
import type { CallableId, Expression } from "../../model/expression.ts";
import { addTo } from "../../model/grouping.ts";
import { callsOf } from "../contexts/calls.ts";
import { namedCallsIn } from "../contexts/localCalls.ts";
import { lastNameOf } from "../expressions.ts";
import { enclosingRegions } from "../regions.ts";
import type { Resolver } from "../resolver.ts";
import type { SharedNames } from "./sharedNames.ts";

/** A lock of threads that is held at a place. */
export interface HeldLock {
  readonly key: string;
  /** The lock as the callable writes it. */
  readonly expression: Expression;
}

/** Which locks of threads are held where, in one module. */
export interface HeldLocks {
  /** The locks that the callable itself holds at an operation. */
  at(callable: Callable, operation: Operation): readonly HeldLock[];
  /** False for a callable that itself holds no lock anywhere. */
  mayHold(callable: Callable): boolean;
  /** The locks that every caller in this module holds when it calls; none for what nobody here calls. */
  onEntry(callable: CallableId): ReadonlySet<string>;
  /** Locks that some function takes and leaves to another to give back, so that nobody can tell who holds them. */
  handedOver(): ReadonlySet<string>;
}

/** A call that takes a lock, and the lock. */
interface Acquire {
  readonly call: CallOperation;
  readonly object: Expression;
}

/** Source: docs.python.org/3/library/threading. */
const lockTypes: ReadonlySet<string> = new Set(
  "Lock RLock Condition Semaphore BoundedSemaphore".split(" ").map((name) => `threading.${name}`),
);

/** Chains of calls longer than this are not followed. */
const maximumRounds = 8;

/** Finds the locks that a module's callables hold, worked out as they are asked for. */
export function createHeldLocks(resolver: Resolver, names: SharedNames): HeldLocks {
  const { callables } = resolver.module;
  let handedOver: ReadonlySet<string> | null = null;
  let entries: Map<CallableId, ReadonlySet<string>> | null = null;

  function lockOf(callable: Callable, operation: Operation, expression: Expression): HeldLock | null {
    const key = names.keyOf(callable, expression);
    if (key === null) return null;
    const meaning = resolver.meaningOf(expression, { callable: callable.id, at: operation.id });
    const isLock =
      meaning === null ? isNamedLock(expression) : meaning.kind === "instance" && lockTypes.has(meaning.type);
    return isLock ? { key, expression } : null;
  }

  function at(callable: Callable, operation: Operation): HeldLock[] {
    const held: HeldLock[] = [];
    // Most callables hold no lock, and most places are asked for.
    if (operation.region !== 0) {
      for (const region of enclosingRegions(callable, operation.region)) {
        if (region.kind !== "with" || region.isAsync) continue;
        for (const { value } of region.items) {
          const lock = lockOf(callable, operation, value);
          if (lock) held.push(lock);
        }
      }
    }
    for (const { call, object } of resolver.remember(acquiresIn, callable)) {
      if (call.id >= operation.id) continue;
      const lock = lockOf(callable, call, object);
      if (lock && !isReleased(callable, lock.key, call.id, operation.id)) held.push(lock);
    }
    return held;
  }

  function isReleased(callable: Callable, key: string, from: number, to: number): boolean {
    return callsOf(callable).some(
      (call) =>
        call.id > from &&
        call.id < to &&
        call.callee.kind === "member" &&
        call.callee.name === "release" &&
        names.keyOf(callable, call.callee.object) === key,
    );
  }

  /** Begins with what all callers hold by themselves, and adds what they are called with until nothing changes. */
  function entrySets(): Map<CallableId, ReadonlySet<string>> {
    const sites = callSites();
    let sets = new Map<CallableId, ReadonlySet<string>>();
    for (let round = 0; round < maximumRounds; round++) {
      const next = new Map<CallableId, ReadonlySet<string>>();
      for (const [target, callers] of sites) {
        const held = callers.map(({ caller, locks }) => new Set([...locks, ...(sets.get(caller) ?? [])]));
        const [first, ...others] = held;
        next.set(target, new Set([...(first ?? [])].filter((key) => others.every((one) => one.has(key)))));
      }
      const isSame = [...next].every(([id, set]) => sets.get(id)?.size === set.size);
      sets = next;
      if (isSame) break;
    }
    return sets;
  }

  function callSites(): Map<CallableId, { caller: CallableId; locks: readonly string[] }[]> {
    const sites = new Map<CallableId, { caller: CallableId; locks: readonly string[] }[]>();
    for (const callable of callables) {
      for (const { call, target } of namedCallsIn(resolver, callable)) {
        const locks = at(callable, call).map(({ key }) => key);
        addTo(sites, target, { caller: callable.id, locks });
      }
    }
    return sites;
  }

  function findHandedOver(): ReadonlySet<string> {
    const found = new Set<string>();
    for (const callable of callables) {
      for (const { call, object } of resolver.remember(acquiresIn, callable)) {
        const lock = lockOf(callable, call, object);
        if (lock && !isReleased(callable, lock.key, call.id, Number.POSITIVE_INFINITY)) found.add(lock.key);
      }
    }
    return found;
  }

  return {
    at,
    mayHold: (callable) => resolver.remember(hasLocks, callable),
    handedOver() {
      handedOver ??= findHandedOver();
      return handedOver;
    },
    onEntry(callable) {
      entries ??= entrySets();
      return entries.get(callable) ?? new Set();
    },
  };
}

function acquiresIn(_: Resolver, callable: Callable): readonly Acquire[] {
  return callsOf(callable).flatMap((call) =>
    call.callee.kind === "member" && call.callee.name === "acquire" ? [{ call, object: call.callee.object }] : [],
  );
}

function hasLocks(resolver: Resolver, callable: Callable): boolean {
  const hasBlock = callable.regions.some((region) => region.kind === "with" && !region.isAsync);
  return hasBlock || resolver.remember(acquiresIn, callable).length > 0;
}

/** A value of which nobody knows the class, by its name: `self._lock`, `cache_mutex`. */
function isNamedLock(expression: Expression): boolean {
  return /(?:^|_)(?:r?lock|mutex)$/i.test(lastNameOf(expression));
}
