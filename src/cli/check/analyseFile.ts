import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Analysis } from "../../engine/analysis.ts";
import { candidacyOf, importedModules } from "../../engine/candidates.ts";
import type { Configuration } from "../../engine/configuration.ts";
import { createEngine, type Engine } from "../../engine/engine.ts";
import type { EngineHost } from "../../engine/engineHost.ts";
import type { Project } from "../../project/project.ts";
import type { Rule } from "../../rules/rule.ts";
import { isMadeByMachine } from "../files/madeByMachine.ts";
import { displayPath, displayUri } from "../files/paths.ts";
import { type ReadResult, readSource, type Source } from "../files/readSource.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { writeSource } from "../files/writeSource.ts";
import { texts } from "../texts.ts";
import { applyFixes, type FixPolicy } from "./applyFixes.ts";
import { createKeptFiles, type KeptFile, type KeptFiles } from "./keptFiles.ts";
import { createLineMaps, type LineMaps } from "./places.ts";
import type { FileReport, Outlook } from "./report.ts";
import { reportFindings } from "./reportedFinding.ts";

/** What is the same for every file of a run; plain data, so that a worker can be given it. */
export interface AnalysisTask {
  readonly cwd: string;
  readonly configuration: Configuration;
  /** Null to leave files as they are. */
  readonly fixes: FixPolicy | null;
}

/**
 * What a run does with each of its files: `analyse` analyses them. `survey` does so, too, but leaves the rules for later
 * where other files may matter: such a file is kept until it is analysed. `look` surveys those in which their own words
 * allow a finding, and only reads the others. `summarise` finds out what other files need to know of them.
 */
export type Pass = "look" | "survey" | "analyse" | "summarise";

/** Analyses files one after another. Neither method rejects: whatever goes wrong is in the report. */
export interface FileAnalyser {
  /** Reads, analyses and, if the task says so, fixes a file; or does less, as the pass says. */
  analyse(file: SourceFile, pass?: Pass): Promise<FileReport>;
  /** The same for a file whose content came from elsewhere; nothing is written. */
  analyseContent(file: SourceFile, content: ReadResult): Promise<FileReport>;
  /** Sees files as parts of this project from now on; null lets each stand alone. */
  setProject(project: Project | null): void;
}

export interface AnalyserOptions {
  /** The rules to run instead of all. */
  readonly rules?: readonly Rule[];
}

/** Starts an engine with all rules, or with the given ones. Rejects when the files that ship with Interleave cannot be read. */
export async function createFileAnalyser(
  task: AnalysisTask,
  readAsset: EngineHost["readAsset"],
  { rules }: AnalyserOptions = {},
): Promise<FileAnalyser> {
  const failures: string[] = [];
  const log: EngineHost["log"] = (level, message) => void (level === "error" && failures.push(message));
  const engine = await createEngine({ readAsset, log, pathInWorkspace: (uri) => displayUri(uri, task.cwd) }, rules);
  const { cwd } = task;
  const kept = createKeptFiles();
  // Fixes change files, and with them the places in files that are named later.
  const lineMaps = task.fixes ? undefined : createLineMaps();
  let state: Omit<State, "pass"> = { cwd, kept, project: null, lineMaps };
  const run = async (file: SourceFile, read: () => ReadResult, pass: Pass, fixes: FixPolicy | null) => {
    failures.length = 0;
    try {
      const known = pass === "analyse" ? kept.take(file.path) : null;
      const report = known
        ? finish(known, { ...state, pass })
        : await reportOf(file, read(), { ...task, fixes }, engine, { ...state, pass });
      const errors = failures.map((failure) => ({ file: report.file, message: texts.failed(firstLine(failure)) }));
      return { ...report, errors: [...report.errors, ...errors] };
    } catch (error) {
      const message = texts.failed(
        firstLine(error instanceof Error ? `${error.name}: ${error.message}` : String(error)),
      );
      return failedReport(displayPath(file.path, task.cwd), message);
    }
  };
  return {
    analyse: (file, pass = "analyse") => run(file, () => readSource(file), pass, task.fixes),
    analyseContent: (file, content) => run(file, () => content, "analyse", null),
    setProject(project) {
      state = { ...state, project };
      engine.setProject(project);
    },
  };
}

