import type { Fix, LocalizedText } from "../../model/finding.ts";
import { lineEndAt, lineStartAt, nextLineAt } from "../../model/lines.ts";
import type { Span } from "../../model/span.ts";
import type { RuleContext, UnusedSuppression } from "../rule.ts";

/** Takes the comment away with the line or the blanks that it stood in, or one name out of its list. */
export function removeSuppression({ text, uri }: RuleContext, { span, comment }: UnusedSuppression): Fix[] {
  const isWhole = span.start === comment.start && span.end === comment.end;
  const removed = isWhole ? withItsPlace(text, comment) : withComma(text, span);
  return [
    {
      title: isWhole ? whole : name,
      applicability: "safe",
      documents: [{ uri, edits: [{ ...removed, newText: "" }] }],
    },
  ];
}

const whole: LocalizedText = { en: "Remove the comment", "zh-cn": "删除注释" };
const name: LocalizedText = { en: "Remove the name", "zh-cn": "删除这个名字" };

/** A comment alone on its line takes the line with it, and between JSX tags its braces. */
function withItsPlace(text: string, { start, end: last }: Span): Span {
  const lineStart = lineStartAt(text, start);
  // A carriage return belongs to the line end.
  const end = start + text.slice(start, last).trimEnd().length;
  const lineEnd = lineEndAt(text, end);
  const [before, after] = [text.slice(lineStart, start), text.slice(end, lineEnd)];
  if (/^\s*\{?\s*$/.test(before) && /^\s*\}?\s*$/.test(after) && before.includes("{") === after.includes("}")) {
    return { start: lineStart, end: nextLineAt(text, lineEnd) };
  }
  const blanks = /[ \t]*$/.exec(before)?.[0].length ?? 0;
  return after.trim() === "" ? { start: start - blanks, end: lineEnd } : { start, end };
}

/** The name with the comma behind it, or for the last one the comma before it. */
function withComma(text: string, { start, end }: Span): Span {
  const behind = /^\s*,\s*/.exec(text.slice(end))?.[0].length ?? 0;
  if (behind > 0) return { start, end: end + behind };
  const before = /,?\s*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end };
}
