import type { SimulationSettings } from "../../simulation/settings.ts";
import type { SimulationSubject } from "../../simulation/simulationSubject.ts";
import type { Comparison, Timeline } from "../../simulation/timeline.ts";
import type { Refusal } from "./recorded/refusal.ts";

/** What a run gives: one timeline, or two on one axis. */
export interface Outcome {
  readonly before: Timeline;
  readonly after: Timeline | null;
  readonly comparison: Comparison | null;
}

/** The panel to its worker. */
export type WorkerTask =
  | { readonly kind: "simulate"; readonly subject: SimulationSubject; readonly settings: SimulationSettings }
  | { readonly kind: "read"; readonly name: string; readonly bytes: Uint8Array };

/** The worker to the panel: one answer for each task, in their order. */
export type WorkerAnswer =
  | { readonly kind: "simulated"; readonly outcome: Outcome }
  | { readonly kind: "read"; readonly name: string; readonly timeline: Timeline }
  | { readonly kind: "refused"; readonly name: string; readonly reason: Refusal }
  | { readonly kind: "failed"; readonly task: WorkerTask["kind"]; readonly message: string };
