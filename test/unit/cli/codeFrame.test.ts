import assert from "node:assert/strict";
import { test } from "node:test";
import { codeFramesOf } from "../../../src/cli/check/codeFrame.ts";
import { codeFrameLines } from "../../../src/cli/format/codeFrameLines.ts";
import { plainStyle } from "../../../src/cli/format/style.ts";
import { createLineMap } from "../../../src/model/lineMap.ts";

interface Case {
  readonly name: string;
  /** The finding stands between `«` and `»`. */
  readonly text: string;
  readonly lines: readonly string[];
}

const long = "0123456789".repeat(30);

const cases: readonly Case[] = [
  {
    name: "two lines before and after",
    text: "a\nb\nc\n  «d.e()»\nf\ng\nh\n",
    lines: ["  2 | b", "  3 | c", "> 4 |   d.e()", "    |   ^^^^^", "  5 | f", "  6 | g"],
  },
  { name: "the only line", text: "«x»", lines: ["> 1 | x", "    | ^"] },
  { name: "an empty finding at the end", text: "x\n«»", lines: ["  1 | x", "> 2 |", "    | ^"] },
  {
    name: "numbers of different width",
    text: `${"\n".repeat(8)}a\n«b»\n`,
    lines: ["   8 |", "   9 | a", "> 10 | b", "     | ^"],
  },
  {
    name: "a finding of several lines, underlined in its first",
    text: "f(«a,\n  b»)\n",
    lines: ["> 1 | f(a,", "    |   ^^", "  2 |   b)"],
  },
  { name: "tabs", text: "\tx\t«y»\n", lines: ["> 1 | \tx\ty", "    | \t \t^"] },
  { name: "wide characters", text: "f('并发', «等待»)\n", lines: ["> 1 | f('并发', 等待)", "    |           ^^^^"] },
  { name: "emoji and marks", text: "'😀e\u0301' «x»\n", lines: ["> 1 | '😀e\u0301' x", "    |       ^"] },
  { name: "CRLF", text: "a\r\n«b»\r\nc\r\n", lines: ["  1 | a", "> 2 | b", "    | ^", "  3 | c"] },
  {
    name: "what a terminal would act upon",
    text: "'\u001b[31m\u202e' «x»\n",
    lines: ["> 1 | '\ufffd[31m\ufffd' x", "    |          ^"],
  },
  {
    name: "the part of a long line around the finding",
    text: `short\n${long}«here»${long}\n`,
    lines: ["  1 | …", `> 2 | …${long.slice(-60)}here${long.slice(0, 96)}…`, `    |  ${" ".repeat(60)}^^^^`],
  },
];

for (const { name, text, lines } of cases) {
  test(`a frame shows ${name}`, () => {
    const start = text.indexOf("«");
    const end = text.indexOf("»") - 1;
    const plain = text.replace(/[«»]/g, "");
    const frame = codeFramesOf(plain, createLineMap(plain))({ start, end });
    assert.deepEqual(codeFrameLines(frame, "warning", plainStyle), lines);
  });
}
