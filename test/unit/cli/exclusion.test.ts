import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { createExclusion } from "../../../src/cli/files/exclusion.ts";

const cases = [
  { below: "a/vendor", isFolder: true, excluded: true },
  { below: "a/vendor", isFolder: false, excluded: false },
  { below: "a/vendor/b.py", isFolder: false, excluded: true },
  { below: ".", isFolder: true, excluded: false },
  { below: "../vendor", isFolder: true, excluded: false },
];

for (const { below, isFolder, excluded } of cases) {
  test(`vendor/ ${excluded ? "excludes" : "keeps"} the ${isFolder ? "folder" : "file"} ${below}`, () => {
    const folder = path.resolve("work");
    assert.equal(createExclusion(folder, ["vendor/"])(path.resolve(folder, below), isFolder), excluded);
  });
}
