import type { Locale, LocalizedText } from "../../../model/finding.ts";
import type { TracePart } from "../../../simulation/format/trace.ts";
import type { SimulationSettings } from "../../../simulation/settings.ts";
import type { SimulationSubject } from "../../../simulation/simulationSubject.ts";
import type { Timeline } from "../../../simulation/timeline.ts";
import type { TraceFile } from "../../messages/timeline.ts";
import type { CostRows } from "../controls/costRows.ts";
import type { DrawnPicture, Picture } from "../export/picture.ts";
import type { Half } from "../halves.ts";
import type { Outcome } from "../outcome.ts";
import type { Turned } from "../turned.ts";

/** What a worker that simulates is to do. */
export interface SimulatorTask {
  readonly subject: SimulationSubject;
  readonly settings: SimulationSettings;
}

/** What the worker for files is to do; `name` is the file that is to be written. */
export type FilesTask =
  /** Traces that belong together. */
  | { readonly kind: "read"; readonly files: readonly TraceFile[] }
  | { readonly kind: "readSettings"; readonly file: TraceFile }
  /** To be refused unread. */
  | { readonly kind: "tooLarge"; readonly name: string; readonly bytes: number }
  | { readonly kind: "costs" }
  | { readonly kind: "picture"; readonly name: string; readonly picture: Picture }
  | { readonly kind: "trace"; readonly name: string; readonly parts: readonly TracePart[]; readonly locale: Locale }
  | { readonly kind: "table"; readonly name: string; readonly halves: readonly Half[] };

/** A worker that fails says so instead of an answer. */
export interface Failure {
  readonly kind: "failed";
  readonly message: string;
}

/** What a worker that simulates answers. */
export type SimulatorAnswer = Failure | { readonly kind: "simulated"; readonly outcome: Outcome };

/** What the worker for files answers; `name` is the file that is refused, all that were read, or what is written. */
export type FilesAnswer =
  | Failure
  | { readonly kind: "read"; readonly name: string; readonly timeline: Timeline }
  | { readonly kind: "settings"; readonly turned: Turned }
  | { readonly kind: "costs"; readonly rows: CostRows }
  | {
      readonly kind: "refused";
      readonly name: string;
      readonly reason: LocalizedText;
    }
  | { readonly kind: "picture"; readonly name: string; readonly drawn: DrawnPicture }
  | { readonly kind: "text"; readonly name: string; readonly content: string };
