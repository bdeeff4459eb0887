import { frameOf } from "../interpreter/call.ts";
import { type Context, charge, type NativeCall, notice, pay, type Run } from "../interpreter/context.ts";
import { runSteps } from "../interpreter/execute.ts";
import { laneOf, type NativeTable, stateOf } from "../interpreter/natives.ts";
import { isRaised } from "../interpreter/raised.ts";
import { createScope } from "../interpreter/scopes.ts";
import { isObject, type LibraryObject, unknown, type Value } from "../interpreter/values.ts";
import { type Running, spotOf } from "../machine/effects.ts";
import type { Thread } from "../machine/thread.ts";
import { createEmitter, type EmitterState, emit } from "./emitters.ts";
import { drain, type NodeLoop, nodeLoop, post, runLoopToEnd } from "./loop.ts";
import { toPromise } from "./promises.ts";

/** A thread of `worker_threads`, or a Web Worker, and the two ends of its port. */
interface WorkerState extends EmitterState {
  readonly thread: Thread;
  readonly lane: number;
  /** The loop on which the worker's listeners run. */
  readonly owner: NodeLoop;
  readonly port: LibraryObject;
}

/** What code in a worker knows of itself. */
interface WorkerSelf {
  readonly data: Value;
  readonly port: LibraryObject;
  readonly toOwner: (event: string, given: readonly Value[]) => void;
}

function selvesOf({ state }: Run): Map<Thread, WorkerSelf> {
  const known = state.get("workers") as Map<Thread, WorkerSelf> | undefined;
  if (known) return known;
  const created = new Map<Thread, WorkerSelf>();
  state.set("workers", created);
  return created;
}

/** What the worker that runs the code knows of itself; null on the main thread. */
export function workerSelf({ run, thread }: Context): WorkerSelf | null {
  return selvesOf(run).get(thread) ?? null;
}

function* createWorker(call: NativeCall): Running<Value> {
  const { context } = call;
  const { run } = context;
  yield* notice(context);
  const owner = nodeLoop(context);
  const options = call.given[1];
  const data = isObject(options, "dict") ? (options.entries.get("sworkerData")?.value ?? undefined) : undefined;
  const port = createEmitter("MessagePort", { isPort: true });
  const isOwnFile = isObject(call.given[0], "library") && /__filename|import\.meta/.test(call.given[0].name);
  const holder: { worker: LibraryObject | null } = { worker: null };
  const toOwner = (event: string, given: readonly Value[]) => {
    const { worker } = holder;
    if (worker) post(owner, (inner) => emitQuietly(worker, event, given, inner));
  };
  const count = selvesOf(run).size + 1;
  const thread = run.machine.startThread({
    process: context.thread.process,
    name: `Worker ${count}`,
    kind: "worker",
    parent: { ...context.thread, lane: laneOf(context) },
    isDaemon: false,
    body: (inner) => {
      selvesOf(run).set(inner, { data, port, toOwner });
      return workerBody(isOwnFile, { run, thread: inner, task: null, depth: 0, isSuspendable: false });
    },
  });
  owner.pending++;
  thread.onEnd.push(() => {
    post(owner, () => {
      owner.pending--;
    });
    toOwner("exit", [0]);
  });
  const worker = createEmitter("Worker", { thread, lane: thread.lane, owner, port });
  holder.worker = worker;
  return worker;
}

function* emitQuietly(object: LibraryObject, event: string, given: readonly Value[], context: Context): Running {
  yield* emit(object, event, given, context);
}

/** What a worker is taken to compute whose code is elsewhere, in microseconds. */
const usualTime = 50_000;

