import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { pythonModule } from "../../../../src/languages/python/frontEnd.ts";
import { assertModule } from "../../../support/moduleInvariants.ts";
import { outlineOf } from "../../../support/outline.ts";
import { tableOf } from "../../../support/syntax.ts";
import { type OutlineCase, readOutlineCases } from "./outlineFixture.ts";

const folder = new URL("fixtures/", import.meta.url);
const subjects = (await readdir(folder)).sort();
const cases = new Map(
  await Promise.all(
    subjects.map(
      async (subject): Promise<[string, OutlineCase[]]> => [subject, await readOutlineCases(new URL(subject, folder))],
    ),
  ),
);

async function check({ source, outline }: OutlineCase): Promise<void> {
  const module = pythonModule(await tableOf(source, "python"));
  assertModule(module, source);
  assert.equal(outlineOf(module, source), outline);
}

for (const [subject, subjectCases] of cases) {
  test(`outlines of ${subject.replace(/\.txt$/, "")}`, async (context) => {
    for (const each of subjectCases) await context.test(each.title, () => check(each));
  });
}

/** Half-typed and damaged forms of a text: cut at both sides, a piece removed, a bracket or a quote too many. */
function* damaged(source: string): Generator<string> {
  for (let offset = 1; offset < source.length; offset += 7) {
    const [before, after] = [source.slice(0, offset), source.slice(offset)];
    yield before;
    yield after;
    yield before + after.slice(5);
    for (const extra of ["(", "]", '"', "\n", ":"]) yield before + extra + after;
  }
}

test("damaged texts give sound modules", async () => {
  for (const each of [...cases.values()].flat()) {
    for (const text of damaged(each.source)) {
      try {
        assertModule(pythonModule(await tableOf(text, "python")), text);
      } catch (error) {
        throw new Error(`The text ${JSON.stringify(text)} of "${each.title}" breaks a rule.`, { cause: error });
      }
    }
  }
});
