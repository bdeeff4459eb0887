import type { Language } from "../../../src/model/module.ts";

/** What the catalogue promises of a rule. */
export interface CatalogueRow {
  readonly id: string;
  readonly languages: readonly Language[];
  /** Its findings can be fixed, if not all of them then some. */
  readonly hasFix: boolean;
}

const python: readonly Language[] = ["python"];
const ecmascript: readonly Language[] = ["ecmascript"];
const both: readonly Language[] = ["python", "ecmascript"];

/** Rows of one group: `id` for a rule with fixes, `id -` for one without. */
function group(languages: readonly Language[], ...rows: readonly string[]): CatalogueRow[] {
  return rows.map((row) => ({ id: row.replace(/ -$/, ""), languages, hasFix: !row.endsWith(" -") }));
}

/** Every rule that Interleave has, by what it is about. Whoever adds a rule adds its row. */
export const catalogue: Readonly<Record<string, readonly CatalogueRow[]>> = {
  "Serial by mistake": [
    ...group(both, "join-in-loop", "await-in-loop", "sequential-awaits", "join-after-start"),
    ...group(python, "pool-in-loop"),
  ],
  "Blocking where it must not": [
    ...group(both, "blocking-call-in-async", "busy-wait"),
    ...group(python, "blocking-call-in-greenlet", "late-monkey-patch", "sync-lock-in-async", "nested-event-loop"),
    ...group(python, "executor-exit-in-async"),
  ],
  "CPU-bound in the wrong place": [
    ...group(both, "cpu-bound-on-event-loop"),
    ...group(python, "cpu-bound-in-thread", "cpu-bound-greenlet", "process-pool-for-io"),
  ],
  "Threads, processes and coroutines used wrongly": [
    ...group(python, "args-not-a-tuple", "run-not-start", "thread-init-not-called", "target-positional", "set-daemon"),
    ...group(python, "deprecated-thread-module", "missing-main-guard", "unpicklable-to-process -"),
    ...group(python, "daemon-thread-loses-work -"),
    ...group(both, "called-not-passed", "lock-not-released"),
    ...group(
      python,
      "unawaited-coroutine",
      "dropped-task",
      "unlocked-shared-update",
      "async-without-await-blocks",
      "fork-with-threads",
      "fork-shared-handle -",
    ),
    ...group(ecmascript, "floating-worker-error", "async-foreach", "async-promise-executor"),
  ],
  "Interleave itself": [...group(both, "unused-suppression")],
};
