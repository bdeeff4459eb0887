import assert from "node:assert/strict";
import { test } from "node:test";
import { createImportSearch } from "../../../../src/cli/check/importSearch.ts";
import { type Outlook, outlookOf } from "../../../../src/cli/check/outlook.ts";
import { type Candidates, candidatesAmong, coroutinesAmong } from "../../../../src/cli/check/workspaceCandidates.ts";
import { defaultConfiguration } from "../../../../src/engine/configuration.ts";
import { documentLanguage, languageIdOfPath } from "../../../../src/engine/documentLanguage.ts";
import { everything, type Selection } from "../../../../src/engine/selection.ts";
import {
  askForRules,
  type Candidacy,
  candidacyOf,
  importedModules,
  type UnparsedText,
} from "../../../../src/engine/unparsed/candidates.ts";
import { type KnownWords, searchWords } from "../../../../src/engine/unparsed/ruleWords.ts";
import type { Language } from "../../../../src/model/module.ts";
import { createEcmascriptModules } from "../../../../src/project/modules/ecmascriptModules.ts";
import type { WorkspaceFiles } from "../../../../src/project/modules/workspaceFiles.ts";
import type { Project } from "../../../../src/project/project.ts";
import { readCases, ruleIds } from "../../../support/cases.ts";
import { analyseText, documentOf, startEngine } from "../../../support/engine.ts";
import { projectOf, readWorkspaceCases, uriOf, type WorkspaceCase } from "../../../support/workspaceCase.ts";

const { engine } = await startEngine();
const { engine: sparing } = await startEngine(undefined, { runsAllRules: false });

interface Case {
  readonly name: string;
  readonly languageId: string;
  readonly text: string;
  readonly path?: string;
  readonly selection?: Selection;
  readonly expected: Candidacy;
}

const cases: readonly Case[] = [
  { name: "a coroutine", languageId: "python", text: "async def f(): pass", expected: "possible" },
  { name: "a thread", languageId: "python", text: "from threading import Thread\n", expected: "possible" },
  {
    name: "a lock of threads",
    languageId: "python",
    text: "import threading\nlock = threading.Lock()\n",
    expected: "impossible",
  },
  { name: "a loop with a condition", languageId: "python", text: "while not done: pass", expected: "possible" },
  {
    name: "plain Python",
    languageId: "python",
    text: "def f(items):\n    return [g(x) for x in items]\n",
    expected: "impossible",
  },
  {
    name: "a word that is a part of another",
    languageId: "python",
    text: "asynchronous = meanwhile = 1\n",
    expected: "impossible",
  },
  { name: "an empty file", languageId: "typescript", text: "", expected: "through-others" },
  { name: "a call that blocks", languageId: "javascript", text: "fs.readFileSync(p)", expected: "possible" },
  {
    name: "a module that blocks",
    languageId: "javascript",
    text: 'import db from "better-sqlite3";',
    expected: "possible",
  },
  {
    name: "its name in passing",
    languageId: "javascript",
    text: "const which = resolve(1);",
    expected: "through-others",
  },
  {
    name: "a loop with a condition in a test, among warnings",
    languageId: "python",
    text: "while not done: pass",
    path: "tests/test_a.py",
    selection: { minimumSeverity: "warning", minimumConfidence: "possible" },
    expected: "impossible",
  },
  {
    name: "a loop with a condition in a test, among hints",
    languageId: "python",
    text: "while not done: pass",
    path: "tests/test_a.py",
    expected: "possible",
  },
  {
    name: "a file of declarations",
    languageId: "typescript",
    path: "types/a.d.ts",
    text: "/** while (true) */\nexport declare function f(): Promise<void>;",
    expected: "impossible",
  },
  {
    name: "prose about loops",
    languageId: "typescript",
    text: "// Waits while it may, for a while.\n",
    expected: "through-others",
  },
  { name: "an await without loops", languageId: "typescript", text: "await f();\n", expected: "through-others" },
  {
    name: "an await in a loop",
    languageId: "typescript",
    text: "for await (const a of b) await a;\n",
    expected: "possible",
  },
  {
    name: "an asynchronous function that a method gets by its name",
    languageId: "javascript",
    text: "const by = { a: one, b: async (x) => x };\nconst other = by.b;\nlist.forEach(other);\n",
    expected: "possible",
  },
  {
    name: "one that a method gets from another",
    languageId: "typescript",
    text: "all.forEach(some(/* each */ async x => x));\n",
    expected: "possible",
  },
  {
    name: "a method that gets another function",
    languageId: "typescript",
    text: "const send: Sender = async () => {};\nlist.forEach(show);\n",
    expected: "through-others",
  },
  { name: "a language that nobody analyses", languageId: "rust", text: "async fn f() {}", expected: "impossible" },
];

for (const { name, languageId, text, path = "src/a", selection = everything, expected } of cases) {
  test(`${name} is ${expected}`, () => {
    assert.equal(candidacyOf({ text, languageId, path }, defaultConfiguration, engine.rules, selection), expected);
  });
}

