import { charge, type NativeCall, notice } from "../interpreter/context.ts";
import { itemsOf } from "../interpreter/iteration.ts";
import { callAt, type LoopTask } from "../interpreter/loop.ts";
import { startTask } from "../interpreter/loopTasks.ts";
import { memberOf } from "../interpreter/members.ts";
import { argument, laneOf, type NativeTable, numberArgument, stateOf, waitReason } from "../interpreter/natives.ts";
import { suspendOn } from "../interpreter/parking.ts";
import { callHandedOver } from "../interpreter/unseenWork.ts";
import { isObject, type LibraryObject, libraryObject, list, type Value } from "../interpreter/values.ts";
import type { Running } from "../machine/effects.ts";
import { createFuture, type Future, settle, whenSettled } from "../machine/future.ts";
import { countUp } from "./counters.ts";
import { runElsewhere } from "./elsewhere.ts";
import { hubOf, patch } from "./hubs.ts";
import { acquire, createLock } from "./locks.ts";

function spawnGreenlet(
  callee: Value,
  given: readonly Value[],
  call: NativeCall,
  onEnd: (() => void) | null = null,
): LibraryObject {
  const { context, spot } = call;
  charge(context, context.run.machine.costs.greenletSwitch * 10, spot);
  const name = isObject(callee, "closure") ? (context.run.program.routines[callee.routine]?.name ?? "") : "";
  const task = startTask(
    hubOf(context),
    {
      name: `Greenlet-${countUp(context.run, "Greenlet") - 1} (${name})`,
      kind: "greenlet",
      isBackground: true,
      body: (inner) => callHandedOver(callee, { positional: given, keywords: call.keywords }, inner, spot),
    },
    context,
  );
  if (onEnd) whenSettled(task.future, onEnd);
  return libraryObject("gevent.Greenlet", task);
}

/** Waits in a greenlet, or in the main one, which runs the others meanwhile. */
function* waitFuture(future: Future, call: NativeCall): Running<Value> {
  const { context, spot } = call;
  yield* notice(context);
  yield* suspendOn(
    future,
    waitReason("join", spot, () => future.lane),
    hubOf(context),
    context,
  );
  if (future.lane !== null && future.state !== "pending")
    context.run.machine.recorder.arrow(future.lane, laneOf(context), "join");
  if (future.state === "rejected") throw { raised: future.value as Value };
  return future.value as Value;
}

function* sleep(call: NativeCall): Running<Value> {
  const { context, spot } = call;
  const seconds = numberArgument(call, 0, "seconds") ?? 0;
  const future = createFuture();
  yield* notice(context);
  const hub = hubOf(context);
  const scale = context.run.machine.settings.ioScale;
  callAt(hub, context.run.machine.now() + seconds * 1_000_000 * scale, () => settle(future, "fulfilled", null));
  yield* suspendOn(future, waitReason("sleep", spot), hub, context);
  return null;
}

function* joinAll(call: NativeCall): Running<Value> {
  for (const object of yield* itemsOf(argument(call, 0, "greenlets"), call.context, call)) {
    const task = taskOf(object);
    if (!task) continue;
    try {
      yield* waitFuture(task.future, call);
    } catch (error) {
      if (task.future.state !== "rejected") throw error;
    }
  }
  return list([]);
}

/** A greenlet that is made first and started later; a subclass runs its own `_run`. */
interface LaterGreenlet {
  readonly callee: Value;
  readonly given: readonly Value[];
  started: LibraryObject | null;
}

/** A greenlet that is not started. */
export function createGreenlet(callee: Value, given: readonly Value[]): LibraryObject {
  return libraryObject("gevent.LaterGreenlet", { callee, given, started: null } satisfies LaterGreenlet);
}

function startLater(object: LibraryObject, call: NativeCall): Value {
  const state = object.state as LaterGreenlet;
  const isOwn = isObject(state.callee, "instance");
  const callee = isOwn ? memberOf(state.callee, "_run", call.context) : state.callee;
  state.started ??= spawnGreenlet(callee, state.given, { ...call, keywords: new Map() });
  return null;
}

function* joinLater(object: LibraryObject, call: NativeCall): Running<Value> {
  const { started } = object.state as LaterGreenlet;
  return started ? yield* waitFuture((started.state as LoopTask).future, call) : null;
}

/** The task of a greenlet, in whichever way it was made. */
function taskOf(value: Value): LoopTask | null {
  if (isObject(value, "instance")) return taskOf(value.base);
  if (isObject(value, "object") && value.type === "gevent.LaterGreenlet")
    return taskOf((value.state as LaterGreenlet).started);
  return stateOf<LoopTask>(value);
}

interface GroupState {
  readonly limit: LibraryObject | null;
  readonly members: LibraryObject[];
}

function createGroup(type: string) {
  return (call: NativeCall): LibraryObject => {
    const size = type === "gevent.pool.Pool" ? numberArgument(call, 0, "size") : null;
    const limit = size === null ? null : createLock("threading.Semaphore", size, false);
    return libraryObject(type, { limit, members: [] } satisfies GroupState);
  };
}

