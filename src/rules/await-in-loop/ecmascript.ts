import { hasComment } from "../../fixes/codeAround.ts";
import { codeStyleOf } from "../../fixes/ecmascript/codeStyle.ts";
import type { Callable } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import type { Module } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import type { RuleContext } from "../rule.ts";
import { boundedEdits } from "./ecmascriptBounded.ts";
import { collectEdits } from "./ecmascriptCollect.ts";
import { mapped } from "./ecmascriptIterable.ts";
import { around, promiseText, type Rewriting, skipEdits } from "./ecmascriptRounds.ts";
import { splitEdits } from "./ecmascriptSplit.ts";
import { allTitles, boundedTitle, type ConcurrentRewrite } from "./rewriting.ts";
import { shapeOf } from "./shape.ts";

/** JavaScript: the rounds become functions of the element, and `Promise.all` waits for them. */
export function promiseAll(context: RuleContext, callable: Callable, found: SerialAwaits): ConcurrentRewrite[] {
  const { text } = context;
  const shaped = shapeOf(text, callable, found);
  const iteration = mapped(context, callable, found.loop);
  if (!shaped || !iteration) return [];
  const hasBraces = text[found.loop.body.start] === "{";
  // What would become several statements cannot be all that an `if` without braces guards.
  const isAlone = !standsInBlock(context, callable, shaped.body.statement);
  if (isAlone && shaped.shape.kind !== "call" && shaped.shape.kind !== "whole") return [];
  const rewriting: Rewriting = { context, callable, found, shaped, ...iteration, hasBraces };
  const edits = editsFor(rewriting, (call) => `await Promise.all(${call})`);
  if (!edits) return [];
  const all: ConcurrentRewrite = { edits: inStyle(text, edits), title: allTitles.ecmascript };
  const bounded = isAlone ? null : boundedEdits(rewriting);
  return bounded ? [all, { edits: inStyle(text, bounded), title: boundedTitle }] : [all];
}

/** Whether a statement begins its block or follows another statement, rather than a condition, `else`, `do` or a label. */
function standsInBlock({ module, text }: RuleContext, { statements, body }: Callable, { start }: Span): boolean {
  const code = codeEnd(module, text, start);
  return code <= body.start + 1 || /[{};]/.test(text.charAt(code - 1)) || statements.some(({ end }) => end === code);
}

/** Where the code before an offset ends, blanks and comments left out. */
function codeEnd({ comments }: Module, text: string, offset: number): number {
  let end = offset;
  for (;;) {
    end = text.slice(0, end).trimEnd().length;
    const comment = comments.find((one) => one.end === end);
    if (!comment) return end;
    end = comment.start;
  }
}

/** Without the semicolons at the ends of lines where the file has none. No line that is written here begins with a bracket. */
function inStyle(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  if (codeStyleOf(text).hasSemicolons) return edits;
  return edits.map((edit) => ({ ...edit, newText: edit.newText.replace(/;$/gm, "") }));
}

type Wait = (promises: string) => string;

function editsFor(rewriting: Rewriting, wait: Wait): TextEdit[] | null {
  switch (rewriting.shaped.shape.kind) {
    case "call":
      return callEdits(rewriting, rewriting.shaped.shape.awaited, wait);
    case "whole":
      return wholeEdits(rewriting, wait);
    case "split":
      return splitEdits(rewriting);
    case "collect":
      return collectEdits(rewriting);
  }
}

/** `for (const x of xs) await f(x);` */
function callEdits(rewriting: Rewriting, awaited: Span, wait: Wait): TextEdit[] | null {
  const { context, found, shaped, element, map } = rewriting;
  const { module } = context;
  const { statement } = shaped.body;
  const around = [
    { start: statement.start, end: awaited.start },
    { start: awaited.end, end: statement.end },
  ];
  if (around.some((span) => hasComment(module, span))) return rewriting.hasBraces ? wholeEdits(rewriting, wait) : null;
  const value = promiseText(rewriting, awaited);
  const fn = `(${element}) => ${value}`;
  return [{ start: found.loop.start, end: statement.end, newText: `${wait(map(fn))};` }];
}

function wholeEdits(rewriting: Rewriting, wait: Wait): TextEdit[] | null {
  const { found, element, map, hasBraces, shaped } = rewriting;
  if (!hasBraces) return null;
  const { loop } = found;
  const [before, after] = around(wait(map(`async (${element}) => {…}`)));
  return [
    { start: loop.start, end: loop.body.start + 1, newText: `${before}{` },
    ...skipEdits(rewriting, "return"),
    { start: loop.body.end - 1, end: shaped.body.statement.end, newText: `}${after};` },
  ];
}
