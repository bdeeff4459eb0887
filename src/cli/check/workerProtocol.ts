import type { SourceFile } from "../files/sourceFile.ts";
import type { AnalysisTask, Pass } from "./analyseFile.ts";
import type { FileReport } from "./report.ts";
import type { ExchangeLine } from "./summaryExchange.ts";
import type { WorkspaceIndex } from "./workspaceIndex.ts";

/** What the main thread sends: the next file, or the project that files are seen in from now on. */
export type WorkerRequest =
  | { readonly kind: "file"; readonly file: SourceFile; readonly pass: Pass }
  | { readonly kind: "index"; readonly index: WorkspaceIndex };

/** What a worker is started with. */
export interface WorkerStart {
  readonly task: AnalysisTask;
  /** The line to what other workers know; null for a worker that has the files to itself. */
  readonly line: ExchangeLine | null;
}

/** What a worker answers: once that it is ready, then a report for each file, in the order in which it was given them. */
export type WorkerResponse = { readonly kind: "ready" } | { readonly kind: "report"; readonly report: FileReport };
