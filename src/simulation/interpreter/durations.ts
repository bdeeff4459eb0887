import { awaitedDuration, type Duration } from "../../knowledge/awaitedDurations.ts";
import type { BlockingEffect } from "../../knowledge/blockingCalls.ts";
import type { SpanState } from "../timeline.ts";
import type { NativeCall } from "./context.ts";

const states: Readonly<Record<BlockingEffect, SpanState>> = {
  sleep: "sleep",
  network: "network",
  process: "child",
  lock: "lock",
  disk: "disk",
  console: "sleep",
  "event-loop": "join",
  compute: "running",
};

/** How long a call takes whose duration the program does not say: assumed, and changed by settings. */
export function assumeDuration(
  name: string,
  known: Duration | null,
  { context, spot }: NativeCall,
): { readonly microseconds: number; readonly state: SpanState; readonly isComputing: boolean } {
  const { microseconds: usual, effect, source } = known ?? awaitedDuration(name);
  const { awaitedTime } = context.run.program;
  const microseconds = known === null && awaitedTime !== null ? Math.min(usual, awaitedTime) : usual;
  const value = context.run.assumptions.assume({
    id: name,
    label: { en: `Duration of \`${name}\``, "zh-cn": `\`${name}\` 的耗时` },
    value: microseconds,
    unit: "microseconds",
    line: spot.line,
    source,
  });
  return { microseconds: value, state: states[effect], isComputing: effect === "compute" };
}

/** What the tables say of a call that the program makes; null when they know nothing of it. */
export function durationOf(name: string, { context }: NativeCall): Duration | null {
  const { durations } = context.run.program;
  return Object.hasOwn(durations, name) ? (durations[name] ?? null) : null;
}
