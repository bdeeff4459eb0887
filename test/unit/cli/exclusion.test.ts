import assert from "node:assert/strict";
import { test } from "node:test";
import { createExclusion, expandBraces } from "../../../src/cli/files/exclusion.ts";

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
  { globs: ["vendor"], path: "/work/a/vendor", isFolder: true, excluded: true },
  { globs: ["vendor/"], path: "/work/vendor/x.py", isFolder: false, excluded: true },
  { globs: ["/vendor"], path: "/work/a/vendor", isFolder: true, excluded: false },
  { globs: ["**/*_pb2.py"], path: "/work/a/b/user_pb2.py", isFolder: false, excluded: true },
  { globs: ["src/*.{js,ts}"], path: "/work/src/a.ts", isFolder: false, excluded: true },
  { globs: ["src/*.{js,ts}"], path: "/work/src/a/b.ts", isFolder: false, excluded: false },
  { globs: ["*.py", "!keep.py"], path: "/work/keep.py", isFolder: false, excluded: false },
  { globs: ["**"], path: "/elsewhere/a.py", isFolder: false, excluded: false },
  { globs: ["**"], path: "/work", isFolder: true, excluded: false },
  { globs: ["", "["], path: "/work/a.py", isFolder: false, excluded: false },
];

for (const { globs, path, isFolder, excluded } of cases) {
  test(`${globs.join(" ")} ${excluded ? "excludes" : "keeps"} ${path}`, () => {
    assert.equal(createExclusion("/work", globs)(path, isFolder), excluded);
  });
}
