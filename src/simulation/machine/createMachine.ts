import type { SimulationSettings } from "../settings.ts";
import type { LaneId, SpanState, TimelineMessage } from "../timeline.ts";
import { areShared, type Cores, type CoresHost, createCores, releaseCore, requestCore } from "./cores.ts";
import type { BlockEffect, ComputeEffect, Running, Spot } from "./effects.ts";
import { spotOf } from "./effects.ts";
import { createEventQueue, type TimedEvent } from "./eventQueue.ts";
import { createGil, forgetWaiter, type GilHost, releaseGil, requestGil, switchGil } from "./gil.ts";
import { tooLong, tooManyLanes, tooManySpans } from "./limits.ts";
import type { Machine } from "./machine.ts";
import { createRecorder } from "./recorder.ts";
import type { Process, Segment, Thread } from "./thread.ts";

const nowhere = spotOf("");

/** Python 2 lets go of its GIL every 100 ticks, and mostly takes it back before a waiter on another core is awake. */
const oldInterval = 10_000;

/** More cores than this are simulated, but not drawn. */
const mostCoreLanes = 16;

/** A machine at time 0, on which nothing runs yet. */
export function createMachine(settings: SimulationSettings): Machine {
  const events = createEventQueue();
  let time = 0;
  /** How many processes have not ended. */
  let alive = 0;
  const now = () => time;
  const recorder = createRecorder(now);
  const messages: TimelineMessage[] = [];
  const processes: Process[] = [];
  const contention = { gil: 0, computing: 0 };
  const { costs, limits, runtime } = settings;
  const schedule = (delay: number, run: () => void) => events.add(time + Math.max(0, Math.round(delay)), run);
  const hasGil = runtime === "python" || runtime === "python2";
  const gilHost: GilHost = {
    now,
    schedule,
    switchInterval: runtime === "python2" ? oldInterval : settings.switchInterval,
    handOffTime: Math.round(costs.gilHandOff / 1000),
    granted(thread, from) {
      contention.gil += time - thread.waitingSince;
      if (from && from.state !== "ended" && time > thread.waitingSince)
        recorder.arrow(from.lane, thread.lane, "hand-off");
      const { gil } = thread.process;
      if (gil) recorder.enter(gil.lane, "running", spotOf(recorder.nameOf(thread.lane)), thread.lane);
      thread.state = "core";
      show(thread, "core", thread.segment?.spot ?? nowhere, null);
      requestCore(cores, thread, coresHost);
    },
    released: ({ lane }) => recorder.enter(lane, null, nowhere, null),
    preempt(thread) {
      if (thread.segment?.mode !== "interpreted" || thread.state === "blocked") return false;
      interrupt(thread);
      releaseCore(cores, thread, coresHost);
      waitForGil(thread);
      return true;
    },
  };
  const coresHost: CoresHost = {
    now,
    schedule,
    placed(thread) {
      const core = coreLane(thread.core);
      if (core !== null) recorder.enter(core, "running", spotOf(recorder.nameOf(thread.lane)), thread.lane);
      begin(thread);
    },
    vacated(core) {
      const lane = coreLane(core);
      if (lane !== null) recorder.enter(lane, null, nowhere, null);
    },
    displaced(thread) {
      interrupt(thread);
      thread.state = "core";
      show(thread, "core", thread.segment?.spot ?? nowhere, null);
    },
  };
  const cores: Cores = createCores(settings.cores);
  const coreLanes: LaneId[] = [];
  /** Cores are drawn only as far as they are used. */
  function coreLane(core: number | null): LaneId | null {
    if (core === null || core >= mostCoreLanes) return null;
    while (coreLanes.length <= core) coreLanes.push(recorder.openLane(`Core ${coreLanes.length}`, "core", 0, null));
    return coreLanes[core] ?? null;
  }

  /** What the thread's lane shows, and the lane of the task that runs on it. */
  function show(thread: Thread, state: SpanState, spot: Spot, cause: LaneId | null): void {
    recorder.enter(thread.lane, state, spot, cause);
    if (thread.active !== null) recorder.enter(thread.active, state, spot, cause);
  }

  function waitForGil(thread: Thread): void {
    thread.state = "gil";
    thread.waitingSince = time;
    const { gil } = thread.process;
    const holder = gil?.holder && gil.holder !== thread ? gil.holder : gil?.waiters[0];
    show(thread, "gil", thread.segment?.spot ?? nowhere, holder?.lane ?? null);
  }

  /** The thread wants to go on: it needs the GIL, unless its code runs without, and a core. */
  function makeReady(thread: Thread): void {
    const { gil } = thread.process;
    if (gil && thread.segment?.mode !== "released" && gil.holder !== thread) {
      waitForGil(thread);
      requestGil(gil, thread, gilHost);
      return;
    }
    thread.state = "core";
    show(thread, "core", thread.segment?.spot ?? nowhere, null);
    requestCore(cores, thread, coresHost);
  }

  /** The thread is on a core. */
  function begin(thread: Thread): void {
    thread.state = "running";
    const { segment } = thread;
    if (!segment) {
      advance(thread);
      return;
    }
    show(thread, segment.state, segment.spot, null);
    thread.completion = schedule(segment.remaining, thread.complete);
  }

  /** The thread has computed its segment. */
  function complete(thread: Thread): void {
    thread.completion = null;
    contention.computing += thread.segment?.remaining ?? 0;
    thread.segment = null;
    advance(thread);
  }

  /** Stops a segment in the middle; what is left of it stays. */
  function interrupt(thread: Thread): void {
    const { segment, completion } = thread;
    if (!segment || !completion) return;
    const done = Math.max(0, segment.remaining - (completion.time - time));
    segment.remaining -= done;
    contention.computing += done;
    completion.isCancelled = true;
    thread.completion = null;
  }

  /** Runs the thread's code up to its next effect. It has a core, and the GIL when it needs one. */
  function advance(thread: Thread): void {
    const { gil } = thread.process;
    if (gil?.dropRequested && gil.holder === thread && gil.waiters.length > 0) {
      releaseCore(cores, thread, coresHost);
      waitForGil(thread);
      switchGil(gil, gilHost);
      return;
    }
    if (machine.isCut || thread.state === "ended") return;
    const given = thread.resumeWith;
    thread.resumeWith = undefined;
    const step = thread.body.next(given);
    if (step.done) {
      end(thread);
      return;
    }
    perform(thread, step.value as ComputeEffect | BlockEffect);
  }

  function perform(thread: Thread, effect: ComputeEffect | BlockEffect): void {
    if (effect.kind === "compute") {
      compute(thread, effect);
      return;
    }
    if (effect.kind === "block") {
      block(thread, effect);
      return;
    }
    // A coroutine outside an event loop; nothing would ever resume it.
    end(thread);
  }

  function compute(thread: Thread, effect: ComputeEffect): void {
    const { mode, spot, state } = effect;
    const segment: Segment = { remaining: lengthOf(thread, effect), mode, spot, state };
    thread.segment = segment;
    const { gil } = thread.process;
    if (gil && mode === "released" && gil.holder === thread) {
      releaseGil(gil, gilHost);
      begin(thread);
      return;
    }
    if (gil && mode !== "released" && gil.holder !== thread) {
      releaseCore(cores, thread, coresHost);
      makeReady(thread);
      return;
    }
    begin(thread);
  }

  /** How long the computing takes, in whole microseconds. */
  function lengthOf(thread: Thread, { duration, state }: ComputeEffect): number {
    return Math.max(1, Math.round(duration * (state === "running" ? slowness(thread) : 1)));
  }

  /** How much longer computing takes than the costs say. */
  function slowness(thread: Thread): number {
    const isAmongOthers = areShared(cores);
    const cpuScale = settings.cpuScale * (isAmongOthers ? costs.parallelPenalty : 1);
    if (runtime === "python2" && cores.count > 1 && (thread.process.gil?.waiters.length ?? 0) > 0) {
      return cpuScale * costs.oldGilPenalty;
    }
    if (runtime === "python" && (thread.process.gil?.waiters.length ?? 0) > 0) return cpuScale * costs.gilContention;
    if (runtime !== "python-free-threaded") return cpuScale;
    const isAlone = !thread.process.threads.some((other) => other !== thread && other.state === "running");
    return (cpuScale * costs.freeThreadedPenalty) / (isAlone ? 1 : costs.freeThreadedEfficiency);
  }

  function block(thread: Thread, { wait, duration, begin: start, isIdle }: BlockEffect): void {
    thread.state = "blocked";
    thread.wait = wait;
    thread.isIdle = isIdle;
    show(thread, wait.state, wait.spot, wait.cause?.() ?? null);
    const { gil } = thread.process;
    if (gil?.holder === thread) releaseGil(gil, gilHost);
    releaseCore(cores, thread, coresHost);
    let timer: TimedEvent | null = null;
    let isOver = false;
    const resume = (wasWoken: boolean) => {
      if (isOver || thread.state === "ended") return;
      isOver = true;
      if (timer) timer.isCancelled = true;
      thread.wait = null;
      thread.resumeWith = wasWoken;
      makeReady(thread);
    };
    if (duration !== null) timer = schedule(duration, () => resume(false));
    start?.(() => {
      if (!isOver) schedule(0, () => resume(true));
    });
  }

  function end(thread: Thread): void {
    if (thread.state === "ended") return;
    thread.state = "ended";
    thread.segment = null;
    const { gil } = thread.process;
    if (gil) {
      forgetWaiter(gil, thread);
      if (gil.holder === thread) releaseGil(gil, gilHost);
    }
    releaseCore(cores, thread, coresHost);
    recorder.closeLane(thread.lane);
    for (const callback of thread.onEnd) callback();
    endProcess(thread.process);
  }

  /** A process lives as long as its main thread and the threads that are no daemons. */
  function endProcess(owner: Process): void {
    if (!owner.isAlive || owner.threads.some(({ state, isDaemon }) => state !== "ended" && !isDaemon)) return;
    machine.killProcess(owner);
  }

  const machine: { -readonly [K in keyof Machine]: Machine[K] } = {
    settings,
    costs,
    recorder,
    messages,
    processes,
    contention,
    now,
    schedule,
    startProcess(parent, isForeign = false) {
      const id = processes.length;
      const created: Process = {
        id,
        parent,
        gil: hasGil && !isForeign ? createGil(-1) : null,
        threads: [],
        isAlive: true,
      };
      processes.push(created);
      alive++;
      return created;
    },
    startThread({ process: owner, name, kind, parent, isDaemon, body }) {
      const lane = recorder.openLane(name, kind, owner.id, parent?.lane ?? null);
      const thread: { -readonly [K in keyof Thread]: Thread[K] } = {
        lane,
        process: owner,
        isDaemon,
        active: null,
        body: undefined as unknown as Running<unknown>,
        state: "new",
        segment: null,
        wait: null,
        isIdle: false,
        waitingSince: time,
        resumeWith: undefined,
        owed: 0,
        charged: 0,
        unseenCalls: 0,
        owedSpot: null,
        owedMost: 0,
        core: null,
        sliceStart: 0,
        completion: null,
        complete: () => complete(thread),
        onEnd: [],
      };
      thread.body = body(thread);
      owner.threads.push(thread);
      if (parent) recorder.arrow(parent.lane, lane, "start");
      if (owner.gil?.lane === -1 && kind !== "child-process") {
        owner.gil.lane = recorder.openLane(owner.id === 0 ? "GIL" : `GIL of ${name}`, "gil", owner.id, null);
      }
      if (recorder.laneCount > limits.lanes) machine.cut(tooManyLanes(limits.lanes));
      else schedule(0, () => makeReady(thread));
      return thread;
    },
    pass(thread, effect) {
      const { gil } = thread.process;
      const isFree = !gil || (gil.holder === thread && !gil.dropRequested && effect.mode !== "released");
      if (!isFree || thread.state !== "running" || thread.segment || machine.isCut) return false;
      const length = lengthOf(thread, effect);
      const end = time + length;
      if (end > limits.time || recorder.spanCount > limits.spans || events.nextTime() <= end) return false;
      show(thread, effect.state, effect.spot, null);
      contention.computing += length;
      time = end;
      return true;
    },
    endThread(thread) {
      interrupt(thread);
      end(thread);
    },
    killProcess(owner) {
      if (owner.isAlive) alive--;
      owner.isAlive = false;
      const { gil } = owner;
      if (gil && gil.lane >= 0) recorder.closeLane(gil.lane);
      for (const thread of owner.threads) {
        if (thread.state === "ended") continue;
        interrupt(thread);
        end(thread);
      }
    },
    run() {
      for (let event = events.next(); event && !machine.isCut; event = events.next()) {
        if (processes.length > 0 && alive === 0) break;
        time = event.time;
        if (time > limits.time) {
          machine.cut(tooLong(limits.time));
          break;
        }
        if (recorder.spanCount > limits.spans) {
          machine.cut(tooManySpans(limits.spans));
          break;
        }
        event.run();
      }
    },
    showForEver(stuck) {
      for (const { lane, spot, cause } of stuck) recorder.enter(lane, "deadlock", spot, cause);
      // Long enough to be seen beside what came before.
      time += Math.max(1_000, Math.round(time / 4));
    },
    cut(text) {
      if (machine.isCut) return;
      machine.isCut = true;
      messages.push({ kind: "cut", at: time, text, lanes: [] });
    },
    isCut: false,
  };
  return machine;
}
