import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { chmod } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { collectFiles } from "../../../src/cli/files/collectFiles.ts";
import { createExclusion } from "../../../src/cli/files/exclusion.ts";
import { UsageError } from "../../../src/cli/usageError.ts";
import { type FileTree, type TemporaryFolder, temporaryFolder } from "../../cli/support/temporaryFolder.ts";
import { asUnprivilegedUser } from "../../cli/support/user.ts";

interface Case {
  readonly name: string;
  readonly tree: FileTree;
  readonly paths?: readonly string[];
  readonly exclude?: readonly string[];
  /** Relative to the temporary folder. */
  readonly found: readonly string[];
  /** Files with an error, and the beginning of its message. */
  readonly errors?: Readonly<Record<string, string>>;
}

const cases: readonly Case[] = [
  {
    name: "every language and no other file",
    tree: { "a.py": "", "b.JS": "", "c.tsx": "", "d/e.mts": "", "f.txt": "", "g.json": "", "h.d.ts": "" },
    found: ["a.py", "b.JS", "c.tsx", "d/e.mts", "h.d.ts"],
  },
  { name: "an empty folder", tree: {}, found: [] },
  {
    name: "installed packages and version control left out",
    tree: {
      "a.py": "",
      "node_modules/x/a.js": "",
      ".git/hooks/a.py": "",
      "lib/site-packages/a.py": "",
      ".tox/py/a.py": "",
      "src/node_modules.js": "",
    },
    found: ["a.py", "src/node_modules.js"],
  },
  {
    name: "virtual environments left out, whatever they are called",
    tree: { "venv/a.py": "", ".venv/a.py": "", "mine/pyvenv.cfg": "", "mine/lib/a.py": "", "other/a.py": "" },
    found: ["other/a.py"],
  },
  {
    name: "a virtual environment that the user names",
    tree: { "mine/pyvenv.cfg": "", "mine/a.py": "" },
    paths: ["mine"],
    found: ["mine/a.py"],
  },
  {
    name: ".gitignore files of every level",
    tree: {
      ".gitignore": "build/\n*.gen.py\r\n# comment\n/only-here.py\n",
      "build/a.py": "",
      "a.gen.py": "",
      "only-here.py": "",
      "sub/only-here.py": "",
      "sub/.gitignore": "!keep.gen.py\nlocal.py\n",
      "sub/keep.gen.py": "",
      "sub/drop.gen.py": "",
      "sub/local.py": "",
      "local.py": "",
      "build.py": "",
    },
    found: ["build.py", "local.py", "sub/keep.gen.py", "sub/only-here.py"],
  },
  {
    name: "the repository's rules when a folder inside is named",
    tree: {
      ".git/HEAD": "",
      ".git/info/exclude": "private.py\n",
      ".gitignore": "*.gen.py\n",
      "src/deep/a.py": "",
      "src/deep/b.gen.py": "",
      "src/deep/private.py": "",
    },
    paths: ["src/deep"],
    found: ["src/deep/a.py"],
  },
  {
    name: "an ignored folder that the user names",
    tree: {
      ".git/HEAD": "",
      ".gitignore": "build/\n",
      "build/deep/a.py": "",
      "build/.gitignore": "b.py",
      "build/b.py": "",
    },
    paths: ["build"],
    found: ["build/deep/a.py"],
  },
  {
    name: "files that the user names, whatever rules say",
    tree: { ".gitignore": "a.py\n", "a.py": "", "node_modules/b.js": "", "c.py": "" },
    paths: ["a.py", "node_modules/b.js", "a.py", "./a.py"],
    exclude: ["**"],
    found: ["a.py", "node_modules/b.js"],
  },
  {
    name: "excluded globs",
    tree: { "a.py": "", "vendor/b.py": "", "deep/vendor/c.py": "", "d_pb2.py": "" },
    exclude: ["vendor", "*_pb2.py"],
    found: ["a.py"],
  },
  {
    name: "each file once, though it is in two folders",
    tree: { "a/b/c.py": "" },
    paths: ["a", "a/b", "."],
    found: ["a/b/c.py"],
  },
  {
    name: "link loops reported, other links not followed",
    tree: {
      "a.py": "",
      "sub/b.py": "",
      "sub/up": { link: ".." },
      "sub/here": { link: "." },
      "self.py": { link: "self.py" },
      again: { link: "sub" },
      "nowhere.py": { link: "missing.py" },
    },
    found: ["a.py", "sub/b.py"],
    errors: { "self.py": "a link that", "sub/here": "a link that", "sub/up": "a link that" },
  },
  {
    name: "a link loop that the user names",
    tree: { "self.py": { link: "self.py" } },
    paths: ["self.py"],
    found: [],
    errors: { "self.py": "a link that" },
  },
  {
    name: "a script without an extension by its first line",
    tree: { tool: "#!/usr/bin/env python3\n", "notes.txt": "# tool\n", empty: "" },
    paths: ["tool", "notes.txt", "empty"],
    found: ["tool"],
    errors: { empty: "not a Python", "notes.txt": "not a Python" },
  },
  {
    name: "names with blanks, quotes and other scripts",
    tree: { "a b.py": "", "并发/文件.py": "", "it's [x].js": "" },
    found: ["a b.py", "it's [x].js", "并发/文件.py"],
  },
];

async function collect(folder: TemporaryFolder, { paths = ["."], exclude = [] }: Pick<Case, "paths" | "exclude">) {
  const { files, errors } = await collectFiles(paths, {
    cwd: folder.path,
    excludes: createExclusion(folder.path, exclude),
  });
  return { found: files.map((file) => path.relative(folder.path, file.path)), errors };
}

for (const testCase of cases) {
  test(`finds ${testCase.name}`, async () => {
    await using folder = temporaryFolder(testCase.tree);
    const { found, errors } = await collect(folder, testCase);
    assert.deepEqual(found, testCase.found);
    const expected = Object.entries(testCase.errors ?? {});
    assert.deepEqual(
      errors.map(({ file }) => file).sort(),
      expected.map(([file]) => file),
    );
    for (const [file, message] of expected) {
      assert.ok(errors.find((error) => error.file === file)?.message.en.startsWith(message));
    }
  });
}

test("a path that does not exist is wrong usage", async () => {
  await using folder = temporaryFolder({ "a.py": "" });
  await assert.rejects(
    collect(folder, { paths: ["missing.py"] }),
    new UsageError('There is no file or folder "missing.py".'),
  );
  await assert.rejects(collect(folder, { paths: ["a.py/b.py"] }), UsageError);
});

test("a folder without permission is reported and the rest is found", async () => {
  await using folder = temporaryFolder({ "a.py": "", "locked/b.py": "", "z.py": "" });
  await chmod(folder.resolve("locked"), 0o000);
  await chmod(folder.path, 0o755);
  const { found, errors } = await asUnprivilegedUser(() => collect(folder, {}));
  await chmod(folder.resolve("locked"), 0o755);
  assert.deepEqual(found, ["a.py", "z.py"]);
  assert.deepEqual(
    errors.map(({ file, message }) => `${file}: ${message.en}`),
    ["locked: permission denied"],
  );
});

test("what is no file is said to be none", async () => {
  await using folder = temporaryFolder({});
  mkdirSync(folder.resolve("folder.py"));
  assert.deepEqual((await collect(folder, { paths: ["folder.py"] })).found, []);
});
