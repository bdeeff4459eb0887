import { compare } from "../../../simulation/compare.ts";
import type { SimulatedLanguage } from "../../../simulation/language.ts";
import { simulateAs } from "../../../simulation/simulateAs.ts";
import type { Outcome } from "../outcome.ts";
import type { SimulatorAnswer, SimulatorTask } from "./messages.ts";

/** Makes this worker one that simulates programs of the language: it takes its time here, and the page stays free. */
export function answerWith(language: SimulatedLanguage): void {
  addEventListener("message", ({ data }: MessageEvent<SimulatorTask>) => postMessage(answer(language, data)));
}

function answer(language: SimulatedLanguage, { subject, settings }: SimulatorTask): SimulatorAnswer {
  try {
    const before = simulateAs(language, subject.before, settings);
    const after = subject.after && simulateAs(language, subject.after, settings);
    const outcome: Outcome = { before, after, comparison: after && compare(before, after) };
    return { kind: "simulated", outcome };
  } catch (error) {
    return { kind: "failed", message: error instanceof Error ? error.message : String(error) };
  }
}
