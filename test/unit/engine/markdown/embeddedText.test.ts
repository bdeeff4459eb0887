import assert from "node:assert/strict";
import { test } from "node:test";
import { codeBlocksOf } from "../../../../src/engine/markdown/codeBlocks.ts";
import { applyEdits } from "../../../../src/model/textEdits.ts";

/** A document with one code block, and the document after `edit` was made in the block. */
interface Case {
  readonly name: string;
  readonly document: readonly string[];
  readonly edit: { readonly replace: string; readonly by: string };
  readonly after: readonly string[];
}

const cases: readonly Case[] = [
  {
    name: "a word",
    document: ["text", "```python", "a = 1", "b = 2", "```", "more"],
    edit: { replace: "2", by: "3" },
    after: ["text", "```python", "a = 1", "b = 3", "```", "more"],
  },
  {
    name: "new lines in a list item",
    document: ["- item", "", "  ```python", "  a = 1", "  b = 2", "  ```"],
    edit: { replace: "a = 1\n", by: "if a:\n    a = 1\n" },
    after: ["- item", "", "  ```python", "  if a:", "      a = 1", "  b = 2", "  ```"],
  },
  {
    name: "new lines in a quote",
    document: ["> ```python", "> a = 1", ">", "> b = 2", "> ```"],
    edit: { replace: "a = 1", by: "a = 1\nc = 3" },
    after: ["> ```python", "> a = 1", "> c = 3", ">", "> b = 2", "> ```"],
  },
  {
    name: "the last line goes",
    document: ["1. item", "   ```python", "   a = 1", "   b = 2", "   ```"],
    edit: { replace: "b = 2\n", by: "" },
    after: ["1. item", "   ```python", "   a = 1", "   ```"],
  },
  {
    name: "the last line is replaced by two",
    document: ["1. item", "   ```python", "   a = 1", "   b = 2", "   ```"],
    edit: { replace: "b = 2\n", by: "b = 2\nc = 3\n" },
    after: ["1. item", "   ```python", "   a = 1", "   b = 2", "   c = 3", "   ```"],
  },
  {
    name: "the last line loses its end",
    document: ["  ```python", "  a = 1", "  b = 2", "  ```"],
    edit: { replace: " = 2\n", by: " = 3" },
    after: ["  ```python", "  a = 1", "  b = 3", "  ```"],
  },
  {
    name: "an empty line without indentation is filled",
    document: ["- ```python", "  a = 1", "", "  b = 2", "  ```"],
    edit: { replace: "\n\nb", by: "\nc = 3\nb" },
    after: ["- ```python", "  a = 1", "  c = 3", "  b = 2", "  ```"],
  },
  {
    name: "a block without an end",
    document: ["```python", "a = 1", "b = 2"],
    edit: { replace: "b = 2", by: "b = 2\nc = 3" },
    after: ["```python", "a = 1", "b = 2", "c = 3"],
  },
];

for (const lineEnd of ["\n", "\r\n"]) {
  for (const { name, document, edit, after } of cases) {
    test(`${name}, lines end with ${JSON.stringify(lineEnd)}`, () => {
      const text = document.join(lineEnd);
      const [block] = codeBlocksOf(text);
      assert.ok(block);
      const withEnds = (part: string) => part.replaceAll("\n", lineEnd);
      const start = block.code.text.indexOf(withEnds(edit.replace));
      assert.notEqual(start, -1, block.code.text);
      const end = start + withEnds(edit.replace).length;
      const change = block.code.editToDocument({ start, end, newText: withEnds(edit.by) });
      assert.equal(applyEdits(text, [change]), after.join(lineEnd));
      checkOffsets(text, block.code);
    });
  }
}

/** Every character of the block is the document's, and is found again from there. */
function checkOffsets(document: string, code: ReturnType<typeof codeBlocksOf>[number]["code"]): void {
  for (let offset = 0; offset < code.text.length; offset++) {
    const place = code.toDocument(offset);
    assert.equal(document[place], code.text[offset]);
    assert.equal(code.fromDocument(place), offset);
  }
}

test("places outside of a block are not in it", () => {
  const [block] = codeBlocksOf("- text\n\n  ```python\n  a = 1\n  ```\n");
  for (const place of [0, 5, 12, 20, 30]) assert.equal(block?.code.fromDocument(place), null, String(place));
});