/** The worker starts a runtime of its own, and runs the file; another file than the program's own is assumed. */
function* workerBody(isOwnFile: boolean, context: Context): Running {
  const { run } = context;
  const { costs, assumptions } = { costs: run.machine.costs, assumptions: run.assumptions };
  yield {
    kind: "compute",
    duration: Math.round(costs.workerStart / 1000),
    spot: spotOf("Worker"),
    mode: "interpreted",
    state: "starting",
  };
  yield* notice(context);
  workerSelf(context)?.toOwner("online", []);
  if (!isOwnFile) {
    const duration = assumptions.assume({
      id: "worker file",
      label: { en: "Computing of a worker from another file", "zh-cn": "另一个文件中的 worker 的计算时间" },
      value: run.program.workerTime || usualTime,
      unit: "microseconds",
      line: null,
    });
    yield {
      kind: "compute",
      duration: Math.max(1, Math.round(duration)),
      spot: spotOf("worker file"),
      mode: "interpreted",
      state: "running",
    };
    workerSelf(context)?.toOwner("message", [unknown]);
    return;
  }
  const module = run.program.routines[run.program.entry.modules[0] ?? 0];
  if (!module) return;
  const scope = createScope(null, module.variables, undefined);
  const frame = frameOf(module, { scope, self: undefined }, context);
  frame.scope = scope;
  const loop = nodeLoop(context);
  try {
    yield* runSteps(module.steps, frame, context);
  } catch (error) {
    if (!isRaised(error)) throw error;
    workerSelf(context)?.toOwner("error", [error.raised]);
  }
  yield* drain(loop, context);
  const port = workerSelf(context)?.port;
  // A port that somebody listens to keeps the worker alive until it is told to end.
  if (port && listens(port)) loop.pending++;
  yield* runLoopToEnd(loop, context);
  yield* pay(context);
}

function listens(port: LibraryObject): boolean {
  const state = stateOf<EmitterState>(port);
  return (
    (state?.listeners.some(({ event, isOnce }) => event === "message" && !isOnce) ?? false) ||
    port.fields.has("onmessage")
  );
}

function* postToWorker(object: LibraryObject, call: NativeCall): Running<Value> {
  const state = stateOf<WorkerState>(object);
  const { context, spot } = call;
  charge(context, context.run.machine.costs.postMessage, spot);
  yield* notice(context);
  if (!state) return undefined;
  const given = call.given[0];
  context.run.machine.recorder.arrow(laneOf(context), state.lane, "send");
  const loop = nodeLoop({ run: context.run, thread: state.thread });
  post(loop, (inner) => emitQuietly(state.port, "message", [given], inner));
  return undefined;
}

function* postToOwner(_port: LibraryObject, call: NativeCall): Running<Value> {
  const { context, spot } = call;
  charge(context, context.run.machine.costs.postMessage, spot);
  yield* notice(context);
  const self = workerSelf(context);
  const main = context.thread.process.threads[0];
  if (self && main) context.run.machine.recorder.arrow(context.thread.lane, main.lane, "send");
  self?.toOwner("message", [call.given[0]]);
  return undefined;
}

function closePort(_port: LibraryObject, { context }: NativeCall): Value {
  const loop = nodeLoop(context);
  loop.pending = Math.max(0, loop.pending - 1);
  return undefined;
}

function terminate(object: LibraryObject, call: NativeCall): Value {
  const state = stateOf<WorkerState>(object);
  if (state) call.context.run.machine.endThread(state.thread);
  return toPromise(1, call.context);
}

/** `node:worker_threads`, and the workers of the web. */
export const workerNatives: NativeTable = {
  functions: {
    "worker_threads.Worker": createWorker,
    Worker: createWorker,
    SharedWorker: createWorker,
    URL: ({ given }) => {
      const [file, base] = given;
      const isOwn = isObject(base, "library") && isObject(file, "unknown");
      return isOwn ? base : { kind: "object", type: "URL", fields: new Map(), state: file };
    },
    "url.fileURLToPath": ({ given }) => given[0],
  },
  methods: {
    "Worker.postMessage": postToWorker,
    "Worker.terminate": terminate,
    "Worker.unref": (object: LibraryObject) => object,
    "MessagePort.postMessage": postToOwner,
    "MessagePort.close": closePort,
    "MessagePort.unref": closePort,
  },
};
