import { isRecord } from "../../../model/record.ts";
import type { Timeline } from "../../../simulation/timeline.ts";
import type { TraceFile } from "../../messages/timeline.ts";
import { readChromeTrace } from "./chromeTrace.ts";
import { readCpuProfile } from "./cpuProfile.ts";
import { readGeckoProfile } from "./geckoProfile.ts";
import { type Recorded, type RecordedLane, recordedTimeline } from "./recordedTimeline.ts";
import { RefusedTrace } from "./refusal.ts";

/**
 * Reads recorded traces: VizTracer's JSON and Chrome's trace events, a `.cpuprofile`, or the Gecko profile of CPython
 * 3.15. What a file is is told by its content. Nothing of it is executed. Several files of one kind are threads or
 * processes that ran side by side: they come onto one axis. `onFile` hears the name of each file before it is read.
 *
 * @throws RefusedTrace when a file is none of these, or malformed, when kinds are mixed, or when nothing was recorded
 */
export function readTraces(files: readonly TraceFile[], onFile: (name: string) => void = () => {}): Timeline {
  const all = files.map(({ name, bytes }) => {
    onFile(name);
    return readFile(name, bytes);
  });
  const [first] = all;
  if (!first) throw new RefusedTrace("empty");
  if (all.some(({ format }) => format !== first.format)) throw new RefusedTrace("mixed");
  const lanes = all.flatMap((recorded) => recorded.lanes);
  return recordedTimeline(first.runtime, all.length === 1 ? lanes : mainFirst(lanes));
}

function readFile(name: string, bytes: Uint8Array): Recorded {
  const content = parse(bytes);
  if (Array.isArray(content)) return readChromeTrace(content);
  if (!isRecord(content)) throw new RefusedTrace("unknown-format");
  const { traceEvents, nodes, samples, threads, meta, $schema } = content;
  if (Array.isArray(traceEvents)) return readChromeTrace(traceEvents);
  if (Array.isArray(nodes) && Array.isArray(samples)) return readCpuProfile(content, name);
  if (Array.isArray(threads) && isRecord(meta)) return readGeckoProfile(content);
  if (String($schema).includes("speedscope")) throw new RefusedTrace("speedscope");
  throw new RefusedTrace("unknown-format");
}

/** By process, in the order in which the files name them; in each the main thread first, then by name. */
function mainFirst(lanes: readonly RecordedLane[]): RecordedLane[] {
  const processes = [...new Set(lanes.map(({ process }) => process))];
  const rank = ({ process, kind }: RecordedLane) => processes.indexOf(process) * 2 + (kind === "main" ? 0 : 1);
  const byName = new Intl.Collator("en", { numeric: true });
  return [...lanes].sort((a, b) => rank(a) - rank(b) || byName.compare(a.name, b.name));
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new RefusedTrace("not-json");
  }
}
