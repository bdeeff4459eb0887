import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import { ecmascriptModule } from "../../../../src/languages/ecmascript/frontEnd.ts";
import { assertModule } from "../../../support/moduleInvariants.ts";
import { outlineOf } from "../../../support/outline.ts";
import { tableOf } from "../../../support/syntax.ts";
import { type OutlineCase, readOutlineCases } from "../python/outlineFixture.ts";

type EcmascriptGrammar = "typescript" | "tsx";

const folder = new URL("fixtures/", import.meta.url);
const subjects = (await readdir(folder)).sort();
const cases = new Map(
  await Promise.all(
    subjects.map(
      async (subject): Promise<[string, OutlineCase[]]> => [subject, await readOutlineCases(new URL(subject, folder))],
    ),
  ),
);

/** A title that ends with a grammar's name is for that one; what both can read must mean the same in both. */
function grammarsOf({ title }: OutlineCase): readonly EcmascriptGrammar[] {
  if (title.endsWith("(typescript)")) return ["typescript"];
  return title.endsWith("(tsx)") ? ["tsx"] : ["typescript", "tsx"];
}

async function check(each: OutlineCase): Promise<void> {
  for (const grammar of grammarsOf(each)) {
    const module = ecmascriptModule(await tableOf(each.source, grammar));
    assertModule(module, each.source);
    assert.equal(outlineOf(module, each.source), each.outline, grammar);
  }
}

for (const [subject, subjectCases] of cases) {
  test(`outlines of ${subject.replace(/\.txt$/, "")}`, async (context) => {
    for (const each of subjectCases) await context.test(each.title, () => check(each));
  });
}

/** Half-typed and damaged forms of a text: cut at both sides, a piece removed, a bracket or a quote too many. */
function* damaged(source: string): Generator<string> {
  for (let offset = 1; offset < source.length; offset += 29) {
    const [before, after] = [source.slice(0, offset), source.slice(offset)];
    yield before;
    yield after;
    yield before + after.slice(5);
    for (const extra of ["(", "}", "`", "\n", "=>", "<a>"]) yield before + extra + after;
  }
}

test("damaged texts give sound modules", async () => {
  for (const each of [...cases.values()].flat()) {
    const grammar = grammarsOf(each).at(-1) as EcmascriptGrammar;
    for (const text of damaged(each.source)) {
      try {
        assertModule(ecmascriptModule(await tableOf(text, grammar)), text);
      } catch (error) {
        throw new Error(`The text ${JSON.stringify(text)} of "${each.title}" breaks a rule.`, { cause: error });
      }
    }
  }
});
