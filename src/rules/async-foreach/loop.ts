import type { Callable, CallOperation, Parameter, Statement } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { innermostLoop } from "../../project/regions.ts";
import type { RuleContext } from "../rule.ts";
import type { DroppedCallback } from "./callbacks.ts";

/**
 * `items.forEach(async (item) => { … });` → `for (const item of items) { … }`; null when the body would mean
 * something else in a loop.
 */
export function loopOver({ module, text }: RuleContext, dropped: DroppedCallback): TextEdit[] | null {
  const { callable, call, function: callback, isWrittenHere, method } = dropped;
  const statement = callable.statements[call.statement ?? -1];
  if (method !== "forEach" || !isWrittenHere || call.arguments.length !== 1 || !statement) return null;
  if (!isAlone(text, statement, call) || text.charAt(callback.body.start) !== "{") return null;
  if (module.comments.some(({ start }) => start >= statement.start && start < callback.body.start)) return null;
  const returns = returnsAsContinue(text, callback);
  const header = headerOf(text, dropped);
  if (!returns || header === null || usesOwnThis(text, callback)) return null;
  return [
    { start: statement.start, end: callback.body.start, newText: `for (const ${header}) ` },
    ...returns,
    { start: callback.body.end, end: statement.end, newText: "" },
  ];
}

/** The statement is the call, awaited or not, and nothing else. */
function isAlone(text: string, { kind, start, end }: Statement, call: CallOperation): boolean {
  const before = text.slice(start, call.start).trim();
  return kind === "expression" && (before === "" || before === "await") && /^\s*;?$/.test(text.slice(call.end, end));
}

/** What stands in the parentheses of the loop; null for parameters that a loop has no counterpart for. */
function headerOf(text: string, { call, function: callback, collection }: DroppedCallback): string | null {
  const [value, key, ...others] = callback.parameters.map((parameter) => patternOf(text, parameter));
  if (call.callee.kind !== "member" || value == null || key === null || others.length > 0) return null;
  const before = text.slice(call.start, call.callee.nameSpan.start);
  const receiver = before.replace(/\s*\??\.\s*$/, "");
  if (before.includes("?.")) return key === undefined && collection !== "map" ? `${value} of ${receiver} ?? []` : null;
  if (collection === "map") {
    return key === undefined ? `${value} of ${receiver}.values()` : `[${key}, ${value}] of ${receiver}`;
  }
  if (key === undefined) return `${value} of ${receiver}`;
  return collection === "array" ? `[${key}, ${value}] of ${receiver}.entries()` : null;
}

/** The parameter as a loop would declare it, without its type; null for a rest parameter or a default value. */
function patternOf(text: string, { form, name, span, annotation, default: given }: Parameter): string | null {
  if (given) return null;
  if (form === "positional") return name;
  return form === "pattern" && annotation === null ? text.slice(span.start, span.end) : null;
}

/** The edits that turn each `return` into `continue`; null when one gives a value or leaves an inner loop. */
function returnsAsContinue(text: string, callback: Callable): TextEdit[] | null {
  const edits: TextEdit[] = [];
  for (const operation of callback.operations) {
    if (operation.kind === "yield") return null;
    if (operation.kind !== "return") continue;
    if (operation.value || innermostLoop(callback, operation.region)) return null;
    const keyword = text.slice(operation.start).match(/^return\b/);
    if (!keyword) return null;
    edits.push({ start: operation.start, end: operation.start + "return".length, newText: "continue" });
  }
  return edits;
}

/** A `function` has a `this` and `arguments` of its own. */
function usesOwnThis(text: string, { start, end, body }: Callable): boolean {
  const isArrow = text.slice(start, body.start).trimEnd().endsWith("=>");
  return !isArrow && /\b(?:this|arguments|super)\b/.test(text.slice(body.start, end));
}
