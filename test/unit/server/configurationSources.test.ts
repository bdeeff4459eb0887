import assert from "node:assert/strict";
import { test } from "node:test";
import { type Configuration, defaultConfiguration } from "../../../src/engine/configuration.ts";
import { joinConfiguration } from "../../../src/server/configuration/configurationSources.ts";

const ruleIds = new Set(["join-in-loop", "busy-wait"]);

interface Case {
  readonly name: string;
  readonly file?: string;
  readonly settings?: unknown;
  /** What differs from the defaults. */
  readonly expected: Partial<Configuration>;
  readonly problems?: readonly RegExp[];
}

const cases: readonly Case[] = [
  { name: "nothing", expected: {} },
  { name: "a file", file: '{ "run": "onSave" }', expected: { run: "onSave" } },
  { name: "settings win", file: '{ "run": "onSave" }', settings: { run: "onType" }, expected: {} },
  {
    name: "rules are joined one by one",
    file: '{ "rules": { "join-in-loop": "off", "busy-wait": "hint" } }',
    settings: { rules: { "busy-wait": "error" } },
    expected: { rules: { "join-in-loop": "off", "busy-wait": "error" } },
  },
  {
    name: "comments and a trailing comma",
    file: '{ // why\n "enable": false, }',
    expected: { enable: false },
  },
  {
    name: "both ways to write a nested key",
    file: '{ "target.freeThreaded": true }',
    settings: { target: { freeThreaded: false } },
    expected: {},
  },
  {
    name: "a file that is not JSON",
    file: "{ oops",
    settings: { run: "onSave" },
    expected: { run: "onSave" },
    problems: [/^\/w\/interleave\.json, line 1: it is not JSON \(invalid symbol\)\.$/],
  },
  {
    name: "a file that is no object",
    file: "[]",
    expected: {},
    problems: [/^\/w\/interleave\.json, line 1: expected an object, found an array\.$/],
  },
  {
    name: "an unknown key and an unknown rule",
    file: '{ "colour": 1, "rules": { "no-such": "off" } }',
    expected: {},
    problems: [
      /^\/w\/interleave\.json, line 1: "colour" is ignored: unknown key\.$/,
      /"rules\.no-such" is ignored: there is no such rule\.$/,
    ],
  },
  {
    name: "a wrong setting",
    settings: { minimumConfidence: "sure" },
    expected: {},
    problems: [/^The setting "interleave\.minimumConfidence" is ignored: expected "possible" or/],
  },
  { name: "settings that are none", settings: "x", expected: {} },
];

for (const { name, file, settings, expected, problems = [] } of cases) {
  test(`configuration: ${name}`, () => {
    const source = file === undefined ? null : { uri: "file:///w/interleave.json", text: file };
    const result = joinConfiguration(source, settings, ruleIds);
    assert.deepEqual(result.configuration, { ...defaultConfiguration, ...expected });
    assert.equal(result.problems.length, problems.length, JSON.stringify(result.problems));
    for (const [index, pattern] of problems.entries()) assert.match(result.problems[index]?.en ?? "", pattern);
  });
}
