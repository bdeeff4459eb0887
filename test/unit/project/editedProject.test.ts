import assert from "node:assert/strict";
import { test } from "node:test";
import { defaultConfiguration } from "../../../src/engine/configuration.ts";
import { createWorkspaceProject } from "../../../src/engine/workspace.ts";
import type { Span } from "../../../src/model/span.ts";
import type { Project } from "../../../src/project/project.ts";
import type { CallSite, FileSummary } from "../../../src/project/summary/fileSummary.ts";
import type { TextChange } from "../../../src/syntax/sourceText.ts";
import { documentOf, startEngine } from "../../support/engine.ts";
import { createRandom, type Random } from "../../support/random.ts";
import { editFile, type RandomFile, randomFile, randomProgram, textOf } from "../../support/randomProgram.ts";
import { uriOf } from "../../support/workspaceCase.ts";

/** How many programs are written in each language, and how many edits are made to each. */
const programs = 30;
const edits = 25;

const { engine, log } = await startEngine([], { followedLength: 0 });

for (const language of ["python", "ecmascript"] as const) {
  test(`${edits} edits of ${programs} ${language} programs: functions do what they do in a project made anew`, () => {
    for (let seed = 1; seed <= programs; seed++) editProgram(language, createRandom(seed), `seed ${seed}`);
    assert.deepEqual(log, []);
    assert.equal(engine.liveTrees, 0);
  });
}

function editProgram(language: "python" | "ecmascript", random: Random, name: string): void {
  const files = randomProgram(language, random);
  const texts = new Map(files.map((file) => [uriOf(file.path), textOf(file)]));
  const project = projectOf(files, true);
  for (const file of files) {
    engine.open(documentOf(file.path, textOf(file)));
    project.setFile(uriOf(file.path), engine.analyse(uriOf(file.path), defaultConfiguration).summary());
  }
  let before = statesOf(project, files);
  for (let count = 0; count < edits; count++) {
    const file = random.pick(files);
    const uri = uriOf(file.path);
    if (project.summary(uri) && random.below(10) === 0) project.removeFile(uri);
    else {
      if (random.below(12) === 0) {
        file.parts.splice(0, file.parts.length, ...randomFile(language, 0, files.length, random).parts);
      } else editFile(language, file, files.length, random);
      const old = texts.get(uri) ?? "";
      const text = textOf(file);
      texts.set(uri, text);
      engine.change(uri, [difference(old, text)]);
      project.setFile(uri, engine.analyse(uri, defaultConfiguration).summary());
    }
    const fresh = projectOf(files, false);
    for (const { path } of files) {
      const summary = project.summary(uriOf(path));
      if (summary) fresh.setFile(uriOf(path), JSON.parse(JSON.stringify(summary)) as FileSummary);
    }
    const message = `${name}, edit ${count} of ${file.path}`;
    // Not all is asked after each edit, so that later ones meet what is known in part.
    const isPartial = random.below(3) === 0;
    const asked = isPartial ? files.filter(() => random.below(2) === 0) : files;
    for (const { path } of asked) assert.deepEqual(answersOf(project, path), answersOf(fresh, path), message);
    if (isPartial) continue;
    const after = statesOf(project, files);
    compareRevisions(before, after, message);
    before = after;
  }
  for (const { path } of files) engine.close(uriOf(path));
}

function projectOf(files: readonly RandomFile[], followsEdits: boolean): Project {
  const paths = new Set(files.map(({ path }) => path));
  const workspace = { sources: [...paths], has: (path: string) => paths.has(path), read: () => null };
  return createWorkspaceProject(
    workspace,
    { uriOf, pathOf: (uri) => uri.slice(uriOf("").length) },
    {},
    { followsEdits },
  );
}

/** What is known of each function of a file. */
function answersOf(project: Project, path: string) {
  const uri = uriOf(path);
  const callables = project.summary(uri)?.callables ?? [];
  return callables.map(({ name }, callable) => ({
    name,
    handedOver: project.costAt(uri, callable, handOver(Math.max(callable - 1, 0))),
    blocking: project.blockingSites(uri, callable),
    costs: project.costSites(uri, callable),
    surely: project.costSites(uri, callable, "sure"),
    long: project.costSites(uri, callable, "long"),
    coroutines: project.coroutineSites(uri, callable),
    cost: project.costOf(uri, callable),
  }));
}

/** A call that a pool makes. */
function handOver(callable: number): CallSite {
  const callee = { kind: "callable", callable } as const;
  return { start: 0, end: 1, operation: 0, callee, form: "call", isAwaited: false, literals: { 0: 5 } };
}

interface State {
  readonly uri: string;
  readonly callable: number;
  readonly revision: number;
  readonly fileRevision: number;
  readonly answers: unknown;
  /** The same but for where in the file something stands. */
  readonly moving: unknown;
}

function statesOf(project: Project, files: readonly RandomFile[]): State[] {
  return files.flatMap((file) => {
    const uri = uriOf(file.path);
    return answersOf(project, file.path).map((answers, callable) => ({
      uri,
      callable,
      answers: structuredClone(answers),
      moving: withoutPlaces(answers, uri, textOf(file)),
      revision: project.revisionOf(uri, callable),
      fileRevision: project.fileRevision(uri),
    }));
  });
}

/** While its number is the same, what is known of a function is: but for places in its own file, which move with the text. */
function compareRevisions(before: readonly State[], after: readonly State[], message: string): void {
  for (const { uri, callable, revision, fileRevision, answers, moving } of after) {
    const known = before.find((one) => one.uri === uri && one.callable === callable);
    if (known?.fileRevision === fileRevision) assert.deepEqual(answers, known.answers, `${message}: all of ${uri}`);
    if (known?.revision === revision) assert.deepEqual(moving, known.moving, `${message}: ${callable} of ${uri}`);
  }
}

/** Of hops in the file itself what stands there, of those in other files their places. */
function withoutPlaces(answers: unknown, uri: string, text: string): unknown {
  const plain = JSON.stringify(answers, (_, value: unknown) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const { start, end, span, ...rest } = value as { start?: number; end?: number; span?: Span; uri?: string };
    if (span)
      return rest.uri === uri
        ? { ...rest, code: text.slice(span.start, span.end) }
        : { ...rest, at: [span.start, span.end] };
    return start === undefined || end === undefined ? value : rest;
  });
  return JSON.parse(plain) as unknown;
}

/** The change that makes one text of another. */
function difference(old: string, text: string): TextChange {
  const most = Math.min(old.length, text.length);
  let start = 0;
  while (start < most && old[start] === text[start]) start++;
  let same = 0;
  while (same < most - start && old[old.length - 1 - same] === text[text.length - 1 - same]) same++;
  return { start, end: old.length - same, newText: text.slice(start, text.length - same) };
}
