import { lineStartAt, nextLineAt } from "../../src/model/lines.ts";
import type { TextChange } from "../../src/syntax/sourceText.ts";
import type { Random } from "./random.ts";

/** What people and tools do to a text, one random edit each; all of them work on the empty text, too. */
const mutations: readonly ((text: string, random: Random) => TextChange)[] = [
  function insertPiece(text, random) {
    const start = random.below(text.length + 1);
    return { start, end: start, newText: random.pick(pieces) };
  },
  function deleteRange(text, random) {
    const start = random.below(text.length + 1);
    return { start, end: Math.min(text.length, start + 1 + random.below(12)), newText: "" };
  },
  function replaceCharacter(text, random) {
    const start = random.below(text.length + 1);
    return { start, end: Math.min(text.length, start + 1), newText: random.pick(pieces) };
  },
  function duplicateLine(text, random) {
    const start = lineStartAt(text, random.below(text.length + 1));
    return { start, end: start, newText: text.slice(start, nextLineAt(text, start)) };
  },
  function deleteLine(text, random) {
    const start = lineStartAt(text, random.below(text.length + 1));
    return { start, end: nextLineAt(text, start), newText: "" };
  },
  function splitToken(text, random) {
    const words = [...text.matchAll(/\w{2,}/g)];
    const word = words[random.below(words.length)];
    const start = word ? word.index + 1 + random.below(word[0].length - 1) : 0;
    return { start, end: start, newText: random.pick([" ", "\n", "."]) };
  },
  function indentLine(text, random) {
    const start = lineStartAt(text, random.below(text.length + 1));
    return { start, end: start, newText: random.pick(["    ", "\t", " "]) };
  },
  function copyRange(text, random) {
    const from = random.below(text.length + 1);
    const start = random.below(text.length + 1);
    return { start, end: start, newText: text.slice(from, from + random.below(60)) };
  },
];

/** Brackets and quotes that open without closing, keywords, line ends, merge markers, odd characters. */
const pieces = [
  ..."()[]{}\"'`:;,.#=*\\@!$<>/ \n\t",
  ...[
    "\r\n",
    "\r",
    '"""',
    "'''",
    "//",
    "/*",
    "*/",
    "${",
    "=>",
    "...",
    "<<<<<<< ours\n",
    "=======\n",
    "\0",
    "\uFEFF",
    "\uD83D",
  ],
  ...[
    "😀",
    "名",
    "。",
    "await ",
    "async ",
    "for ",
    "while ",
    "if ",
    "else:",
    "return ",
    "with ",
    "def f(",
    "class A",
    "import ",
  ],
  ...[
    "x.join()",
    "print 'x'",
    "# interleave: ignore\n",
    "// interleave: ignore\n",
    "<p>",
    "</p>",
    "yield",
    "lambda",
    "not ",
  ],
];

/** One random edit of a text. */
export function mutate(text: string, random: Random): TextChange {
  return random.pick(mutations)(text, random);
}
