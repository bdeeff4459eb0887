import { getOrCreate } from "../../../model/getOrCreate.ts";
import { isRecord } from "../../../model/record.ts";
import { stateInFunction } from "./functionStates.ts";
import type { Recorded, RecordedLane, RecordedSpan } from "./recordedTimeline.ts";
import { list, number } from "./refusal.ts";

/** A call with its end. */
interface Call {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Thread {
  readonly process: number;
  name: string;
  readonly calls: Call[];
  /** Calls of `B` events that have not ended yet. */
  readonly open: { readonly name: string; readonly start: number }[];
}

/**
 * Reads Chrome's trace events, as VizTracer and Node write them. Threads are known by process and thread, because a
 * forked child keeps the thread number of its parent. At each moment a lane is in the state of its innermost call.
 *
 * @throws RefusedTrace when an event is malformed
 */
export function readChromeTrace(events: unknown): Recorded {
  const threads = new Map<string, Thread>();
  for (const event of list(events)) if (isRecord(event)) addEvent(threads, event);
  const lanes: RecordedLane[] = [...threads.values()].map(({ process, name, calls }, index) => ({
    name,
    kind: index === 0 ? "main" : /^Task-/.test(name) ? "task" : "thread",
    process,
    spans: innermost(calls),
  }));
  return { format: "chrome", runtime: isFromNode(threads) ? "node" : "python", lanes };
}

function addEvent(threads: Map<string, Thread>, event: Record<string, unknown>): void {
  const { ph, name, pid, tid, ts, dur, args } = event;
  if (typeof ph !== "string" || !"MXBE".includes(ph)) return;
  const key = `${pid} ${tid}`;
  const thread = getOrCreate(threads, key, () => ({
    process: Number(pid) || 0,
    name: `Thread ${tid}`,
    calls: [],
    open: [],
  }));
  if (ph === "M") {
    const { name: given } = isRecord(args) ? args : {};
    if (name === "thread_name" && typeof given === "string") thread.name = given;
    return;
  }
  const start = number(ts);
  if (ph === "X") thread.calls.push({ name: String(name), start, end: start + Math.max(0, number(dur)) });
  else if (ph === "B") thread.open.push({ name: String(name), start });
  else {
    const begun = thread.open.pop();
    if (begun) thread.calls.push({ ...begun, end: start });
  }
}

/** The calls of a thread as stretches without overlap: of calls inside each other, the innermost counts. */
function innermost(calls: readonly Call[]): RecordedSpan[] {
  const ordered = [...calls].sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: RecordedSpan[] = [];
  const stack: Call[] = [];
  let now = ordered[0]?.start ?? 0;
  const fill = (until: number) => {
    const top = stack.at(-1);
    if (top && until > now) spans.push(spanOf(top.name, now, until));
    now = Math.max(now, until);
  };
  for (const call of ordered) {
    while (stack.length > 0 && (stack.at(-1)?.end ?? 0) <= call.start) {
      fill(stack.at(-1)?.end ?? now);
      stack.pop();
    }
    fill(call.start);
    stack.push(call);
  }
  while (stack.length > 0) {
    fill(stack.at(-1)?.end ?? now);
    stack.pop();
  }
  return spans;
}

/** VizTracer writes `function (file:line)`. */
function spanOf(name: string, start: number, end: number): RecordedSpan {
  const [, reason = name, file, line] = /^(.*) \((.+):(\d+)\)$/.exec(name) ?? [];
  return { start, end, state: stateInFunction(reason), reason, file: file ?? null, line: line ? Number(line) : null };
}

function isFromNode(threads: ReadonlyMap<string, Thread>): boolean {
  return [...threads.values()].some(({ name }) => /V8|JavaScriptMainThread|node/i.test(name));
}
