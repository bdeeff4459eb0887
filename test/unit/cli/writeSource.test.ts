import assert from "node:assert/strict";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync } from "node:fs";
import { test } from "node:test";
import { readSource, type Source } from "../../../src/cli/files/readSource.ts";
import { writeSource } from "../../../src/cli/files/writeSource.ts";
import { temporaryFolder } from "../../cli/support/temporaryFolder.ts";
import { asUnprivilegedUser } from "../../cli/support/user.ts";

async function read(path: string): Promise<Source> {
  const result = await readSource({ path, languageId: "python", size: 0, isExplicit: true });
  assert.ok("source" in result);
  return result.source;
}

const bytes = [
  { name: "UTF-8", before: Buffer.from("é\r\n"), after: Buffer.from("é\r\nx") },
  { name: "a byte order mark", before: Buffer.from("\uFEFFé"), after: Buffer.from("\uFEFFéx") },
  {
    name: "UTF-16",
    before: Buffer.from("\uFEFFé", "utf16le"),
    after: Buffer.from("\uFEFFéx", "utf16le"),
  },
];

for (const { name, before, after } of bytes) {
  test(`a file keeps ${name}`, async () => {
    await using folder = temporaryFolder({ "a.py": before });
    const file = folder.resolve("a.py");
    const source = await read(file);
    assert.equal(await writeSource(file, `${source.text}x`, source), null);
    assert.deepEqual(readFileSync(file), after);
    assert.deepEqual(readdirSync(folder.path), ["a.py"]);
  });
}

test("a file keeps its mode", async () => {
  await using folder = temporaryFolder({ "a.py": "x" });
  const file = folder.resolve("a.py");
  chmodSync(file, 0o751);
  assert.equal(await writeSource(file, "y", await read(file)), null);
  assert.equal(statSync(file).mode & 0o777, 0o751);
});

test("a link stays a link", async () => {
  await using folder = temporaryFolder({ "real/a.py": "x", "link.py": { link: "real/a.py" } });
  const file = folder.resolve("link.py");
  assert.equal(await writeSource(file, "y", await read(file)), null);
  assert.ok(lstatSync(file).isSymbolicLink());
  assert.equal(folder.read("real/a.py"), "y");
});

test("a file that changed in the meantime is left alone", async () => {
  await using folder = temporaryFolder({ "a.py": "x" });
  const source = await read(folder.resolve("a.py"));
  folder.write({ "a.py": "longer" });
  assert.match((await writeSource(folder.resolve("a.py"), "y", source))?.en ?? "", /changed by somebody else/);
  assert.equal(folder.read("a.py"), "longer");
});

test("a text that its encoding cannot hold is not written", async () => {
  const before = "# coding: latin-1\n";
  await using folder = temporaryFolder({ "a.py": before });
  const file = folder.resolve("a.py");
  assert.match((await writeSource(file, `${before}你`, await read(file)))?.en ?? "", /cannot be written in latin-1/);
  assert.equal(folder.read("a.py"), before);
});

test("a file without permission is left alone", async () => {
  await using folder = temporaryFolder({ "a.py": "x" });
  const file = folder.resolve("a.py");
  chmodSync(folder.path, 0o755);
  chmodSync(file, 0o444);
  const problem = await asUnprivilegedUser(async () => writeSource(file, "y", await read(file)));
  assert.equal(problem?.en, "not fixed, because it cannot be written: permission denied");
  assert.equal(folder.read("a.py"), "x");
});
