import assert from "node:assert/strict";
import { test } from "node:test";
import { pythonModule } from "../../../../src/languages/python/frontEnd.ts";
import { followPython } from "../../../../src/languages/python/moduleFollower.ts";
import { readCaseFiles, ruleIds } from "../../../support/cases.ts";
import { mutate } from "../../../support/mutations.ts";
import { createRandom } from "../../../support/random.ts";
import { parser, runtime } from "../../../support/syntax.ts";

const grammar = await runtime.grammar("python");
const cases = ruleIds().flatMap((rule) => readCaseFiles(rule).filter(({ fileName }) => fileName.endsWith(".py")));

test("a module that follows 3,000 edits is the one of the new text, and mostly only a function is walked again", () => {
  let followed = 0;
  let all = 0;
  for (let run = 0; run < 300; run++) {
    const random = createRandom(run);
    const { source, fileName } = random.pick(cases);
    const document = parser.open(`${source}\n${random.pick(cases).source}`, grammar);
    try {
      let follower = followPython(document.table);
      for (let count = 0; count < 10; count++) {
        const change = mutate(document.text, random);
        document.change([change]);
        const { start, end } = change;
        const update = follower.follow(document.table, { start, end, newEnd: start + change.newText.length });
        all++;
        if (update) {
          followed++;
          update.apply();
          assert.deepEqual(withoutGroups(follower.module), withoutGroups(pythonModule(document.table)), fileName);
        } else follower = followPython(document.table);
      }
    } finally {
      document.delete();
    }
  }
  assert.ok(followed > all / 6, `${followed} of ${all} edits were followed`);
});

/** Only inside one callable it matters which parts of a statement belong together. */
function withoutGroups(module: unknown): unknown {
  return JSON.parse(JSON.stringify(module, (key, value) => (key === "group" ? 0 : value)));
}
