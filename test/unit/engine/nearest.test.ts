import assert from "node:assert/strict";
import { test } from "node:test";
import { nearest } from "../../../src/engine/nearest.ts";

const ids = ["join-in-loop", "await-in-loop", "busy-wait", "set-daemon"];

const cases = [
  { word: "join-in-lop", found: "join-in-loop" },
  { word: "join-in-loop", found: "join-in-loop" },
  { word: "JOIN-IN-LOOP", found: "join-in-loop" },
  { word: "jion-in-loop", found: "join-in-loop" },
  { word: "await-loop", found: "await-in-loop" },
  { word: "busywait", found: "busy-wait" },
  { word: "unrelated-words", found: null },
  { word: "x", found: null },
  { word: "", found: null },
];

for (const { word, found } of cases) {
  test(`"${word}" is near ${found}`, () => assert.equal(nearest(word, ids), found));
}

test("nothing is near when there is nothing", () => assert.equal(nearest("join", []), null));
