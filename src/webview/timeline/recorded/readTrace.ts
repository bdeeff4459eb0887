import { isRecord } from "../../../model/record.ts";
import type { Timeline } from "../../../simulation/timeline.ts";
import { readChromeTrace } from "./chromeTrace.ts";
import { readCpuProfile } from "./cpuProfile.ts";
import { readGeckoProfile } from "./geckoProfile.ts";
import { RefusedTrace } from "./refusal.ts";

/**
 * Reads a recorded trace: VizTracer's JSON and Chrome's trace events, a `.cpuprofile`, or the Gecko profile of CPython
 * 3.15. What the file is is told by its content. Nothing of it is executed.
 *
 * @throws RefusedTrace when it is none of these, or malformed, or empty
 */
export function readTrace(bytes: Uint8Array): Timeline {
  const content = parse(bytes);
  if (Array.isArray(content)) return readChromeTrace(content);
  if (!isRecord(content)) throw new RefusedTrace("unknown-format");
  const { traceEvents, nodes, samples, threads, meta, $schema } = content;
  if (Array.isArray(traceEvents)) return readChromeTrace(traceEvents);
  if (Array.isArray(nodes) && Array.isArray(samples)) return readCpuProfile(content);
  if (Array.isArray(threads) && isRecord(meta)) return readGeckoProfile(content);
  if (String($schema).includes("speedscope")) throw new RefusedTrace("speedscope");
  throw new RefusedTrace("unknown-format");
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new RefusedTrace("not-json");
  }
}
