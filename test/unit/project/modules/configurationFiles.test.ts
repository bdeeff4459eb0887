import assert from "node:assert/strict";
import { test } from "node:test";
import { createConfigurationFiles } from "../../../../src/project/modules/configurationFiles.ts";
import { createEcmascriptModules } from "../../../../src/project/modules/ecmascriptModules.ts";
import { createPythonModules } from "../../../../src/project/modules/pythonModules.ts";
import { memoryWorkspace } from "./memoryWorkspace.ts";

const objects: readonly [what: string, text: string, value: object | null][] = [
  ["an object", `{ "a": 1 }`, { a: 1 }],
  ["comments and trailing commas", `{ /* c */ "a": [1,], // d\n }`, { a: [1] }],
  ["a byte order mark", `\uFEFF{}`, {}],
  ["broken JSON", `{ "a": `, null],
  ["something after the object", `{} {}`, null],
  ["nothing", "", null],
  ["a list", "[]", null],
  ["a number", "1", null],
  ["a hundred thousand brackets", `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`, null],
  ["a text of two megabytes", `{"a":"${"x".repeat(2_000_000)}"}`, null],
];

for (const [what, text, value] of objects) {
  test(`a configuration file with ${what}`, () => {
    const files = memoryWorkspace({ paths: "", texts: { "a.json": text } });
    assert.deepEqual(createConfigurationFiles(files).json("a.json"), value);
  });
}

test("every configuration file is read once", () => {
  const files = memoryWorkspace({
    paths: "p/a/x.ts p/a/y.ts p/b/z.ts py/x.py py/y/z.py",
    texts: {
      "package.json": `{ "workspaces": ["p/*"] }`,
      "tsconfig.json": `{ broken`,
      "p/a/package.json": `{ "name": "a" }`,
      "py/pyproject.toml": "",
    },
  });
  const reads: string[] = [];
  const read = (path: string) => {
    reads.push(path);
    return files.read(path);
  };
  const ecmascript = createEcmascriptModules({ ...files, read });
  for (const from of ["p/a/x.ts", "p/a/y.ts", "p/b/z.ts"])
    for (const to of ["a", "b", "#c"]) ecmascript.resolve(from, to);
  const python = createPythonModules({ ...files, read });
  for (const module of ["x", "y.z", "none"]) python.resolve("py/y/z.py", module);
  assert.deepEqual(reads.toSorted(), [...new Set(reads)].toSorted());
  assert.ok(reads.includes("tsconfig.json"));
});
