import { compare } from "../../simulation/compare.ts";
import { simulate } from "../../simulation/simulate.ts";
import { readTrace } from "./recorded/readTrace.ts";
import { RefusedTrace } from "./recorded/refusal.ts";
import type { Outcome, WorkerAnswer, WorkerTask } from "./workerMessages.ts";

// The program of the panel's worker: simulating and reading take their time here, so that the page stays free.

addEventListener("message", ({ data }: MessageEvent<WorkerTask>) => postMessage(answer(data)));

function answer(task: WorkerTask): WorkerAnswer {
  try {
    return task.kind === "simulate"
      ? { kind: "simulated", outcome: outcomeOf(task) }
      : { kind: "read", name: task.name, timeline: readTrace(task.bytes) };
  } catch (error) {
    if (task.kind === "read" && error instanceof RefusedTrace) {
      return { kind: "refused", name: task.name, reason: error.reason };
    }
    return { kind: "failed", task: task.kind, message: error instanceof Error ? error.message : String(error) };
  }
}

function outcomeOf({ subject, settings }: Extract<WorkerTask, { kind: "simulate" }>): Outcome {
  const before = simulate(subject.before, settings);
  const after = subject.after && simulate(subject.after, settings);
  return { before, after, comparison: after && compare(before, after) };
}
