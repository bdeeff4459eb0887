import assert from "node:assert/strict";
import { test } from "node:test";
import { loadConfiguration, parseConfiguration } from "../../../src/cli/configuration/loadConfiguration.ts";
import { UsageError } from "../../../src/cli/usageError.ts";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { temporaryFolder } from "../../cli/support/temporaryFolder.ts";

const ruleIds = new Set(["join-in-loop", "busy-wait"]);

interface Case {
  readonly name: string;
  readonly text: string;
  readonly problems: readonly (string | RegExp)[];
}

const cases: readonly Case[] = [
  { name: "no settings", text: "{}", problems: [] },
  { name: "everything right", text: `{ "rules": { "busy-wait": "off" }, "exclude": ["a"] }`, problems: [] },
  { name: "an empty file", text: "", problems: [/^not valid JSON, line 1: .*; the defaults are used$/] },
  {
    name: "a missing comma",
    text: `{\n  "enable": true\n  "exclude": []\n}`,
    problems: [/^not valid JSON, line 3: comma expected/],
  },
  { name: "a comment", text: `{\n  // why\n}`, problems: [/^not valid JSON, line 2: invalid comment token/] },
  { name: "a trailing comma", text: `{ "enable": true, }`, problems: [/^not valid JSON, line 1:/] },
  { name: "no JSON at all", text: "hello", problems: [/^not valid JSON, line 1: invalid symbol/] },
  { name: "an unfinished file", text: `{\n"enable":`, problems: [/^not valid JSON, line 2: value expected/] },
  { name: "no object", text: "[]", problems: ["line 1: expected an object, found an array."] },
  {
    name: "an unknown key",
    text: `{\n  "exlude": []\n}`,
    problems: ['line 2: "exlude": unknown key. Did you mean "exclude"?'],
  },
  { name: "a key like no other", text: `{ "colour": 1 }`, problems: ['line 1: "colour": unknown key.'] },
  {
    name: "an unknown rule",
    text: `{\n  "rules": {\n    "join-in-lop": "off"\n  }\n}`,
    problems: ['line 3: "rules.join-in-lop": there is no such rule. Did you mean "join-in-loop"?'],
  },
  {
    name: "wrong values",
    text: `{\n  "rules": {\n    "busy-wait": "loud"\n  },\n  "target": {\n    "freeThreaded": 3\n  },\n  "exclude": [1]\n}`,
    problems: [
      /^line 3: "rules.busy-wait": expected "off" or .*, found "loud"\.$/,
      /^line 6: "target.freeThreaded": expected true or false, found 3\.$/,
      /^line 8: "exclude\[0\]": expected a string, found 1\.$/,
    ],
  },
  {
    name: "a dotted key",
    text: `{\n\n  "target.freeThreaded": 3 }`,
    problems: ['line 3: "target.freeThreaded": expected true or false, found 3.'],
  },
  {
    name: "a blocking call with a wrong value",
    text: `{ "blockingCalls": {\n "a.b.c": 1 } }`,
    problems: ['line 2: "blockingCalls.a.b.c": expected a string, found 1.'],
  },
];

for (const { name, text, problems } of cases) {
  test(`the configuration file has ${name}`, () => {
    const found = parseConfiguration(text, ruleIds).problems;
    assert.equal(found.length, problems.length, found.join("\n"));
    for (const [index, problem] of problems.entries()) {
      if (typeof problem === "string") assert.equal(found[index], problem);
      else assert.match(found[index] ?? "", problem);
    }
  });
}

test("what is right counts although something else is wrong", () => {
  const { configuration } = parseConfiguration(`{ "nonsense": 1, "minimumConfidence": "certain" }`, ruleIds);
  assert.equal(configuration.minimumConfidence, "certain");
});

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
