import type { EditedRange, ModuleFollower } from "../languages/moduleUpdate.ts";
import type { FunctionUpdate } from "../model/functionUpdate.ts";
import type { Module } from "../model/module.ts";
import { type Answers, createAnswers } from "../project/answers.ts";
import { createModuleView } from "../project/moduleView.ts";
import { createProject, type Project, type ProjectAside } from "../project/project.ts";
import { isWhole } from "../syntax/table.ts";
import { type Analysis, analyseView, survey } from "./analysis.ts";
import type { AnalysisInput } from "./analysisInput.ts";
import type { Configuration } from "./configuration.ts";
import type { EngineHost } from "./engineHost.ts";
import { createKeptReports, type FollowedEdit, type KeptReports } from "./reports/keptReports.ts";

/** Analyses the versions of one text, one after another, and finds out again only what an edit may have changed. */
export interface LiveAnalysis {
  /** `edited` is all that has changed in the text since the last call; null for nothing. */
  analyse(input: AnalysisInput, edited: EditedRange | null, project: Project | null): Analysis;
}

/** What is known of the last version. */
interface State {
  readonly follower: ModuleFollower;
  readonly answers: Answers;
  readonly reports: KeptReports;
  readonly input: AnalysisInput;
  readonly project: Project | null;
  readonly steps: number;
}

/**
 * What was known of a text before an edit that left little of it: it may be mended soon, and is nearly the same then. While a
 * quote is open, say, all that stands behind it is a part of a string.
 */
interface Aside {
  readonly state: State;
  /** All that has changed in the text since. */
  readonly edited: EditedRange;
  readonly project: ProjectAside | null;
}

/** What is known of functions that are gone stays in memory for so many edits. */
const maximumSteps = 200;

/** Analyses texts of a language whose modules can follow edits. */
export function createLiveAnalysis(uri: string, log: EngineHost["log"]): LiveAnalysis {
  let state: State | null = null;
  let aside: Aside | null = null;
  /** For a text that belongs to no project: what it is alone is kept as well. */
  let alone: { readonly project: Project; readonly blockingCalls: Configuration["blockingCalls"] } | null = null;

  function next(input: AnalysisInput, edited: EditedRange | null, project: Project | null): State | null {
    const last = state;
    // What fails on the way must not be gone on with.
    state = null;
    if (last && !edited) return stayAt(last, input, project);
    const mended = edited && mend(input, edited, project);
    if (mended) return mended;
    const followed = last && edited && followFrom(last, input, edited, project);
    if (followed) return followed;
    const follower = input.language.followModule?.(input.table);
    if (!follower) return null;
    if (last && edited && last.steps < maximumSteps && isWhole(last.input.table))
      aside = { state: last, edited, project: last.project?.setAside(uri) ?? null };
    const answers = createAnswers(follower.module);
    return { follower, answers, reports: createKeptReports(uri), input, project, steps: 0 };
  }

  /** Goes on from another version of the text. Null when too much has changed. */
  function followFrom(
    { follower, answers: known, reports: knownReports, input: before, project: knownProject, steps }: State,
    input: AnalysisInput,
    edited: EditedRange,
    project: Project | null,
  ): State | null {
    if (steps >= maximumSteps) return null;
    const update = follower.follow(input.table, edited);
    if (!update) return null;
    // What breaks a text, so that functions come or go, is mended soon.
    if (update.ids && isWhole(before.table) && !isWhole(input.table)) return null;
    const { answers, isKept } = known.follow(update, update.apply);
    const isAlike = isKept && isAskedAlike(before, input) && knownProject === project;
    const reports = isAlike ? knownReports : createKeptReports(uri);
    if (isAlike) reports.follow(followedEdit(update, follower.module, before.text, input.text, edited));
    return { follower, answers, reports, input, project, steps: steps + 1 };
  }

  /** Goes on from what was put aside when the text has no mistakes any more. */
  function mend(input: AnalysisInput, edited: EditedRange, project: Project | null): State | null {
    if (!aside) return null;
    const before: Aside = { ...aside, edited: joinEdits(aside.edited, edited) };
    const isMended = isWhole(input.table);
    aside = isMended ? null : before;
    if (!isMended) return null;
    const { state: known } = before;
    const isUndone = known.input.text === input.text;
    const mended = isUndone ? stayAt(known, input, project) : followFrom(known, input, before.edited, project);
    if (mended) before.project?.goBack();
    else before.project?.forget();
    return mended;
  }

  /** The same text is asked about again. */
  function stayAt(known: State, input: AnalysisInput, project: Project | null): State {
    const isAlike = isAskedAlike(known.input, input) && known.project === project;
    return { ...known, reports: isAlike ? known.reports : createKeptReports(uri), input, project };
  }

  function projectAlone({ configuration: { blockingCalls } }: AnalysisInput): Project {
    if (alone?.blockingCalls !== blockingCalls)
      alone = { project: createProject(() => null, blockingCalls, { followsEdits: true }), blockingCalls };
    return alone.project;
  }

  return {
    analyse(input, edited, project) {
      const around = project ?? projectAlone(input);
      const current = next(input, edited, around);
      const full = () => survey(input, log, current?.answers.summaryIds).analyse(project);
      state = current;
      if (!current) return full();
      const { path, configuration } = input;
      const { blockingCalls } = configuration;
      const { follower, answers, reports } = current;
      const view = createModuleView(follower.module, uri, { path, project: around, blockingCalls, answers });
      const live = analyseView(input, view, log, reports.ask);
      const summary = live.summary();
      let known: Analysis | null = null;
      // The parts of the module move on with the next edit, so whoever asks for more than findings gets a module of his own.
      const whole = (): Analysis => {
        known ??= full();
        return known;
      };
      return {
        uri,
        findings: live.findings,
        summary: () => summary,
        fixes: (index) => whole().fixes(index),
        withheld: (index) => whole().withheld(index),
        get view() {
          return whole().view;
        },
        conceptAt: (offset) => whole().conceptAt(offset),
        suppress: (index, scope) => whole().suppress(index, scope),
        sensitiveCallables: () => (state === current ? live : whole()).sensitiveCallables(),
      };
    },
  };
}

/** Whether rules are given the same besides the text. */
function isAskedAlike(left: AnalysisInput, right: AnalysisInput): boolean {
  return left.configuration === right.configuration && left.path === right.path && left.rules === right.rules;
}

function followedEdit(
  update: FunctionUpdate,
  module: Module,
  before: string,
  text: string,
  { start, end, newEnd }: EditedRange,
): FollowedEdit {
  // Carriage return and line feed are one line end, and may come apart.
  const hasLineEnd = (from: string, last: number) => /[\r\n]/.test(from.slice(Math.max(0, start - 1), last + 1));
  const changesLines = hasLineEnd(before, end) || hasLineEnd(text, newEnd);
  return { update, module, text, edited: { start, end: newEnd }, changesLines };
}

/** What two edits, one after the other, have changed together. */
export function joinEdits(first: EditedRange | null, { start, end, newEnd }: EditedRange): EditedRange {
  if (!first) return { start, end, newEnd };
  const behind = Math.max(0, end - first.newEnd);
  return {
    start: Math.min(first.start, start),
    end: first.end + behind,
    newEnd: Math.max(first.newEnd, end) + newEnd - end,
  };
}
