import assert from "node:assert/strict";
import { test } from "node:test";
import { Parser } from "web-tree-sitter";
import { blankForeignLines } from "../../../src/syntax/foreignLines.ts";
import { changedSections, pythonSections } from "../../../src/syntax/sections/pythonSections.ts";
import type { TextChange } from "../../../src/syntax/sourceText.ts";
import { faultNodes, type SyntaxTable } from "../../../src/syntax/table.ts";
import { readCaseFiles, ruleIds } from "../../support/cases.ts";
import { mutate } from "../../support/mutations.ts";
import { createRandom } from "../../support/random.ts";
import { parser, runtime } from "../../support/syntax.ts";
import { assertSameTable, assertWellFormed } from "../../support/tables.ts";

const grammar = await runtime.grammar("python");
const filler = `# ${"-".repeat(76)} \n`.repeat(110);
const sources = ruleIds()
  .flatMap(readCaseFiles)
  .filter(({ fileName }) => fileName.endsWith(".py"))
  .map(({ source }) => source);

/** What the parser gives for a text when it sees all of it at once. */
function whole(text: string): SyntaxTable {
  const bare = new Parser();
  try {
    bare.setLanguage(grammar.language);
    const tree = bare.parse(blankForeignLines(text, "python"));
    assert(tree);
    try {
      return { grammar, text, ...grammar.reader.read(tree).columns };
    } finally {
      tree.delete();
    }
  } finally {
    bare.delete();
  }
}

/** Cases one after another, without the parser's mistakes. */
function longText(seed: number, length: number): string {
  const random = createRandom(seed);
  let text = "";
  while (text.length < length) {
    const source = `${random.pick(sources)}\n`;
    if (faultNodes(whole(source)).length === 0) text += source;
  }
  return text;
}

test("texts without mistakes, section by section, are what the parser makes of them at once", () => {
  for (let seed = 1; seed <= 12; seed++) {
    const text = longText(seed, 60_000);
    assert.ok(pythonSections(text).starts.length > 3);
    const document = parser.open(text, grammar);
    assertSameTable(document.table, whole(text));
    assertSameTable(parser.parse(text, grammar), whole(text));
    document.delete();
  }
});

/** Each text stands behind enough comments for a section of its own; `expected` are the places of `^` in it. */
const borders: readonly { readonly what: string; readonly text: string }[] = [
  { what: "a function", text: "^def f():\n    pass\n" },
  { what: "a coroutine", text: "^async def f():\n    pass\n" },
  { what: "a class", text: "^class A:\n    pass\n" },
  { what: "a decorator goes with what it decorates", text: "^@a\n# b\n@c(\n    d\n)\ndef f():\n    pass\n" },
  { what: "a name that begins like a keyword", text: "define = 1\nclassic = 2\n" },
  { what: "a definition in a string", text: 'text = """\ndef f():\n"""\n' },
  { what: "a definition behind a string", text: 'text = """\n\\"""\n"""\n^def f():\n    pass\n' },
  { what: "a definition behind an open bracket", text: "call(\n^def f():\n    pass\n" },
  { what: "a definition behind an open quote", text: "call('\n^def f():\n    pass\n" },
  { what: "a quote in a comment", text: "# it's\n^def f():\n    pass\n" },
  { what: "a matrix product in brackets", text: "x = (a\n@b)\n^def f():\n    pass\n" },
  { what: "a string that nobody closed", text: 'text = """\n^def f():\n    pass\n' },
];

for (const { what, text } of borders) {
  test(`sections begin at definitions: ${what}`, () => {
    const place = text.indexOf("^");
    const found = pythonSections(filler + text.replace("^", "")).starts;
    assert.deepEqual(found, place < 0 ? [0] : [0, filler.length + place]);
  });
}

test("300 random edits of long Python texts: as if each had been opened afresh", () => {
  const before = parser.liveTrees;
  for (let seed = 1; seed <= 6; seed++) {
    const random = createRandom(seed);
    const document = parser.open(longText(seed, 40_000), grammar);
    let undo: TextChange | null = null;
    for (let count = 0; count < 50; count++) {
      const change: TextChange = undo ?? mutate(document.text, random);
      const { start, end, newText } = change;
      const replaced: string = document.text.slice(start, end);
      undo = undo === null && count % 3 > 0 ? { start, end: start + newText.length, newText: replaced } : null;
      document.change([change]);
      assertSameTable(document.table, parser.parse(document.text, grammar));
      // One of the section that is edited, and one of it without mistakes.
      assert.ok(parser.liveTrees <= before + 2);
    }
    assertWellFormed(document.table);
    document.delete();
  }
  assert.equal(parser.liveTrees, before);
});

test("2,000 random edits of long Python texts: sections are where a fresh look sees them", () => {
  const quotes = ['"""', "def f():\n    pass\n", "\ndef ", "\n@a\n", "\nclass A:", "(", "\\"];
  for (let seed = 1; seed <= 4; seed++) {
    const random = createRandom(seed);
    const first = longText(seed, 60_000);
    let text = first;
    let sections = pythonSections(text);
    for (let count = 0; count < 500; count++) {
      if (count % 20 === 0) {
        text = first;
        sections = pythonSections(text);
      }
      const change = mutate(text, random);
      const newText = random.below(3) === 0 ? random.pick(quotes) : change.newText;
      text = text.slice(0, change.start) + newText + text.slice(change.end);
      sections = changedSections(text, sections, { ...change, newText });
      assert.deepEqual(sections, pythonSections(text));
    }
  }
});

test("several edits at once, and edits that make a text long or short: as if it had been opened afresh", () => {
  const random = createRandom(9);
  const document = parser.open(longText(9, 24_000), grammar);
  for (let count = 0; count < 60; count++) {
    const first = mutate(document.text, random);
    const between = document.text.slice(0, first.start) + first.newText + document.text.slice(first.end);
    const size = count % 10 === 4 ? -6_000 : count % 10 === 5 ? 6_000 : 0;
    const last =
      size < 0
        ? { start: 1_000, end: 1_000 - size, newText: "" }
        : { start: 0, end: 0, newText: longText(count, size).slice(0, size) };
    document.change([first, size === 0 ? mutate(between, random) : last]);
    assertSameTable(document.table, parser.parse(document.text, grammar));
  }
  document.delete();
});

test("a mistake stays in its section", () => {
  const text = longText(3, 60_000);
  const { starts } = pythonSections(text);
  const place = starts[2] ?? 0;
  const document = parser.open(text, grammar);
  const fine = document.table;
  document.change([{ start: place, end: place, newText: 'x = """' }]);
  const broken = document.table;
  const isBehind = (start: number) => start >= (starts[3] ?? 0) + 7;
  const nodes = (table: SyntaxTable, from: number) => [...table.start].filter((start) => start >= from).length;
  assert.ok(faultNodes(broken).length > 0);
  assert.ok(faultNodes(broken).every((node) => !isBehind(broken.start[node] ?? 0)));
  assert.ok(nodes(broken, starts[3] ?? 0) > 0.8 * nodes(fine, starts[3] ?? 0));
  document.delete();
});
