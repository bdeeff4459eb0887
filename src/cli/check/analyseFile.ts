import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Analysis } from "../../engine/analysis.ts";
import { candidacyOf, importedModules } from "../../engine/candidates.ts";
import { type Configuration, defaultConfiguration } from "../../engine/configuration.ts";
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
 * What a run does with each of its files: `look` analyses those in which their own words allow a finding, and only
 * reads the others; `analyse` analyses all; `summarise` finds out what other files need to know of them.
 */
export type Pass = "look" | "analyse" | "summarise";

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
  const run = async (file: SourceFile, content: ReadResult, pass: Pass, mayWrite: boolean): Promise<FileReport> => {
    failures.length = 0;
    try {
      const report = await reportOf(file, content, { ...task, fixes: mayWrite ? task.fixes : null }, engine, pass);
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
    analyse: async (file, pass = "analyse") => run(file, await readSource(file), pass, true),
    analyseContent: (file, content) => run(file, content, "analyse", false),
    setProject: (project) => engine.setProject(project),
  };
}

/** The report of a file of which nothing is known but why. */
export function failedReport(file: string, message: FileReport["errors"][number]["message"]): FileReport {
  return { file, bytes: 0, status: "failed", findings: [], errors: [{ file, message }], fixed: 0, summary: null };
}

async function reportOf(
  { path: file, languageId, isExplicit }: SourceFile,
  content: ReadResult,
  { cwd, configuration, fixes }: AnalysisTask,
  engine: Engine,
  pass: Pass,
): Promise<FileReport> {
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
  const analyse = (text: string) => engine.analyseText({ uri, languageId, version: 0, text }, configuration);
  if (pass === "summarise") {
    const { summary } = engine.analyseText({ uri, languageId, version: 0, text: source.text }, silent);
    return { ...base, status: "analysed", summary: summary() };
  }
  const shared = { ...base, status: "analysed", ...(outlook ? { outlook } : {}) } as const;
  if (fixes) return { ...shared, ...(await fixFile(file, source, { cwd, fixes, analyse })) };
  const analysis = analyse(source.text);
  return { ...shared, findings: reportFindings(analysis, source.text, cwd), ...sharedData(analysis) };
}

/** Runs no rule. */
const silent: Configuration = { ...defaultConfiguration, enable: false };

function outlookOf(text: string, languageId: string, configuration: Configuration, rules: readonly Rule[]): Outlook {
  const followsImports = rules.some(({ needs }) => needs?.ecmascript?.isMetByImports);
  const imports = followsImports && languageId !== "python" ? importedModules(text) : [];
  return { candidacy: candidacyOf(text, languageId, configuration, rules), imports };
}

function sharedData(analysis: Analysis): Pick<FileReport, "summary" | "sensitive"> {
  const { sensitiveCallables: callables } = analysis;
  return { summary: analysis.summary(), sensitive: { callables, digest: analysis.digest() } };
}

interface Fixing {
  readonly cwd: string;
  readonly fixes: FixPolicy;
  readonly analyse: Parameters<typeof applyFixes>[1];
}

async function fixFile(
  file: string,
  source: Source,
  { cwd, fixes, analyse }: Fixing,
): Promise<Pick<FileReport, "findings" | "errors" | "fixed" | "summary" | "sensitive">> {
  const { text, analysis, fixed } = applyFixes(source.text, analyse, fixes);
  const problem = fixed > 0 ? await writeSource(file, text, source) : null;
  if (!problem) return { findings: reportFindings(analysis, text, cwd), errors: [], fixed, ...sharedData(analysis) };
  const unchanged = analyse(source.text);
  const findings = reportFindings(unchanged, source.text, cwd);
  return {
    findings,
    errors: [{ file: displayPath(file, cwd), message: problem }],
    fixed: 0,
    ...sharedData(unchanged),
  };
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
