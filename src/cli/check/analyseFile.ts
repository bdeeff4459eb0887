import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Configuration } from "../../engine/configuration.ts";
import { createEngine, type Engine } from "../../engine/engine.ts";
import type { EngineHost } from "../../engine/engineHost.ts";
import type { Rule } from "../../rules/rule.ts";
import { isMadeByMachine } from "../files/madeByMachine.ts";
import { displayPath, displayUri } from "../files/paths.ts";
import { type ReadResult, readSource, type Source } from "../files/readSource.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { writeSource } from "../files/writeSource.ts";
import { texts } from "../texts.ts";
import { applyFixes, type FixPolicy } from "./applyFixes.ts";
import type { FileReport } from "./report.ts";
import { reportFindings } from "./reportedFinding.ts";
import { projectOf, type WorkspaceIndex } from "./workspaceIndex.ts";

/** What is the same for every file of a run; plain data, so that a worker can be given it. */
export interface AnalysisTask {
  readonly cwd: string;
  readonly configuration: Configuration;
  /** Null to leave files as they are. */
  readonly fixes: FixPolicy | null;
}

/** Analyses files one after another. Neither method rejects: whatever goes wrong is in the report. */
export interface FileAnalyser {
  /** Reads, analyses and, if the task says so, fixes a file. */
  analyse(file: SourceFile): Promise<FileReport>;
  /** The same for a file whose content came from elsewhere; nothing is written. */
  analyseContent(file: SourceFile, content: ReadResult): Promise<FileReport>;
}

export interface AnalyserOptions {
  /** The rules to run instead of all. */
  readonly rules?: readonly Rule[];
  /** The files of the project; without it each file stands alone. */
  readonly index?: WorkspaceIndex | null;
}

/** Starts an engine with all rules, or with the given ones. Rejects when the files that ship with Interleave cannot be read. */
export async function createFileAnalyser(
  task: AnalysisTask,
  readAsset: EngineHost["readAsset"],
  { rules, index }: AnalyserOptions = {},
): Promise<FileAnalyser> {
  const failures: string[] = [];
  const log: EngineHost["log"] = (level, message) => void (level === "error" && failures.push(message));
  const engine = await createEngine({ readAsset, log, pathInWorkspace: (uri) => displayUri(uri, task.cwd) }, rules);
  engine.setProject(index ? projectOf(index) : null);
  const run = async (file: SourceFile, content: ReadResult, mayWrite: boolean): Promise<FileReport> => {
    failures.length = 0;
    try {
      const report = await reportOf(file, content, { ...task, fixes: mayWrite ? task.fixes : null }, engine);
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
    analyse: async (file) => run(file, await readSource(file), true),
    analyseContent: (file, content) => run(file, content, false),
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
): Promise<FileReport> {
  const name = displayPath(file, cwd);
  if ("problem" in content) return failedReport(name, content.problem);
  const { source } = content;
  const base = { file: name, bytes: source.bytes, findings: [], errors: [], fixed: 0, summary: null } as const;
  if (!isExplicit && isMadeByMachine(path.basename(file), source.text, languageId)) {
    return { ...base, bytes: 0, status: "skipped" };
  }
  await engine.prepare(languageId);
  const uri = pathToFileURL(file).href;
  const analyse = (text: string) => engine.analyseText({ uri, languageId, version: 0, text }, configuration);
  if (fixes) return { ...base, status: "analysed", ...(await fixFile(file, source, { cwd, fixes, analyse })) };
  const analysis = analyse(source.text);
  const findings = reportFindings(analysis, source.text, cwd);
  return { ...base, status: "analysed", findings, summary: analysis.summary() };
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
): Promise<Pick<FileReport, "findings" | "errors" | "fixed" | "summary">> {
  const { text, analysis, fixed } = applyFixes(source.text, analyse, fixes);
  const problem = fixed > 0 ? await writeSource(file, text, source) : null;
  if (!problem)
    return { findings: reportFindings(analysis, text, cwd), errors: [], fixed, summary: analysis.summary() };
  const unchanged = analyse(source.text);
  const findings = reportFindings(unchanged, source.text, cwd);
  return {
    findings,
    errors: [{ file: displayPath(file, cwd), message: problem }],
    fixed: 0,
    summary: unchanged.summary(),
  };
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
