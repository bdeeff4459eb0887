import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import type { Module } from "../../../src/model/module.ts";
import type { Project } from "../../../src/project/project.ts";
import type { TextChange } from "../../../src/syntax/sourceText.ts";
import { createBreaker } from "../../support/breaks.ts";
import { readCaseFiles, ruleIds } from "../../support/cases.ts";
import { analyseText, documentOf, startEngine } from "../../support/engine.ts";
import { editOutside } from "../../support/outsideEdits.ts";
import { toldToOthers } from "../../support/placedSummary.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { typeInto } from "../../support/typing.ts";
import { projectOf, readWorkspaceCases, uriOf, type WorkspaceCase } from "../../support/workspaceCase.ts";

/** How many edits are made to texts of so many cases, and how many in a row to one text. */
const edits = Number(process.env.FUZZ_EDITS ?? 600);
const editsOfOneText = 15;
const casesOfOneText = 8;

/** How many edits are made to the files of each workspace. */
const editsOfWorkspace = 6;

/** `FUZZ_SEED=123 node --test test/unit/engine/outsideEdits.test.ts` makes other edits. */
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);

const { engine, log } = await startEngine(undefined, { followedLength: 0 });
const documents = ruleIds().flatMap(readCaseFiles);
const workspaces = ruleIds().flatMap(readWorkspaceCases);

for (const extension of [".py", ".ts"]) {
  test(`${edits} edits outside of functions in ${extension} texts: as if each had been opened afresh`, () => {
    for (let run = 0; run < edits / editsOfOneText; run++) editText(firstSeed + run, extension, editOutside);
    assert.deepEqual(log, [], "no rule failed");
    assert.equal(engine.liveTrees, 0);
  });

  test(`${edits} edits in and outside of functions of ${extension} texts, and of classes that are kept`, () => {
    for (let run = 0; run < edits / editsOfOneText; run++) editText(firstSeed + run, extension, editAnywhere);
    assert.deepEqual(log, [], "no rule failed");
    assert.equal(engine.liveTrees, 0);
  });

  test(`${edits} edits that break and mend ${extension} texts, with others between`, () => {
    for (let run = 0; run < edits / editsOfOneText; run++) breakAndMend(firstSeed + run, extension);
    assert.deepEqual(log, [], "no rule failed");
    assert.equal(engine.liveTrees, 0);
  });
}

test(`edits outside of functions in the files of ${workspaces.length} workspaces: as if all had been read afresh`, () => {
  for (const [index, workspace] of workspaces.entries()) editFiles(workspace, createRandom(firstSeed + index));
  assert.deepEqual(log, [], "no rule failed");
  assert.equal(engine.liveTrees, 0);
});

/** Outside of functions, or what people type anywhere. */
function editAnywhere(text: string, module: Module, random: Random): TextChange {
  const comment = module.language === "python" ? "#" : "//";
  return random.below(2) === 0 ? editOutside(text, module, random) : typeInto(text, random, comment);
}

/** Most edits are taken back, or the text would be all mistakes after a while. */
function editText(seed: number, extension: string, edit: typeof editOutside): void {
  const random = createRandom(seed);
  let undo: TextChange | null = null;
  editSeveral(seed, extension, random, (text, module) => {
    const change = undo ?? edit(text, module, random);
    const { start, end, newText } = change;
    undo =
      undo || random.below(4) === 0 ? null : { start, end: start + newText.length, newText: text.slice(start, end) };
    return change;
  });
}

function breakAndMend(seed: number, extension: string): void {
  const random = createRandom(seed);
  const breaker = createBreaker(random);
  editSeveral(seed, extension, random, (text, module) => breaker.next(text, () => editAnywhere(text, module, random)));
}

function editSeveral(
  seed: number,
  extension: string,
  random: Random,
  edit: (text: string, module: Module) => TextChange,
): void {
  const sources = documents.filter(({ fileName }) => fileName.endsWith(extension));
  let text = Array.from({ length: casesOfOneText }, () => random.pick(sources).source).join("\n");
  const document = documentOf(`several${extension}`, text);
  engine.open(document);
  let { module } = engine.analyse(document.uri, defaultConfiguration).view;
  let change: TextChange = { start: 0, end: 0, newText: "" };
  try {
    for (let count = 0; count < editsOfOneText; count++) {
      change = edit(text, module);
      const { start, end, newText } = change;
      text = text.slice(0, start) + newText + text.slice(end);
      engine.change(document.uri, [change]);
      const edited = engine.analyse(document.uri, defaultConfiguration);
      const fresh = engine.analyseText({ ...document, text }, defaultConfiguration);
      assert.deepEqual(edited.findings, fresh.findings);
      assert.deepEqual(toldToOthers(edited), toldToOthers(fresh));
      module = fresh.view.module;
    }
  } catch (cause) {
    throw new Error(`FUZZ_SEED=${seed} fails after ${JSON.stringify(change)}:\n${text}`, { cause });
  } finally {
    engine.close(document.uri);
  }
}

function editFiles({ files: first, ...workspace }: WorkspaceCase, random: Random): void {
  const files = { ...first };
  const { sources } = workspace;
  const project = projectOf({ ...workspace, files }, engine);
  engine.setProject(project);
  for (const { path } of sources) engine.open(documentOf(path, files[path] ?? ""));
  const findings = () => sources.map(({ path }) => engine.analyse(uriOf(path), defaultConfiguration).findings);
  findings();
  try {
    for (let count = 0; count < editsOfWorkspace; count++) {
      const { path } = random.pick(sources);
      const text = files[path] ?? "";
      const change = editOutside(text, analyseText(engine, path, text).view.module, random);
      files[path] = text.slice(0, change.start) + change.newText + text.slice(change.end);
      engine.setProject(project);
      engine.change(uriOf(path), [change]);
      project.setFile(uriOf(path), engine.analyse(uriOf(path), defaultConfiguration).summary());
      const found = findings();
      assert.deepEqual(
        found,
        findingsOf(projectOf({ ...workspace, files }, engine), { ...workspace, files }),
        files[path],
      );
    }
  } finally {
    for (const { path } of sources) engine.close(uriOf(path));
  }
}

function findingsOf(project: Project, { sources, files }: WorkspaceCase) {
  engine.setProject(project);
  return sources.map(({ path }) => analyseText(engine, path, files[path] ?? "", defaultConfiguration).findings);
}
