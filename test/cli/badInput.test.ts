import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type BuiltCommandLine, buildCommandLine } from "./support/builtCommandLine.ts";
import { serialPython } from "./support/sources.ts";
import { type FileTree, temporaryFolder } from "./support/temporaryFolder.ts";

let commandLine: BuiltCommandLine;
before(async () => {
  commandLine = await buildCommandLine();
});
after(() => commandLine[Symbol.asyncDispose]());

const deep = 100_000;
const megabyte = 1024 * 1024;

/** Everything bad at once, around one file with a finding. */
const tree: FileTree = {
  "interleave.json": `{ "rules": { "nonsense": "off" } }`,
  "loop.py": serialPython,
  "bad/empty.py": "",
  "bad/huge.py": "#".repeat(50 * megabyte),
  "bad/binary.py": Uint8Array.of(0x7f, 0x45, 0x4c, 0x46, 0, 0, 0),
  "bad/nul.js": "f();\0\0",
  "bad/surrogate.py": Uint8Array.of(0x22, 0xed, 0xa0, 0x80, 0x22),
  "bad/latin.py": Uint8Array.of(0x23, 0xe9),
  "bad/encoding.py": "# coding: klingon\n",
  "bad/declared.py": Buffer.concat([Buffer.from("# coding: latin-1\n"), Uint8Array.of(0x23, 0xe9)]),
  "bad/mixed.py": "a = 1\r\nb = 2\rc = 3\n",
  "bad/mark.py": "\uFEFFa = 1\n",
  "bad/nested.py": `x = ${"(".repeat(deep)}${")".repeat(deep)}\n`,
  "bad/nested.ts": `x = ${"[".repeat(deep)}${"]".repeat(deep)};\n`,
  "bad/open.js": "{".repeat(deep),
  "bad/line.py": `x = "${"a".repeat(5 * megabyte - 10)}"\n`,
  "bad/merge.py": "<<<<<<< HEAD\nx = 1\n=======\nx = (\n>>>>>>> theirs\n",
  "bad/prose.py": "This is not a program, it says so itself.\n",
  "bad/loop": { link: ".." },
  "bad/self.py": { link: "self.py" },
};

const errors = [
  ["bad/binary.py", /^binary/],
  ["bad/encoding.py", /^declares the encoding "klingon"/],
  ["bad/huge.py", /^larger than 5 MB/],
  ["bad/latin.py", /^not valid UTF-8/],
  ["bad/loop", /^a link that leads back/],
  ["bad/nul.js", /^binary/],
  ["bad/self.py", /^a link that leads back/],
  ["bad/surrogate.py", /^not valid UTF-8/],
  ["interleave.json", /^line 1: "rules\.nonsense": there is no such rule/],
] as const;

for (const jobs of ["1", "2"]) {
  test(`bad input is named and stops nothing, with ${jobs} at once`, async () => {
    await using folder = temporaryFolder(tree);
    const { status, out, error } = await commandLine.run(["check", "--format", "json", "--jobs", jobs], {
      cwd: folder.path,
    });
    const report = JSON.parse(out);
    assert.deepEqual([status, error], [1, ""]);
    assert.deepEqual(
      report.findings.map(({ file }: { file: string }) => file),
      ["loop.py"],
    );
    assert.deepEqual(
      report.errors.map(({ file }: { file: string }) => file),
      errors.map(([file]) => file),
    );
    for (const [index, [, message]] of errors.entries()) assert.match(report.errors[index].message, message);
    assert.equal(report.summary.errors, errors.length);
  });
}
