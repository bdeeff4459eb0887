import type { CallableId } from "../../model/expression.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import { type Answer, isStillGiven } from "./questions.ts";

/** What a check of one callable has asked beside it: as long as all of this is the same, it reports the same. */
export interface Reads {
  /** Callables outside of the outermost function around it; `all` when it has gone through the module. */
  readonly callables: ReadonlySet<CallableId> | "all";
  /** It has asked on which line something stands. */
  readonly lines: boolean;
  /** The callables of which it has asked the project, with their revisions at that time. */
  readonly revisions: ReadonlyMap<CallableId, number>;
  /** The version of the project when it was asked something that is no matter of one callable; null for nothing. */
  readonly version: number | null;
  readonly answers: readonly Answer[];
}

/** Whether the project and the module still answer what a check was told. */
export function isUpToDate({ revisions, version, answers }: Reads, view: ModuleView): boolean {
  if (version !== null && view.projectVersion() !== version) return false;
  for (const [callable, revision] of revisions) if (view.revisionOf(callable) !== revision) return false;
  return answers.every((answer) => isStillGiven(answer, view));
}

/** Whether a check has looked at one of these callables. */
export function hasRead({ callables }: Reads, some: ReadonlySet<CallableId>): boolean {
  if (callables === "all") return some.size > 0;
  for (const id of callables) if (some.has(id)) return true;
  return false;
}
