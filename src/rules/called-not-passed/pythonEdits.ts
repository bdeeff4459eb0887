import { hasComment } from "../../fixes/codeAround.ts";
import { insertAt, joinTouching } from "../../fixes/edits.ts";
import { ensureImport } from "../../fixes/python/imports.ts";
import { isKeywordArgument } from "../../fixes/python/keywordArgument.ts";
import { takesKeywords } from "../../knowledge/python/offloads/offloadRow.ts";
import type { CallOperation } from "../../model/callable.ts";
import type { Argument } from "../../model/expression.ts";
import type { TextEdit } from "../../model/finding.ts";
import { beginsLine, lineIndentation, lineTerminatorOf } from "../../model/lines.ts";
import { hasSpread } from "../../project/contexts/calls.ts";
import type { Spawn } from "../../project/handles/spawn.ts";
import type { RuleContext } from "../rule.ts";
import type { HandOver } from "./handOvers.ts";

/** The edits that hand a Python function over with its arguments; null where that would mean something else. */
export function pythonEdits(context: RuleContext, handOver: HandOver): readonly TextEdit[] | null {
  const { called, spawn, gives } = handOver;
  const { text } = context;
  // Whoever calls plain functions would get a coroutine, or an iterator that nobody asks for a value.
  if (!spawn?.row || gives === "generator" || (gives === "coroutine" && !spawn.row.takesAsync)) return null;
  const callee = text.slice(called.callee.start, called.callee.end);
  if (called.arguments.length === 0) return [{ start: called.start, end: called.end, newText: callee }];
  switch (spawn.passed.form) {
    case "tuple":
      return packedEdits(context, callee, called, spawn);
    case "rest":
      return restEdits(context, callee, handOver, spawn);
    case "none":
      return partialEdits(context, callee, handOver);
    default:
      return null;
  }
}

/** `submit(f(a, k=b))` → `submit(f, a, k=b)`, or with `functools.partial` where keywords are not handed on. */
function restEdits(
  context: RuleContext,
  callee: string,
  handOver: HandOver,
  { row, call, passed, target }: Spawn,
): readonly TextEdit[] | null {
  const { called } = handOver;
  const given = call.arguments.find(({ value }) => value === target);
  if (!row || !given || passed.positional.length > 0 || passed.keywords.length > 0 || hasSpread(call)) return null;
  const hasKeywords = called.arguments.some((argument) => isKeywordArgument(argument, context.text));
  if (given.name !== null || (hasKeywords && !takesKeywords(row))) return partialEdits(context, callee, handOver);
  return [{ start: called.start, end: called.end, newText: `${callee}, ${argumentsText(context.text, called)}` }];
}

/** `f(a, k=b)` → `functools.partial(f, a, k=b)`. */
function partialEdits({ module, text }: RuleContext, callee: string, { callable, called }: HandOver): TextEdit[] {
  const place = { callable, offset: called.start };
  const { edits, reference } = ensureImport(module, text, place, { module: "functools", name: "partial" });
  const newText = `${reference}(${callee}, ${argumentsText(text, called)})`;
  return joinTouching([...edits, { start: called.start, end: called.end, newText }]);
}

/** `Thread(target=f(a, k=b))` → `Thread(target=f, args=(a,), kwargs={"k": b})`. */
function packedEdits(
  { module, text }: RuleContext,
  callee: string,
  called: CallOperation,
  { row, call, target, passed }: Spawn,
): readonly TextEdit[] | null {
  const packed = row?.packed;
  const given = call.arguments.find(({ value }) => value === target);
  if (hasComment(module, called)) return null;
  if (!packed || !given || hasSpread(called) || hasSpread(call)) return null;
  if (passed.positional.length > 0 || passed.keywords.length > 0 || !passed.isComplete) return null;
  const positional = called.arguments.filter(({ name }) => name === null);
  const named = called.arguments.filter(({ name }) => name !== null);
  const replaced = { start: called.start, end: called.end, newText: callee };
  const written = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  const values = positional.map(written).join(", ");
  const tuple = positional.length === 0 ? "()" : `(${values}${positional.length === 1 ? "," : ""})`;
  const dict = `{${named.map(({ name, value }) => `"${name}": ${written(value)}`).join(", ")}}`;
  const { container } = passed;
  if (container) {
    const edits = [replaced, { start: container.start, end: container.end, newText: tuple }];
    return named.length === 0 ? edits : null;
  }
  const index = call.arguments.indexOf(given);
  const isNext = given.name === null && index === call.arguments.length - 1 && index + 1 === packed.positional.position;
  const pieces: string[] = [];
  if (!isNext) {
    if (packed.positional.keyword === null || packed.keywords.keyword === null) return null;
    if (positional.length > 0) pieces.push(`${packed.positional.keyword}=${tuple}`);
    if (named.length > 0) pieces.push(`${packed.keywords.keyword}=${dict}`);
  } else {
    pieces.push(tuple, ...(named.length > 0 ? [dict] : []));
  }
  // Where an argument begins a line of its own, its neighbours should, too.
  const separator = beginsLine(text, given.start)
    ? `,${lineTerminatorOf(text)}${lineIndentation(text, given.start)}`
    : ", ";
  return joinTouching([replaced, insertAt(given.end, separator + pieces.join(separator))]);
}

function spanOf(all: readonly Argument[]): { readonly start: number; readonly end: number } {
  return { start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0 };
}

/** What stands between the parentheses, without a comma at its end. */
function argumentsText(text: string, { arguments: given }: CallOperation): string {
  const { start, end } = spanOf(given);
  return text.slice(start, end);
}
