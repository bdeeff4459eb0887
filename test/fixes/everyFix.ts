// Applies every fix of every finding in code bases, and checks what must hold for each: no two edits of a fix meet, no new
// syntax fault, and once the preferred fixes are applied, applying them again changes nothing. Nothing is written.
// node test/fixes/everyFix.ts [--rule id,…] folder…
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { createTracer } from "../../src/cli/cache/trace.ts";
import { applyFixes } from "../../src/cli/check/applyFixes.ts";
import { projectOf } from "../../src/cli/check/workspaceIndex.ts";
import { collectFiles } from "../../src/cli/files/collectFiles.ts";
import { createExclusion } from "../../src/cli/files/exclusion.ts";
import { readSource } from "../../src/cli/files/readSource.ts";
import type { SourceFile } from "../../src/cli/files/sourceFile.ts";
import type { Analysis } from "../../src/engine/analysis.ts";
import { type Configuration, defaultConfiguration } from "../../src/engine/configuration.ts";
import { documentLanguage } from "../../src/engine/documentLanguage.ts";
import { everything } from "../../src/engine/selection.ts";
import { candidacyOf } from "../../src/engine/unparsed/candidates.ts";
import type { TextEdit } from "../../src/model/finding.ts";
import { createLineMap } from "../../src/model/lineMap.ts";
import { applyEdits } from "../../src/model/textEdits.ts";
import { countFaults } from "../../src/syntax/table.ts";
import { startEngine } from "../support/engine.ts";
import { pythonFaults } from "../support/pythonCompile.ts";
import { tableOf } from "../support/syntax.ts";

const { values, positionals } = parseArgs({ options: { rule: { type: "string" } }, allowPositionals: true });
const { engine, log } = await startEngine();
const configuration = configurationFor(values.rule?.split(",") ?? null);
const problems: string[] = [];
/** Python texts before and after a fix, for the real compiler to judge. */
const compiled: { readonly place: string; readonly before: string; readonly after: string }[] = [];
let fixCount = 0;

for (const folder of positionals) await checkFolder(folder);
checkCompiled();
for (const problem of [...problems, ...log]) console.log(problem);
console.log(`${fixCount} fixes, ${problems.length + log.length} problems`);
if (problems.length + log.length > 0) process.exitCode = 1;

function configurationFor(rules: readonly string[] | null): Configuration {
  if (!rules) return defaultConfiguration;
  const others = engine.rules.filter(({ id }) => !rules.includes(id));
  return { ...defaultConfiguration, rules: Object.fromEntries(others.map(({ id }) => [id, "off" as const])) };
}

async function checkFolder(folder: string): Promise<void> {
  const excludes = createExclusion(folder, []);
  const { files } = await collectFiles([folder], { cwd: process.cwd(), excludes });
  const sources = files.map((file) => ({ ...file, isCandidate: true }));
  const byPath = new Map(files.map((file) => [file.path, file]));
  const load = (uri: string) => {
    const file = byPath.get(fileURLToPath(uri));
    const read = file ? readSource(file) : null;
    if (!file || !read || "problem" in read) return null;
    return engine.surveyText(documentOf(file, read.source.text), configuration).summary();
  };
  const tracer = createTracer();
  engine.setProject(projectOf({ sources, summaries: [], coroutines: null, imports: [] }, {}, { load, tracer }));
  for (const file of files) await checkFile(file);
}

async function checkFile(file: SourceFile): Promise<void> {
  const read = readSource(file);
  if ("problem" in read) return;
  const { text } = read.source;
  const unparsed = { text, languageId: file.languageId, path: file.path };
  if (candidacyOf(unparsed, configuration, engine.rules, everything) === "impossible") return;
  const analyse = (changed: string) => engine.analyseText(documentOf(file, changed), configuration);
  const analysis = analyse(text);
  await checkFixes(file, text, analysis);
  if (!analysis.findings.some(({ hasFix }) => hasFix)) return;
  const policy = { allowsUnsafe: true, selection: everything };
  const fixed = applyFixes(text, analyse, policy);
  await checkSyntax(file, `${file.path}: all fixes`, text, fixed.text);
  if (applyFixes(fixed.text, analyse, policy).text !== fixed.text) {
    problems.push(`${file.path}: applying the preferred fixes again changes the text`);
  }
}

/** Each fix of each finding by itself. Its edits of other files are checked against those files as they are. */
async function checkFixes(file: SourceFile, text: string, analysis: Analysis): Promise<void> {
  const lines = createLineMap(text);
  for (const [index, { rule, span }] of analysis.findings.entries()) {
    for (const { title, documents } of analysis.fixes(index)) {
      fixCount++;
      const place = `${file.path}:${lines.lineOf(span.start) + 1}: ${rule}: ${title.en}`;
      for (const { uri, edits } of documents) {
        const before = uri === analysis.uri ? text : readFileSync(new URL(uri), "utf8");
        if (doMeet(edits)) problems.push(`${place}: edits meet`);
        else await checkSyntax(file, place, before, applyEdits(before, edits));
      }
    }
  }
}

/** Two edits that replace the same text, or insert at the same place. */
function doMeet(edits: readonly TextEdit[]): boolean {
  const ordered = [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
  return ordered.some(({ start, end }, index) => {
    const next = ordered[index + 1];
    return next !== undefined && (next.start < end || (next.start === start && next.end === end));
  });
}

async function checkSyntax({ languageId }: SourceFile, place: string, before: string, after: string): Promise<void> {
  const language = documentLanguage(languageId);
  if (!language) return;
  const faultsIn = async (text: string) => countFaults(await tableOf(text, language.grammar));
  if ((await faultsIn(after)) > (await faultsIn(before))) problems.push(`${place}: a new syntax fault`);
  if (language.language === "python") compiled.push({ place, before, after });
}

/** The compiler sees what a grammar lets pass, such as `await` outside a coroutine. */
function checkCompiled(): void {
  const before = pythonFaults(compiled.map((one) => one.before));
  const after = pythonFaults(compiled.map((one) => one.after));
  if (!before || !after) {
    console.log("There is no python3 to compile what was fixed.");
    return;
  }
  const known = new Set(before.map(([index]) => index));
  for (const [index, message] of after) {
    if (!known.has(index)) problems.push(`${compiled[index]?.place}: Python refuses it: ${message}`);
  }
}

function documentOf({ path, languageId }: SourceFile, text: string) {
  return { uri: pathToFileURL(path).href, languageId, version: 0, text };
}
