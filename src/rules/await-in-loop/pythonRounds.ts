import { commentedEnd } from "../../fixes/codeAround.ts";
import { insertAt } from "../../fixes/edits.ts";
import { indentedLines } from "../../fixes/indentedLines.ts";
import { freshName } from "../../fixes/names.ts";
import { lineLimitOf } from "../../fixes/python/lineLimit.ts";
import type { Callable } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineStartAt } from "../../model/lines.ts";
import type { Span } from "../../model/span.ts";
import { applyEdits } from "../../model/textEdits.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import type { RuleContext } from "../rule.ts";
import { limit } from "./rewriting.ts";
import type { ShapedLoop } from "./shape.ts";

/** What all writers of one rewrite need. */
export interface Rewriting {
  readonly context: RuleContext;
  readonly callable: Callable;
  readonly found: SerialAwaits;
  readonly shaped: ShapedLoop;
  /** The loop variables as written, and what is looped over. */
  readonly target: string;
  readonly iterable: string;
  /** The plain names in the target: parameters of a function of the round. */
  readonly parameters: readonly string[];
  /** One step of indentation. */
  readonly unit: string;
}

/** The text behind `await`, its further lines one step to the right: it will stand so much deeper. */
export function coroutineText({ context, unit }: Rewriting, span: Span): string {
  const { module, text } = context;
  const deeper = indentedLines(module, text, span, unit).filter(({ start }) => start > span.start);
  const local = deeper.map(({ start, newText }) => insertAt(start - span.start, newText));
  return applyEdits(text.slice(span.start, span.end), local).replace(/^await\s*/, "");
}

/**
 * `asyncio.gather(*(f(x) for x in xs))`, with the lines that must stand before it. `rest` is how many characters stand beside
 * it on its line.
 */
export function gathered(
  rewriting: Rewriting,
  asyncio: string,
  coroutine: string,
  semaphore: string | null,
  rest = usualRest,
): { readonly before: string; readonly call: string } {
  const { context, parameters, shaped, unit } = rewriting;
  const { indentation, lineTerminator } = shaped.body;
  if (semaphore === null) return { before: "", call: gatherCall(rewriting, asyncio, coroutine, rest) };
  const name = freshName(context.module, "bounded");
  const line = (depth: number, code: string) =>
    `${code === "" ? "" : indentation + unit.repeat(depth)}${code}${lineTerminator}`;
  const before =
    line(0, `${semaphore} = ${asyncio}.Semaphore(${limit})`) +
    line(0, "") +
    line(0, `async def ${name}(${parameters.join(", ")}):`) +
    line(1, `async with ${semaphore}:`) +
    line(2, `return await ${coroutine}`) +
    line(0, "");
  return { before, call: gatherCall(rewriting, asyncio, `${name}(${parameters.join(", ")})`, rest) };
}

/** What stands on the line besides a call of `gather`, as a rule: `for result in await …:`. */
const usualRest = 12;

/** The call on one line, or as Black breaks it. */
function gatherCall(rewriting: Rewriting, asyncio: string, coroutine: string, rest: number): string {
  const { context, target, iterable, shaped, unit } = rewriting;
  const { indentation, lineTerminator } = shaped.body;
  const open = `${asyncio}.gather(`;
  const clause = `for ${target} in ${bare(iterable, rewriting)}`;
  const rounds = `*(${coroutine} ${clause})`;
  const line = (depth: number) => lineTerminator + indentation + unit.repeat(depth);
  if (/[\r\n]/.test(coroutine))
    return `${open}${line(1)}*(${line(2)}${coroutine}${line(2)}${clause}${line(1)})${line(0)})`;
  const isShort = indentation.length + open.length + rounds.length + 1 + rest <= lineLimitOf(context.text);
  return isShort ? `${open}${rounds})` : `${open}${line(1)}${rounds}${line(0)})`;
}

/** A loop takes a tuple or a condition without parentheses; a generator expression does not. */
function bare(iterable: string, { found }: Rewriting): string {
  const kind = found.loop.iterable?.kind;
  const isOpen = kind === "choice" || (kind === "collection" && !/^[[({]/.test(iterable));
  return isOpen ? `(${iterable})` : iterable;
}

/** The header of a function of the round in place of the loop's, with a blank line above it as functions have. */
export function functionHeader({ found, parameters, context, shaped }: Rewriting, name: string): TextEdit {
  const { text } = context;
  const { indentation, lineTerminator, statement } = shaped.body;
  const colon = text.indexOf(":", found.loop.iterable?.end ?? found.loop.start);
  const start = lineStartAt(text, statement.start);
  const end = text.endsWith(lineTerminator, start) ? start - lineTerminator.length : start;
  const above = text.slice(lineStartAt(text, end), end).trim();
  const needsBlank = above !== "" && !above.endsWith(":") && !above.startsWith("#") && !above.endsWith('"""');
  const header = `${indentation}async def ${name}(${parameters.join(", ")})`;
  return { start, end: colon, newText: (needsBlank ? lineTerminator : "") + header };
}

/** A free name for the function of a round, after its element. */
export function functionName({ context, found }: Rewriting): string {
  const { target } = found.loop;
  const element =
    target?.kind === "name" && target.name.length > 1 && /^[a-z]/.test(target.name) ? `_${target.name}` : "";
  return freshName(context.module, `process${element}`);
}

/** Ends of a round before its time, up to an offset, as ends of the function that takes its place. */
export function skipEdits({ shaped }: Rewriting, instead: string, before = Number.POSITIVE_INFINITY): TextEdit[] {
  return shaped.skips.filter(({ start }) => start < before).map(({ start, end }) => ({ start, end, newText: instead }));
}

/** Where lines behind the loop begin, and whether the text ends without a line end. */
export function behind({ context, shaped }: Rewriting): { readonly offset: number; readonly lead: string } {
  const { lineTerminator, statement } = shaped.body;
  return { offset: commentedEnd(context.module, context.text, statement), lead: lineTerminator };
}
