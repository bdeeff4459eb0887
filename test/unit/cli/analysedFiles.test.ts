import assert from "node:assert/strict";
import { test } from "node:test";
import { createAnalysedFiles } from "../../../src/cli/check/analysedFiles.ts";
import type { Survey } from "../../../src/engine/analysis.ts";

function surveyThatTells(shrunk: string[], name: string): Survey {
  const unused = () => assert.fail("Nobody asks for this.");
  return { summary: unused, view: unused, analyse: unused, shrink: () => void shrunk.push(name) };
}

test("the files that were analysed last are remembered with their syntax alone", () => {
  const analysed = createAnalysedFiles();
  const shrunk: string[] = [];
  const survey = (name: string) => surveyThatTells(shrunk, name);
  analysed.add("a", { survey: survey("a"), length: 1_500_000 });
  analysed.add("b", { survey: survey("b"), length: 1_500_000 });
  analysed.add("b", { survey: survey("b"), length: 1_500_000 });
  analysed.add("c", null);
  assert.deepEqual(shrunk, ["a", "b", "b"]);
  assert.deepEqual(
    ["a", "b", "c", "d"].map((path) => [analysed.has(path), analysed.survey(path) !== null]),
    [
      [true, true],
      [true, true],
      [true, false],
      [false, false],
    ],
  );
  analysed.add("d", { survey: survey("d"), length: 2_000_000 });
  assert.deepEqual([analysed.has("a"), analysed.survey("a"), analysed.survey("b") !== null], [true, null, true]);
});
