import assert from "node:assert/strict";
import { test } from "node:test";
import { codeBlocksOf } from "../../../../src/engine/markdown/codeBlocks.ts";

interface Case {
  readonly name: string;
  readonly text: string;
  /** Language and text of each block. */
  readonly blocks: readonly (readonly [language: string, text: string])[];
}

const cases: readonly Case[] = [
  { name: "no block", text: "a `b` c\n\n    indented = 1\n", blocks: [] },
  { name: "a marked block", text: "```py\na = 1\n```\n", blocks: [["python", "a = 1\n"]] },
  { name: "words behind the language", text: '```python title="a.py"\na\n```', blocks: [["python", "a\n"]] },
  { name: "pandoc's form", text: "~~~{.python}\na\n~~~", blocks: [["python", "a\n"]] },
  { name: "a file name", text: "```ts:src/a.ts\nf();\n```", blocks: [["typescript", "f();\n"]] },
  { name: "line numbers", text: "```js{1,3}\nf();\n```", blocks: [["javascript", "f();\n"]] },
  {
    name: "JSX and TSX",
    text: "```jsx\n<A/>\n```\n```tsx\n<B/>\n```",
    blocks: [
      ["javascriptreact", "<A/>\n"],
      ["typescriptreact", "<B/>\n"],
    ],
  },
  { name: "another language", text: "```rust\nfn f() {}\n```", blocks: [] },
  { name: "a prompt", text: "```python\n>>> a\n1\n```", blocks: [] },
  {
    name: "an unmarked block that is Python",
    text: "```\n# note\nfor x in items:\n    f(x)\n```",
    blocks: [["python", "# note\nfor x in items:\n    f(x)\n"]],
  },
  { name: "an unmarked import", text: "```\nimport threading\n```", blocks: [["python", "import threading\n"]] },
  { name: "an unmarked shell", text: "```\n# install\nfor f in *; do echo $f; done\n```", blocks: [] },
  { name: "unmarked JavaScript", text: '```\nimport fs from "fs";\nfor (const x of y) {}\n```', blocks: [] },
  {
    name: "unmarked prose",
    text: "```\nfor example in this place:\nno\n```",
    blocks: [["python", "for example in this place:\nno\n"]],
  },
  { name: "unmarked Java", text: "```\nimport java.util.List;\n```", blocks: [] },
  { name: "unmarked Go", text: '```\nimport "fmt"\nfor i := range x {\n```', blocks: [] },
  {
    name: "a longer fence around a shorter one",
    text: "````python\na\n```\nb\n````",
    blocks: [["python", "a\n```\nb\n"]],
  },
  { name: "a fence inside an HTML comment", text: "<!--\n```python\na\n```\n-->\n", blocks: [] },
  {
    name: "a list in a quote",
    text: "> - x\n>   ```py\n>   a\n>\n>     b\n>   ```\n",
    blocks: [["python", "a\n\n  b\n"]],
  },
  { name: "an indented fence", text: "   ```py\n   a\n  b\n   ```\n", blocks: [["python", "a\nb\n"]] },
  { name: "CRLF", text: "```py\r\na\r\n\r\nb\r\n```\r\n", blocks: [["python", "a\r\n\r\nb\r\n"]] },
  { name: "an empty block", text: "```py\n```\n", blocks: [] },
  { name: "a tab that is taken apart", text: "- x\n\n   ```py\n\ta\n   ```\n", blocks: [] },
];

for (const { name, text, blocks } of cases) {
  test(`code blocks: ${name}`, () => {
    assert.deepEqual(
      codeBlocksOf(text).map(({ languageId, code }) => [languageId, code.text]),
      blocks,
    );
  });
}
