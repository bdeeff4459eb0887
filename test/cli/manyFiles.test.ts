import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type BuiltCommandLine, buildCommandLine } from "./support/builtCommandLine.ts";
import { fixedPython, serialPython, serialTypeScript } from "./support/sources.ts";
import { type FileTree, temporaryFolder } from "./support/temporaryFolder.ts";

let commandLine: BuiltCommandLine;
before(async () => {
  commandLine = await buildCommandLine();
});
after(() => commandLine[Symbol.asyncDispose]());

/** Files of different sizes in several folders, some of them unreadable. */
function manyFiles(count: number): FileTree {
  const files = Array.from({ length: count }, (_, index): [string, string | Uint8Array] => {
    const name = `part${index % 7}/file${index}`;
    if (index % 11 === 0) return [`${name}.py`, Uint8Array.of(0, index)];
    return index % 2 === 0
      ? [`${name}.py`, `${"# filler\n".repeat((index * 37) % 101)}${serialPython}`]
      : [`${name}.ts`, serialTypeScript];
  });
  return Object.fromEntries(files);
}

const formats = ["text", "json", "sarif", "github"];

for (const format of formats) {
  test(`${format} does not depend on the number of workers`, async () => {
    await using folder = temporaryFolder(manyFiles(40));
    const outputs = new Set<string>();
    for (const jobs of ["1", "2", "5"]) {
      const { status, out, error } = await commandLine.run(["check", "--format", format, "--jobs", jobs], {
        cwd: folder.path,
      });
      assert.deepEqual([status, error], [1, ""]);
      outputs.add(out.replace(/"milliseconds": \d+/, "").replace(/[\d.]+ m?s\n$/, ""));
    }
    assert.equal(outputs.size, 1);
  });
}

test("more files than one worker is for are analysed by several", async () => {
  await using folder = temporaryFolder(manyFiles(250));
  const { status, out, error } = await commandLine.run(["check", "--format", "json"], { cwd: folder.path });
  const { summary, errors, findings } = JSON.parse(out);
  assert.deepEqual([status, error], [1, ""]);
  assert.deepEqual([summary.files, errors.length, findings.length], [227, 23, 227]);
});

test("workers fix files, too", async () => {
  const tree = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`loop${index}.py`, serialPython]));
  await using folder = temporaryFolder(tree);
  const { status, out } = await commandLine.run(["check", "--fix", "--jobs", "3"], { cwd: folder.path });
  assert.equal(status, 0);
  assert.match(out, /^No findings in 12 files, 12 fixed, /);
  for (const name of Object.keys(tree)) assert.equal(folder.read(name), fixedPython);
});
