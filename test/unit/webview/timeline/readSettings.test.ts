import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultSettings } from "../../../../src/simulation/settings.ts";
import { readSettings } from "../../../../src/webview/timeline/export/readSettings.ts";
import { toSettingsJson } from "../../../../src/webview/timeline/export/settings.ts";
import { programOf } from "../../../support/simulation.ts";

const read = (text: string) => readSettings({ name: "a.json", bytes: new TextEncoder().encode(text) });
const saved = (turned: unknown) => JSON.stringify({ version: 1, turned });

test("what is saved can be read again", async () => {
  const program = await programOf("import time\ntime.sleep(1)\n", "python");
  const turned = { cores: "8", runtime: "python2", startMethod: "spawn", "cost.threadStart": "500", "rounds:3": "20" };
  const text = toSettingsJson(program, turned, defaultSettings("python2"));
  assert.deepEqual(read(text), { kind: "settings", turned });
});

for (const [what, text, reason] of [
  ["no JSON", "{", "no JSON"],
  ["another document", '{"traceEvents": []}', "no settings of a timeline"],
  ["a list", "[]", "no settings of a timeline"],
  ["a later version", '{"version": 2, "turned": {}}', "no settings of a timeline"],
  ["a list in place of the settings", saved([]), "no settings of a timeline"],
  ["a runtime that is not there", saved({ runtime: "cobol" }), 'runtime: "cobol"'],
  ["too many cores", saved({ cores: "5000" }), 'cores: "5000"'],
  ["a negative time", saved({ "cost.threadStart": "-1" }), 'cost.threadStart: "-1"'],
  ["a cost that is not there", saved({ "cost.coffee": "1" }), 'cost.coffee: "1"'],
  ["a number in place of its text", saved({ cores: 4 }), "cores: 4"],
] as const) {
  test(`${what} is refused`, () => {
    const answer = read(text);
    assert.ok(answer.kind === "refused");
    assert.ok(answer.reason.en.includes(reason), answer.reason.en);
  });
}
