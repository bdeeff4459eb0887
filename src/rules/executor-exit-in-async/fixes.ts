import { afterLineOf } from "../../fixes/loopBody.ts";
import { asyncLibraryOf } from "../../fixes/python/asyncLibrary.ts";
import { ensureImport, type WantedImport } from "../../fixes/python/imports.ts";
import { isOlderThan } from "../../fixes/python/version.ts";
import type { AsyncLibrary } from "../../knowledge/blockingCalls.ts";
import type { Callable } from "../../model/callable.ts";
import type { Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import { beginsLine, lineIndentation, lineTerminatorOf } from "../../model/lines.ts";
import type { RuleContext } from "../rule.ts";
import type { ExecutorBlock } from "./executorBlocks.ts";

/** How a function is called in a thread and awaited; `executor` until Python 3.8, which has no `asyncio.to_thread`. */
const threadCalls: Readonly<
  Record<AsyncLibrary | "executor", { readonly wanted: WantedImport; readonly open: string }>
> = {
  asyncio: { wanted: { module: "asyncio", name: "to_thread" }, open: "(" },
  executor: { wanted: { module: "asyncio", name: "get_running_loop" }, open: "().run_in_executor(None, " },
  trio: { wanted: { module: "trio", name: "to_thread" }, open: ".run_sync(" },
  anyio: { wanted: { module: "anyio", name: "to_thread" }, open: ".run_sync(" },
};

/**
 * Two ways to leave without blocking: wait for the jobs in a thread, which keeps what comes after the block as it
 * is, or do not wait. The second comes first when the jobs are done by then anyway.
 */
export function shutdownFixes(
  { module, text, uri, pythonVersion }: RuleContext,
  callable: Callable,
  block: ExecutorBlock,
  isLeft: boolean,
): Fix[] {
  const pieces = takeApart(callable, block, text);
  if (!pieces) return [];
  const noWait: Fix = {
    title: doNotWait,
    applicability: isLeft ? "unsafe" : "safe",
    documents: [{ uri, edits: pieces(`${nameOf(block)}.shutdown(wait=False)`) }],
  };
  const place = { callable, offset: block.value.start };
  const { wanted, open } = threadCalls[isOlderThan(pythonVersion, 9) ? "executor" : asyncLibraryOf(module)];
  const { edits, reference } = ensureImport(module, text, place, wanted);
  const inThread: Fix = {
    title: waitInThread,
    applicability: "safe",
    documents: [{ uri, edits: [...edits, ...pieces(`await ${reference}${open}${nameOf(block)}.shutdown)`)] }],
  };
  return isLeft ? [inThread, noWait] : [noWait, inThread];
}

/** Turns `with X as pool:` into `pool = X`, `try:` and a `finally:` with the given statement; null for other shapes. */
function takeApart(
  callable: Callable,
  { region, value, target }: ExecutorBlock,
  text: string,
): ((last: string) => TextEdit[]) | null {
  const statement = region.statement === null ? undefined : callable.statements[region.statement];
  const first = callable.statements.find((inner) => inner.region === region.id);
  if (!statement || !first || region.items.length !== 1 || target?.kind !== "name") return null;
  const isBare =
    /^with\s+$/.test(text.slice(statement.start, value.start)) &&
    /^\s+as\s+$/.test(text.slice(value.end, target.start)) &&
    beginsLine(text, first.start);
  const colon = /^\s*:/.exec(text.slice(target.end, first.start));
  if (!isBare || !colon || !beginsLine(text, statement.start)) return null;
  const end = lineTerminatorOf(text);
  const indentation = lineIndentation(text, statement.start);
  const unit = lineIndentation(text, first.start).slice(indentation.length);
  const after = afterLineOf(text, statement);
  const opening = `${target.name} = ${text.slice(value.start, value.end)}${end}${indentation}try:`;
  return (last) => {
    const lines = `${indentation}finally:${end}${indentation}${unit}${last}`;
    return [
      { start: statement.start, end: target.end + colon[0].length, newText: opening },
      { start: after.offset, end: after.offset, newText: after.needsTerminator ? end + lines : lines + end },
    ];
  };
}

function nameOf({ target }: ExecutorBlock): string {
  return target?.kind === "name" ? target.name : "";
}

const waitInThread: LocalizedText = {
  en: "Wait for the jobs in a thread when leaving",
  "zh-cn": "离开时在线程中等待任务",
};

const doNotWait: LocalizedText = { en: "Leave without waiting", "zh-cn": "离开时不等待" };
