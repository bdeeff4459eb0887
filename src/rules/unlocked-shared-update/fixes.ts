import { insertAt, joinTouching } from "../../fixes/edits.ts";
import { indentationUnit, indentedLines } from "../../fixes/indentedLines.ts";
import type { Callable, Statement } from "../../model/callable.ts";
import type { Fix, LocalizedText } from "../../model/finding.ts";
import { beginsLine, lineEndAt, lineIndentation, lineStartAt, lineTerminatorOf } from "../../model/lines.ts";
import { overlaps } from "../../model/span.ts";
import { pathOf } from "../../project/expressions.ts";
import { enclosingRegions } from "../../project/regions.ts";
import type { RuleContext } from "../rule.ts";
import { callsNothing } from "./accesses.ts";
import type { UnlockedUpdate } from "./unlockedUpdates.ts";

/**
 * Holds the lock around the statement, or around the `if` that asked before. Nothing where the statement calls something,
 * because that may take the same lock.
 */
export function holdLock(context: RuleContext, { access, lock, guarded }: UnlockedUpdate): Fix[] {
  const { module, text, uri } = context;
  const { callable } = access;
  const statement = access.compound === "check" ? checkAround(callable, access.operation.region) : ownStatement(access);
  const name = lockName(text, callable, guarded.callable, lock.expression);
  if (!statement || name === null || !isAlone(text, statement) || !callsNothing(callable, statement)) return [];
  if (module.syntaxErrors.some((error) => overlaps(error, statement))) return [];
  const start = lineStartAt(text, statement.start);
  const header = `${lineIndentation(text, statement.start)}with ${name}:${lineTerminatorOf(text)}`;
  const edits = joinTouching([
    insertAt(start, header),
    ...indentedLines(module, text, { start, end: statement.end }, indentationUnit(module, text)),
  ]);
  const title: LocalizedText = { en: `Hold \`${name}\` here`, "zh-cn": `在这里持有 \`${name}\`` };
  return [{ title, applicability: "unsafe", documents: [{ uri, edits }] }];
}

function ownStatement({ callable, operation }: UnlockedUpdate["access"]): Statement | null {
  return callable.statements[operation.statement ?? -1] ?? null;
}

/** The innermost `if` around a region. */
function checkAround(callable: Callable, region: number): Statement | null {
  for (const { kind, statement } of enclosingRegions(callable, region)) {
    if (kind === "branch") return statement === null ? null : (callable.statements[statement] ?? null);
  }
  return null;
}

/** The lock as the callable can write it: methods may call their receiver differently. */
function lockName(
  text: string,
  callable: Callable,
  from: Callable,
  lock: UnlockedUpdate["lock"]["expression"],
): string | null {
  const path = pathOf(lock);
  if (!path) return null;
  const isReceiver = from.class !== null && from.parameters[0]?.binding === path.root.binding;
  if (!isReceiver) return text.slice(lock.start, lock.end);
  const receiver = callable.class === null ? undefined : callable.parameters[0]?.name;
  return receiver === undefined ? null : receiver + path.path;
}

function isAlone(text: string, { start, end }: Statement): boolean {
  return beginsLine(text, start) && /^\s*(?:#.*)?$/.test(text.slice(end, lineEndAt(text, end)));
}
