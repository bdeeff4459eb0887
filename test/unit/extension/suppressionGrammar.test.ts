import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { checkoutFile } from "../../support/checkout.ts";

const grammar = JSON.parse(readFileSync(checkoutFile("syntaxes/suppression.injection.json"), "utf8"));
const pattern = new RegExp(grammar.patterns[0].match);

/** A comment, and what of it is coloured: the mark of the tool, the word, and the rules in brackets. */
const cases: readonly { comment: string; coloured: readonly (string | undefined)[] | null }[] = [
  { comment: "# interleave: ignore", coloured: ["interleave:", "ignore", undefined] },
  { comment: "// interleave: ignore[join-in-loop]", coloured: ["interleave:", "ignore", "join-in-loop"] },
  { comment: "#interleave:ignore-file[a, b] because", coloured: ["interleave:", "ignore-file", "a, b"] },
  { comment: "# interleave: ignored", coloured: null },
  { comment: "# see interleave: ignore", coloured: null },
  { comment: "# noqa", coloured: null },
];

for (const { comment, coloured } of cases) {
  test(`the grammar of suppression comments reads "${comment}"`, () => {
    const match = pattern.exec(comment);
    assert.deepEqual(match && [match[1], match[2], match[4]], coloured);
  });
}
