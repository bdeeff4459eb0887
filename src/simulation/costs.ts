import { freeThreadedFactor, operationTimes } from "../knowledge/runtimeSpeed.ts";

const { cpython, v8 } = operationTimes;

/**
 * What runtimes charge, in nanoseconds; settings can change each. Where a row names no source, it was measured: CPython
 * 3.11 and 3.13, Node 20, Linux, two shared cores, minimum of many runs. Plain numbers, because they ship to a panel. Computing
 * costs what the cost model says, by which findings are judged.
 */
export const defaultCosts = {
  /** Another thread takes the GIL. Source: Python/ceval_gil.c; a lock ping-pong takes 5.5 µs. */
  gilHandOff: 10_000,
  /** Another thread takes a core. */
  contextSwitch: 3_000,
  /** A thread of Python is created and starts. */
  threadStart: 60_000,
  /** A thread ends and is joined. */
  threadEnd: 20_000,
  /** Os.fork and the child's first line. */
  processFork: 5_000_000,
  /** A process from the fork server. Source: cpython issue 99309: 828 processes/s. */
  processForkserver: 25_000_000,
  /** A fresh interpreter that imports the main module. */
  processSpawn: 100_000_000,
  /** A bare interpreter, or a sub-interpreter. */
  interpreterStart: 15_000_000,
  /** A small program started by a shell or directly. */
  commandStart: 2_000_000,
  /** Submit to a pool of threads and take the result. */
  threadPoolSubmit: 40_000,
  /** Submit to a pool of processes and take the result, with small arguments. */
  processPoolSubmit: 130_000,
  /** The event loop of asyncio resumes a coroutine. */
  taskSwitch: 1_500,
  /** A task of asyncio is made and gathered. */
  taskCreate: 4_000,
  /** Asyncio.to_thread there and back. */
  toThread: 45_000,
  /** Another greenlet runs. */
  greenletSwitch: 200,
  /** A worker thread of Node starts and answers. */
  workerStart: 40_000_000,
  /** Child_process.fork until the first message. */
  nodeFork: 80_000_000,
  /** A message to or from a worker. */
  postMessage: 15_000,
  /** Await of a promise that is resolved. */
  microtask: 100,
  /** A turn of Node's event loop. */
  immediate: 1_600,
  /** A task on libuv's pool, there and back. */
  libuvTask: 30_000,
  /** An operator, a subscript or an attribute in Python. */
  pythonOperation: cpython.arithmetic,
  /** What more an operator costs whose result is an integer of more than 30 bits. */
  pythonLargeNumber: 7,
  /** One round of a `for` loop in Python. */
  pythonRound: cpython.round,
  /** One round of a `while` loop in Python, without its test. */
  pythonWhile: cpython.round,
  /** A call of a Python function, or of a built-in. */
  pythonCall: cpython.call,
  /** `print` to a pipe. */
  pythonPrint: 1_000,
  /** Acquire or release a free lock. */
  lockOperation: 40,
  /** Put or get on queue.Queue. */
  queueOperation: 1_000,
  /** An operator in compiled JavaScript. */
  ecmascriptOperation: v8.arithmetic,
  /** One round of a loop in compiled JavaScript. */
  ecmascriptRound: v8.round,
  /** A call in compiled JavaScript. */
  ecmascriptCall: v8.call,
  /** `console.log` to a pipe. */
  ecmascriptLog: 5_000,
  /**
   * A factor: computing while another thread waits for the GIL. Source: between 1.00 by the rules and 1.14 and 1.26 in
   * published runs with 4 and 10 threads; measured 1.0 to 1.3.
   */
  gilContention: 1.12,
  /**
   * A factor: computing while another core computes, too: hyper-threads share a core. Source: 1 for cores of their
   * own; two hyper-threads of one core give about 1.3 times its work.
   */
  parallelPenalty: 1,
  /** A factor: a single thread of the free-threaded build. Source: `freeThreadedFactor`. */
  freeThreadedPenalty: freeThreadedFactor,
  /**
   * A factor: what threads of the free-threaded build keep when several compute. Source: 3.75 of 4 on a 16-core Ryzen
   * with CPython 3.14; 7.4 from 2 to 16 threads (ft_utils issue 20).
   */
  freeThreadedEfficiency: 0.94,
  /**
   * A factor: computing in Python 2 while another thread wants the GIL on another core. Source: measured: Python 2.7,
   * two countdowns on two cores, 1.4 to 2.3 times slower.
   */
  oldGilPenalty: 1.8,
} as const;

/** The name of a cost. */
export type CostKey = keyof typeof defaultCosts;
/** The costs of one run, in the units of the table. */
export type Costs = Readonly<Record<CostKey, number>>;
