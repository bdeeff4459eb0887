import assert from "node:assert/strict";
import { test } from "node:test";
import { createGlobMatcher, expandBraces } from "../../../src/engine/exclusion.ts";

const expansions = [
  { glob: "**/*.py", expanded: ["**/*.py"] },
  { glob: "**/*.{js,ts}", expanded: ["**/*.js", "**/*.ts"] },
  { glob: "{a,b}/{c,d}", expanded: ["a/c", "a/d", "b/c", "b/d"] },
  { glob: "{a,{b,c}}.py", expanded: ["a.py", "b.py", "a.py", "c.py"] },
  { glob: "{a}.py", expanded: ["{a}.py"] },
  { glob: "{", expanded: ["{"] },
];

for (const { glob, expanded } of expansions) {
  test(`${glob} stands for ${expanded.join(" ")}`, () => {
    assert.deepEqual(expandBraces(glob), expanded);
  });
}

const cases = [
  { globs: ["vendor"], path: "a/vendor/", excluded: true },
  { globs: ["vendor/"], path: "vendor/x.py", excluded: true },
  { globs: ["/vendor"], path: "a/vendor/", excluded: false },
  { globs: ["**/*_pb2.py"], path: "a/b/user_pb2.py", excluded: true },
  { globs: ["src/*.{js,ts}"], path: "src/a.ts", excluded: true },
  { globs: ["src/*.{js,ts}"], path: "src/a/b.ts", excluded: false },
  { globs: ["*.py", "!keep.py"], path: "keep.py", excluded: false },
  { globs: ["**"], path: "../elsewhere/a.py", excluded: false },
  { globs: ["**"], path: "", excluded: false },
  { globs: ["", "["], path: "a.py", excluded: false },
];

for (const { globs, path, excluded } of cases) {
  test(`${globs.join(" ")} ${excluded ? "excludes" : "keeps"} "${path}"`, () => {
    assert.equal(createGlobMatcher(globs)(path), excluded);
  });
}
