import { lineEndAt, lineIndentation, lineStartAt, nextLineAt } from "../../src/model/lines.ts";
import type { TextChange } from "../../src/syntax/sourceText.ts";
import type { Random } from "./random.ts";

/** What people do to a text while they write, one edit each; most of them leave a program behind. */
const edits: readonly ((text: string, random: Random, comment: string) => TextChange)[] = [
  function letter(text, random) {
    const end = endOfWord(text, random);
    return { start: end, end, newText: random.pick(["x", "x", " "]) };
  },
  function enter(text, random) {
    const end = lineEndAt(text, random.below(text.length + 1));
    return { start: end, end, newText: `\n${lineIndentation(text, end)}` };
  },
  function blankLine(text, random) {
    const start = lineStartAt(text, random.below(text.length + 1));
    return { start, end: start, newText: random.pick(["\n", "\n\n"]) };
  },
  function deletedLine(text, random) {
    const blank = [...text.matchAll(/^[ \t]*\n/gm)];
    const start = blank.length > 0 && random.below(3) > 0 ? random.pick(blank).index : random.below(text.length + 1);
    return { start: lineStartAt(text, start), end: nextLineAt(text, start), newText: "" };
  },
  function commentLine(text, random, comment) {
    const start = lineStartAt(text, random.below(text.length + 1));
    return { start, end: start, newText: `${lineIndentation(text, start)}${comment} ${random.pick(words)}\n` };
  },
  function commentBehind(text, random, comment) {
    const end = lineEndAt(text, random.below(text.length + 1));
    return { start: end, end, newText: `  ${comment} ${random.pick(words)}` };
  },
  function wordInComment(text, random) {
    const comments = [...text.matchAll(/(?<=(?:#|\/\/) ?)\w[^\n]*$/gm)];
    const found = comments[random.below(comments.length)];
    const start = found?.index ?? 0;
    return { start, end: start + (found && random.below(2) > 0 ? found[0].length : 0), newText: random.pick(words) };
  },
  function repeatedLine(text, random) {
    const start = lineStartAt(text, random.below(text.length + 1));
    return { start, end: start, newText: text.slice(start, nextLineAt(text, start)) };
  },
  function otherWord(text, random) {
    const end = endOfWord(text, random);
    const start = end - (/\w+$/.exec(text.slice(Math.max(0, end - 60), end))?.[0].length ?? 0);
    const from = endOfWord(text, random);
    return { start, end, newText: /\w+$/.exec(text.slice(Math.max(0, from - 60), from))?.[0] ?? "x" };
  },
];

/** Comments that some rule reads, and others. */
const words = [
  "one at a time",
  "spin on purpose",
  "in the same order",
  "interleave: ignore",
  "interleave: ignore[await-in-loop]",
  "interleave: ignore[blocking-call-in-async, busy-wait]",
  "interleave: ignore-file[join-in-loop]",
  "see above",
];

/** One random edit of a text, as people make it; `comment` is what begins a comment. */
export function typeInto(text: string, random: Random, comment: string): TextChange {
  return random.pick(edits)(text, random, comment);
}

function endOfWord(text: string, random: Random): number {
  const found = /\w+/g;
  found.lastIndex = random.below(text.length + 1);
  const word = found.exec(text);
  return word ? word.index + word[0].length : text.length;
}
