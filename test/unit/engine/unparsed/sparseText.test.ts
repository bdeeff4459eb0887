import assert from "node:assert/strict";
import { suite, test } from "node:test";
import { defaultConfiguration } from "../../../../src/engine/configuration.ts";
import { coroutineNamesOf, namesOfCoroutines } from "../../../../src/engine/unparsed/coroutineNames.ts";
import { functionBodies } from "../../../../src/engine/unparsed/functionBodies.ts";
import { logicalLines } from "../../../../src/engine/unparsed/logicalLines.ts";
import { sparseText, type Wanted } from "../../../../src/engine/unparsed/sparseText.ts";
import { calledNames } from "../../../../src/knowledge/callWords.ts";
import type { Finding } from "../../../../src/model/finding.ts";
import { readCases, ruleIds } from "../../../support/cases.ts";
import { startEngine } from "../../../support/engine.ts";

const { engine } = await startEngine();

interface Case {
  readonly name: string;
  readonly text: string;
  /** The functions whose bodies are left out; null when the text is parsed whole. */
  readonly leftOut: readonly string[] | null;
  readonly needs?: Wanted["needs"];
  readonly coroutines?: readonly string[];
}

const dropping: Wanted["needs"] = [{ words: /\basync\b/, dropsCoroutine: true }];
const threads: Wanted["needs"] = [{ words: /\bThread\b/, inFunction: /\bThread\b/ }];
const runners: Wanted["needs"] = [
  { words: /\basyncio\b/, inFunction: calledNames(["asyncio.run", "asyncio.Runner.run"]) },
];
const plain = "def idle():\n    assert work(1)\n    check(2)\n";

const cases: readonly Case[] = [
  { name: "a function that tells nothing", text: plain, leftOut: ["idle"] },
  { name: "one that gives something", text: "def f():\n    work()\n    return work()\n", leftOut: null },
  { name: "one that gives nothing", text: "def f():\n    work()\n    return\n", leftOut: ["f"] },
  {
    name: "one in which another one gives",
    text: "def f():\n    def g():\n        return 1\n    g()\n",
    leftOut: ["f"],
  },
  { name: "a generator", text: "def f():\n    work((yield))\n", leftOut: null },
  { name: "one that raises whatever happens", text: "def f():\n    log()\n    raise Bad()\n", leftOut: null },
  { name: "one that may raise", text: "def f():\n    if a():\n        raise Bad()\n", leftOut: ["f"] },
  { name: "one that does nothing", text: 'def f():\n    """Of (no) use."""\n', leftOut: null },
  { name: "one on a line", text: "def f(): work()\n", leftOut: null },
  { name: "one that sets a field", text: "class C:\n    def f(me):\n        me.a, b = work()\n", leftOut: null },
  {
    name: "one that sets another's field",
    text: "class C:\n    def f(me, it):\n        it.a = work()\n",
    leftOut: ["f"],
  },
  { name: "one that sets a name of the module", text: "def f():\n    global a\n    a = work()\n", leftOut: null },
  { name: "a comment that silences", text: "def f():\n    work()  # interleave: ignore\n", leftOut: null },
  { name: "a comment in front of the next", text: `${plain}# end\ndef g(): ...\n`, leftOut: ["idle"] },
  {
    name: "lines that brackets join",
    text: "def f():\n    work(\n1,\n)\n    more('''\nx\n''')\nx = 1\n",
    leftOut: ["f"],
  },
  { name: "brackets that do not fit", text: `${plain}x = (\n`, leftOut: null },
  { name: "tabs and spaces", text: `${plain}def g():\n\twork()\n`, leftOut: null },
  { name: "a dropped coroutine", text: "def f():\n    a.fetch()\n", coroutines: ["fetch"], leftOut: null },
  {
    name: "a coroutine that is awaited",
    text: "def f():\n    await a.fetch()\n",
    coroutines: ["fetch"],
    leftOut: ["f"],
  },
  {
    name: "what the rules need",
    text: `def f():\n    Thread()\n${plain}`,
    needs: threads,
    leftOut: ["idle"],
  },
  {
    name: "another name for it",
    text: `class Worker(Thread): ...\nclass Other(Worker): ...\ndef f():\n    Other(1)\n${plain}`,
    needs: threads,
    leftOut: ["idle"],
  },
  {
    name: "who leads to it",
    text: `def f():\n    Thread()\ndef g():\n    f()\ndef h():\n    g()\n${plain}`,
    needs: threads,
    leftOut: ["idle"],
  },
  {
    name: "a function of a module that another class has, too",
    text: `import asyncio\ndef f():\n    asyncio.run(work())\ndef g():\n    Runner.run(work())\n`,
    needs: runners,
    leftOut: ["g"],
  },
  {
    name: "a function of a module under its own name",
    text: "from asyncio import run\ndef f():\n    run(work())\ndef g():\n    job.run(work())\n",
    needs: runners,
    leftOut: null,
  },
  {
    name: "a function of a module under another name",
    text: `import asyncio as aio\ndef f():\n    aio.run(work())\n${plain}`,
    needs: runners,
    leftOut: ["idle"],
  },
  {
    name: "a module under another name",
    text: `import asyncio\naio = asyncio\nasyncio.run(1)\ndef f():\n    aio.run(work())\n${plain}`,
    needs: runners,
    leftOut: ["idle"],
  },
  {
    name: "a function of a module that has another name",
    text: `import asyncio\nstart = asyncio.run\ndef f():\n    start(work())\n${plain}`,
    needs: runners,
    leftOut: ["idle"],
  },
  {
    name: "a method of a class that the file has",
    text: `import asyncio\ndef f():\n    with asyncio.Runner() as job:\n        job.run(work())\n${plain}`,
    needs: runners,
    leftOut: ["idle"],
  },
  { name: "a rule that does not tell", text: `Thread()\n${plain}`, needs: [{ words: /\bThread\b/ }], leftOut: null },
  { name: "a rule without its words", text: plain, needs: [{ words: /\bThread\b/ }], leftOut: ["idle"] },
];

