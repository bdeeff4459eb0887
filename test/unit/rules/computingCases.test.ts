import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { readCaseFiles } from "../../support/cases.ts";
import { analyseText, startEngine } from "../../support/engine.ts";
import { readWorkspaceCases } from "../../support/workspaceCase.ts";

const { engine } = await startEngine();

/** The rules about computing in the wrong place, whose cases are counted together. */
const rules = ["cpu-bound-on-event-loop", "cpu-bound-in-thread", "cpu-bound-greenlet", "process-pool-for-io"];

/** How the cost model gets to what it says, by the words of the message. */
const evidence: Readonly<Record<string, RegExp>> = {
  "rounds of one loop": /: about (?:10|\d).* rounds ≈/,
  "rounds of nested loops": /\d nested loops, about/,
  "recursive calls": /recursive calls ≈/,
  "slow by design": /slow by design/,
  "a heavy call": /it is busy/,
  "exponential recursion": /each call calls itself again/,
  "a pattern that repeats a repetition": /repeats a repetition/,
  "the square of the data": /grows with the square of the data\./,
  "the cube of the data": /grows with the cube/,
  "copies of what was built": /copies all that was built/,
  "searches of a list": /searches a whole list/,
  "much for each element": /for each element of its data/,
};

const wanted = 30;

for (const language of ["python", "ecmascript"]) {
  const files = rules.flatMap((rule) => [
    ...readCaseFiles(rule).map(({ fileName, source, expected }) => ({ rule, fileName, source, expected })),
    ...readWorkspaceCases(rule).flatMap(({ sources, files: texts }) =>
      sources.map(({ path, expected }) => ({ rule, fileName: path, source: texts[path] ?? "", expected })),
    ),
  ]);
  const own = files.filter(({ fileName }) => fileName.endsWith(".py") === (language === "python"));

  test(`computing, ${language}: there are enough cases`, (t) => {
    const flagged = own.filter(({ expected }) => expected.length > 0).length;
    t.diagnostic(`${language}: ${flagged} flagged, ${own.length - flagged} clean`);
    assert.ok(flagged >= wanted, `${flagged} flagged cases`);
    assert.ok(own.length - flagged >= wanted, `${own.length - flagged} clean cases`);
  });

  test(`computing, ${language}: cases show all evidence`, (t) => {
    const messages = own.flatMap(({ rule, fileName, source }) =>
      analyseText(engine, fileName, source, defaultConfiguration)
        .findings.filter((finding) => finding.rule === rule)
        .map(({ message }) => message.en),
    );
    const counts = Object.entries(evidence).map(([name, pattern]) => {
      const count = messages.filter((message) => pattern.test(message)).length;
      t.diagnostic(`${language}: ${name}: ${count}`);
      return { name, count };
    });
    assert.deepEqual(
      counts.filter(({ count }) => count === 0),
      [],
    );
  });
}
