import { lineEndAt, lineStartAt } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";

/** What people write when they want a loop to spin. */
const spinWords =
  /\bspin|\bbusy\b|\bbusy-?(?:wait|loop)|\bblock(?:s|ing)? (?:the )?(?:\w+ )?(?:thread|loop)\b|\bburn|\bsimulat|\bon purpose\b|\bintentional|\bdeliberate|\bhardware\b|\bregister\b|自旋|忙等|故意|模拟|硬件/i;

/** How many lines above the loop a comment may end: the deadline is computed in between. */
const linesAbove = 3;

/** Whether a comment in the loop, on its lines or closely above says that it is meant to spin. */
export function isSaidToSpin({ comments }: Module, text: string, loop: Span): boolean {
  let first = lineStartAt(text, loop.start);
  for (let line = 0; line < linesAbove && first > 0; line++) first = lineStartAt(text, first - 1);
  // A comment of several lines says what it says in any of them.
  for (let above = first; isLineOfComment(text, above); above = lineStartAt(text, above - 1)) first = above;
  const last = lineEndAt(text, loop.end);
  return comments.some(({ start, end, text: words }) => start >= first && end <= last && spinWords.test(words));
}

function isLineOfComment(text: string, start: number): boolean {
  return start > 0 && /^\s*(?:#|\/\/|\*|\/\*)/.test(text.slice(start, lineEndAt(text, start)));
}
