import type { FileSummary } from "../../project/summary/fileSummary.ts";

/** What a run asked for besides the text of the file at hand, as plain data that crosses threads. */
export interface Trace {
  /** From the URI of a file to that of one which its imports mean. */
  readonly links: readonly (readonly [from: string, to: string])[];
  /** Whether there were files at these paths, which are no sources of the run. */
  readonly exists: readonly (readonly [path: string, exists: boolean])[];
  /** Paths of configuration files that were read, or would have been if they were there. */
  readonly reads: readonly string[];
  /** What files hold to which calls have led, by URI. */
  readonly summaries: readonly (readonly [uri: string, summary: FileSummary])[];
}

/** Collects traces until somebody takes them. */
export interface Tracer {
  link(from: string, to: string): void;
  exists(path: string, exists: boolean): void;
  read(path: string): void;
  summary(uri: string, summary: FileSummary): void;
  /** What was collected since this was last asked. */
  take(): Trace;
}

/** Writes down what a run looks at outside of the files that it analyses. */
export function createTracer(): Tracer {
  const empty = () => ({
    links: [] as Trace["links"][number][],
    exists: [] as Trace["exists"][number][],
    reads: [] as string[],
    summaries: [] as Trace["summaries"][number][],
  });
  let trace = empty();
  return {
    link: (from, to) => void trace.links.push([from, to]),
    exists: (path, exists) => void trace.exists.push([path, exists]),
    read: (path) => void trace.reads.push(path),
    summary: (uri, summary) => void trace.summaries.push([uri, summary]),
    take() {
      const taken = trace;
      trace = empty();
      return taken;
    },
  };
}
