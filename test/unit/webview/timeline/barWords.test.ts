import assert from "node:assert/strict";
import { test } from "node:test";
import { fittingWords } from "../../../../src/webview/timeline/chart/barWords.ts";

for (const [reason, width, words] of [
  ["time.sleep(0.1)", 200, "time.sleep(0.1)"],
  ["urllib.request.urlretrieve(address, target)", 100, "urlretrieve(address, target)"],
  ["urllib.request.urlopen", 50, "urlopen"],
  ["down.join()", 50, "join()"],
  ["Thread-1", 20, "Thread-1"],
  ["f(a.b.c)", 20, "f(a.b.c)"],
] as const) {
  test(`${reason} in ${width} pixels reads ${words}`, () => assert.equal(fittingWords(reason, width), words));
}
