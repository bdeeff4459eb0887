import type { Callable, CallOperation } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Confidence } from "../../model/finding.ts";
import type { Span } from "../../model/span.ts";
import { callsOf } from "../../project/contexts/calls.ts";
import { reachedFrom } from "../../project/contexts/localCalls.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";
import type { Fork } from "./forks.ts";

/** Why other threads may run when a process forks. */
export interface OtherThreads {
  readonly confidence: Confidence;
  /** The fork happens on an event loop, or on a thread itself; else a thread is started at `place`. */
  readonly reason: "event-loop" | "on-thread" | "started";
  readonly place: Span | null;
}

/** The threads beside which a fork happens; null where the module shows none. */
export function otherThreads(context: RuleContext, { callable, kind, call }: Fork): OtherThreads | null {
  const { module, project, isTest } = context;
  const around = threadAround(context, callable.id);
  if (around) return { confidence: "certain", reason: "on-thread", place: around.call };
  const earlier = project.spawnsOf(callable).find((spawn) => isThread(spawn) && isRunning(callable, spawn.call, call));
  if (earlier) return { confidence: "certain", reason: "started", place: earlier.call };
  if (callable.isAsync && kind !== "method") {
    return { confidence: kind === "call" ? "certain" : "likely", reason: "event-loop", place: null };
  }
  // A program becomes a daemon before it starts anything.
  if (/daemon/i.test(callable.name)) return null;
  // Tests do many things that have nothing to do with each other.
  if (isTest) return null;
  const others = module.callables.filter((other) => isOfSameObject(callable, other));
  const elsewhere = others.flatMap((other) => project.spawnsOf(other)).find(isThread);
  if (!elsewhere) return null;
  const confidence = kind === "hook" || callable.class === null ? "possible" : "likely";
  return { confidence, reason: "started", place: elsewhere.call };
}

/** What starts a thread that comes to a callable: of several the last one in the text. */
function threadAround({ module, project }: RuleContext, id: CallableId): Spawn | null {
  let found: Spawn | null = null;
  for (const [started, spawns] of project.spawnedCallables()) {
    const start = module.callables[started];
    const spawn = spawns.find(isThread);
    if (!start || !spawn) continue;
    if (reachedFrom(project.resolver, start).some(({ callable }) => callable.id === id)) found = spawn;
  }
  return found;
}

function isThread({ kind }: Spawn): boolean {
  return kind === "thread" || kind === "executor-thread" || kind === "timer";
}

/** Whether a thread is made before the fork, and nobody waits for it in between. */
function isRunning(callable: Callable, made: CallOperation, fork: CallOperation): boolean {
  if (made.id > fork.id) return false;
  return !callsOf(callable).some(
    ({ id, callee }) =>
      id > made.id && id < fork.id && callee.kind === "member" && /^(?:join|shutdown|__exit__)$/.test(callee.name),
  );
}

/** The methods of one class, and the functions of one module: a method says nothing of other classes. */
function isOfSameObject(left: Callable, right: Callable): boolean {
  return left.id !== right.id && left.class === right.class && left.kind !== "module";
}
