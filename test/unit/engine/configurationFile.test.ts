import assert from "node:assert/strict";
import { test } from "node:test";
import { type Configuration, defaultConfiguration } from "../../../src/engine/configuration.ts";
import { readConfigurationFile } from "../../../src/engine/configurationFile.ts";
import { endOfSentence } from "../../../src/engine/configurationProblem.ts";

const ruleIds = new Set(["join-in-loop", "busy-wait"]);

interface Case {
  readonly name: string;
  readonly text: string;
  /** What differs from the defaults. */
  readonly gives?: Partial<Configuration>;
  /** Line, key and sentence of each problem. */
  readonly problems: readonly (readonly [line: number, key: string, sentence: RegExp])[];
}

const deep = 100_000;

const cases: readonly Case[] = [
  { name: "no settings", text: "{}", problems: [] },
  {
    name: "everything right",
    text: `{ "rules": { "busy-wait": "off" }, "exclude": ["a"] }`,
    gives: { rules: { "busy-wait": "off" }, exclude: ["a"] },
    problems: [],
  },
  {
    name: "a comment and a trailing comma",
    text: `{ // why\n "enable": false, }`,
    gives: { enable: false },
    problems: [],
  },
  { name: "nothing", text: "", problems: [[1, "", /^it is not JSON \(value expected\)\.$/]] },
  {
    name: "a missing comma",
    text: `{\n  "enable": true\n  "exclude": []\n}`,
    problems: [[3, "", /^it is not JSON \(comma expected\)\.$/]],
  },
  { name: "no JSON at all", text: "hello", problems: [[1, "", /^it is not JSON \(invalid symbol\)\.$/]] },
  { name: "an unfinished value", text: `{\n"enable":`, problems: [[2, "", /^it is not JSON \(value expected\)\.$/]] },
  {
    name: `${deep} nested brackets`,
    text: `{ "exclude": ${"[".repeat(deep)}${"]".repeat(deep)} }`,
    problems: [[1, "", /^it is not JSON \(nested too deeply\)\.$/]],
  },
  { name: "no object", text: "[]", problems: [[1, "", /^expected an object, found an array\.$/]] },
  {
    name: "an unknown key",
    text: `{\n  "exlude": []\n}`,
    problems: [[2, "exlude", /^unknown key\. Did you mean "exclude"\?$/]],
  },
  { name: "a key like no other", text: `{ "colour": 1 }`, problems: [[1, "colour", /^unknown key\.$/]] },
  {
    name: "an unknown rule",
    text: `{\n  "rules": {\n    "join-in-lop": "off"\n  }\n}`,
    problems: [[3, "rules.join-in-lop", /^there is no such rule\. Did you mean "join-in-loop"\?$/]],
  },
  {
    name: "wrong values",
    text: `{\n  "rules": {\n    "busy-wait": "loud"\n  },\n  "target": {\n    "freeThreaded": 3\n  },\n  "exclude": [1]\n}`,
    problems: [
      [3, "rules.busy-wait", /^expected "off" or .*, found "loud"\.$/],
      [6, "target.freeThreaded", /^expected true or false, found 3\.$/],
      [8, "exclude[0]", /^expected a string, found 1\.$/],
    ],
  },
  {
    name: "a value where an object belongs",
    text: `{\n"target": true }`,
    problems: [[2, "target", /^expected an object, found true\.$/]],
  },
  {
    name: "a dotted key",
    text: `{\n\n  "target.freeThreaded": 3 }`,
    problems: [[3, "target.freeThreaded", /^expected true or false, found 3\.$/]],
  },
  {
    name: "a blocking call with a wrong value",
    text: `{ "blockingCalls": {\n "a.b.c": 1 } }`,
    problems: [[2, "blockingCalls.a.b.c", /^expected a string, found 1\.$/]],
  },
  {
    name: "something right beside something wrong",
    text: `{ "nonsense": 1, "minimumConfidence": "certain" }`,
    gives: { minimumConfidence: "certain" },
    problems: [[1, "nonsense", /^unknown key\.$/]],
  },
];

for (const { name, text, gives = {}, problems } of cases) {
  test(`the configuration file has ${name}`, () => {
    const file = readConfigurationFile(text, ruleIds);
    assert.deepEqual(file.configuration, { ...defaultConfiguration, ...gives });
    assert.deepEqual(
      file.problems.map(({ line, key }) => [line, key]),
      problems.map(([line, key]) => [line, key]),
    );
    for (const [index, problem] of file.problems.entries()) {
      assert.match(endOfSentence(problem).en, problems[index]?.[2] ?? /^$/);
    }
  });
}
