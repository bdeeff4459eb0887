import path from "node:path";
import { languageIdOfPath } from "../../engine/documentLanguage.ts";
import { isMarkdownPath, markdownLanguageId } from "../../engine/markdown/markdownFiles.ts";
import { everything, type Selection } from "../../engine/selection.ts";
import { rules } from "../../rules/registry.generated.ts";
import { programState, readAsset } from "../assets.ts";
import type { RunCache } from "../cache/cachedFiles.ts";
import { cacheFileName } from "../cache/cacheFile.ts";
import { cacheFolder } from "../cache/cacheFolder.ts";
import { type AnalysisTask, createFileAnalyser } from "../check/analyseFile.ts";
import { analyseFiles, defaultJobs } from "../check/analyseFiles.ts";
import { checkReport, hasProblem } from "../check/checkReport.ts";
import type { CheckOptions } from "../check/options.ts";
import type { FileError, FileReport } from "../check/report.ts";
import { onlyRules } from "../check/ruleSelection.ts";
import { attended } from "../check/selection.ts";
import { type LoadedConfiguration, loadConfiguration } from "../configuration/loadConfiguration.ts";
import { collectFiles } from "../files/collectFiles.ts";
import { createExclusion } from "../files/exclusion.ts";
import { sourceOf } from "../files/readSource.ts";
import { formatReport } from "../format/format.ts";
import { createProgress, noProgress } from "../progress.ts";
import { type Terminal, usesColour } from "../terminal.ts";
import { UsageError } from "../usageError.ts";
import { version } from "../version.ts";

/**
 * Runs `interleave check` and prints what was found. Gives the exit status: 0 when nothing was printed of severity
 * warning or error, else 1. Throws a `UsageError` for options that cannot be followed.
 */
export async function runCheck(options: CheckOptions, terminal: Terminal): Promise<number> {
  const start = performance.now();
  const { cwd } = terminal;
  const ruleIds = new Set(rules.map(({ id }) => id));
  const loaded = await loadConfiguration({ cwd, file: options.configurationFile, ruleIds });
  const task = taskOf(options, loaded, cwd);
  const { reports, errors } =
    options.stdinFileName === null
      ? await checkFiles(options, task, loaded, terminal)
      : await checkInput(options.stdinFileName, options.paths, task, terminal);
  const report = checkReport({
    reports,
    errors: [...loaded.errors, ...errors],
    selection: task.selection,
    milliseconds: performance.now() - start,
    countsFixes: options.fix,
  });
  const context = { locale: options.locale, cwd, usesColour: usesColour(terminal.out, terminal.environment) };
  await terminal.out.write(formatReport(report, options.format, context));
  return hasProblem(report) ? 1 : 0;
}

interface Outcome {
  readonly reports: readonly FileReport[];
  readonly errors: readonly FileError[];
}

async function checkFiles(
  options: CheckOptions,
  task: AnalysisTask,
  { folder, configuration }: LoadedConfiguration,
  { cwd, error, environment }: Terminal,
): Promise<Outcome> {
  const { paths, jobs, isSelective } = options;
  const cache = cacheOf(options, task, environment);
  const excludes = createExclusion(folder, configuration.exclude);
  const { files, errors } = await collectFiles(paths.length > 0 ? paths : ["."], { cwd, excludes });
  const show = (text: string) => void error.write(text);
  const progress = error.isTerminal ? createProgress(show, files.length, () => performance.now()) : noProgress;
  const reports: FileReport[] = [];
  try {
    await analyseFiles({ files, task, jobs: jobs ?? defaultJobs(files.length), isSelective, cache }, (report) => {
      reports.push(report);
      progress.advance();
    });
  } finally {
    progress.clear();
  }
  return { reports, errors };
}

/** A run that changes files finds something else than the next one, so it keeps nothing. */
function cacheOf(
  { cache, cacheLocation, paths }: CheckOptions,
  { cwd, configuration, namesRules, fixes, selection }: AnalysisTask,
  environment: Terminal["environment"],
): RunCache | null {
  if (!cache || fixes) return null;
  const folder = cacheLocation === null ? cacheFolder(cwd, environment) : path.resolve(cwd, cacheLocation);
  const name = cacheFileName([version, programState(), cwd, paths, configuration, namesRules, selection]);
  return { file: path.join(folder, name), now: Date.now() };
}

async function checkInput(
  name: string,
  paths: readonly string[],
  task: AnalysisTask,
  terminal: Terminal,
): Promise<Outcome> {
  if (paths.length > 0) throw new UsageError("--stdin-filename analyses standard input, so no paths can be given.");
  if (task.fixes) throw new UsageError("--fix writes files, so it does not go with --stdin-filename.");
  const languageId = isMarkdownPath(name) ? markdownLanguageId : languageIdOfPath(name);
  if (languageId === null) {
    throw new UsageError(
      `"${name}" does not name a Python, JavaScript, TypeScript or Markdown file: the extension tells which.`,
    );
  }
  const bytes = await terminal.readInput();
  const file = { path: path.resolve(task.cwd, name), languageId, size: bytes.byteLength, isExplicit: true };
  const analyser = await createFileAnalyser(task, readAsset);
  return { reports: [await analyser.analyseContent(file, sourceOf(bytes, languageId))], errors: [] };
}

function taskOf(options: CheckOptions, { configuration }: LoadedConfiguration, cwd: string): AnalysisTask {
  if (options.unsafeFixes && !options.fix) throw new UsageError("--unsafe-fixes only widens --fix: give both.");
  return {
    cwd,
    configuration: options.rules ? onlyRules(configuration, options.rules, rules) : configuration,
    namesRules: options.rules !== null && options.rules !== undefined,
    selection: selectionOf(options, options.format === "text" ? attended : everything),
    fixes: options.fix ? { allowsUnsafe: options.unsafeFixes, selection: selectionOf(options, attended) } : null,
  };
}

function selectionOf({ minimumSeverity, minimumConfidence }: CheckOptions, defaults: Selection): Selection {
  return {
    minimumSeverity: minimumSeverity ?? defaults.minimumSeverity,
    minimumConfidence: minimumConfidence ?? defaults.minimumConfidence,
  };
}
