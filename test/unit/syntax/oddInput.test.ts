import assert from "node:assert/strict";
import { test } from "node:test";
import type { GrammarName } from "../../../src/syntax/grammarName.ts";
import { tableOf } from "../../support/syntax.ts";
import { assertWellFormed, faults } from "../../support/tables.ts";

interface OddInput {
  readonly what: string;
  readonly text: string;
  /** Whether the parser has to recover somewhere; null when both are right. */
  readonly isBroken: boolean | null;
  readonly grammars?: readonly GrammarName[];
}

/** How long one odd input may take, in milliseconds; the slowest takes a hundredth of it on a small machine. */
const patience = 600_000;

const oddInputs: readonly OddInput[] = [
  { what: "nothing", text: "", isBroken: false },
  { what: "blanks", text: " \t\f ", isBroken: false },
  { what: "one line feed", text: "\n", isBroken: false },
  { what: "a byte order mark", text: "\uFEFFa = 1\n", isBroken: false },
  { what: "CRLF", text: "a = 1\r\nb = 2\r\n", isBroken: false },
  { what: "mixed line ends", text: "a = 1\r\nb = 2\nc = 3\rd = 4\n", isBroken: null },
  { what: "a lone surrogate in a string", text: 'a = "\uD83D"\nb = 1\n', isBroken: null },
  { what: "a lone surrogate in code", text: "a = \uDE00\nb = 1\n", isBroken: null },
  { what: "NUL", text: "a = 1\0\nb = 2\n", isBroken: null },
  {
    what: "binary",
    text: String.fromCharCode(...Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256)),
    isBroken: null,
  },
  { what: "100,000 open brackets", text: "(".repeat(100_000), isBroken: true },
  { what: "100,000 nested brackets", text: "(".repeat(100_000) + ")".repeat(100_000), isBroken: null },
  { what: "100,000 nested lists", text: `a = ${"[".repeat(100_000)}${"]".repeat(100_000)}`, isBroken: null },
  { what: "a line of 5 MB", text: `a = "${"x".repeat(5_000_000)}"`, isBroken: false },
  {
    what: "a line of 5 MB of calls",
    text: `a = f(${"b, ".repeat(1_666_666)}b)`,
    isBroken: false,
    grammars: ["python"],
  },
  {
    what: "Python 2",
    text: "try:\n    print 'x'\nexcept E, e:\n    print `e`\n",
    isBroken: null,
    grammars: ["python"],
  },
];

const allGrammars: readonly GrammarName[] = ["python", "typescript", "tsx"];

for (const { what, text, isBroken, grammars = allGrammars } of oddInputs) {
  for (const grammar of grammars) {
    test(`parsing ${what} as ${grammar} gives a table`, { timeout: patience }, async () => {
      const table = await tableOf(text, grammar);
      assert.equal(table.text, text);
      assertWellFormed(table);
      if (isBroken !== null) assert.equal(faults(table).length > 0, isBroken);
    });
  }
}