suite("what is left out", () => {
  for (const { name, text, leftOut, needs = dropping, coroutines = [] } of cases) {
    test(name, () => {
      const sparse = sparseText(text, { needs, coroutines: new Set(coroutines) });
      const left =
        sparse &&
        functionBodies(text, logicalLines(text) ?? [])?.filter(({ start, end }) => {
          return !sparse.parts.some((part) => part.start < end - 1 && part.end > start + 1);
        });
      assert.deepEqual(left?.map((body) => body.name) ?? null, leftOut);
      assert.equal(sparse?.text.length ?? text.length, text.length);
    });
  }
});

// With code around that means nothing to the rule, a case gives the same findings whether that is parsed or not.
const around = `${plain.replaceAll("idle", "first_of_all")}\n`;
const after = `\n\n${plain.replaceAll("idle", "last_of_all")}`;

for (const rule of engine.rules) {
  const need = rule.needs?.python;
  if (!need?.inFunction && !need?.dropsCoroutine) continue;
  suite(`what ${rule.id} finds in sparse texts`, () => {
    for (const { name, fileName, source } of readCases(rule.id)) {
      if (!fileName.endsWith(".py")) continue;
      test(name, () => {
        const text = source.includes("from __future__") ? `${source}${after}` : `${around}${source}${after}`;
        const coroutines = namesOfCoroutines([coroutineNamesOf(text, true)]);
        const sparse = sparseText(text, { needs: [need], coroutines });
        const document = { uri: `file:///${fileName}`, languageId: "python", version: 0, text };
        const find = (given: typeof sparse): readonly Finding[] =>
          engine
            .surveyText(document, defaultConfiguration, given)
            .analyse(null)
            .findings.filter((finding) => finding.rule === rule.id);
        assert.deepEqual(find(sparse), find(null));
      });
    }
  });
}

test("there are rules whose cases are compared", () => {
  assert.ok(ruleIds().length > 0);
  assert.ok(engine.rules.filter(({ needs }) => needs?.python?.inFunction).length >= 6);
});
