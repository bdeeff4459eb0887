import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { highlight } from "../../../src/webview/shared/highlight.ts";

const kinds = (text: string, language: string) =>
  highlight(text, language)
    .filter(({ kind }) => kind !== "plain")
    .map(({ kind, text: part }) => `${kind}:${part}`);

for (const [language, text, expected] of [
  ["python", 'for x in f"{a} # no": # yes', ["keyword:for", "keyword:in", 'string:f"{a} # no"', "comment:# yes"]],
  ["python", "'''a\nb''' 1_000", ["string:'''a\nb'''", "number:1_000"]],
  ["python", "format = forever", []],
  [
    "ts",
    "await x; // y\nconst z = `a\nb` /* c */",
    ["keyword:await", "comment:// y", "keyword:const", "string:`a\nb`", "comment:/* c */"],
  ],
  ["output", "for x in y", []],
] as const) {
  test(`${language}: ${text.replaceAll("\n", "⏎")}`, () => assert.deepEqual(kinds(text, language), expected));
}

test("the tokens joined give the text again", () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom("python", "ts", ""), (text, language) => {
      assert.equal(
        highlight(text, language)
          .map((token) => token.text)
          .join(""),
        text,
      );
    }),
  );
});
