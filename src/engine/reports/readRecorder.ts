import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { unitAround, unitsOf } from "../../model/units.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import type { Report, RuleContext } from "../../rules/rule.ts";
import type { Asked } from "./askRule.ts";
import { type Answer, answerTo, type Question } from "./questions.ts";
import type { Reads } from "./reads.ts";

/** Watches what checks of single callables report, and what they ask for that. */
export interface ReadRecorder {
  /** Runs a check of one callable. `reads` is null when it has looked at nothing else. */
  watch(callable: Callable, check: (context: RuleContext) => void): Watched;
}

export interface Watched {
  readonly reports: readonly Report[];
  readonly reads: Reads | null;
}

/** What is noted while a check runs. */
interface Notes extends Reads {
  callables: Set<CallableId> | "all";
  lines: boolean;
  readonly revisions: Map<CallableId, number>;
  version: number | null;
  readonly answers: Answer[];
}

/** Watches checks of the callables of one module. */
export function createReadRecorder(asked: Asked): ReadRecorder {
  const { module, project } = asked;
  const units = unitsOf(module);
  let unit = { first: 0, end: 0 };
  let reads: Notes | null = null;
  let reports: Report[] = [];

  function notes(): Notes {
    reads ??= { callables: new Set(), lines: false, revisions: new Map(), version: null, answers: [] };
    return reads;
  }

  function readCallable(id: CallableId): void {
    if (id >= unit.first && id < unit.end) return;
    const { callables } = notes();
    if (callables !== "all") callables.add(id);
  }

  function readAll(): void {
    notes().callables = "all";
  }

  function noteAnswer<T>(question: Question, callable: CallableId, given: T): T {
    notes().answers.push({ question, callable, given });
    return given;
  }

  function noteModule(question: Question): void {
    if (notes().answers.some((answer) => answer.question === question)) return;
    noteAnswer(question, 0, answerTo(question, project, 0));
  }

  function askedOf(callable: CallableId): void {
    notes().revisions.set(callable, project.revisionOf(callable));
  }

  function askedProject(): void {
    notes().version = project.projectVersion();
  }

  const watchedModule: Module = {
    ...module,
    callables: watchedList(module.callables, readCallable, readAll),
    get imports() {
      noteModule("imports");
      return module.imports;
    },
    get comments() {
      noteModule("firstLine");
      return module.comments;
    },
    get exports() {
      noteModule("exports");
      return module.exports;
    },
  };

  const watchedProject: ModuleView = {
    ...project,
    module: watchedModule,
    resolver: { ...project.resolver, module: watchedModule },
    spawnsOf(callable) {
      readCallable(callable.id);
      return project.spawnsOf(callable);
    },
    spawnedCallables() {
      readAll();
      return project.spawnedCallables();
    },
    flightsOf: (callable) => noteAnswer("flights", callable.id, project.flightsOf(callable)),
    eventLoopContext: (callable) => noteAnswer("eventLoop", callable.id, project.eventLoopContext(callable)),
    servesWindow: (callable) => noteAnswer("window", callable.id, project.servesWindow(callable)),
    blockingSites(callable) {
      askedOf(callable);
      return project.blockingSites(callable);
    },
    coroutineSites(callable, wanted) {
      askedOf(callable);
      return project.coroutineSites(callable, wanted);
    },
    costSites(callable, wanted) {
      askedOf(callable);
      return project.costSites(callable, wanted);
    },
    estimateOf(callable) {
      askedOf(callable);
      return project.estimateOf(callable);
    },
    costOfSpawn: ofProject(project.costOfSpawn),
    blockingSitesIn: ofProject(project.blockingSitesIn),
    needsEventLoop: ofProject(project.needsEventLoop),
    functionOf: ofProject(project.functionOf),
    libraryNameOf: ofProject(project.libraryNameOf),
    isOwnModule: ofProject(project.isOwnModule),
    packageFacts: ofProject(project.packageFacts),
    hasFile: ofProject(project.hasFile),
    summary: ofProject(project.summary),
  };

  function ofProject<Parameters extends readonly unknown[], Result>(
    question: (...parameters: Parameters) => Result,
  ): (...parameters: Parameters) => Result {
    return (...parameters) => {
      askedProject();
      return question(...parameters);
    };
  }

  const context: RuleContext = {
    ...asked,
    module: watchedModule,
    project: watchedProject,
    lineOf(span) {
      notes().lines = true;
      return asked.lineOf(span);
    },
    report: (report) => void reports.push(report),
  };

  return {
    watch(callable, check) {
      unit = unitAround(units, callable.id);
      reads = null;
      reports = [];
      check(context);
      return { reports, reads };
    },
  };
}

/** A list that tells which of its elements are read: one by its index, or, by its methods, all. */
function watchedList<T>(list: readonly T[], read: (index: number) => void, readAll: () => void): readonly T[] {
  return new Proxy(list, {
    get(target, key) {
      if (typeof key === "string" && /^\d+$/.test(key)) {
        read(Number(key));
        return target[Number(key)];
      }
      readAll();
      const value: unknown = Reflect.get(target, key);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
}
