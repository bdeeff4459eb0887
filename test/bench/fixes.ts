import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createTracer } from "../../src/cli/cache/trace.ts";
import { filesOnDisk } from "../../src/cli/check/workspaceIndex.ts";
import { collectFiles } from "../../src/cli/files/collectFiles.ts";
import { isMadeByMachine } from "../../src/cli/files/madeByMachine.ts";
import type { Analysis } from "../../src/engine/analysis.ts";
import { defaultConfiguration } from "../../src/engine/configuration.ts";
import { createEngine } from "../../src/engine/createEngine.ts";
import { createWorkspaceProject } from "../../src/engine/workspace.ts";
import type { Fix } from "../../src/model/finding.ts";
import { applyEdits } from "../../src/model/textEdits.ts";
import { readAsset } from "../support/assets.ts";
import { createCompiled } from "./compiledFixes.ts";
import { analysisProblems, changesTwice, textProblems } from "./fixProblems.ts";

// `npm run bench:fixes -- [--out file] <folder>…`: applies each fix of each finding to a copy of its files, alone, and says
// what is wrong with the outcome: edits that meet, new syntax errors, what Python refuses to compile, other line ends, lost
// comments, a finding that stays, another one that comes; and where applying all preferred fixes twice changes more than once.
// With `--out`, each outcome is a line of JSON, for compilers and linters to look at. Ends with status 1 where something is wrong.
const { values, positionals } = parseArgs({ allowPositionals: true, options: { out: { type: "string" } } });
if (positionals.length === 0) {
  console.error("Name at least one folder to fix.");
  process.exit(2);
}

const outcomes: string[] = [];
for (const folder of positionals) await tryFixes(path.resolve(folder));
if (values.out !== undefined) writeFileSync(values.out, outcomes.map((line) => `${line}\n`).join(""));

async function tryFixes(cwd: string): Promise<void> {
  const pathInWorkspace = (uri: string) => path.relative(cwd, fileURLToPath(uri));
  const log = (level: string, message: string) => void (level === "error" && console.log(message));
  const engine = await createEngine({ readAsset, pathInWorkspace, log });
  const { files } = await collectFiles(["."], { cwd, excludes: () => false });
  const languages = new Map(files.map((file) => [pathToFileURL(file.path).href, file.languageId]));
  for (const languageId of new Set(languages.values())) await engine.prepare(languageId);

  const surveyOf = (uri: string, text: string) =>
    engine.surveyText({ uri, languageId: languages.get(uri) as string, version: 0, text }, defaultConfiguration);
  const onDisk = filesOnDisk(
    files.map((file) => file.path),
    createTracer(),
  );
  const names = { uriOf: (file: string) => pathToFileURL(file).href, pathOf: (uri: string) => fileURLToPath(uri) };
  const load = (uri: string) => (languages.has(uri) ? surveyOf(uri, textOf(uri)).summary() : null);
  const project = createWorkspaceProject(onDisk, names, {}, { load, followsEdits: true });
  const analyse = (uri: string, text: string): Analysis => {
    const survey = surveyOf(uri, text);
    project.setFile(uri, survey.summary());
    return survey.analyse(project);
  };

  const counts = new Map<string, number>();
  const compiled = createCompiled();
  let applied = 0;
  for (const [uri, languageId] of languages) {
    const text = textOf(uri);
    if (languageId === "markdown" || isMadeByMachine(path.basename(uri), text, languageId)) continue;
    const before = analyse(uri, text);
    for (const [index, finding] of before.findings.entries()) {
      for (const fix of before.fixes(index)) {
        applied++;
        const after = tryEdits(fix);
        const place = `${pathInWorkspace(uri)}:${text.slice(0, finding.span.start).split("\n").length}`;
        if (!after) {
          note("overlap", `${place} ${finding.rule} "${fix.title.en}"`);
          continue;
        }
        const changed = [...after].map(([of, now]) => ({ file: pathInWorkspace(of), before: textOf(of), after: now }));
        if (values.out !== undefined)
          outcomes.push(JSON.stringify({ ...finding, title: fix.title.en, applicability: fix.applicability, changed }));
        const problems = [
          ...[...after].flatMap(([of, now]) => textProblems(textOf(of), now)),
          ...analysisProblems(before, analyse(uri, after.get(uri) ?? text), finding),
        ];
        const what = `${place} ${finding.rule} "${fix.title.en}"`;
        for (const { kind, detail } of problems) note(kind, `${what} ${kind}: ${detail}`);
        if (languageId === "python") compiled.add(what, changed);
      }
    }
    if (changesTwice(text, (changed) => analyse(uri, changed)))
      note("twice", `${pathInWorkspace(uri)} applying the preferred fixes again changes the text`);
    if (before.findings.length > 0) project.setFile(uri, before.summary());
  }
  for (const { what, message } of compiled.faults()) note("python", `${what} python: ${message}`);
  console.log(`${path.basename(cwd)}: ${applied} fixes`, Object.fromEntries(counts));
  if (counts.size > 0) process.exitCode = 1;

  function note(kind: string, line: string): void {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    console.log(`  ${line}`);
  }
}

/** The texts after the edits of a fix; null when these overlap. */
function tryEdits({ documents }: Fix): Map<string, string> | null {
  try {
    return new Map(documents.map(({ uri, edits }) => [uri, applyEdits(textOf(uri), edits)]));
  } catch {
    return null;
  }
}

function textOf(uri: string): string {
  return readFileSync(fileURLToPath(uri), "utf8").replace(/^\uFEFF/, "");
}
