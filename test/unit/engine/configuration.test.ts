import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Configuration, defaultConfiguration, readConfiguration } from "../../../src/engine/configuration.ts";
import { endOfSentence } from "../../../src/engine/configurationProblem.ts";

const ruleIds = new Set(["join-in-loop", "busy-wait"]);

interface RightCase {
  readonly given: unknown;
  /** What differs from the default configuration. */
  readonly gives: Partial<Configuration>;
}

const right: readonly RightCase[] = [
  { given: {}, gives: {} },
  { given: { enable: false }, gives: { enable: false } },
  { given: { rules: {} }, gives: { rules: {} } },
  {
    given: { rules: { "join-in-loop": "error", "busy-wait": "off" } },
    gives: { rules: { "join-in-loop": "error", "busy-wait": "off" } },
  },
  { given: { minimumConfidence: "certain" }, gives: { minimumConfidence: "certain" } },
  { given: { pythonVersion: "auto" }, gives: {} },
  { given: { pythonVersion: "3.13" }, gives: { pythonVersion: "3.13" } },
  { given: { pythonVersion: "2.7" }, gives: { pythonVersion: "2.7" } },
  { given: { target: { freeThreaded: true } }, gives: { target: { freeThreaded: true } } },
  { given: { "target.freeThreaded": true }, gives: { target: { freeThreaded: true } } },
  { given: { blockingCalls: { "db.query": "db.aquery" } }, gives: { blockingCalls: { "db.query": "db.aquery" } } },
  { given: { exclude: ["**/generated/**"] }, gives: { exclude: ["**/generated/**"] } },
  { given: { run: "onSave" }, gives: { run: "onSave" } },
  { given: { trace: { server: "verbose" }, $schema: "./schema.json" }, gives: {} },
  { given: { enable: undefined, rules: null }, gives: {} },
];

for (const { given, gives } of right) {
  test(`the configuration ${JSON.stringify(given)} is read`, () => {
    const { configuration, problems } = readConfiguration(given, ruleIds);
    assert.deepEqual(problems, []);
    assert.deepEqual(configuration, { ...defaultConfiguration, ...gives });
  });
}

interface WrongCase {
  readonly given: unknown;
  readonly problems: readonly (readonly [key: string, message: string])[];
  /** What is taken although something else is wrong. */
  readonly gives?: Partial<Configuration>;
}

const wrong: readonly WrongCase[] = [
  { given: null, problems: [["", "expected an object, found null"]] },
  { given: [], problems: [["", "expected an object, found an array"]] },
  { given: "on", problems: [["", 'expected an object, found "on"']] },
  { given: { enabled: true }, problems: [["enabled", "unknown key"]] },
  { given: { enable: "yes" }, problems: [["enable", 'expected true or false, found "yes"']] },
  { given: { rules: ["join-in-loop"] }, problems: [["rules", "expected an object, found an array"]] },
  {
    given: { rules: { "join-in-lop": "off", "busy-wait": "hint" } },
    problems: [["rules.join-in-lop", "there is no such rule"]],
    gives: { rules: { "busy-wait": "hint" } },
  },
  {
    given: { rules: { "join-in-loop": "loud", "busy-wait": "hint" } },
    problems: [
      ["rules.join-in-loop", 'expected "off" or "hint" or "information" or "warning" or "error", found "loud"'],
    ],
    gives: { rules: { "busy-wait": "hint" } },
  },
  {
    given: { minimumConfidence: "sure" },
    problems: [["minimumConfidence", 'expected "possible" or "likely" or "certain", found "sure"']],
  },
  {
    given: { pythonVersion: 3.8 },
    problems: [["pythonVersion", 'expected "auto" or a version such as "3.8", found 3.8']],
  },
  {
    given: { pythonVersion: "3" },
    problems: [["pythonVersion", 'expected "auto" or a version such as "3.8", found "3"']],
  },
  { given: { target: true }, problems: [["target", "expected an object, found true"]] },
  { given: { trace: "off" }, problems: [["trace", 'expected an object, found "off"']] },
  { given: { target: { freeThreaded: 1 } }, problems: [["target.freeThreaded", "expected true or false, found 1"]] },
  { given: { target: { cores: 8 } }, problems: [["target.cores", "unknown key"]] },
  { given: { blockingCalls: "db.query" }, problems: [["blockingCalls", 'expected an object, found "db.query"']] },
  {
    given: { blockingCalls: { "db.query": 1, "db.get": "db.aget" } },
    problems: [["blockingCalls.db.query", "expected a string, found 1"]],
    gives: { blockingCalls: { "db.get": "db.aget" } },
  },
  { given: { exclude: "**" }, problems: [["exclude", 'expected an array of strings, found "**"']] },
  {
    given: { exclude: ["a", 1, "b"] },
    problems: [["exclude[1]", "expected a string, found 1"]],
    gives: { exclude: ["a", "b"] },
  },
  { given: { run: "always" }, problems: [["run", 'expected "onType" or "onSave", found "always"']] },
];

for (const { given, problems: expected, gives } of wrong) {
  test(`the configuration ${JSON.stringify(given)} is reported`, () => {
    const { configuration, problems } = readConfiguration(given, ruleIds);
    assert.deepEqual(
      problems.map(({ key, message }) => [key, message.en]),
      expected,
    );
    assert.deepEqual(configuration, { ...defaultConfiguration, ...gives });
  });
}

const chinese = [
  { given: { target: true }, sentence: "应为对象，实际为 true。" },
  { given: { enable: [] }, sentence: "应为 true 或 false，实际为数组。" },
  { given: { exlude: [] }, sentence: "未知的键。是否想写“exclude”？" },
  { given: { rules: { "join-in-lop": "off" } }, sentence: "没有这条规则。是否想写“join-in-loop”？" },
];

for (const { given, sentence } of chinese) {
  test(`the problem of ${JSON.stringify(given)} is also told in Chinese`, () => {
    const { problems } = readConfiguration(given, ruleIds);
    assert.deepEqual(
      problems.map((problem) => endOfSentence(problem)["zh-cn"]),
      [sentence],
    );
  });
}

test("no value makes the reader throw, and what it gives is a configuration", () => {
  const someValue = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
  const keys = Object.keys(defaultConfiguration);
  const someSettings = fc.dictionary(fc.oneof(fc.constantFrom(...keys), fc.string()), someValue);
  fc.assert(
    fc.property(fc.oneof(someValue, someSettings), (given) => {
      const { configuration } = readConfiguration(given, ruleIds);
      assert.deepEqual(readConfiguration(configuration, ruleIds), { configuration, problems: [] });
    }),
  );
});
