import assert from "node:assert/strict";
import { readdirSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { type BuiltCommandLine, buildCommandLine } from "./support/builtCommandLine.ts";
import { type FileTree, type TemporaryFolder, temporaryFolder } from "./support/temporaryFolder.ts";

let commandLine: BuiltCommandLine;
before(async () => {
  commandLine = await buildCommandLine();
});
after(() => commandLine[Symbol.asyncDispose]());

const handler = "from helper import work\n\n\nasync def handler():\n    work()\n";
const blocking = "import time\n\n\ndef work():\n    time.sleep(5)\n";
const harmless = "import time\n\n\ndef work():\n    time.ctime(5)\n";
const other = "import time\n\n\nasync def other():\n    time.sleep(1)\n";

/** Long ago, in seconds, so that nobody takes the file for one that is still being written. */
const hourAgo = () => Date.now() / 1000 - 3600;

/** Writes files as somebody did long ago; `seconds` later than the others. */
function writeLongAgo(folder: TemporaryFolder, tree: FileTree, seconds = 0): void {
  folder.write(tree);
  for (const name of Object.keys(tree)) utimesSync(folder.resolve(name), hourAgo(), Math.floor(hourAgo()) + seconds);
}

async function check(folder: TemporaryFolder, ...options: string[]): Promise<string[]> {
  const given = ["check", "--format", "json", ...options];
  const { out, error } = await commandLine.run(given, { cwd: folder.path });
  assert.equal(error, "");
  const { findings } = JSON.parse(out) as { findings: { file: string; range: { start: { line: number } } }[] };
  return findings.map(({ file, range }) => `${file}:${range.start.line}`);
}

for (const jobs of ["1", "2"]) {
  test(`with ${jobs} at once, a second run finds the same, and what has changed since`, async () => {
    await using folder = temporaryFolder();
    writeLongAgo(folder, { "handler.py": handler, "helper.py": blocking, "other.py": other });
    const run = () => check(folder, "--jobs", jobs, "--cache-location", "kept");
    const both = ["handler.py:5", "other.py:5"];
    assert.deepEqual(await run(), both);
    assert.deepEqual(await run(), both);
    writeLongAgo(folder, { "helper.py": harmless }, 7);
    assert.deepEqual(await run(), ["other.py:5"], "the helper of a file has changed");
    writeLongAgo(folder, { "helper.py": blocking }, 8);
    assert.deepEqual(await run(), both, "and has changed back");
    writeLongAgo(folder, { "other.py": handler }, 9);
    assert.deepEqual(await run(), both, "another file has come to use the helper");
    writeLongAgo(folder, { "helper/__init__.py": harmless });
    assert.deepEqual(await run(), [], "a package has come that the imports mean instead");
  });
}

for (const jobs of ["1", "2"]) {
  test(`with ${jobs} at once, what a test left out is looked at when it comes to matter`, async () => {
    await using folder = temporaryFolder();
    const dropped = "async def other(): ...\n\n\nasync def test_other():\n    other()\n";
    const client = (kind: string) => `class Client:\n    ${kind} fetch(self): ...\n`;
    writeLongAgo(folder, {
      "client.py": client("def"),
      "tests/test_client.py": `import client\n\n\ndef test_client():\n    client.Client().fetch()\n\n\n${dropped}`,
      "tests/helpers.py": `${blocking}\n\n${dropped}`,
      "handler.py": handler.replace("helper", "tests.helpers"),
    });
    const run = () => check(folder, "--jobs", jobs, "--min-severity", "information", "--cache-location", "kept");
    const found = ["handler.py:5", "tests/helpers.py:12", "tests/test_client.py:12"];
    assert.deepEqual(await run(), found, "what others need of a test is there");
    assert.deepEqual(await run(), found);
    writeLongAgo(folder, { "client.py": client("async def") }, 7);
    assert.deepEqual(await run(), [...found.slice(0, 2), "tests/test_client.py:5", ...found.slice(2)]);
  });
}

for (const jobs of ["1", "2"]) {
  test(`with ${jobs} at once, a file that holds nothing itself is looked at when what it imports comes to matter`, async () => {
    await using folder = temporaryFolder();
    const importing = (name: string) => `const { work } = require("./${name}");\n`;
    const reading = (name: string) => `const fs = require("fs");\nexports.${name} = () => fs.readFileSync("a");\n`;
    const server = `${importing("middle")}require("http").createServer((request, response) => response.end(work()));\n`;
    writeLongAgo(folder, {
      "server.js": server,
      "middle.js": `${importing("helper")}exports.work = () => work();\n`,
      "helper.js": `exports.work = () => 1;\n${reading("other")}`.replace("exports.other", "const other"),
    });
    const run = () => check(folder, "--jobs", jobs, "--min-severity", "information", "--cache-location", "kept");
    assert.deepEqual(await run(), []);
    writeLongAgo(folder, { "helper.js": reading("work") }, 7);
    assert.deepEqual(await run(), ["server.js:2"]);
    writeLongAgo(folder, { "middle.js": "exports.work = () => 1;\n" }, 8);
    assert.deepEqual(await run(), []);
    writeLongAgo(folder, { "server.js": server.replace("middle", "helper") }, 9);
    assert.deepEqual(await run(), ["server.js:2"]);
  });
}

test("what size and time call unchanged is not read again, unless nothing is to be kept", async () => {
  await using folder = temporaryFolder();
  writeLongAgo(folder, { "handler.py": handler, "helper.py": blocking });
  assert.deepEqual(await check(folder, "--cache-location", "kept"), ["handler.py:5"]);
  const before = Math.floor(hourAgo());
  utimesSync(folder.resolve("helper.py"), before, before);
  await check(folder, "--cache-location", "kept");
  writeFileSync(folder.resolve("helper.py"), harmless);
  utimesSync(folder.resolve("helper.py"), before, before);
  assert.deepEqual(await check(folder, "--cache-location", "kept"), ["handler.py:5"]);
  assert.deepEqual(await check(folder, "--no-cache"), []);
});

const damages: Readonly<Record<string, string>> = {
  "nothing in it": "",
  "half of it": `${"0".repeat(64)}\n{"files": {`,
  "another's digest": `${"0".repeat(64)}\n{"files": {}}`,
};

for (const [name, content] of Object.entries(damages)) {
  test(`a damaged cache is of no use and does no harm: ${name}`, async () => {
    await using folder = temporaryFolder();
    writeLongAgo(folder, { "handler.py": handler, "helper.py": blocking });
    assert.deepEqual(await check(folder, "--cache-location", "kept"), ["handler.py:5"]);
    for (const file of readdirSync(folder.resolve("kept"))) writeFileSync(folder.resolve("kept", file), content);
    assert.deepEqual(await check(folder, "--cache-location", "kept"), ["handler.py:5"]);
  });
}

test("what was found is kept with the packages of a project", async () => {
  await using folder = temporaryFolder({ "node_modules/a/package.json": "{}" });
  writeLongAgo(folder, { "other.py": other });
  assert.deepEqual(await check(folder), ["other.py:5"]);
  assert.equal(readdirSync(folder.resolve(path.join("node_modules", ".cache", "interleave"))).length, 2);
});

test("a folder that cannot be written is as good as none", async () => {
  await using folder = temporaryFolder({ kept: "a file" });
  writeLongAgo(folder, { "other.py": other });
  assert.deepEqual(await check(folder, "--cache-location", "kept"), ["other.py:5"]);
});
