import assert from "node:assert/strict";
import { test } from "node:test";
import { createImportSearch } from "../../../src/cli/check/importSearch.ts";

interface Case {
  readonly name: string;
  readonly imports: Readonly<Record<string, readonly string[]>>;
  /** The files through which something may be found. */
  readonly exposing?: readonly string[];
  readonly idle: readonly string[];
}

const cases: readonly Case[] = [
  { name: "a file that may hold something itself", imports: {}, idle: [] },
  { name: "an import that exposes something", imports: { a: ["x", "y"] }, exposing: ["y"], idle: [] },
  { name: "imports that expose nothing", imports: { a: ["x", "y"] }, idle: ["a"] },
  { name: "an import through another file", imports: { a: ["b"], b: ["c"], c: ["x"] }, exposing: ["x"], idle: [] },
  {
    name: "files that import each other",
    imports: { a: ["b"], b: ["c"], c: ["a", "x"], d: ["a"] },
    idle: ["a", "b", "c", "d"],
  },
  {
    name: "a circle with a way out",
    imports: { a: ["b"], b: ["a", "c"], c: ["a", "x"], d: ["y"] },
    exposing: ["x"],
    idle: ["d"],
  },
  {
    name: "two ways to the same file",
    imports: { a: ["b", "c"], b: ["d"], c: ["d"], d: ["x"] },
    idle: ["a", "b", "c", "d"],
  },
];

for (const { name, imports, exposing = [], idle } of cases) {
  const paths = ["x", "y", ...Object.keys(imports)];
  for (const order of [paths, [...paths].reverse()]) {
    test(`${name}, asked from ${order[0]} on`, () => {
      const asked: string[] = [];
      const search = createImportSearch(new Map(Object.entries(imports)), (path) => {
        asked.push(path);
        return exposing.includes(path);
      });
      assert.deepEqual(order.filter(search.isIdle).sort(), idle);
      assert.deepEqual(asked, [...new Set(asked)], "nobody is asked twice");
    });
  }
}
