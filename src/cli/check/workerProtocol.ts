import type { SourceFile } from "../files/sourceFile.ts";
import type { AnalysisTask, Pass } from "./analyseFile.ts";
import type { FileReport } from "./report.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";

/** What the main thread sends: the next file. */
export interface WorkerRequest {
  readonly file: SourceFile;
}

/** What a worker is started with. */
export interface WorkerStart {
  readonly task: AnalysisTask;
  readonly pass: Pass;
  /** The files of the project and what they hold; null in the passes that find that out. */
  readonly index: WorkspaceIndex | null;
}

/** What a worker answers: once that it is ready, then a report for each file. */
export type WorkerResponse = { readonly kind: "ready" } | { readonly kind: "report"; readonly report: FileReport };
