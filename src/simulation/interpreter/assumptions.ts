import type { LocalizedText } from "../../model/finding.ts";
import type { SimulationSettings } from "../settings.ts";
import type { Assumption, AssumptionUnit } from "../timeline.ts";

/** Collects what had to be assumed, and gives the values that settings put in its place. */
export interface AssumptionLog {
  /** The value to use. The first mention of an id decides its label and default. */
  assume(assumption: {
    readonly id: string;
    readonly label: LocalizedText;
    readonly value: number;
    readonly unit: AssumptionUnit;
    readonly line: number | null;
    readonly source?: string | null;
  }): number;
  all(): readonly Assumption[];
}

/** Notes what a run assumes; the settings may say otherwise. */
export function createAssumptionLog({ assumptions }: SimulationSettings): AssumptionLog {
  const known = new Map<string, Assumption>();
  return {
    assume({ id, label, value, unit, line, source }) {
      const seen = known.get(id);
      if (seen) return seen.value;
      const used = Object.hasOwn(assumptions, id) ? (assumptions[id] as number) : value;
      known.set(id, { id, label, value: used, unit, editable: true, line, source: source ?? null });
      return used;
    },
    all: () => [...known.values()],
  };
}

/** How many rounds a loop makes when nobody knows. */
export const defaultRounds = 8;

/** The rounds of a loop over something of unknown length. */
export function assumedRounds(
  log: AssumptionLog,
  { tasks }: SimulationSettings,
  { line, text, id }: { readonly line: number; readonly text: string; readonly id?: string },
): number {
  return log.assume({
    id: id ?? `rounds:${line}`,
    label: { en: `Rounds of the loop over \`${text}\``, "zh-cn": `对 \`${text}\` 循环的次数` },
    value: tasks ?? defaultRounds,
    unit: "rounds",
    line,
  });
}
