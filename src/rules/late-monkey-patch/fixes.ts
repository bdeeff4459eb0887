import { hasComment } from "../../fixes/codeAround.ts";
import { insertAt, joinTouching } from "../../fixes/edits.ts";
import { moduleTop } from "../../fixes/moduleTop.ts";
import { withSpareBlankLine } from "../../fixes/statementRemoval.ts";
import type { Callable, CallOperation, Statement } from "../../model/callable.ts";
import type { Fix, TextEdit } from "../../model/finding.ts";
import { lineEndAt, lineStartAt, lineTerminatorOf, nextLineAt } from "../../model/lines.ts";
import type { Import, Module } from "../../model/module.ts";
import { contains, type Span } from "../../model/span.ts";
import type { MonkeyPatch } from "../../project/contexts/monkeyPatches.ts";
import { pathOf } from "../../project/expressions.ts";
import type { RuleContext } from "../rule.ts";

/** Moves the import of the patcher and the call to the top of the module. Nothing for a call that may not always run. */
export function moveToTop({ module, text, uri }: RuleContext, { callable, call }: MonkeyPatch): Fix[] {
  const patch = callable.statements[call.statement ?? -1];
  const imported = patcherImport(module, call);
  const importing = callable.statements[imported?.statement ?? -1];
  if (callable.id !== 0 || imported?.callable !== 0 || !patch || !importing) return [];
  if (patch.region !== 0 || importing.region !== 0 || patch.start !== call.start || patch.end !== call.end) return [];
  const moved = [importing, patch].filter((one) => !startsModule(callable, one, moduleTop(module, text)));
  const lines = moved.map((one) => linesOf(text, callable, one, [importing, patch]));
  if (!lines.every((span) => span !== null && !hasComment(module, span))) return [];
  const end = lineTerminatorOf(text);
  const staysAbove = moved.length === 1;
  const top = staysAbove ? nextLineAt(text, lineEndAt(text, importing.end)) : moduleTop(module, text);
  const source = moved.map(({ start, end: last }) => text.slice(start, last)).join(end + end);
  const removed: TextEdit[] = mergeSpans(lines as Span[]).map((span) => ({
    ...withSpareBlankLine(text, span),
    newText: "",
  }));
  const title = { en: "Patch before everything else", "zh-cn": "在一切之前打补丁" };
  const edits = joinTouching([insertAt(top, `${staysAbove ? end : ""}${source}${end}${end}`), ...removed]);
  return [{ title, applicability: "unsafe", documents: [{ uri, edits }] }];
}

/** The import that makes the patcher known: of `import gevent` and `import gevent.monkey` the second. */
function patcherImport({ imports }: Module, { callee }: CallOperation): Import | undefined {
  const binding = pathOf(callee)?.root.binding ?? null;
  const candidates = imports.filter((one) => one.binding !== null && one.binding === binding);
  return candidates.sort((left, right) => right.module.length - left.module.length)[0];
}

function startsModule(callable: Callable, statement: Statement, top: number): boolean {
  return callable.statements.find(({ start, region }) => region === 0 && start >= top) === statement;
}

/** The lines of a statement, when nothing else but the other moved one stands on them. */
function linesOf(text: string, callable: Callable, statement: Statement, moved: readonly Statement[]): Span | null {
  const lines = { start: lineStartAt(text, statement.start), end: nextLineAt(text, lineEndAt(text, statement.end)) };
  const isShared = callable.statements.some((other) => !moved.includes(other) && contains(lines, other));
  return isShared ? null : lines;
}

function mergeSpans([first, second]: readonly Span[]): Span[] {
  if (!first) return [];
  return second && second.start !== first.start ? [first, second] : [first];
}
