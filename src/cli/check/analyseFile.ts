import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Configuration } from "../../engine/configuration.ts";
import { createEngine } from "../../engine/createEngine.ts";
import { documentLanguage } from "../../engine/documentLanguage.ts";
import type { EngineHost } from "../../engine/engineHost.ts";
import { createEnabledCodes } from "../../engine/linters/enabledCodes.ts";
import { languagesOf } from "../../engine/markdown/markdownEngine.ts";
import { isMarkdown } from "../../engine/markdown/markdownFiles.ts";

import type { Selection } from "../../engine/selection.ts";
import { askForRules, pythonNeeds } from "../../engine/unparsed/candidates.ts";
import { tellingText } from "../../engine/unparsed/declarationText.ts";
import { type KnownWords, searchWords } from "../../engine/unparsed/ruleWords.ts";
import { type SparsePython, sparseText } from "../../engine/unparsed/sparseText.ts";
import { isTestFile } from "../../project/contexts/testFiles.ts";
import type { EcmascriptModules } from "../../project/modules/ecmascriptModules.ts";
import type { Project } from "../../project/project.ts";
import type { FileSummary } from "../../project/summary/fileSummary.ts";
import type { Rule } from "../../rules/rule.ts";
import { createTracer, type Tracer } from "../cache/trace.ts";
import { isMadeByMachine } from "../files/madeByMachine.ts";
import { displayPath, displayUri } from "../files/paths.ts";
import { type ReadResult, readSource, type Source } from "../files/readSource.ts";
import type { SourceFile } from "../files/sourceFile.ts";
import { texts } from "../texts.ts";
import { createAnalysedFiles } from "./analysedFiles.ts";
import type { FixPolicy } from "./applyFixes.ts";
import { fixFile } from "./fixFile.ts";
import { createImportSearch, type ImportSearch } from "./importSearch.ts";
import { createKeptFiles, type ParsedFile } from "./keptFiles.ts";
import { type Outlook, outlookOf } from "./outlook.ts";
import { createLineMaps } from "./places.ts";
import type { FileReport } from "./report.ts";
import { reportFindings } from "./reportedFinding.ts";
import type { SharedSummaries } from "./summaryExchange.ts";
import { filesOnDisk, lonelyProject, projectOf, type WorkspaceIndex } from "./workspaceIndex.ts";

/** What is the same for every file of a run; plain data, so that a worker can be given it. */
export interface AnalysisTask {
  readonly cwd: string;
  readonly configuration: Configuration;
  /** The user has named the rules to run, so nothing is left to other tools that report the same. */
  readonly namesRules: boolean;
  /** What is printed; what is looked for and what runs. */
  readonly selection: Selection;
  /** Null to leave files as they are. */
  readonly fixes: FixPolicy | null;
  /** Whether somebody wants to know what was asked for on the way. */
  readonly isTraced?: boolean;
}

/**
 * What a run does with each of its files: `look` tells from the words whether there may be findings; `analyse` lets the
 * rules run.
 */
export type Pass = "look" | "analyse";

/** Analyses files one after another. No method rejects for a file: whatever goes wrong is in the report. */
export interface FileAnalyser {
  /** Reads, analyses and, if the task says so, fixes a file; or does less, as the pass says. */
  analyse(file: SourceFile, pass?: Pass): Promise<FileReport>;
  /** The same for a file whose content came from elsewhere; nothing is written. */
  analyseContent(file: SourceFile, content: ReadResult): Promise<FileReport>;
  /**
   * Sees files as parts of what the index describes from now on; `modules` are what their imports mean, if that is known.
   * Rejects when a grammar is damaged.
   */
  setIndex(index: WorkspaceIndex, modules?: EcmascriptModules | null): Promise<void>;
  /** The path of a file that is parsed and waits to be analysed, the first one; null when there is none. */
  firstKept(): string | null;
}

/** What files are analysed with. */
export interface AnalyserOptions {
  /** The rules to run instead of all. */
  readonly rules?: readonly Rule[];
  /** What others know of files that are analysed at the same time; null when nobody else does anything. */
  readonly shared?: SharedSummaries | null;
}

