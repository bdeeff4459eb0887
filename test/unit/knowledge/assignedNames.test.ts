import assert from "node:assert/strict";
import { test } from "node:test";
import { assignedNames } from "../../../src/knowledge/assignedNames.ts";

/** The sign is the last `=` or `:` of the text. */
const cases: readonly (readonly [text: string, names: readonly string[]])[] = [
  ["name = f", ["name"]],
  ["first = second = f", ["second"]],
  ["name: Type = f", ["Type", "name"]],
  ["def f(a: int, b: Type = c", ["Type", "b", "a"]],
  ["{ a: 1, b: f", ["b", "a"]],
  ["const f =\n  g", ["f"]],
  ["this.#run$ = f", ["#run$"]],
  ["naïve = f", ["naïve"]],
  ["a == f", []],
  ["= f", []],
  ["a: b\nc = f", ["c"]],
];

for (const [text, names] of cases) {
  test(`the names before the last sign of ${JSON.stringify(text)}`, () => {
    const sign = Math.max(text.lastIndexOf("="), text.lastIndexOf(":"));
    assert.deepEqual(assignedNames(text, sign), names);
  });
}
