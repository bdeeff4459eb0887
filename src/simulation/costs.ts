/** What a runtime charges for something, in nanoseconds unless the row says otherwise. */
export interface Cost {
  readonly value: number;
  readonly unit: "nanoseconds" | "factor";
  readonly meaning: string;
  readonly source: string;
}

const measured = "measured: CPython 3.11 and 3.13, Node 20, Linux, two shared cores, minimum of many runs";

function nanoseconds(value: number, meaning: string, source = measured): Cost {
  return { value, unit: "nanoseconds", meaning, source };
}

/** The defaults; all can be changed by settings. */
export const costTable = {
  gilHandOff: nanoseconds(10_000, "another thread takes the GIL", "Python/ceval_gil.c; a lock ping-pong takes 5.5 µs"),
  contextSwitch: nanoseconds(3_000, "another thread takes a core"),
  threadStart: nanoseconds(60_000, "a thread of Python is created and starts"),
  threadEnd: nanoseconds(20_000, "a thread ends and is joined"),
  processFork: nanoseconds(5_000_000, "os.fork and the child's first line"),
  processForkserver: nanoseconds(25_000_000, "a process from the fork server", "cpython issue 99309: 828 processes/s"),
  processSpawn: nanoseconds(100_000_000, "a fresh interpreter that imports the main module"),
  interpreterStart: nanoseconds(15_000_000, "a bare interpreter, or a sub-interpreter"),
  commandStart: nanoseconds(2_000_000, "a small program started by a shell or directly"),
  threadPoolSubmit: nanoseconds(40_000, "submit to a pool of threads and take the result"),
  processPoolSubmit: nanoseconds(130_000, "submit to a pool of processes and take the result, with small arguments"),
  taskSwitch: nanoseconds(1_500, "the event loop of asyncio resumes a coroutine"),
  taskCreate: nanoseconds(4_000, "a task of asyncio is made and gathered"),
  toThread: nanoseconds(45_000, "asyncio.to_thread there and back"),
  greenletSwitch: nanoseconds(200, "another greenlet runs"),
  workerStart: nanoseconds(40_000_000, "a worker thread of Node starts and answers"),
  nodeFork: nanoseconds(80_000_000, "child_process.fork until the first message"),
  postMessage: nanoseconds(15_000, "a message to or from a worker"),
  microtask: nanoseconds(100, "await of a promise that is resolved"),
  immediate: nanoseconds(1_600, "a turn of Node's event loop"),
  libuvTask: nanoseconds(30_000, "a task on libuv's pool, there and back"),
  pythonOperation: nanoseconds(25, "an operator, a subscript or an attribute in Python"),
  pythonRound: nanoseconds(15, "one round of a `for` loop in Python"),
  pythonWhile: nanoseconds(20, "one round of a `while` loop in Python, without its test"),
  pythonCall: nanoseconds(50, "a call of a Python function, or of a built-in"),
  pythonPrint: nanoseconds(1_000, "print to a pipe"),
  lockOperation: nanoseconds(40, "acquire or release a free lock"),
  queueOperation: nanoseconds(1_000, "put or get on queue.Queue"),
  ecmascriptOperation: nanoseconds(1, "an operator in compiled JavaScript"),
  ecmascriptRound: nanoseconds(1, "one round of a loop in compiled JavaScript"),
  ecmascriptCall: nanoseconds(5, "a call in compiled JavaScript"),
  ecmascriptLog: nanoseconds(5_000, "console.log to a pipe"),
  gilContention: {
    value: 1.12,
    unit: "factor",
    meaning: "computing while another thread waits for the GIL",
    source: "between 1.00 by the rules and 1.14 and 1.26 in published runs with 4 and 10 threads; measured 1.0 to 1.3",
  },
  parallelPenalty: {
    value: 1,
    unit: "factor",
    meaning: "computing while another core computes, too: hyper-threads share a core",
    source: "1 for cores of their own; two hyper-threads of one core give about 1.3 times its work",
  },
  freeThreadedPenalty: {
    value: 1.08,
    unit: "factor",
    meaning: "a single thread of the free-threaded build",
    source: "PEP 779: about 10 %, py-free-threading.github.io: 90 to 95 % of the speed",
  },
  freeThreadedEfficiency: {
    value: 0.94,
    unit: "factor",
    meaning: "what threads of the free-threaded build keep when several compute",
    source: "3.75 of 4 on a 16-core Ryzen with CPython 3.14; 7.4 from 2 to 16 threads (ft_utils issue 20)",
  },
  oldGilPenalty: {
    value: 1.8,
    unit: "factor",
    meaning: "computing in Python 2 while another thread wants the GIL on another core",
    source: "measured: Python 2.7, two countdowns on two cores, 1.4 to 2.3 times slower",
  },
} as const satisfies Readonly<Record<string, Cost>>;

/** The name of a cost. */
export type CostKey = keyof typeof costTable;
/** The costs of one run, in the units of the table. */
export type Costs = Readonly<Record<CostKey, number>>;

/** The costs as the table has them. */
export const defaultCosts: Costs = Object.fromEntries(
  Object.entries(costTable).map(([key, { value }]) => [key, value]),
) as Costs;