/** A full pool makes whoever spawns wait. */
function* spawnIn(
  group: LibraryObject,
  callee: Value,
  given: readonly Value[],
  call: NativeCall,
): Running<LibraryObject> {
  const state = stateOf<GroupState>(group);
  const hub = hubOf(call.context);
  const limit = state?.limit ?? null;
  if (limit) {
    const free = limit.state as { free: number; waiters: (() => void)[] };
    while (free.free <= 0) {
      const future = createFuture();
      free.waiters.push(() => settle(future, "fulfilled", null));
      yield* suspendOn(future, waitReason("pool", call.spot), hub, call.context);
    }
    yield* acquire(limit, call, true, null);
  }
  const object = spawnGreenlet(callee, given, call, () => {
    if (!limit) return;
    const free = limit.state as { free: number; waiters: (() => void)[] };
    free.free++;
    free.waiters.shift()?.();
  });
  state?.members.push(object);
  return object;
}

function* mapIn(group: LibraryObject, call: NativeCall): Running<Value> {
  const made: LibraryObject[] = [];
  for (const item of yield* itemsOf(call.given[1], call.context, call))
    made.push(yield* spawnIn(group, call.given[0], [item], call));
  const results: Value[] = [];
  for (const object of made) results.push(yield* waitFuture((object.state as LoopTask).future, call));
  return list(results);
}

const groupMethods: NativeTable["methods"] = {
  spawn: (group: LibraryObject, call) => spawnIn(group, call.given[0], call.given.slice(1), call),
  apply_async: (group: LibraryObject, call) => {
    const given = call.given[1];
    return spawnIn(group, call.given[0], isObject(given, "list") ? given.items : [], call);
  },
  map: mapIn,
  imap: mapIn,
  imap_unordered: mapIn,
  join: function* (group: LibraryObject, call): Running<Value> {
    for (const object of stateOf<GroupState>(group)?.members ?? [])
      yield* waitFuture((object.state as LoopTask).future, call);
    return null;
  },
};

/** The hub of a program, with its pool of real threads. */
function hubObject(): Value {
  return libraryObject("gevent.Hub", null, { threadpool: libraryObject("gevent.threadpool.ThreadPool") });
}

/** A call in a real thread; other greenlets run meanwhile. */
function applyInThread(_pool: LibraryObject, call: NativeCall): Running<Value> {
  const [callee, args] = call.given;
  const given = { positional: isObject(args, "list") ? args.items : [], keywords: call.keywords };
  return runElsewhere("thread", (inner) => callHandedOver(callee, given, inner, call.spot), call);
}

const patches = [
  "gevent.monkey.patch_all",
  "gevent.monkey.patch_time",
  "gevent.monkey.patch_socket",
  "eventlet.monkey_patch",
];

/** gevent. */
export const greenletNatives: NativeTable = {
  givingWay: ["gevent.sleep", "eventlet.sleep"],
  functions: {
    "gevent.spawn": (call) => spawnGreenlet(call.given[0], call.given.slice(1), call),
    "gevent.Greenlet.spawn": (call) => spawnGreenlet(call.given[0], call.given.slice(1), call),
    "gevent.spawn_later": (call) => spawnGreenlet(call.given[1], call.given.slice(2), call),
    "eventlet.spawn": (call) => spawnGreenlet(call.given[0], call.given.slice(1), call),
    "gevent.Greenlet": (call) => createGreenlet(call.given[0], call.given.slice(1)),
    "gevent.sleep": sleep,
    "eventlet.sleep": sleep,
    "gevent.joinall": joinAll,
    "gevent.wait": joinAll,
    "gevent.get_hub": hubObject,
    "gevent.threadpool.ThreadPool": () => libraryObject("gevent.threadpool.ThreadPool"),
    "gevent.pool.Pool": createGroup("gevent.pool.Pool"),
    "gevent.pool.Group": createGroup("gevent.pool.Group"),
    ...Object.fromEntries(
      patches.map((name) => [
        name,
        ({ context }: NativeCall) => {
          patch(context);
          return null;
        },
      ]),
    ),
  },
  methods: {
    "gevent.Greenlet.join": (object: LibraryObject, call) => waitFuture((object.state as LoopTask).future, call),
    "gevent.Greenlet.get": (object: LibraryObject, call) => waitFuture((object.state as LoopTask).future, call),
    "gevent.Greenlet.wait": (object: LibraryObject, call) => waitFuture((object.state as LoopTask).future, call),
    "gevent.Greenlet.start": () => null,
    "gevent.LaterGreenlet.__init__": () => null,
    "gevent.LaterGreenlet.start": startLater,
    "gevent.LaterGreenlet.start_later": startLater,
    "gevent.LaterGreenlet.join": joinLater,
    "gevent.LaterGreenlet.get": joinLater,
    "gevent.threadpool.ThreadPool.apply": applyInThread,
    "gevent.Greenlet.ready": (object: LibraryObject) => (object.state as LoopTask).future.state !== "pending",
    ...Object.fromEntries(
      Object.entries(groupMethods).flatMap(([name, method]) => [
        [`gevent.pool.Pool.${name}`, method],
        [`gevent.pool.Group.${name}`, method],
      ]),
    ),
  },
};
