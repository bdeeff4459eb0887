import assert from "node:assert/strict";
import { test } from "node:test";
import { documentLanguage } from "../../../src/engine/documentLanguage.ts";
import type { ModuleFollower } from "../../../src/languages/moduleUpdate.ts";
import { readCaseFiles, ruleIds } from "../../support/cases.ts";
import { mutate } from "../../support/mutations.ts";
import { createRandom } from "../../support/random.ts";
import { parser, runtime } from "../../support/syntax.ts";

const all = ruleIds().flatMap(readCaseFiles);

for (const [languageId, extension] of [
  ["python", ".py"],
  ["typescript", ".ts"],
] as const) {
  const cases = all.filter(({ fileName }) => fileName.endsWith(extension));

  test(`${languageId}: a module that follows 3,000 edits is that of the new text, and often only a function is walked`, async () => {
    const language = documentLanguage(languageId);
    assert(language?.followModule);
    const grammar = await runtime.grammar(language.grammar);
    let followed = 0;
    let edits = 0;
    for (let run = 0; run < 300; run++) {
      const random = createRandom(run);
      const { source, fileName } = random.pick(cases);
      const document = parser.open(`${source}\n${random.pick(cases).source}`, grammar);
      try {
        let follower: ModuleFollower = language.followModule(document.table);
        for (let count = 0; count < 10; count++, edits++) {
          const { start, end, newText } = mutate(document.text, random);
          const replaced = document.text.slice(start, end);
          document.change([{ start, end, newText }]);
          const update = follower.follow(document.table, { start, end, newEnd: start + newText.length });
          if (update) {
            followed++;
            update.apply();
            assert.deepEqual(
              withoutGroups(follower.module),
              withoutGroups(language.buildModule(document.table)),
              fileName,
            );
          } else {
            document.change([{ start, end: start + newText.length, newText: replaced }]);
            follower = language.followModule(document.table);
          }
        }
      } finally {
        document.delete();
      }
    }
    assert.ok(followed > edits / 16, `${followed} of ${edits} edits were followed`);
  });
}

/** Only inside one callable it matters which parts of a statement belong together. */
function withoutGroups(module: unknown): unknown {
  return JSON.parse(JSON.stringify(module, (key, value) => (key === "group" ? 0 : value)));
}
