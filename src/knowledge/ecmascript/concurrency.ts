import type { ConcurrencyTable, HandleType } from "../concurrencyTable.ts";

const child: HandleType = {
  kind: "child-process",
  startedBy: [],
  waitedBy: [],
  isAwaitable: false,
  doneEvents: ["exit", "close", "message"],
  isBridge: false,
};

/** A child process that is also a promise of its end, as execa and zx make them. */
const awaitableChild: HandleType = { ...child, isAwaitable: true };

const worker: HandleType = {
  kind: "worker",
  startedBy: [],
  waitedBy: [{ name: "terminate", timeoutPosition: null, isAsync: true }],
  isAwaitable: false,
  doneEvents: ["exit", "message", "close"],
  isBridge: false,
};

/**
 * Work in flight in Node and browsers. Sources: nodejs.org/api (worker_threads, child_process, cluster, events),
 * MDN (Worker), and the READMEs of piscina, workerpool, tinypool, execa and zx.
 */
export const ecmascriptConcurrency: ConcurrencyTable = {
  language: "ecmascript",
  aliases: {
    "events.EventEmitter.once": "events.once",
    "execa.default": "execa.execa",
    "execa.execaCommand": "execa.execa",
    "execa.execaNode": "execa.execa",
    "execa.$": "execa.execa",
    "piscina.default": "piscina.Piscina",
    piscina: "piscina.Piscina",
    "tinypool.default": "piscina.Piscina",
    "tinypool.Tinypool": "piscina.Piscina",
    "cross-spawn.default": "child_process.spawn",
    "cross-spawn": "child_process.spawn",
    "zx.$": "zx.run",
  },
  bases: {},
  returns: {
    "child_process.spawn": "child_process.ChildProcess",
    "child_process.fork": "child_process.ChildProcess",
    "child_process.exec": "child_process.ChildProcess",
    "child_process.execFile": "child_process.ChildProcess",
    "cluster.fork": "cluster.Worker",
    "execa.execa": "execa.ResultPromise",
    "zx.run": "execa.ResultPromise",
    "workerpool.pool": "workerpool.Pool",
  },
  awaits: {},
  attributes: {},
  handles: {
    "worker_threads.Worker": worker,
    Worker: worker,
    SharedWorker: worker,
    "child_process.ChildProcess": child,
    "cluster.Worker": child,
    "execa.ResultPromise": awaitableChild,
  },
  runs: {
    "piscina.Piscina.run": { kind: "worker", isAsync: true, startMethod: null, waitMethod: null },
    "piscina.Piscina.runTask": { kind: "worker", isAsync: true, startMethod: null, waitMethod: null },
    "workerpool.Pool.exec": { kind: "worker", isAsync: true, startMethod: null, waitMethod: null },
    "util.promisify(child_process.exec)": {
      kind: "child-process",
      isAsync: true,
      startMethod: null,
      waitMethod: null,
    },
    "util.promisify(child_process.execFile)": {
      kind: "child-process",
      isAsync: true,
      startMethod: null,
      waitMethod: null,
    },
  },
  waits: {
    "events.once": { argument: 0, isAsync: true },
    "Promise.all": { argument: 0, isAsync: true },
    "Promise.allSettled": { argument: 0, isAsync: true },
  },
  scopes: {},
};
