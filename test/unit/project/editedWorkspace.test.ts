import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { nextLineAt } from "../../../src/model/lines.ts";
import type { Project } from "../../../src/project/project.ts";
import { ruleIds } from "../../support/cases.ts";
import { analyseText, startEngine } from "../../support/engine.ts";
import { mutate } from "../../support/mutations.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { projectOf, readWorkspaceCases, uriOf, type WorkspaceCase } from "../../support/workspaceCase.ts";

/** How many edits are made to the files of each workspace. */
const edits = 4;

const { engine, log } = await startEngine();
const workspaces = ruleIds().flatMap(readWorkspaceCases);

test(`${edits} edits of each of ${workspaces.length} workspaces: as if all files had been read afresh`, () => {
  for (const [index, workspace] of workspaces.entries()) editFiles(workspace, createRandom(index + 1));
  assert.deepEqual(log, [], "no rule failed");
});

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
