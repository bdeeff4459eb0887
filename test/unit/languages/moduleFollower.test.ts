import assert from "node:assert/strict";
import { test } from "node:test";
import { documentLanguage } from "../../../src/engine/documentLanguage.ts";
import type { ModuleFollower } from "../../../src/languages/moduleUpdate.ts";
import { readCaseFiles, ruleIds } from "../../support/cases.ts";
import { mutate } from "../../support/mutations.ts";
import { createRandom } from "../../support/random.ts";
import { parser, runtime } from "../../support/syntax.ts";

const all = ruleIds().flatMap(readCaseFiles);

/** Classes in functions and in classes. */
const nested = {
  python: `
def build(size):
    class Local:
        class Inner:
            def read(self): return size
        def __init__(self): self.size = size
    return Local()

class Outer:
    limit = 10
    class Inner(list):
        def add(self, one): self.append(one)
    def make(self): return self.Inner()
`,
  typescript: `
function build(size: number) {
  class Local {
    readonly inner = class { read() { return size; } };
    get size() { return size; }
  }
  return new Local();
}
class Outer {
  static limit = 10;
  make = () => new (class Inner { add(one: number) { return one + Outer.limit; } })();
  static { const first = () => Outer.limit; first(); }
}
`,
};

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
      const document = parser.open(`${source}\n${nested[languageId]}\n${random.pick(cases).source}`, grammar);
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