/** Starts an engine with all rules, or with the given ones. Rejects when the files that ship with Interleave cannot be read. */
export async function createFileAnalyser(
  task: AnalysisTask,
  readAsset: EngineHost["readAsset"],
  { rules, shared = null }: AnalyserOptions = {},
): Promise<FileAnalyser> {
  const { cwd, configuration, selection } = task;
  const failures: string[] = [];
  const log: EngineHost["log"] = (level, message) => void (level === "error" && failures.push(message));
  const pathInWorkspace = (uri: string) => displayUri(uri, cwd);
  const tracer = createTracer();
  const host = { readAsset, log, pathInWorkspace, selection, runsAllRules: false, ...otherTools(task, tracer) };
  const engine = await createEngine(host, rules);
  /** Of the files that were looked at and are not analysed yet: what is known of their words, by their paths. */
  const looked = new Map<string, KnownWords>();
  const kept = createKeptFiles();
  const analysed = createAnalysedFiles();
  const lineMaps = createLineMaps();
  let project: Project = lonelyProject(configuration.blockingCalls, tracer);
  engine.setProject(project);
  let sources: ReadonlyMap<string, WorkspaceIndex["sources"][number]> = new Map();
  let coroutines: ReadonlySet<string> | null = null;
  let importSearch: ImportSearch | null = null;
  /** A test is analysed, so of other tests only what matters to tests is parsed. */
  let isForTests = false;

  async function run(file: SourceFile, read: () => ReadResult, pass: Pass, fixes: FixPolicy | null) {
    failures.length = 0;
    try {
      const report = await reportOf(file, read, pass, fixes);
      const errors = failures.map((failure) => ({ file: report.file, message: texts.failed(firstLine(failure)) }));
      return { ...report, errors: [...report.errors, ...errors] };
    } catch (error) {
      const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
      return failedReport(displayPath(file.path, cwd), texts.failed(firstLine(message)));
    }
  }

  async function reportOf(
    file: SourceFile,
    read: () => ReadResult,
    pass: Pass,
    fixes: FixPolicy | null,
  ): Promise<FileReport> {
    const name = displayPath(file.path, cwd);
    const known = pass === "analyse" ? kept.take(file.path) : null;
    if (pass === "analyse" && !known && importSearch?.isIdle(file.path)) return idleReport(file);
    const content = known ?? read();
    if ("problem" in content) return failedReport(name, content.problem);
    const { source } = content;
    const { bytes, text } = source;
    const base = { file: name, bytes, status: "analysed", findings: [], errors: [], fixed: 0 } as const;
    if (!known && isForeign(file, source)) return { ...base, bytes: 0, status: "skipped" };
    if (pass === "look") return { ...base, outlook: lookAt(file, text) };
    for (const languageId of languagesOf(file.languageId, text)) await engine.prepare(languageId);
    if (fixes) {
      const analyse = (changed: string) => engine.analyseText(documentOf(file, changed), configuration);
      return { ...base, ...(await fixFile(file.path, source, { cwd, fixes, analyse })) };
    }
    if (isMarkdown(file.languageId)) {
      const analysis = engine.analyseText(documentOf(file, text), configuration);
      return { ...base, findings: reportFindings(analysis, text, { cwd, selection, lineMaps }) };
    }
    isForTests = isTestFile(name);
    const { survey, passedOver } = known ?? surveyOf(file, text);
    const findings = reportFindings(survey.analyse(project), text, { cwd, selection, lineMaps });
    const isKnown = isForTests || project.summary(uriOf(file)) !== null;
    analysed.add(file.path, isKnown ? null : { survey, length: text.length });
    return traced({ ...base, findings, ...(passedOver.length > 0 ? { passedOver } : {}) });
  }

  function idleReport({ path: name, size }: SourceFile): FileReport {
    looked.delete(name);
    analysed.add(name, null);
    const base = { status: "analysed", findings: [], errors: [], fixed: 0, isIdle: true } as const;
    return traced({ file: displayPath(name, cwd), bytes: size, ...base });
  }

  /** A report with what was asked for since the last one, when somebody wants to know. */
  function traced(report: FileReport): FileReport {
    const trace = tracer.take();
    return task.isTraced ? { ...report, trace } : report;
  }

  function lookAt({ path: name, languageId }: SourceFile, text: string): Outlook {
    const unparsed = { text, languageId, path: displayPath(name, cwd) };
    const language = documentLanguage(languageId)?.language;
    if (!language) return outlookOf(unparsed, configuration, engine.rules, selection);
    const known: KnownWords = new Map();
    const holds = searchWords(text, language, known);
    const outlook = outlookOf({ ...unparsed, holds }, configuration, engine.rules, selection);
    if (outlook.candidacy === "impossible") return outlook;
    askForRules(unparsed, holds, { configuration, rules: engine.rules, selection });
    // A fix changes what a file holds.
    if (!task.fixes) looked.set(name, known);
    return outlook;
  }

  /** `telling` is what has to be parsed of a file in which nothing is looked for; null for all. */
  function surveyOf(
    file: SourceFile,
    text: string,
    telling: ReturnType<typeof tellingText> = null,
  ): Omit<ParsedFile, "source"> & { readonly isWhole: boolean } {
    const knownWords = looked.get(file.path);
    looked.delete(file.path);
    const sparse = isForTests ? sparseOf(file, text, knownWords) : null;
    const survey = engine.surveyText({ ...documentOf(file, text), knownWords }, configuration, sparse ?? telling);
    return { survey, passedOver: sparse?.passedOver ?? [], isWhole: sparse === null };
  }

  /** A test without what nobody wants to know of it; null for what is parsed whole. */
  function sparseOf(file: SourceFile, text: string, known: KnownWords | undefined): SparsePython | null {
    const name = displayPath(file.path, cwd);
    if (!coroutines || file.languageId !== "python" || !isTestFile(name)) return null;
    const needs = pythonNeeds(name, { configuration, rules: engine.rules, selection });
    return needs && sparseText(text, { needs, coroutines }, searchWords(text, "python", known));
  }

  /** What a file holds to which a call leads. Its turn may still come. */
  function load(uri: string): FileSummary | null {
    const known = shared?.find(uri);
    if (known) return known;
    const summary = summaryOf(uri);
    shared?.tell(uri, summary);
    return summary;
  }

  function summaryOf(uri: string): FileSummary | null {
    const file = sources.get(fileURLToPath(uri));
    const before = file ? analysed.survey(file.path) : null;
    if (before) {
      const summary = before.summary();
      tracer.summary(uri, summary);
      return summary;
    }
    const read = file ? readSource(file) : null;
    if (!file || !read || "problem" in read || isForeign(file, read.source)) return null;
    const { text } = read.source;
    const { isWhole, ...surveyed } = surveyOf(file, text, file.isCandidate ? null : tellingText(file.path, text));
    const summary = surveyed.survey.summary();
    // Other runs may want to know all of it.
    if (isWhole) tracer.summary(uri, summary);
    if (file.isCandidate && !analysed.has(file.path)) kept.keep(file.path, { source: read.source, ...surveyed });
    return summary;
  }

  return {
    analyse: (file, pass = "analyse") => run(file, () => readSource(file), pass, task.fixes),
    analyseContent: (file, content) => run(file, () => content, "analyse", null),
    async setIndex(index, modules = null) {
      sources = new Map(index.sources.map((file) => [file.path, file]));
      coroutines = index.coroutines && new Set(index.coroutines);
      const exposes = (name: string) => project.exposesLongCalls(uriOf({ path: name }), "ecmascript");
      importSearch = createImportSearch(new Map(index.imports), exposes);
      for (const languageId of new Set(index.sources.map((file) => file.languageId))) await engine.prepare(languageId);
      const own = projectOf(index, task.configuration.blockingCalls, { load, tracer, modules });
      project = shared ? tellingProject(own, shared) : own;
      engine.setProject(project);
    },
    firstKept: kept.first,
  };
}

