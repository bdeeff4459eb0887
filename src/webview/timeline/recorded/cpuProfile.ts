import { isRecord } from "../../../model/record.ts";
import type { Recorded, RecordedLane, RecordedSpan } from "./recordedTimeline.ts";
import { list, number, numbers, RefusedTrace, record } from "./refusal.ts";

/** A function of the profile. */
interface Frame {
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
}

/**
 * Reads a `.cpuprofile`, as `node --cpu-prof` and the tools of browsers write it: one thread, sampled. A sample holds
 * until the next one, and all threads of a machine have one clock. Which thread it is, the name of the file says.
 *
 * @throws RefusedTrace when it is malformed
 */
export function readCpuProfile(profile: Record<string, unknown>, file: string): Recorded {
  const { nodes, samples: sampled, timeDeltas, startTime, endTime } = profile;
  const frames = new Map(
    list(nodes)
      .map(record)
      .map((node) => [idOf(node), frameOf(node)]),
  );
  const samples = numbers(sampled);
  const deltas = numbers(timeDeltas);
  if (samples.length !== deltas.length) throw new RefusedTrace("malformed");
  const end = number(endTime);
  let now = number(startTime);
  const spans: RecordedSpan[] = [];
  for (const [index, sample] of samples.entries()) {
    now += deltas[index] ?? 0;
    const frame = frames.get(sample);
    if (!frame) throw new RefusedTrace("malformed");
    const next = index + 1 < samples.length ? now + (deltas[index + 1] ?? 0) : Math.max(now, end);
    if (next <= now) continue;
    const isIdle = frame.name === "(idle)";
    spans.push({
      start: now,
      end: next,
      state: isIdle ? "idle" : "running",
      reason: isIdle ? "" : frame.name,
      file: frame.file,
      line: frame.line,
    });
  }
  return { format: "cpuprofile", runtime: "node", lanes: [{ ...threadOf(file), spans }] };
}

/** Node names the files `CPU.<day>.<time>.<process>.<thread>.<number>.cpuprofile`; thread 0 is the main one. */
function threadOf(file: string): Pick<RecordedLane, "name" | "kind" | "process"> {
  const [, process, thread] = /^CPU\.\d+\.\d+\.(\d+)\.(\d+)\.\d+\.cpuprofile$/.exec(file) ?? [];
  if (thread === undefined || thread === "0") return { name: "main", kind: "main", process: Number(process ?? 0) };
  return { name: `worker ${thread}`, kind: "worker", process: Number(process) };
}

function idOf({ id }: Record<string, unknown>): number {
  return number(id);
}

function frameOf({ callFrame }: Record<string, unknown>): Frame {
  if (!isRecord(callFrame)) throw new RefusedTrace("malformed");
  const { functionName, url, lineNumber } = callFrame;
  return {
    name: typeof functionName === "string" && functionName !== "" ? functionName : "(anonymous)",
    file: typeof url === "string" && url !== "" ? url : null,
    line: typeof lineNumber === "number" && lineNumber >= 0 ? lineNumber + 1 : null,
  };
}
