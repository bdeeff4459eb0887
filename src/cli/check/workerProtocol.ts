import type { SourceFile } from "../files/sourceFile.ts";
import type { FileReport } from "./report.ts";

/** What the main thread sends: the next file. */
export interface WorkerRequest {
  readonly file: SourceFile;
}

/** What a worker answers: once that it is ready, then a report for each file. */
export type WorkerResponse = { readonly kind: "ready" } | { readonly kind: "report"; readonly report: FileReport };
