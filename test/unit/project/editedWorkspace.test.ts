import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { nextLineAt } from "../../../src/model/lines.ts";
import type { Project } from "../../../src/project/project.ts";
import type { TextChange } from "../../../src/syntax/sourceText.ts";
import { createBreaker } from "../../support/breaks.ts";
import { ruleIds } from "../../support/cases.ts";
import { analyseText, documentOf, startEngine } from "../../support/engine.ts";
import { mutate } from "../../support/mutations.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { typeInto } from "../../support/typing.ts";
import { projectOf, readWorkspaceCases, uriOf, type WorkspaceCase } from "../../support/workspaceCase.ts";

/** How many edits are made to the files of each workspace. */
const edits = 4;
const editsAsTyped = Number(process.env.FUZZ_EDITS ?? 8);

/** `FUZZ_SEED=123 node --test test/unit/project/editedWorkspace.test.ts` makes other edits. */
const firstSeed = Number(process.env.FUZZ_SEED ?? 1);

const { engine, log } = await startEngine(undefined, { followedLength: 0 });
const workspaces = ruleIds().flatMap(readWorkspaceCases);

test(`${edits} edits of each of ${workspaces.length} workspaces: as if all files had been read afresh`, () => {
  for (const [index, workspace] of workspaces.entries()) editFiles(workspace, createRandom(firstSeed + index));
  assert.deepEqual(log, [], "no rule failed");
});

test(`${editsAsTyped} edits of the open files of each of ${workspaces.length} workspaces: as if all had been read afresh`, () => {
  for (const [index, workspace] of workspaces.entries()) typeIntoFiles(workspace, createRandom(firstSeed + index));
  assert.deepEqual(log, [], "no rule failed");
  assert.equal(engine.liveTrees, 0);
});

/** Some of the files are open, and follow their edits; others are changed behind the back of the open ones. */
function editOpenFiles({ files: first, ...workspace }: WorkspaceCase, random: Random, edit: EditText): void {
  const files = { ...first };
  const { sources } = workspace;
  const project = projectOf({ ...workspace, files }, engine);
  const isOpen = sources.map(() => random.below(4) > 0);
  engine.setProject(project);
  for (const [index, { path }] of sources.entries())
    if (isOpen[index]) engine.open(documentOf(path, files[path] ?? ""));
  const findings = () =>
    sources.map(({ path }, index) =>
      isOpen[index]
        ? engine.analyse(uriOf(path), defaultConfiguration).findings
        : analyseText(engine, path, files[path] ?? "", defaultConfiguration).findings,
    );
  findings();
  try {
    for (let count = 0; count < editsAsTyped; count++) {
      const index = random.below(sources.length);
      const path = sources[index]?.path ?? "";
      const text = files[path] ?? "";
      const change = edit(text, path);
      const edited = text.slice(0, change.start) + change.newText + text.slice(change.end);
      files[path] = edited;
      engine.setProject(project);
      if (isOpen[index]) engine.change(uriOf(path), [change]);
      const analysis = isOpen[index]
        ? engine.analyse(uriOf(path), defaultConfiguration)
        : analyseText(engine, path, edited, defaultConfiguration);
      project.setFile(uriOf(path), analysis.summary());
      const found = findings();
      const fresh = projectOf({ ...workspace, files }, engine);
      assert.deepEqual(found, findingsOf(fresh, { ...workspace, files }), `${workspace.name}/${path}:\n${edited}`);
    }
  } finally {
    for (const { path } of sources) engine.close(uriOf(path));
  }
}

test(`${editsAsTyped} edits that break and mend files of each workspace, with others between`, () => {
  for (const [index, workspace] of workspaces.entries()) breakAndMendFiles(workspace, createRandom(firstSeed + index));
  assert.deepEqual(log, [], "no rule failed");
  assert.equal(engine.liveTrees, 0);
});

type EditText = (text: string, path: string) => TextChange;

function typeAsPeople(random: Random): EditText {
  return (text, path) => typeInto(text, random, path.endsWith(".py") ? "#" : "//");
}

function typeIntoFiles(workspace: WorkspaceCase, random: Random): void {
  editOpenFiles(workspace, random, typeAsPeople(random));
}

/** While one file is broken, others are edited, and may be broken, too. */
function breakAndMendFiles(workspace: WorkspaceCase, random: Random): void {
  const breakers = new Map(workspace.sources.map(({ path }) => [path, createBreaker(random)]));
  const type = typeAsPeople(random);
  editOpenFiles(workspace, random, (text, path) => {
    const other = () => type(text, path);
    return breakers.get(path)?.next(text, other) ?? other();
  });
}

function editFiles({ files: first, ...workspace }: WorkspaceCase, random: Random): void {
  const files = { ...first };
  const project = projectOf({ ...workspace, files }, engine);
  findingsOf(project, { ...workspace, files });
  for (let count = 0; count < edits; count++) {
    const { path } = random.pick(workspace.sources);
    files[path] = editedText(files[path] ?? "", random, count);
    engine.setProject(project);
    project.setFile(uriOf(path), analyseText(engine, path, files[path], defaultConfiguration).summary());
    const fresh = projectOf({ ...workspace, files }, engine);
    assert.deepEqual(
      findingsOf(project, { ...workspace, files }),
      findingsOf(fresh, { ...workspace, files }),
      `${workspace.name}/${path}:\n${files[path]}`,
    );
  }
}

/** Three edits of four move what the file says to other places and leave it as it is. */
function editedText(text: string, random: Random, count: number): string {
  if (count % 4 === 3) {
    const { start, end, newText } = mutate(text, random);
    return text.slice(0, start) + newText + text.slice(end);
  }
  const place = random.pick([0, text.length, nextLineAt(text, random.below(text.length + 1))]);
  return `${text.slice(0, place)}${random.pick(["\n", "\n\n"])}${text.slice(place)}`;
}

function findingsOf(project: Project, { sources, files }: WorkspaceCase) {
  engine.setProject(project);
  return sources.map(({ path }) => analyseText(engine, path, files[path] ?? "", defaultConfiguration).findings);
}
