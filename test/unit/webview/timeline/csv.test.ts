import assert from "node:assert/strict";
import { test } from "node:test";
import { toCsv } from "../../../../src/webview/timeline/export/csv.ts";
import { sampleTimeline } from "../../../webview/support/sampleTimeline.ts";

test("every span is a row, and cells with commas, quotes and line ends are quoted", () => {
  const timeline = sampleTimeline(1, true);
  const [first] = timeline.spans;
  assert.ok(first);
  const spans = [{ ...first, reason: 'f("a",\n"b")' }];
  const csv = toCsv([{ key: "before", title: "", timeline: { ...timeline, spans } }]);
  const row = 'before,0,60,MainThread,main,running,"f(""a"",\n""b"")",,15,';
  assert.equal(csv, `timeline,start_us,end_us,lane,kind,state,reason,held_by,line,file\r\n${row}\r\n`);
});
