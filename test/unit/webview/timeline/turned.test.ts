import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultSettings } from "../../../../src/simulation/settings.ts";
import { readTurned, runtimesFor, settingsOf, withTurned } from "../../../../src/webview/timeline/turned.ts";
import { sampleSubject } from "../../../webview/support/sampleTimeline.ts";

const { before } = sampleSubject;

test("what was turned is set, the rest keeps its default", () => {
  const settings = settingsOf(before, { cores: "8", runtime: "python-free-threaded", "time.sleep": "50" });
  assert.equal(settings.cores, 8);
  assert.equal(settings.runtime, "python-free-threaded");
  assert.deepEqual(settings.assumptions, { "time.sleep": 50 });
  assert.equal(settings.switchInterval, defaultSettings("python").switchInterval);
});

test("what does not fit is left out", () => {
  assert.deepEqual(settingsOf(before, { runtime: "node", cores: "many", tasks: "-1" }), defaultSettings("python"));
});

test("a program can be seen on the runtimes of its language", () => {
  assert.ok(runtimesFor(before).every((runtime) => runtime.startsWith("python")));
  assert.deepEqual(runtimesFor({ ...before, runtime: "node" }), ["node", "browser"]);
});

test("turning back forgets", () => {
  assert.deepEqual(withTurned({ cores: "8", tasks: "2" }, "cores", null), { tasks: "2" });
});

test("a saved value is read as far as it is one", () => {
  assert.deepEqual(readTurned({ cores: "8", tasks: 2 }), { cores: "8" });
  for (const other of [null, undefined, 3, "x"]) assert.deepEqual(readTurned(other), {});
});
