import assert from "node:assert/strict";
import { test } from "node:test";
import { createProgress } from "../../../src/cli/progress.ts";

interface Case {
  readonly name: string;
  /** When each file was done, in milliseconds after the start. */
  readonly times: readonly number[];
  readonly shown: readonly string[];
}

const erase = "\r\u001b[2K";

const cases: readonly Case[] = [
  { name: "a quick run shows nothing", times: [1, 2, 50, 99], shown: [] },
  {
    name: "a slow one shows what is done",
    times: [100, 250],
    shown: [`${erase}1/4 (25 %)`, `${erase}2/4 (50 %)`, erase],
  },
  {
    name: "at most every 100 ms",
    times: [120, 121, 219, 220],
    shown: [`${erase}1/4 (25 %)`, `${erase}4/4 (100 %)`, erase],
  },
];

for (const { name, times, shown } of cases) {
  test(`progress: ${name}`, () => {
    const written: string[] = [];
    let time = 0;
    const progress = createProgress(
      (text) => void written.push(text),
      4,
      () => time,
    );
    for (time of times) progress.advance();
    progress.clear();
    progress.clear();
    assert.deepEqual(written, shown);
  });
}
