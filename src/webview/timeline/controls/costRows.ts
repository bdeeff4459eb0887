import type { LocalizedText } from "../../../model/finding.ts";
import { type CostKey, defaultCosts } from "../../../simulation/costs.ts";

/** What a runtime charges, as somebody would change it. */
export interface CostRow {
  readonly key: CostKey;
  readonly label: LocalizedText;
  readonly unit: "ms" | "µs" | "ns" | "×";
  /** How many units of the table of costs one of the shown units has. */
  readonly size: number;
}

/** The rows for the runtimes of each language. The worker for files has them, so that a panel loads them when they are asked for. */
export interface CostRows {
  readonly python: readonly CostRow[];
  readonly ecmascript: readonly CostRow[];
}

/** These multiply a time; all others are one. */
const factors: ReadonlySet<CostKey> = new Set(["gilContention", "parallelPenalty"]);

function row(key: CostKey, en: string, chinese: string): CostRow {
  const label = { en, "zh-cn": chinese };
  if (factors.has(key)) return { key, label, unit: "×", size: 1 };
  const nanoseconds = defaultCosts[key];
  if (nanoseconds >= 1_000_000) return { key, label, unit: "ms", size: 1_000_000 };
  return nanoseconds >= 1_000 ? { key, label, unit: "µs", size: 1_000 } : { key, label, unit: "ns", size: 1 };
}

const parallel = row("parallelPenalty", "Computing beside another core", "与其他核同时计算");

/** The costs that decide how a program looks, in the order in which a reader meets them. */
export const costRows: CostRows = {
  python: [
    row("threadStart", "Start of a thread", "启动线程"),
    row("gilHandOff", "Hand-off of the GIL", "移交 GIL"),
    row("threadPoolSubmit", "Job of a thread pool", "线程池任务"),
    row("processFork", "Process by fork", "以 fork 启动进程"),
    row("processForkserver", "Process by forkserver", "以 forkserver 启动进程"),
    row("processSpawn", "Process by spawn", "以 spawn 启动进程"),
    row("processPoolSubmit", "Job of a process pool", "进程池任务"),
    row("taskCreate", "New task of asyncio", "创建 asyncio 任务"),
    row("taskSwitch", "Resuming a task", "恢复任务"),
    row("toThread", "asyncio.to_thread", "asyncio.to_thread"),
    row("greenletSwitch", "Switch of greenlets", "切换 greenlet"),
    row("lockOperation", "Taking a free lock", "获取空闲的锁"),
    row("queueOperation", "put or get of a queue", "队列的 put 或 get"),
    row("gilContention", "Computing while others want the GIL", "有线程等待 GIL 时的计算"),
    parallel,
  ],
  ecmascript: [
    row("workerStart", "Start of a worker", "启动 worker"),
    row("nodeFork", "child_process.fork", "child_process.fork"),
    row("postMessage", "A message to a worker", "发给 worker 的消息"),
    row("libuvTask", "Job of libuv's pool", "libuv 线程池任务"),
    row("microtask", "await of a settled promise", "等待已完成的 promise"),
    row("immediate", "Turn of the event loop", "事件循环的一轮"),
    parallel,
  ],
};
