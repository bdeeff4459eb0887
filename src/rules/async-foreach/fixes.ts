import { allowAwait, isWholeStatement } from "../../fixes/ecmascript/awaiting.ts";
import { insertAt } from "../../fixes/edits.ts";
import type { Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import type { RuleContext } from "../rule.ts";
import type { DroppedCallback } from "./callbacks.ts";
import { loopOver } from "./loop.ts";

/** Runs all callbacks at once and waits for them, or one after another. Nothing where the code around cannot wait. */
export function waitingFixes(context: RuleContext, dropped: DroppedCallback): Fix[] {
  const { module, text, uri } = context;
  const { callable, call } = dropped;
  const isAllowed = call.isAwaited || allowAwait({ module, text, callable, call, mayBecomeAsync: false }) !== null;
  if (dropped.effect !== "drops" || !isAllowed) return [];
  const fix = (title: LocalizedText, edits: readonly TextEdit[] | null): Fix[] =>
    edits ? [{ title, applicability: "unsafe", documents: [{ uri, edits }] }] : [];
  return [...fix(together, allAtOnce(context, dropped)), ...fix(inTurn, loopOver(context, dropped))];
}

const together: LocalizedText = { en: "Run all at once and wait for them", "zh-cn": "同时执行并等待全部完成" };
const inTurn: LocalizedText = { en: "Run one after another with `for…of`", "zh-cn": "用 `for…of` 逐个执行" };

/** `items.forEach(f)` → `await Promise.all(items.map(f))`. Maps and sets have no `map`. */
function allAtOnce({ module, text }: RuleContext, dropped: DroppedCallback): TextEdit[] | null {
  const { callable, call, collection, span } = dropped;
  if (call.callee.kind !== "member" || call.arguments.length !== 1) return null;
  if (collection === "map" || collection === "set" || namesFunction(dropped)) return null;
  if (!call.isAwaited && !isWholeStatement({ module, text, callable, call, mayBecomeAsync: false })) return null;
  const isOptional = text.slice(call.start, span.start).includes("?.");
  return [
    insertAt(call.start, `${call.isAwaited ? "" : "await "}Promise.all(`),
    { ...span, newText: "map" },
    insertAt(call.end, isOptional ? " ?? [])" : ")"),
  ];
}

/** `_.forEach(items, f)`, which has the collection among its arguments. */
function namesFunction({ call, collection, confidence }: DroppedCallback): boolean {
  return collection === null && confidence === "certain" && call.arguments.length > 1;
}
