import type { Callable, LoopRegion } from "../model/callable.ts";
import type { TextEdit } from "../model/finding.ts";
import { lineStartAt } from "../model/lines.ts";
import { callOf } from "../project/expressions.ts";
import { insertAt } from "./edits.ts";
import { loopBodyOf } from "./loopBody.ts";

/** How a language writes a statement that lets others run, alone and on some rounds only. */
export interface YieldForms {
  readonly always: string;
  /** With `§` for the counter. */
  readonly sometimes: readonly string[];
}

/**
 * Lets others run in the rounds of a loop: in each, when it has another loop inside; else in some rounds of a loop
 * that counts. Null when the loop has no counter, or shares lines with other code.
 */
export function yieldInRounds(
  { text, callable }: { readonly text: string; readonly callable: Callable },
  loop: LoopRegion,
  { always, sometimes }: YieldForms,
): TextEdit[] | null {
  const body = loopBodyOf(callable, loop, text);
  if (!body || loop.isAsync) return null;
  const hasLoopInside = callable.regions.some(
    (region) => region.kind === "loop" && region.id !== loop.id && region.parent === loop.id,
  );
  const counter = counterOf(callable, loop);
  if (!hasLoopInside && counter === null) return null;
  const lines = hasLoopInside ? [always] : sometimes.map((line) => line.replace("§", counter as string));
  const [first] = body.statements;
  const inserted = lines.map((line) => body.bodyIndentation + line + body.lineTerminator).join("");
  return [insertAt(lineStartAt(text, first.start), inserted)];
}

/** The number that counts the rounds. */
function counterOf(callable: Callable, { form, target, iterable, test }: LoopRegion): string | null {
  if (form === "count") {
    const left = test?.kind === "operator" ? test.operands[0] : undefined;
    return left?.kind === "name" ? left.name : null;
  }
  const call = callOf(callable, iterable);
  const isRange = call?.callee.kind === "name" && /^x?range$/.test(call.callee.name);
  return isRange && target?.kind === "name" && target.name !== "_" ? target.name : null;
}
