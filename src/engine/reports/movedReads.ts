import type { CallableId } from "../../model/expression.ts";
import type { MovedIds } from "../../model/functionUpdate.ts";
import type { Answer } from "./questions.ts";
import type { Reads } from "./reads.ts";

/** What a check has asked, by the ids that callables have now; null when it has asked for something that is gone. */
export function movedReads({ callables, revisions, answers, ...reads }: Reads, ids: MovedIds): Reads | null {
  const others = callables === "all" ? callables : movedIds(callables, ids);
  const asked = movedIds(revisions.keys(), ids);
  const given = answers.map((answer) => movedAnswer(answer, ids));
  if (others === null || asked === null || given.includes(null)) return null;
  return {
    ...reads,
    callables: others,
    revisions: new Map([...revisions].map(([id, revision]) => [ids.callables[id] ?? id, revision])),
    answers: given as readonly Answer[],
  };
}

function movedIds(callables: Iterable<CallableId>, ids: MovedIds): ReadonlySet<CallableId> | null {
  const moved = new Set<CallableId>();
  for (const id of callables) {
    const now = ids.callables[id];
    if (now === undefined) return null;
    moved.add(now);
  }
  return moved;
}

/** Work in flight may speak of callables inside. */
function movedAnswer(answer: Answer, ids: MovedIds): Answer | null {
  const callable = ids.callables[answer.callable];
  const isEmpty = Array.isArray(answer.given) && answer.given.length === 0;
  if (callable === undefined || (answer.question === "flights" && !isEmpty)) return null;
  return { ...answer, callable };
}
