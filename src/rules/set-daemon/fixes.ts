import { hasComment } from "../../fixes/codeAround.ts";
import { insertAt, joinTouching } from "../../fixes/edits.ts";
import { removedLines } from "../../fixes/statementRemoval.ts";
import type { ThreadMethod } from "../../knowledge/python/threadMethods.ts";
import type { Callable, CallOperation } from "../../model/callable.ts";
import type { Fix, TextEdit } from "../../model/finding.ts";
import { lineIndentation, lineStartAt, lineTerminatorOf } from "../../model/lines.ts";
import type { RuleContext } from "../rule.ts";
import type { LateSetting } from "./lateSettings.ts";

/** `t.setDaemon(True)` → `t.daemon = True` where it is a statement, `t.getName()` → `t.name`. */
export function writeAttribute(
  { module, text, uri }: RuleContext,
  callable: Callable,
  call: CallOperation,
  { attribute, isSetter }: ThreadMethod,
): Fix[] {
  const { callee, argumentsSpan } = call;
  if (callee.kind !== "member" || !argumentsSpan || hasComment(module, argumentsSpan)) return [];
  const start = callee.nameSpan.start;
  const title = { en: `Use \`${attribute}\``, "zh-cn": `使用 \`${attribute}\`` };
  const fix = (edit: TextEdit): Fix => ({ title, applicability: "safe", documents: [{ uri, edits: [edit] }] });
  if (!isSetter) return [fix({ start, end: call.end, newText: attribute })];
  const statement = callable.statements[call.statement ?? -1];
  const value = call.arguments[0]?.value;
  if (!value || statement?.start !== call.start || statement.end !== call.end) return [];
  return [fix({ start, end: call.end, newText: `${attribute} = ${oneValue(text, value)}` })];
}

/** Sets it on the line before the start. */
export function setBefore({ module, text, uri }: RuleContext, callable: Callable, setting: LateSetting): Fix[] {
  const { operation, started, object, value } = setting;
  const late = callable.statements[operation.statement ?? -1];
  const start = callable.statements[started.statement ?? -1];
  if (!late || !start || late.region !== start.region || late.start !== operation.start) return [];
  const lines = removedLines(module, text, callable, late);
  if (!lines || text.slice(lineStartAt(text, start.start), start.start).trim() !== "") return [];
  // What is set must be known before the start already.
  if (value.kind !== "literal") return [];
  const name = text.slice(object.start, object.end);
  const code = `${name}.daemon = ${text.slice(value.start, value.end)}`;
  const edits = joinTouching([
    insertAt(start.start, `${code}${lineTerminatorOf(text)}${lineIndentation(text, start.start)}`),
    { ...lines, newText: "" },
  ]);
  const title = { en: "Set it before the start", "zh-cn": "在启动之前设置" };
  return [{ title, applicability: "unsafe", documents: [{ uri, edits }] }];
}

/** A value on several lines needs parentheses outside a call. */
function oneValue(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  const value = text.slice(start, end);
  return /[\r\n]/.test(value) ? `(${value})` : value;
}
