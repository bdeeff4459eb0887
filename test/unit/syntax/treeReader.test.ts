import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import type { Grammar } from "../../../src/syntax/grammar.ts";
import type { GrammarName } from "../../../src/syntax/grammarName.ts";
import type { ParserMemory } from "../../../src/syntax/heapLayout.ts";
import { samples } from "../../../src/syntax/samples.ts";
import type { TextChange } from "../../../src/syntax/sourceText.ts";
import { createTreeReader } from "../../../src/syntax/treeReader.ts";
import { checkoutFile } from "../../support/checkout.ts";
import { mutate } from "../../support/mutations.ts";
import { createRandom } from "../../support/random.ts";
import { runtime, tableOf } from "../../support/syntax.ts";
import { faults } from "../../support/tables.ts";
import { assertReadsEditedLikeCursor, assertReadsLikeCursor } from "./readers.ts";

const grammarNames: readonly GrammarName[] = ["python", "typescript", "tsx"];
const grammars: readonly Grammar[] = await Promise.all(grammarNames.map((name) => runtime.grammar(name)));

/** Every text is read in every grammar: in the wrong one it is a broken file. */
const texts = [
  ...sourcesBelow(checkoutFile("src/rules"), /^[^/]+\/cases\/.+\.\w+$/),
  ...sourcesBelow(checkoutFile("test/unit/languages"), /\/fixtures\/.+\.txt$/).flatMap((fixture) =>
    fixture.split(/^(?:===.*|---)\n/m),
  ),
];

function sourcesBelow(folder: string, pattern: RegExp): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => pattern.test(name.replaceAll("\\", "/")) && statSync(path.join(folder, name)).isFile())
    .sort()
    .map((name) => readFileSync(path.join(folder, name), "utf8"));
}

test(`cases and fixtures are read as the public cursor reads them: ${texts.length} texts`, () => {
  for (const grammar of grammars) for (const text of texts) assertReadsLikeCursor(text, grammar);
});

const seed = 20_260_102;
const editedTexts = 200;
const editsOfOneText = 6;

for (const grammar of grammars) {
  test(`${editedTexts * editsOfOneText} random edits: patched ${grammar.name} trees are read alike`, () => {
    const random = createRandom(seed);
    for (let run = 0; run < editedTexts; run++) {
      const initial = random.pick(texts);
      const changes: TextChange[] = [];
      let text = initial;
      for (let edit = 0; edit < editsOfOneText; edit++) {
        const change = mutate(text, random);
        text = text.slice(0, change.start) + change.newText + text.slice(change.end);
        changes.push(change);
      }
      assertReadsEditedLikeCursor(initial, changes, grammar);
    }
  });
}

interface ReadCase {
  readonly what: string;
  readonly text: string;
  readonly grammar: GrammarName;
}

const depth = 20_000;

const readCases: readonly ReadCase[] = [
  { what: "nothing", text: "", grammar: "python" },
  { what: "nothing but blanks", text: " \n\t", grammar: "tsx" },
  { what: "a comment alone", text: "# a", grammar: "python" },
  { what: "a comment before everything", text: "\n\n  // a\nb()", grammar: "typescript" },
  { what: "an invented token", text: "a = f(b\n", grammar: "python" },
  { what: "a token that nobody understands", text: "a ? ? b", grammar: "python" },
  { what: "an alias", text: "a?.b!.c; class D { get e() {} }", grammar: "typescript" },
  { what: "fields of hidden nodes", text: "for i in range(3): a.b(c, d=e)\nelse: f\n", grammar: "python" },
  { what: "comments between fields", text: "if /* a */ (b) /* c */ d(); /* e */ else f();", grammar: "tsx" },
  { what: "blanks too long for a small leaf", text: `a = b${" ".repeat(300)}+ c`, grammar: "python" },
  { what: "a name too long for a small leaf", text: `${"a".repeat(300)} = 1`, grammar: "tsx" },
  { what: "many rows between tokens", text: `a = (b,${"\n".repeat(40)}c)`, grammar: "python" },
  { what: "characters outside the basic plane", text: 'a = "😀" + "名"; b', grammar: "tsx" },
  { what: "a long flat file", text: "a = f(b, c=d)\n".repeat(5_000), grammar: "python" },
  { what: "deep brackets", text: "(".repeat(depth) + ")".repeat(depth), grammar: "python" },
  { what: "deep brackets left open", text: "(".repeat(depth), grammar: "tsx" },
  { what: "deep lists", text: `a = ${"[".repeat(depth)}${"]".repeat(depth)}`, grammar: "typescript" },
];

for (const { what, text, grammar } of readCases) {
  test(`the fast reader agrees with the cursor: ${what}`, async () => {
    assertReadsLikeCursor(text, await runtime.grammar(grammar));
  });
}

test("a tree is read right after the parser's memory has grown", async () => {
  const grammar = await runtime.grammar("python");
  const small = "a = 1\n";
  assertReadsLikeCursor(small, grammar);
  // Its tree takes more than the 32 MiB with which the memory begins.
  await tableOf("a = f(b, c=d)\n".repeat(60_000), "python");
  assertReadsLikeCursor(small, grammar);
  assertReadsLikeCursor("b = 2\n".repeat(10_000), grammar);
});

/** Memories of a parser that is laid out in another way. */
const strangeMemories: readonly { readonly what: string; readonly memory: ParserMemory }[] = [
  { what: "empty memory", memory: memoryOf(new Uint32Array(0)) },
  { what: "zeros", memory: memoryOf(new Uint32Array(1 << 20)) },
  { what: "even numbers", memory: memoryOf(Uint32Array.from({ length: 1 << 20 }, (_, index) => index * 2)) },
  { what: "odd numbers", memory: memoryOf(new Uint32Array(1 << 20).fill(0xffff_ffff)) },
  { what: "pointers in a circle", memory: memoryOf(new Uint32Array(1 << 20).fill(4_096)) },
];

function memoryOf(words: Uint32Array): ParserMemory {
  return { HEAPU8: new Uint8Array(words.buffer), HEAPU16: new Uint16Array(words.buffer), HEAPU32: words };
}

for (const { what, memory } of strangeMemories) {
  test(`a strange memory leads back to the cursor: ${what}`, async () => {
    const { name, language } = await runtime.grammar("python");
    const reader = createTreeReader(name, language, memory);
    assert.equal(reader.isFast, false);
  });
}

test("the samples of the self-check hold what the parser invents and what it cannot understand", async () => {
  for (const grammar of grammars) {
    const table = await tableOf(samples[grammar.name], grammar.name);
    assert.ok(table.missing.includes(1), `${grammar.name}: an invented token`);
    assert.ok(
      faults(table).some((text) => text !== ""),
      `${grammar.name}: an error`,
    );
  }
});
