import type { Timeline } from "../timeline.ts";

/** The timeline as the command line promises it: one document, times in whole microseconds. */
export function formatTimelineJson(timeline: Timeline): string {
  const { version, runtime, cores, assumptions, lanes, spans, arrows, makespan, bounds, messages } = timeline;
  const document = {
    version,
    runtime,
    cores,
    assumptions: assumptions.map(({ id, label, value, unit, editable, line, source }) => ({
      id,
      label: label.en,
      value,
      unit,
      editable,
      line,
      source,
    })),
    lanes: lanes.map(({ id, name, kind }) => ({ id, name, kind })),
    spans: spans.map(({ lane, start, end, state, reason, cause, line }) => ({
      lane,
      start,
      end,
      state,
      reason,
      cause,
      line,
    })),
    arrows: arrows.map(({ from, to, at, kind }) => ({ from, to, at, kind })),
    makespan,
    bounds,
    messages: messages.map(({ kind, at, text }) => ({ kind, at, text: text.en })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