/** The report of a file of which nothing is known but why. */
export function failedReport(file: string, message: FileReport["errors"][number]["message"]): FileReport {
  return { file, bytes: 0, status: "failed", findings: [], errors: [{ file, message }], fixed: 0, summary: null };
}

interface State {
  readonly cwd: string;
  readonly pass: Pass;
  readonly kept: KeptFiles;
  readonly project: Project | null;
  readonly lineMaps: LineMaps | undefined;
}

async function reportOf(
  { path: file, languageId, isExplicit }: SourceFile,
  content: ReadResult,
  { configuration, fixes }: AnalysisTask,
  engine: Engine,
  state: State,
): Promise<FileReport> {
  const { cwd, pass } = state;
  const name = displayPath(file, cwd);
  if ("problem" in content) return failedReport(name, content.problem);
  const { source } = content;
  const base = { file: name, bytes: source.bytes, findings: [], errors: [], fixed: 0, summary: null } as const;
  if (!isExplicit && isMadeByMachine(path.basename(file), source.text, languageId)) {
    return { ...base, bytes: 0, status: "skipped" };
  }
  const outlook = pass === "look" ? outlookOf(source.text, languageId, configuration, engine.rules) : null;
  if (outlook && outlook.candidacy !== "possible") return { ...base, status: "analysed", outlook };
  await engine.prepare(languageId);
  const uri = pathToFileURL(file).href;
  const documentOf = (text: string) => ({ uri, languageId, version: 0, text });
  const shared = { ...base, status: "analysed", ...(outlook ? { outlook } : {}) } as const;
  if (fixes && pass !== "summarise") {
    const analyse = (text: string) => engine.analyseText(documentOf(text), configuration);
    return { ...shared, ...(await fixFile(file, source, { cwd, fixes, pass, analyse })) };
  }
  const survey = engine.surveyText(documentOf(source.text), configuration);
  if (pass === "summarise") return { ...shared, summary: survey.summary() };
  const unfinished = { report: shared, text: source.text, survey };
  const { sensitiveCallables: callables } = survey;
  if (pass !== "analyse" && callables.length > 0 && state.kept.keep(file, unfinished)) {
    return { ...shared, summary: survey.summary(), sensitive: { callables, digest: null } };
  }
  return finish(unfinished, state);
}

/** The report of a file whose module is known, with what the rules find in it. */
function finish({ report, text, survey }: KeptFile, { project, pass, ...options }: State): FileReport {
  const analysis = survey.analyse(project);
  return { ...report, findings: reportFindings(analysis, text, options), ...sharedData(analysis, pass) };
}

function outlookOf(text: string, languageId: string, configuration: Configuration, rules: readonly Rule[]): Outlook {
  const followsImports = rules.some(({ needs }) => needs?.ecmascript?.isMetByImports);
  const imports = followsImports && languageId !== "python" ? importedModules(text) : [];
  return { candidacy: candidacyOf(text, languageId, configuration, rules), imports };
}

/** What a first pass says to the others; the last one has nobody to say it to. */
function sharedData(analysis: Analysis, pass: Pass): Pick<FileReport, "summary" | "sensitive"> {
  if (pass === "analyse") return { summary: null };
  const { sensitiveCallables: callables } = analysis;
  return { summary: analysis.summary(), sensitive: { callables, digest: analysis.digest() } };
}

interface Fixing {
  readonly cwd: string;
  readonly fixes: FixPolicy;
  readonly pass: Pass;
  readonly analyse: Parameters<typeof applyFixes>[1];
}

async function fixFile(
  file: string,
  source: Source,
  { cwd, fixes, pass, analyse }: Fixing,
): Promise<Pick<FileReport, "findings" | "errors" | "fixed" | "summary" | "sensitive">> {
  const { text, analysis, fixed } = applyFixes(source.text, analyse, fixes);
  const problem = fixed > 0 ? await writeSource(file, text, source) : null;
  if (!problem)
    return { findings: reportFindings(analysis, text, { cwd }), errors: [], fixed, ...sharedData(analysis, pass) };
  const unchanged = analyse(source.text);
  const findings = reportFindings(unchanged, source.text, { cwd });
  return {
    findings,
    errors: [{ file: displayPath(file, cwd), message: problem }],
    fixed: 0,
    ...sharedData(unchanged, pass),
  };
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
