import assert from "node:assert/strict";
import { test } from "node:test";
import { loadConfiguration } from "../../../src/cli/configuration/loadConfiguration.ts";
import { UsageError } from "../../../src/cli/usageError.ts";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { temporaryFolder } from "../../cli/support/temporaryFolder.ts";

const ruleIds = new Set(["join-in-loop", "busy-wait"]);

const sentences = [
  { text: `{ "exclude": ["a"] }`, sentences: [] },
  {
    text: "{",
    sentences: [["line 1: it is not JSON (closing brace expected).", "第 1 行：不是有效的 JSON（缺少右花括号）。"]],
  },
  {
    text: `{\n  "exlude": []\n}`,
    sentences: [
      ['line 2: "exlude": unknown key. Did you mean "exclude"?', "第 2 行：“exlude”：未知的键。是否想写“exclude”？"],
    ],
  },
];

for (const { text, sentences: expected } of sentences) {
  test(`what is wrong with ${JSON.stringify(text)} is said in both languages`, async () => {
    await using folder = temporaryFolder({ "interleave.json": text });
    const { errors } = await loadConfiguration({ cwd: folder.path, file: null, ruleIds });
    assert.deepEqual(
      errors.map(({ file, message }) => [file, message.en, message["zh-cn"]]),
      expected.map((both) => ["interleave.json", ...both]),
    );
  });
}

test("the nearest file upward counts, and its globs belong to its folder", async () => {
  await using folder = temporaryFolder({
    "interleave.json": `{ "minimumConfidence": "certain" }`,
    "a/interleave.json": `\uFEFF{ "minimumConfidence": "likely" }`,
    "a/b/c.py": "",
  });
  const {
    configuration,
    folder: found,
    errors,
  } = await loadConfiguration({ cwd: folder.resolve("a/b"), file: null, ruleIds });
  assert.deepEqual([configuration.minimumConfidence, found, errors], ["likely", folder.resolve("a"), []]);
});

test("a named file counts instead of the nearest", async () => {
  await using folder = temporaryFolder({ "interleave.json": "{", "conf/ci.json": `{ "enable": false }` });
  const { configuration, errors } = await loadConfiguration({ cwd: folder.path, file: "conf/ci.json", ruleIds });
  assert.deepEqual([configuration.enable, errors], [false, []]);
});

test("a broken file is an error that names it, and the defaults count", async () => {
  await using folder = temporaryFolder({ "interleave.json": "{", "sub/a.py": "" });
  const { configuration, errors } = await loadConfiguration({ cwd: folder.resolve("sub"), file: null, ruleIds });
  assert.equal(configuration, defaultConfiguration);
  assert.deepEqual(
    errors.map(({ file }) => file),
    ["../interleave.json"],
  );
});

test("a folder with the name of the file is an error", async () => {
  await using folder = temporaryFolder({ "interleave.json/a.py": "" });
  const { errors } = await loadConfiguration({ cwd: folder.path, file: null, ruleIds });
  assert.deepEqual(
    errors.map(({ file }) => file),
    ["interleave.json"],
  );
});

test("a named file that does not exist is wrong usage", async () => {
  await using folder = temporaryFolder();
  await assert.rejects(loadConfiguration({ cwd: folder.path, file: "no.json", ruleIds }), UsageError);
});
