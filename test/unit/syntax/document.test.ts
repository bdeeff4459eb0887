import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { GrammarName } from "../../../src/syntax/grammarName.ts";
import type { TextChange } from "../../../src/syntax/sourceText.ts";
import { parser, runtime } from "../../support/syntax.ts";
import { assertSameTable, assertWellFormed } from "../../support/tables.ts";

interface EditCase {
  readonly what: string;
  readonly grammar: GrammarName;
  readonly before: string;
  /** Each replaces the first occurrence of a text in what the one before left. */
  readonly edits: readonly (readonly [old: string, replacement: string])[];
}

const loop = "for url in urls:\n    t = Thread(target=get, args=(url,))\n    t.start()\n    t.join()\n";
const component = "export const A = () => <p onClick={() => go()}>{items.map((i) => i.name)}</p>;\n";

const editCases: readonly EditCase[] = [
  { what: "a renaming", grammar: "python", before: loop, edits: [["t.join", "thread.join"]] },
  { what: "a new line in a block", grammar: "python", before: loop, edits: [["    t.join", "    log(t)\n    t.join"]] },
  { what: "a changed indentation", grammar: "python", before: loop, edits: [["    t.join", "t.join"]] },
  {
    what: "an opened quote, closed later",
    grammar: "python",
    before: loop,
    edits: [
      ["get, ", 'get, "'],
      ['"', '"x", '],
    ],
  },
  { what: "an opened bracket", grammar: "python", before: loop, edits: [["t.start()", "t.start("]] },
  { what: "everything deleted", grammar: "python", before: loop, edits: [[loop, ""]] },
  { what: "everything typed", grammar: "python", before: "", edits: [["", loop]] },
  {
    what: "a merge marker that comes and goes",
    grammar: "python",
    before: loop,
    edits: [
      ["    t.start", "<<<<<<< ours\n    t.start"],
      ["<<<<<<< ours\n", ""],
    ],
  },
  {
    what: "a line that becomes prose",
    grammar: "python",
    before: `${loop}x\n`,
    edits: [["\nx\n", "\n这种方式，是错误的\n"]],
  },
  { what: "line ends that change", grammar: "python", before: loop, edits: [[":\n", ":\r\n"]] },
  {
    what: "characters outside the basic plane",
    grammar: "python",
    before: `a = "😀😀"\n${loop}`,
    edits: [["😀", "😀\n"]],
  },
  { what: "an element", grammar: "tsx", before: component, edits: [["<p ", "<p className='a' "]] },
  { what: "an element half typed", grammar: "tsx", before: component, edits: [["</p>", "</"]] },
  { what: "a type", grammar: "typescript", before: "let a: Map<string, number>;\n", edits: [["Map<", "Map<Set<"]] },
];

for (const { what, grammar, before, edits } of editCases) {
  test(`an edited document equals a fresh one: ${what}`, async () => {
    const loaded = await runtime.grammar(grammar);
    const document = parser.open(before, loaded);
    try {
      for (const [old, newText] of edits) {
        const start = document.text.indexOf(old);
        document.change([{ start, end: start + old.length, newText }]);
        assertSameTable(document.table, parser.parse(document.text, loaded));
      }
    } finally {
      document.delete();
    }
  });
}

const someChange = fc.record({
  start: fc.nat(loop.length * 2),
  length: fc.oneof(fc.nat(3), fc.nat(30)),
  newText: fc.constantFrom(
    "",
    "x",
    " ",
    "\n",
    "\r\n",
    "    ",
    "(",
    ")",
    '"',
    "'''",
    "#",
    ":",
    "\\",
    "for ",
    "😀",
    "=======\n",
    "\0",
  ),
});

for (const [grammar, text] of [
  ["python", loop],
  ["tsx", component],
] as const) {
  test(`any edits of a ${grammar} document give what a fresh parse gives`, async () => {
    const loaded = await runtime.grammar(grammar);
    fc.assert(
      fc.property(fc.array(someChange, { maxLength: 8 }), (raw) => {
        const document = parser.open(text, loaded);
        try {
          const changes: TextChange[] = [];
          let length = text.length;
          for (const { start, length: removed, newText } of raw) {
            const from = Math.min(start, length);
            const to = Math.min(from + removed, length);
            changes.push({ start: from, end: to, newText });
            length += newText.length - (to - from);
          }
          document.change(changes.slice(0, 2));
          for (const change of changes.slice(2)) document.change([change]);
          assertWellFormed(document.table);
          assertSameTable(document.table, parser.parse(document.text, loaded));
        } finally {
          document.delete();
        }
      }),
      { numRuns: 150 },
    );
  });
}

test("a table is made once for each text and outlives its document", async () => {
  const document = parser.open("a = 1\n", await runtime.grammar("python"));
  const { table } = document;
  assert.equal(document.table, table);
  document.change([{ start: 0, end: 1, newText: "b" }]);
  assert.notEqual(document.table, table);
  const last = document.table;
  document.delete();
  assertWellFormed(last);
  assert.throws(() => document.change([]), /deleted/);
  document.delete();
});

test("no tree is left when all documents are deleted", async () => {
  const before = parser.liveTrees;
  const grammar = await runtime.grammar("python");
  const documents = Array.from({ length: 5 }, () => parser.open(loop, grammar));
  assert.equal(parser.liveTrees, before + 5);
  for (const document of documents) document.change([{ start: 0, end: 3, newText: "while" }]);
  parser.parse(loop, grammar);
  assert.equal(parser.liveTrees, before + 5);
  for (const document of documents) document.delete();
  assert.equal(parser.liveTrees, before);
});
