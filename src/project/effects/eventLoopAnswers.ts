import type { Linker } from "../linker.ts";
import type { AskedFunction } from "../summary/eventLoopTests.ts";
import type { CallSite } from "../summary/fileSummary.ts";

/** Functions that give what others give are not followed further. */
const maximumDepth = 10;

/** Whether a site of a file stands where no event loop comes, by what the functions say that decide about it. */
export function isOffLoop(linker: Linker, file: string, { isOffLoop: isKnown, asked }: CallSite): boolean {
  return isKnown === true || (asked?.some((one) => answerOf(linker, file, one, 0) === false) ?? false);
}

/** Whether a function gives on an event loop what is asked for; null when it asks something else. */
function answerOf(linker: Linker, file: string, { of, when }: AskedFunction, depth: number): boolean | null {
  const entity = depth > maximumDepth ? null : linker.entityOf(file, of);
  const answer = entity?.kind === "function" ? linker.callable(entity)?.onEventLoop : undefined;
  if (entity?.kind !== "function" || answer === undefined) return null;
  const truth = typeof answer === "boolean" ? answer : answerOf(linker, entity.file, answer, depth + 1);
  return truth === null ? null : truth === when;
}
