import type { Locale } from "../../model/finding.ts";
import { stateTexts } from "../states.ts";
import type { Timeline } from "../timeline.ts";

/** One half of an export: a timeline and the name of its group of tracks. */
export interface TracePart {
  readonly name: string;
  readonly timeline: Timeline;
}

/**
 * Timelines as Chrome's Trace Event JSON, which Perfetto and speedscope open: a process for each part, a track for each
 * lane, flows for arrows. Times are microseconds. `file:line` is part of a name, because some viewers show names only.
 */
export function formatTrace(parts: readonly TracePart[], locale: Locale): string {
  const events: object[] = [];
  parts.forEach(({ name, timeline }, index) => {
    const pid = index + 1;
    events.push({ ph: "M", name: "process_name", pid, tid: 0, args: { name } });
    for (const lane of timeline.lanes) {
      const tid = lane.id + 1;
      events.push({ ph: "M", name: "thread_name", pid, tid, args: { name: lane.name } });
      events.push({ ph: "M", name: "thread_sort_index", pid, tid, args: { sort_index: lane.id } });
    }
    for (const { lane, start, end, state, reason, line } of timeline.spans) {
      const place = line === null ? "" : ` :${line}`;
      const text =
        state === "running"
          ? reason || stateTexts.running.name[locale]
          : `${stateTexts[state].name[locale]}: ${reason}`;
      events.push({ ph: "X", name: `${text}${place}`, cat: state, pid, tid: lane + 1, ts: start, dur: end - start });
    }
    timeline.arrows.forEach(({ from, to, at, kind }, id) => {
      const flow = { name: kind, cat: "arrow", id: `${pid}.${id}`, pid, ts: at };
      events.push({ ...flow, ph: "s", tid: from + 1 });
      events.push({ ...flow, ph: "f", bp: "e", tid: to + 1 });
    });
  });
  return `${JSON.stringify({ displayTimeUnit: "ms", traceEvents: events })}\n`;
}