test("only the rules that are on count", () => {
  const rules = Object.fromEntries(engine.rules.map(({ id }) => [id, "off" as const]));
  const configuration = { ...defaultConfiguration, rules: { ...rules, "join-in-loop": "warning" as const } };
  assert.equal(
    candidacyOf(unparsed("async def f(): pass", "python"), configuration, engine.rules, everything),
    "impossible",
  );
  assert.equal(
    candidacyOf(unparsed("t = Thread(); import threading", "python"), configuration, engine.rules, everything),
    "possible",
  );
});

test("calls that a user names are looked for in every file", () => {
  const configuration = { ...defaultConfiguration, blockingCalls: { "legacy.fetch": "legacy.fetchAsync" } };
  assert.equal(candidacyOf(unparsed("", "typescript"), configuration, engine.rules, everything), "possible");
});

const imports: readonly { readonly text: string; readonly modules: readonly string[] }[] = [
  { text: `import a from "./a"; import './b'; export * from \`./c\`;`, modules: ["./a", "./b", "./c"] },
  {
    text: `const a = require("./a"); const b = await import(\n/* webpackChunkName: "b" */ "./b");`,
    modules: ["./a", "./b"],
  },
  { text: `import {\n  a,\n} from // first\n "./a";\nimport b = require("./b");`, modules: ["./a", "./b"] },
  { text: "const from = 1; imported('./a');", modules: [] },
];

for (const { text, modules } of imports) {
  test(`imports of ${JSON.stringify(text)}`, () => assert.deepEqual(importedModules(text), modules));
}

// What is found in a case by itself must also be found when files without candidates are not parsed.
for (const rule of ruleIds()) {
  for (const { name, fileName, source } of readCases(rule)) {
    test(`${name} is parsed if something is found in it`, () => {
      const { findings } = analyseText(engine, fileName, source);
      const outlook = look(fileName, source);
      const { paths } = chooseAmong(new Map([[fileName, outlook]]), alone);
      assert.ok(findings.length === 0 || paths.has(fileName), outlook.candidacy);
      assert.deepEqual(analyseText(sparing, fileName, source).findings, findings);
    });
    test(`${name}: whoever looked at it has asked for all words that an analysis asks for`, () => {
      const knownWords: KnownWords = new Map();
      const document = documentOf(fileName, source);
      const holds = searchWords(source, languageOf(fileName), knownWords);
      const context = { configuration: defaultConfiguration, rules: engine.rules, selection: everything };
      askForRules({ ...document, path: fileName }, holds, context);
      const asked = [...knownWords];
      const { findings } = sparing.surveyText({ ...document, knownWords }, defaultConfiguration).analyse(null);
      assert.deepEqual(findings, analyseText(engine, fileName, source).findings);
      assert.deepEqual([...knownWords], asked);
    });
  }
  for (const one of readWorkspaceCases(rule)) {
    test(`${one.name}: every file with findings is parsed`, () => checkWorkspace(one, projectOf(one, engine)));
  }
}

function checkWorkspace({ files, sources }: WorkspaceCase, project: Project): void {
  const outlooks = new Map(sources.map(({ path }) => [path, look(path, files[path] ?? "")]));
  const { paths, imports } = chooseAmong(outlooks, {
    sources: sources.map(({ path }) => path),
    has: (file) => Object.hasOwn(files, file),
    read: (file) => files[file] ?? null,
  });
  const search = createImportSearch(imports, (path) => project.exposesLongCalls(uriOf(path), "ecmascript"));
  for (const [path, { candidacy }] of outlooks) {
    engine.setProject(project);
    const { uri, findings } = analyseText(engine, path, files[path] ?? "");
    engine.setProject(null);
    assert.equal(uri, uriOf(path));
    assert.ok(findings.length === 0 || paths.has(path), `${path} is ${candidacy}`);
    assert.ok(findings.length === 0 || !search.isIdle(path), `${path} finds something through its imports`);
  }
}

function chooseAmong(outlooks: ReadonlyMap<string, Outlook>, files: WorkspaceFiles): Candidates {
  return candidatesAmong(outlooks, coroutinesAmong(outlooks), createEcmascriptModules(files));
}

function look(path: string, text: string): Outlook {
  const languageId = languageIdOfPath(path) ?? "";
  return outlookOf({ text, languageId, path }, defaultConfiguration, engine.rules, everything);
}

function languageOf(path: string): Language {
  const language = documentLanguage(languageIdOfPath(path) ?? "")?.language;
  assert.ok(language);
  return language;
}

test("what is known of the words of a text is not looked for", () => {
  const source = "async def f():\n    import time\n    time.sleep(1)\n";
  const knownWords: KnownWords = new Map(
    engine.rules.flatMap(({ needs }) => (needs?.python ? [[needs.python.words, false]] : [])),
  );
  assert.ok(analyseText(sparing, "a.py", source).findings.length > 0);
  const survey = sparing.surveyText({ ...documentOf("a.py", source), knownWords }, defaultConfiguration);
  assert.deepEqual(survey.analyse(null).findings, []);
});

const alone: WorkspaceFiles = { sources: [], has: () => false, read: () => null };

function unparsed(text: string, languageId: string): UnparsedText {
  return { text, languageId, path: "src/a" };
}
