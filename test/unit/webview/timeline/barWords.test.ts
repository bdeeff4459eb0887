import assert from "node:assert/strict";
import { test } from "node:test";
import { fittingWords } from "../../../../src/webview/timeline/chart/barWords.ts";

for (const [reason, width, words] of [
  ["time.sleep(0.1)", 200, "time.sleep(0.1)"],
  ["urllib.request.urlretrieve(address, target)", 210, "urlretrieve(address, target)"],
  ["urllib.request.urlretrieve(address, target)", 112, "urlretrieve(…)"],
  ["urllib.request.urlretrieve(address, target)", 70, ""],
  ["await client.get(url)", 110, "get(url)"],
  ["await client.get(url)", 60, "get(…)"],
  ["range(1_000_000) for i", 64, "range…"],
  ["urllib.request.urlopen", 60, "urlopen"],
  ["urllib.request.urlopen(url).read()", 75, "urlopen…"],
  ["down.join()", 60, "join()"],
  ["Thread-1", 20, ""],
  ["f(a.b.c)", 70, "f(a.b.c)"],
  ["f(a.b.c)", 46, "f(…)"],
  ["下载第一个文件", 90, "下载第一个文件"],
  ["下载第一个文件", 64, ""],
] as const) {
  test(`${reason} in ${width} pixels reads ${words}`, () => assert.equal(fittingWords(reason, width), words));
}
