import type { EditedRange, ModuleFollower } from "../languages/moduleUpdate.ts";
import { type Answers, createAnswers } from "../project/answers.ts";
import { createModuleView } from "../project/moduleView.ts";
import { createProject, type Project } from "../project/project.ts";
import { type Analysis, type AnalysisInput, analyseView, survey } from "./analysis.ts";
import type { Configuration } from "./configuration.ts";
import type { EngineHost } from "./engineHost.ts";

/** Analyses the versions of one text, one after another, and finds out again only what an edit may have changed. */
export interface LiveAnalysis {
  /** `edited` is all that has changed in the text since the last call; null for nothing. */
  analyse(input: AnalysisInput, edited: EditedRange | null, project: Project | null): Analysis;
}

/** What is known of the last version. */
interface State {
  readonly follower: ModuleFollower;
  readonly answers: Answers;
  readonly steps: number;
}

/** What is known of functions that are gone stays in memory for so many edits. */
const maximumSteps = 200;

/** Analyses texts of a language whose modules can follow edits. */
export function createLiveAnalysis(uri: string, log: EngineHost["log"]): LiveAnalysis {
  let state: State | null = null;
  /** For a text that belongs to no project: what it is alone is kept as well. */
  let alone: { readonly project: Project; readonly blockingCalls: Configuration["blockingCalls"] } | null = null;

  function next({ language, table }: AnalysisInput, edited: EditedRange | null): State | null {
    const last = state;
    // What fails on the way must not be gone on with.
    state = null;
    if (last && !edited) return last;
    const update = last && edited && last.steps < maximumSteps ? last.follower.follow(table, edited) : null;
    if (last && update) {
      const answers = last.answers.follow(update, update.apply);
      return { follower: last.follower, answers, steps: last.steps + 1 };
    }
    const follower = language.followModule?.(table);
    return follower ? { follower, answers: createAnswers(follower.module), steps: 0 } : null;
  }

  function projectAlone({ configuration: { blockingCalls } }: AnalysisInput): Project {
    if (alone?.blockingCalls !== blockingCalls)
      alone = { project: createProject(() => null, blockingCalls), blockingCalls };
    return alone.project;
  }

  return {
    analyse(input, edited, project) {
      const full = () => survey(input, log).analyse(project);
      const current = next(input, edited);
      state = current;
      if (!current) return full();
      const { path, configuration } = input;
      const { blockingCalls } = configuration;
      const { follower, answers } = current;
      const around = project ?? projectAlone(input);
      const view = createModuleView(follower.module, uri, { path, project: around, blockingCalls, answers });
      const live = analyseView(input, view, log);
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
        get sensitiveCallables() {
          return state === current ? live.sensitiveCallables : whole().sensitiveCallables;
        },
      };
    },
  };
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
