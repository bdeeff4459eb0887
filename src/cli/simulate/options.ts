import type { Locale } from "../../model/finding.ts";
import type { RuntimeId } from "../../simulation/settings.ts";

/** The formats in which timelines are printed. */
export const simulationFormats = ["text", "json", "svg", "trace"] as const;
/** One of `simulationFormats`. */
export type SimulationFormat = (typeof simulationFormats)[number];

/** What `interleave simulate` was asked for. */
export interface SimulateOptions {
  /** A file, or a file and a line: `shop.py:12`. */
  readonly place: string;
  readonly functionName: string | null;
  /** Simulate the text after the preferred fixes. */
  readonly isFixed: boolean;
  readonly runtime: RuntimeId | null;
  readonly cores: number | null;
  /** `key=value`, in the order in which they were given. */
  readonly settings: readonly string[];
  readonly format: SimulationFormat;
  readonly locale: Locale;
}
