import type { Callable, LoopRegion } from "../model/callable.ts";
import { lineStartAt } from "../model/lines.ts";
import type { Comment, Module } from "../model/module.ts";
import { identifierWords } from "./dataflow/identifierWords.ts";

/** What people write when they want one after another. */
const sequentialWords =
  /\bsequential(?:ly)?\b|\bserial(?:ly|ize|ise)?\b|\bone (?:(?:\w+ )?at a time|by one|after (?:another|the other))\b|\bin[- ](?:order|sequence|turn)\b|\b(?:before|until) (?:(?:the )?next|moving on)\b|\b(?:not|don't|no|never) (?:in )?(?:parallel|concurrent)|依次|逐[个一条步]|顺序|串行|一个接一个|一次(?:只能?|一个)|按序/i;

/** Functions that say so in their names: `fetch_sequentially`, `downloadOneByOne`. */
const sequentialName =
  /(?:^| )(?:sequential(?:ly)?|serially|one by one|one at a time|one after (?:another|the other)|in sequence)(?: |$)/;

function isNamedSequential({ name }: Callable): boolean {
  return sequentialName.test(identifierWords(name).join(" "));
}

/** Somebody has looked at the loop and told another linter that it is meant. */
function isWaiver({ text }: Comment): boolean {
  return /^(?:eslint|oxlint|biome|deno-lint|tslint|swc)[\w-]*(?:ignore|disable)\b.*\b(?:no-?await-?in-?loops?)\b/i.test(
    text,
  );
}

/** Whether a comment in or above the loop, or the documentation of the function, says that the order is meant. */
export function isSaidToBeSequential(module: Module, text: string, callable: Callable, loop: LoopRegion): boolean {
  const says = (words: string) => sequentialWords.test(words);
  const above = lineStartAt(text, loop.start);
  const lineFeed = text.indexOf("\n", loop.end);
  // A comment behind the last statement of the loop stands outside its span, on its last line.
  const end = lineFeed < 0 ? text.length : lineFeed;
  // Where a comment stands is told sooner than what it says.
  const paragraph = paragraphStart(text, above, callable);
  const near = (comment: Comment) =>
    (comment.start >= above && comment.start <= end) ||
    stretchesTo(module, text, comment, above) ||
    (paragraph < above && stretchesTo(module, text, comment, paragraph));
  if (isNamedSequential(callable)) return true;
  if (module.comments.some((comment) => near(comment) && (says(comment.text) || isWaiver(comment)))) return true;
  return says(documentationOf(module, text, callable));
}

/** Where the lines of a function begin that stand right above a place without a blank line, comments aside. */
function paragraphStart(text: string, place: number, callable: Callable): number {
  const first = lineStartAt(text, callable.body.start);
  let start = place;
  while (start > first) {
    const above = lineStartAt(text, start - 1);
    const line = text.slice(above, start).trim();
    if (line === "" || line.startsWith("#") || line.startsWith("//")) break;
    start = above;
  }
  return start;
}

/** Comments on the lines right above, without a blank line or code in between. */
function stretchesTo(module: Module, text: string, comment: Comment, offset: number): boolean {
  if (comment.end > offset || isFollowedByCode(text, comment.end, offset)) return false;
  let between = text.slice(comment.end, offset);
  for (const other of module.comments) {
    if (other.start < comment.end || other.end > offset) continue;
    between = between.replace(text.slice(other.start, other.end), "");
  }
  return between.trim() === "" && !/\n[ \t]*\r?\n/.test(between);
}

/** Tells at a glance for nearly all comments that more than white space stands between them and `offset`. */
function isFollowedByCode(text: string, start: number, offset: number): boolean {
  let at = start;
  while (text[at] === " " || text[at] === "\t" || text[at] === "\r") at++;
  const isAtEndOfLine = text[at] === "\n";
  at = isAtEndOfLine ? at + 1 : start;
  while (at < offset && (text[at] === " " || text[at] === "\t")) at++;
  return at < offset && !text.startsWith("/*", at) && (isAtEndOfLine || !/[#/]/.test(text[at] ?? ""));
}

/** The docstring of a Python function, or the comment right above a function. */
function documentationOf(module: Module, text: string, callable: Callable): string {
  if (callable.kind === "module") return "";
  const first = callable.operations.find(({ kind }) => kind !== "define");
  const docstring =
    first?.kind === "evaluate" && first.value.kind === "literal" && first.value.type === "string"
      ? text.slice(first.start, first.end)
      : "";
  const above = lineStartAt(text, callable.start);
  return module.comments
    .filter((comment) => stretchesTo(module, text, comment, above))
    .map((comment) => comment.text)
    .concat(docstring)
    .join("\n");
}
