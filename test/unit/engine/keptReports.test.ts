import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { createProject } from "../../../src/project/project.ts";
import { analyseText, documentOf, startEngine } from "../../support/engine.ts";

/** A text in which `before` stands once and is edited to `after`, and what a rule finds in it then. */
interface EditCase {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly rule: string;
  /** How many findings of the rule there are before the edit, and after it. */
  readonly found: readonly [number, number];
}

/** Functions next to an edit are looked at again anyway, so there are some in between. */
function between(extension: "py" | "ts"): string {
  const names = ["one", "two", "three"];
  if (extension === "ts") return names.map((name) => `function ${name}() {\n  return 1;\n}\n`).join("\n");
  return names.map((name) => `\ndef ${name}():\n    return 1\n`).join("");
}

const lockCase = `
import threading
lock = threading.Lock()

def first():
    print("first")
${between("py")}
def second(item):
    lock.acquire()
    if item is None:
        return
    item.work()
    lock.release()
`;

const cases: readonly EditCase[] = [
  {
    name: "a line more above a message that names a line",
    file: "lines.py",
    text: lockCase,
    before: '    print("first")\n',
    after: '    print("first")\n    print("more")\n',
    rule: "lock-not-released",
    found: [1, 1],
  },
  {
    name: "a line fewer, as an edit of blanks only",
    file: "blanks.py",
    text: lockCase.replace('print("first")\n', 'print("first")\n\n    print("more")\n'),
    before: '("first")\n\n',
    after: '("first")\n',
    rule: "lock-not-released",
    found: [1, 1],
  },
  {
    name: "another function that the check has looked into",
    file: "callback.ts",
    text: `async function save(item: string) {\n  console.log(item);\n}\n\n${between("ts")}\nfunction all(items: string[]) {\n  items.forEach(save);\n}\n`,
    before: "console.log(item)",
    after: "await fetch(item)",
    rule: "async-foreach",
    found: [0, 1],
  },
  {
    name: "another function that hands this one to the event loop",
    file: "loop.py",
    text: `import asyncio\nimport time\n\ndef start(loop, other):\n    loop = asyncio.get_event_loop()\n    loop.call_soon(other)\n${between("py")}\ndef tick():\n    time.sleep(3)\n`,
    before: "call_soon(other)",
    after: "call_soon(tick)",
    rule: "blocking-call-in-async",
    found: [0, 1],
  },
  {
    name: "a comment right above the function",
    file: "above.py",
    text: "import asyncio\n\nasync def get(url):\n    return await fetch(url)\n\n# Gets what there is.\nasync def all(urls):\n    results = []\n    for url in urls:\n        results.append(await get(url))\n    return results\n",
    before: "Gets what there is.",
    after: "Gets one after another.",
    rule: "await-in-loop",
    found: [1, 0],
  },
  {
    name: "a comment that tells the runtime",
    file: "runtime.py",
    text: `#!/usr/bin/env python\n${between("py")}\nasync def key():\n    total = 0\n    for i in range(50_000_000):\n        total += i * i\n    return total\n`,
    before: "env python",
    after: "env pypy3",
    rule: "cpu-bound-on-event-loop",
    found: [1, 1],
  },
];

const { engine, log } = await startEngine(undefined, { followedLength: 0 });

for (const { name, file, text, before, after, rule, found } of cases) {
  test(`what was reported is not kept: ${name}`, () => {
    const document = documentOf(file, text);
    const { uri } = document;
    engine.open(document);
    // Nothing is followed before the first edit.
    engine.change(uri, [{ start: text.length, end: text.length, newText: " " }]);
    const start = text.indexOf(before);
    const old = engine.analyse(uri, defaultConfiguration).findings;
    engine.change(uri, [{ start, end: start + before.length, newText: after }]);
    const edited = engine.analyse(uri, defaultConfiguration).findings;
    engine.close(uri);
    const fresh = analyseText(engine, file, `${text.replace(before, () => after)} `).findings;
    assert.deepEqual(edited, fresh);
    assert.deepEqual([countOf(old, rule), countOf(edited, rule)], found);
    assert.deepEqual(log, []);
  });
}

test("what was reported is not kept: a function of another file gives something else", () => {
  const uriOf = (name: string) => `file:///workspace/${name}`;
  const project = createProject(
    (_, __, module) => (module === "far" ? uriOf("far.py") : null),
    {},
    { followsEdits: true },
  );
  engine.setProject(project);
  const set = (text: string) => project.setFile(uriOf("far.py"), analyseText(engine, "far.py", text).summary());
  const text = "import threading\nfrom far import work\n\ndef start():\n    threading.Thread(target=work()).start()\n";
  const document = documentOf("near.py", text);
  engine.open(document);
  const analyse = () => countOf(engine.analyse(document.uri, defaultConfiguration).findings, "called-not-passed");
  set("def work():\n    return inner\n\ndef inner():\n    print(1)\n");
  engine.change(document.uri, [{ start: text.length, end: text.length, newText: " " }]);
  const before = analyse();
  set("def work():\n    print(2)\n");
  const after = analyse();
  engine.close(document.uri);
  engine.setProject(null);
  assert.deepEqual([before, after], [0, 1]);
  assert.deepEqual(log, []);
});

function countOf(findings: readonly { readonly rule: string }[], rule: string): number {
  return findings.filter((finding) => finding.rule === rule).length;
}
