import { commentedEnd } from "../../fixes/codeAround.ts";
import { freshName } from "../../fixes/names.ts";
import type { Callable } from "../../model/callable.ts";
import type { TextEdit } from "../../model/finding.ts";
import { lineStartAt } from "../../model/lines.ts";
import type { Span } from "../../model/span.ts";
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

/** The text behind `await`. */
export function coroutineText({ context }: Rewriting, { start, end }: Span): string {
  return context.text.slice(start, end).replace(/^await\s*/, "");
}

/** `asyncio.gather(*(f(x) for x in xs))`, with the lines that must stand before it. */
export function gathered(
  rewriting: Rewriting,
  asyncio: string,
  coroutine: string,
  semaphore: string | null,
): { readonly before: string; readonly call: string } {
  const { context, target, iterable, parameters, shaped, unit } = rewriting;
  const { indentation, lineTerminator } = shaped.body;
  const rounds = (made: string) => `${asyncio}.gather(*(${made} for ${target} in ${bare(iterable, rewriting)}))`;
  if (semaphore === null) return { before: "", call: rounds(coroutine) };
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
  return { before, call: rounds(`${name}(${parameters.join(", ")})`) };
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
