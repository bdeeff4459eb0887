import assert from "node:assert/strict";
import { test } from "node:test";
import { codeBlocksOf } from "../../../../src/engine/markdown/codeBlocks.ts";
import { applyEdits } from "../../../../src/model/textEdits.ts";
import { createRandom, type Random } from "../../../support/random.ts";

const rounds = 3000;

/** How blocks are put into documents: what stands before the first line of the block, and before the others. */
const places = [
  ["", ""],
  ["  ", "  "],
  ["- ", "  "],
  ["10. ", "    "],
  ["> ", "> "],
  ["> - ", ">   "],
] as const;

const words = ["a = 1", "  b = 2", "", "for x in y:", "    f(x)", "# 并发", "f()"];

/** A document with a block of some lines. */
function documentOf(random: Random, lineEnd: string): string {
  const [first, rest] = random.pick(places);
  const lines = ["g()", ...Array.from({ length: random.below(6) }, () => random.pick(words))];
  const block = lines.map((line) => (line === "" && random.below(2) === 0 ? rest.trimEnd() : rest + line));
  return ["text", "", `${first}\`\`\`python`, ...block, `${rest}\`\`\``, "", "text", ""].join(lineEnd);
}

test(`an edit of a block, made in its document, gives the edited block: ${rounds} times`, () => {
  for (let seed = 1; seed <= rounds; seed++) {
    const random = createRandom(seed);
    const lineEnd = random.pick(["\n", "\r\n"]);
    const text = documentOf(random, lineEnd);
    const [block] = codeBlocksOf(text);
    assert.ok(block, `seed ${seed}: ${JSON.stringify(text)}`);
    const own = block.code.text;
    // An edit that begins or ends inside CRLF is none that anybody makes.
    const offset = () => {
      const at = random.below(own.length + 1);
      return own[at] === "\n" && own[at - 1] === "\r" ? at + 1 : at;
    };
    const [start, end] = [offset(), offset()].sort((left, right) => left - right) as [number, number];
    const newText = Array.from({ length: random.below(3) }, () => random.pick(words)).join(lineEnd);
    const edit = { start, end, newText: random.below(2) === 0 ? newText : newText + lineEnd };
    const wanted = applyEdits(own, [edit]);
    const changed = applyEdits(text, [block.code.editToDocument(edit)]);
    const [after] = codeBlocksOf(changed);
    const context = `seed ${seed}: ${JSON.stringify({ text, edit, changed })}`;
    assert.equal(linesOf(after?.code.text, lineEnd), linesOf(wanted, lineEnd), context);
    assert.ok(changed.startsWith(`text${lineEnd}`) && changed.endsWith(`text${lineEnd}`), context);
  }
});

/**
 * Blanks in lines that hold nothing else are the list's as much as the code's. The last line of a block always ends
 * before the fence, and empty lines in front of it change nothing.
 */
function linesOf(text: string | undefined, lineEnd: string): string {
  return (text ?? "")
    .split(lineEnd)
    .map((line) => (line.trim() === "" ? "" : line))
    .join("\n")
    .trimEnd();
}
