import type { CallableId } from "../model/expression.ts";
import { type Finding, type Fix, isFix, type WithheldFix } from "../model/finding.ts";
import type { Span } from "../model/span.ts";
import { createModuleView, type ModuleView } from "../project/moduleView.ts";
import type { Project } from "../project/project.ts";
import type { FileSummary } from "../project/summary/fileSummary.ts";
import type { SummaryIds } from "../project/summary/summaryIds.ts";
import type { AnalysisInput } from "./analysisInput.ts";
import { type ConceptAt, conceptAt } from "./concepts/conceptAt.ts";
import type { EngineHost } from "./engineHost.ts";
import { errorText } from "./errorText.ts";
import { compareFindings, type Reported } from "./findings.ts";
import { type AskRule, askRule } from "./reports/askRule.ts";
import { runRules } from "./runRules.ts";
import { suppressFile, suppressStatement } from "./suppressionEdits.ts";
import { searchWords } from "./unparsed/ruleWords.ts";

/**
 * What was found in one version of a document. It has methods and no getters: V8 gives each object with getters of its own a
 * hidden class of its own, which leads to them from the old generation, so that all of the module would outlive the file.
 */
export interface Analysis {
  readonly uri: string;
  /** Sorted by place, then by rule. */
  readonly findings: readonly Finding[];
  /** The fixes of `findings[index]`, computed now; the first is the preferred one. */
  fixes(index: number): readonly Fix[];
  /** The fixes of `findings[index]` that cannot be made, each with the reason. */
  withheld(index: number): readonly WithheldFix[];
  /** What is known of the module: for those who show more of it than its findings. */
  readonly view: ModuleView;
  /** The word at an offset that a concept explains; null when there is none. */
  conceptAt(offset: number): ConceptAt | null;
  /** In a Markdown document: the program in the code block around an offset; null outside of the blocks. */
  readonly blockAt?: (offset: number) => BlockProgram | null;
  /** Silences `findings[index]` by a comment: at its statement, or for its rule in the whole file. */
  suppress(index: number, scope: "statement" | "file"): Fix;
  /** What other files need to know of this one, as plain data. */
  summary(): FileSummary;
  /**
   * The callables in which something shows through other files: those that run on an event loop or on the thread of a user
   * interface, and those that are given to threads and processes. They are named by the ids that the summary has for them.
   */
  sensitiveCallables(): readonly CallableId[];
}

/** A code block of a document as a program of its own, whose lines have the numbers that they have in the document. */
export interface BlockProgram {
  readonly text: string;
  readonly analysis: Analysis;
  readonly analyse: (text: string) => Analysis;
  /** Where a span of the document is in the text. */
  spanOf(span: Span): Span;
}

/** A text that is parsed and of which no rule has looked at anything yet. */
export interface Survey {
  /** What other files need to know of it, as plain data. */
  summary(): FileSummary;
  /** What the project knows of it. */
  view(project: Project | null): ModuleView;
  /** Runs all enabled rules; `project` is what the document belongs to, null when it stands alone. */
  analyse(project: Project | null): Analysis;
  /** Frees most of the memory that it holds. An analysis takes somewhat longer afterwards. */
  shrink(): void;
}

/** Looks at one text before any rule does. `summaryIds` are those of its summary if they are others than in its module. */
export function survey(input: AnalysisInput, log: EngineHost["log"], summaryIds: SummaryIds | null = null): Survey {
  const { uri, path, text, table, language, configuration, knownWords } = input;
  const { blockingCalls } = configuration;
  let known: ModuleView | null = null;
  let summary: FileSummary | null = null;
  const view = (): ModuleView => {
    known ??= createModuleView(language.buildModule(table), uri, {
      path,
      project: null,
      blockingCalls,
      summary,
      summaryIds,
    });
    return known;
  };
  return {
    summary() {
      summary ??= view().summary();
      return summary;
    },
    view: (project) => view().seenIn(project),
    analyse(project) {
      const seen = view().seenIn(project);
      // Where a parser had to guess, words need not stand where they would in a program.
      const isSound = seen.module.syntaxErrors.length === 0;
      return analyseView(
        input.runsAllRules || !isSound ? input : { ...input, holds: searchWords(text, language.language, knownWords) },
        seen,
        log,
      );
    },
    shrink() {
      known = null;
    },
  };
}

/** Runs all enabled rules over one module. A rule that throws loses its own findings, is logged, and nothing else. */
export function analyseView(
  input: AnalysisInput,
  view: ModuleView,
  log: EngineHost["log"],
  ask: AskRule = askRule,
): Analysis {
  const reported = input.configuration.enable ? runRules(input, view, ask, log) : [];
  reported.sort((left, right) => compareFindings(left.finding, right.finding));
  const { uri, text, language } = input;
  const { module } = view;
  const get = (index: number): Reported => {
    const found = reported[index];
    if (!found) throw new RangeError(`There is no finding ${index}.`);
    return found;
  };
  const known = new Map<number, readonly (Fix | WithheldFix)[]>();
  // Whoever asks for the fixes mostly asks for those that are withheld, too.
  const remedies = (index: number): readonly (Fix | WithheldFix)[] => {
    const found = known.get(index) ?? remediesOf(get(index));
    known.set(index, found);
    return found;
  };
  const remediesOf = ({ finding, report }: Reported): readonly (Fix | WithheldFix)[] => {
    try {
      return report.fixes?.() ?? [];
    } catch (error) {
      log("error", `The fix of ${finding.rule} failed in ${uri}: ${errorText(error)}`);
      return [];
    }
  };
  return {
    uri,
    view,
    findings: reported.map(({ finding }) => finding),
    fixes: (index) => remedies(index).filter(isFix),
    withheld: (index) => remedies(index).flatMap((remedy) => (isFix(remedy) ? [] : [remedy])),
    conceptAt: (offset) => conceptAt(view.resolver, text, offset),
    summary: () => view.summary(),
    sensitiveCallables() {
      const spawned = module.language === "python" ? view.spawnedCallables() : new Map();
      return module.callables
        .filter(
          (callable) => spawned.has(callable.id) || view.servesWindow(callable) || view.eventLoopContext(callable),
        )
        .map(({ id }) => view.summaryId(id));
    },
    suppress(index, scope) {
      const { finding } = get(index);
      const target = { module, text, mark: language.lineComment };
      const edit =
        scope === "file"
          ? suppressFile(target, finding.rule)
          : suppressStatement(target, finding.rule, finding.span.start);
      const title =
        scope === "file"
          ? { en: `Ignore ${finding.rule} in this file`, "zh-cn": `在本文件中忽略 ${finding.rule}` }
          : { en: `Ignore ${finding.rule} here`, "zh-cn": `在此处忽略 ${finding.rule}` };
      return { title, applicability: "safe", documents: [{ uri, edits: [edit] }] };
    },
  };
}