/** Tells others what a file holds as soon as the project knows. */
function tellingProject(project: Project, shared: SharedSummaries): Project {
  return {
    ...project,
    get version() {
      return project.version;
    },
    setFile(uri, summary) {
      // What was loaded has been told.
      if (!project.summary(uri)) shared.tell(uri, summary);
      project.setFile(uri, summary);
    },
  };
}

/** What the configuration of other tools on the disk enables, around each file. */
function otherTools({ namesRules }: AnalysisTask, tracer: Tracer): Pick<EngineHost, "enabledElsewhere"> {
  if (namesRules) return {};
  const enabledFor = createEnabledCodes(filesOnDisk([], tracer));
  return { enabledElsewhere: (uri) => enabledFor(fileURLToPath(uri).replaceAll(path.sep, "/")) };
}

/** The report of a file of which nothing is known but why. */
export function failedReport(file: string, message: FileReport["errors"][number]["message"]): FileReport {
  return { file, bytes: 0, status: "failed", findings: [], errors: [{ file, message }], fixed: 0 };
}

/** Whether nobody wrote a file by hand, and nobody asked for it either. */
function isForeign({ path: file, languageId, isExplicit }: SourceFile, { text }: Source): boolean {
  return !isExplicit && isMadeByMachine(path.basename(file), text, languageId);
}

function documentOf({ path: file, languageId }: SourceFile, text: string) {
  return { uri: uriOf({ path: file }), languageId, version: 0, text };
}

function uriOf({ path: file }: Pick<SourceFile, "path">): string {
  return pathToFileURL(file).href;
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
