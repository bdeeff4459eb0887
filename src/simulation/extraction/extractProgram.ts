import type { CallableId } from "../../model/expression.ts";
import type { LocalizedText } from "../../model/finding.ts";
import { insideOf } from "../interpreter/selection.ts";
import type { ClassSkeleton, Entry, Estimate, Program, Routine, Step } from "../program.ts";
import { createBuilder } from "./builder.ts";
import { durationsIn } from "./durations.ts";
import { loopKey } from "./loops.ts";
import { classOf, routineOf } from "./routines.ts";
import type { Source, Surroundings } from "./source.ts";
import { callsAtOnce, isEventful, runsInGreenlet } from "./subject.ts";

/** What is to be seen. */
export interface Subject {
  /** The callable to run; 0 is the module's own body. */
  readonly callable: CallableId;
  /** Of that callable only these lines, counted from 1; null for all. */
  readonly lines: Entry["lines"];
  /** How many calls are in flight at once; null to judge by the text. */
  readonly calls: number | null;
  /** See `Program.awaitedTime`; null for a program that nobody has fixed. */
  readonly awaitedTime?: number | null;
  /** The program before a fix: what it knows of durations and of work holds after it. */
  readonly before?: Program;
  /** See `Program.workerTime`. */
  readonly workerTime?: number | null;
}

/** The concurrency of a piece of code, as a program that can be simulated. */
export function extractProgram(source: Source, subject: Subject, surroundings: Surroundings): Program {
  const works = new Set([...(subject.before?.works ?? []), ...handedOver(source)]);
  const awaited = new Set([...(subject.before?.awaited ?? []), ...awaitedCalls(source)]);
  const builder = createBuilder(surroundings, { works, awaited, estimates: subject.before?.estimates ?? {} });
  const main = builder.add(source);
  const routines: Routine[] = [];
  const classes: ClassSkeleton[] = [];
  // Documents join while others are read, so the list grows under the loop.
  for (const document of builder.documents) {
    const { module } = document.source.view;
    for (const callable of module.callables) routines.push(routineOf(callable, document, builder));
    for (const each of module.classes) classes.push(classOf(each, document, builder));
  }
  const { module } = source.view;
  const callable = module.callables[subject.callable] ?? module.callables[0];
  const routine = main.routines + (callable?.id ?? 0);
  const isOnEventLoop = callable !== undefined && (callable.isAsync || source.view.eventLoopContext(callable) !== null);
  // A property that blocks is no call, and is one all the same.
  const blocking = callable ? source.view.blockingSites(callable.id) : [];
  return {
    version: 1,
    language: module.language,
    title: callable?.name || fileName(source.uri),
    runtime: module.language === "python" ? "python" : "node",
    documents: builder.documents.map((document) => document.source.uri),
    routines,
    classes,
    entry: {
      modules: builder.documents.map((document) => document.routines),
      routine,
      lines: subject.lines,
      isEcmaModule: module.language === "ecmascript" && isEcmaModule(source),
      isOnEventLoop,
      isGreenlet: callable !== undefined && runsInGreenlet(source.view, callable),
      calls: subject.calls ?? (callable ? callsAtOnce(source.view, callable) : 1),
    },
    awaitedTime: subject.awaitedTime ?? null,
    works: [...works].sort(),
    awaited: [...awaited].sort(),
    estimates: estimatesIn(routines),
    workerTime: subject.workerTime ?? null,
    durations: { ...subject.before?.durations, ...durationsIn(routines, module.language) },
    isEmpty: !isEventful(routines[routine], routines, classes) && blocking.length === 0,
    remarks: remarksOf(builder.omitted),
  };
}

/** What a file calls and awaits at once, as it is written there. */
function awaitedCalls({ view, text }: Source): string[] {
  return view.module.callables.flatMap(({ operations }) =>
    operations.flatMap((one) =>
      one.kind === "call" && one.isAwaited ? text.slice(one.callee.start, one.callee.end) : [],
    ),
  );
}

/** The estimates of loops, by what tells the same loop after an edit. */
function estimatesIn(routines: readonly Routine[]): Record<string, Estimate> {
  const found: Record<string, Estimate> = {};
  const look = (name: string, steps: readonly Step[]): void => {
    for (const step of steps) {
      if (step.kind === "loop" && step.estimate) found[loopKey(name, step.text)] = step.estimate;
      for (const inner of insideOf(step)) look(name, inner);
    }
  };
  for (const { name, steps } of routines) look(name, steps);
  return found;
}

/** What a file hands over to threads, processes and greenlets, as it is written there. */
function handedOver({ view, text }: Source): string[] {
  if (view.module.language !== "python") return [];
  return view.module.callables.flatMap((callable) =>
    view.spawnsOf(callable).flatMap(({ target }) => (target ? text.slice(target.start, target.end) : [])),
  );
}

/** So many names are enough to tell which files are left out. */
const mostNames = 3;

/** Calls into files that are not part of the program are taken from what the project knows of them. */
function remarksOf(omitted: ReadonlySet<string>): LocalizedText[] {
  if (omitted.size === 0) return [];
  const names = [...omitted].slice(0, mostNames).map((uri) => `\`${fileName(uri)}\``);
  const more = omitted.size > mostNames ? " …" : "";
  return [
    {
      en: `Calls into ${names.join(", ")}${more} are not followed: the files are too many, too large or cannot be read. Their durations are assumed.`,
      "zh-cn": `未跟踪对 ${names.join("、")}${more} 的调用：文件太多、太大或无法读取。其耗时为假设值。`,
    },
  ];
}

function isEcmaModule({ uri, view: { module } }: Source): boolean {
  if (/\.mjs$/i.test(uri)) return true;
  return (
    module.exports.some((one) => one.name !== "module.exports") || module.imports.some(({ form }) => form === "import")
  );
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
