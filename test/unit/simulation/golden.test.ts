import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { test } from "node:test";
import { formatTimelineJson } from "../../../src/simulation/format/json.ts";
import { formatSvg } from "../../../src/simulation/format/svg.ts";
import { formatTimelineText } from "../../../src/simulation/format/text.ts";
import { formatTrace } from "../../../src/simulation/format/trace.ts";
import type { Timeline } from "../../../src/simulation/timeline.ts";
import { type SourceLanguage, simulated } from "../../support/simulation.ts";

/** The same program gives the same bytes, on every machine and in every version of Node.js. */
const programs: readonly { readonly name: string; readonly language: SourceLanguage }[] = [
  { name: "threads.py", language: "python" },
  { name: "promises.js", language: "javascript" },
];

const formats: Readonly<Record<string, (timeline: Timeline, title: string) => string>> = {
  json: formatTimelineJson,
  txt: (timeline, title) => formatTimelineText(timeline, { title, locale: "en", width: 100 }),
  "zh-cn.txt": (timeline, title) => formatTimelineText(timeline, { title, locale: "zh-cn", width: 100 }),
  svg: (timeline, title) => formatSvg(timeline, { title, locale: "en", width: 900 }),
  "trace.json": (timeline, title) => formatTrace([{ name: title, timeline }], "en"),
};

for (const { name, language } of programs) {
  for (const [extension, format] of Object.entries(formats)) {
    test(`${name} as ${extension} is what it was`, async () => {
      const timeline = await simulated(read(name), language);
      const text = format(timeline, name);
      const file = `${name}.${extension}`;
      // `UPDATE_GOLDEN=1` writes the files anew; what changed is then to be read in the difference.
      if (process.env.UPDATE_GOLDEN) writeFileSync(urlOf(file), text);
      assert.equal(text, read(file));
    });
  }
}

test("a program is simulated twice alike", async () => {
  const text = read("threads.py");
  assert.deepEqual(await simulated(text, "python"), await simulated(text, "python"));
});

function urlOf(name: string): URL {
  return new URL(`fixtures/${name}`, import.meta.url);
}

function read(name: string): string {
  return readFileSync(urlOf(name), "utf8");
}
