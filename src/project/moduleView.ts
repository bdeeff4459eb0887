import type { Callable } from "../model/callable.ts";
import type { CallableId, OperationId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import { type Answers, createAnswers } from "./answers.ts";
import { createEventLoopContexts } from "./contexts/eventLoop.ts";
import type { EventLoopContext } from "./contexts/eventLoopContext.ts";
import { userInterfaceCallbacks } from "./contexts/pythonUserInterface.ts";
import type { CoroutineSite, WantedCalls } from "./coroutineSites.ts";
import type { FunctionCost } from "./effects/cost/linkedTerm.ts";
import { spawnedSite } from "./effects/cost/spawnedSite.ts";
import { type CostEstimate, estimateOf } from "./effects/costEstimate.ts";
import type { CostSite, WantedCosts } from "./effects/costSites.ts";
import type { Flight } from "./handles/flight.ts";
import type { Spawn } from "./handles/spawn.ts";
import type { Meaning } from "./meaning.ts";
import type { PackageFacts } from "./modules/ecmascript/packageFacts.ts";
import { type BlockingSite, createProject, type Project } from "./project.ts";
import type { Resolver } from "./resolver.ts";
import type { CallableSummary, CallSite, FileSummary } from "./summary/fileSummary.ts";
import { meaningIn, type SummaryIds, siteIn, siteInModule } from "./summary/summaryIds.ts";
import type { Uncallables } from "./uncallable.ts";

/** What the project knows of one module. Everything is computed when first asked for, and kept. */
export interface ModuleView {
  readonly module: Module;
  readonly resolver: Resolver;
  /** Work that a callable starts and waits for, in the order of the waits. */
  flightsOf(callable: Callable): readonly Flight[];
  /** What a callable hands over to run elsewhere or later, in order of evaluation. */
  spawnsOf(callable: Callable): readonly Spawn[];
  /** The functions of the module that it hands over itself, with the places where it does. */
  spawnedCallables(): ReadonlyMap<CallableId, readonly Spawn[]>;
  /** What calls give that cannot be called. */
  readonly uncallables: Uncallables;
  /** The calls of a callable that block the thread it runs on, in order, through whatever files. */
  blockingSites(callable: CallableId): readonly BlockingSite[];
  /** The same for a function of whatever file. */
  blockingSitesIn(entity: { readonly file: string; readonly callable: CallableId }): readonly BlockingSite[];
  /** Whether what an operation calls belongs on the event loop, through whatever files, so that no other thread can do it. */
  needsEventLoop(callable: CallableId, operation: OperationId): boolean;
  /** The calls of a callable that make a coroutine and do not await it, in order, through whatever files. */
  coroutineSites(callable: CallableId, wanted?: WantedCalls): readonly CoroutineSite[];
  /** The places of a callable that compute for long or may, in order, through whatever files. */
  costSites(callable: CallableId, wanted?: WantedCosts): readonly CostSite[];
  /** What a function costs that is handed over, each time that it is called. */
  costOfSpawn(spawn: Spawn): FunctionCost;
  /** What one call of a callable costs, all that it calls included: for the timeline, and for messages. */
  estimateOf(callable: CallableId): CostEstimate;
  /**
   * A number that is another one whenever what a callable does through other functions may be something else than before: its sites
   * and costs, and what its meanings stand for in other files.
   */
  revisionOf(callable: CallableId): number;
  /** Another number whenever the project may say something else of anything. */
  projectVersion(): number;
  /** On which event loop a callable runs; null when the text does not show one. */
  eventLoopContext(callable: Callable): EventLoopContext | null;
  /** Whether the thread of the windows calls a function; false in a module that has nothing to do with windows. */
  servesWindow(callable: Callable): boolean;
  /** The function for which a meaning of this module stands, in whatever file it is; null when nobody can tell. */
  functionOf(meaning: Meaning): CallableSummary | null;
  /** The dotted name of what a meaning stands for in a library, through whatever files; null when nobody can tell. */
  libraryNameOf(meaning: Meaning): string | null;
  /** Whether a module name that this one imports stands for a file of the project rather than for a library. */
  isOwnModule(name: string): boolean;
  /** What the package.json files around the module say; null where nobody knows of one. */
  packageFacts(): PackageFacts | null;
  /** Whether there is a file with this URI, as far as anybody knows. */
  hasFile(uri: string): boolean;
  /** What other files need to know of the module. */
  summary(): FileSummary;
  /** The id by which the summary, and the project, speak of a callable. */
  summaryId(callable: CallableId): CallableId;
  /** The same module as a part of a project; null to see it alone. What the module itself tells is not found again. */
  seenIn(project: Project | null): ModuleView;
}

/** What a module is seen with. */
export interface ViewOptions {
  /** The path of the module inside the workspace, with `/`. */
  readonly path: string;
  /** The project that the module is part of; null when it stands alone. */
  readonly project: Project | null;
  /** The user's own blocking calls: dotted name → what to use instead. */
  readonly blockingCalls: Readonly<Record<string, string>>;
  /** What other files need to know of the module, if that is known already. */
  readonly summary?: FileSummary | null;
  /** The ids of the summary, where they are others than in the module. */
  readonly summaryIds?: SummaryIds | null;
  /** What was found out of the module already. */
  readonly answers?: Answers;
}

/** What a project knows of a module, worked out as it is asked for. */
export function createModuleView(
  module: Module,
  uri: string,
  {
    path,
    project,
    blockingCalls,
    summary = null,
    summaryIds: givenIds = null,
    answers = createAnswers(module, summary, givenIds),
  }: ViewOptions,
): ModuleView {
  const { resolver, flights, spawns, uncallables, summaryIds } = answers;
  const idOf = (callable: CallableId): CallableId => summaryIds?.callables[callable] ?? callable;
  const sitesInModule = <T extends { readonly site: CallSite | null }>(sites: readonly T[]): readonly T[] =>
    summaryIds ? sites.map((one) => (one.site ? { ...one, site: siteInModule(summaryIds, one.site) } : one)) : sites;
  let windowCallbacks: ReadonlySet<CallableId> | null = null;
  const own = {
    module,
    resolver,
    eventLoopContext: createEventLoopContexts(resolver, path),
    servesWindow({ id }: Callable): boolean {
      windowCallbacks ??= userInterfaceCallbacks(resolver);
      return windowCallbacks.has(id);
    },
    flightsOf: (callable: Callable) => flights.flightsOf(callable),
    spawnsOf: (callable: Callable) => spawns.spawnsOf(callable),
    spawnedCallables: () => spawns.spawnedCallables(),
    uncallables,
    summary: () => answers.summary(),
    summaryId: idOf,
  };

  function seenIn(given: Project | null): ModuleView {
    let linked: Project | null = null;
    const link = (): Project => {
      if (linked) return linked;
      linked = given ?? createProject(() => null, blockingCalls);
      linked.setFile(uri, own.summary());
      return linked;
    };
    const entityOf = (meaning: Meaning) => link().linker(module.language).entityOf(uri, meaningIn(summaryIds, meaning));
    return {
      ...own,
      blockingSites: (callable) => sitesInModule(link().blockingSites(uri, idOf(callable))),
      blockingSitesIn: ({ file, callable }) => link().blockingSites(file, callable),
      needsEventLoop: (callable, operation) => link().needsEventLoop(uri, idOf(callable), operation),
      coroutineSites: (callable, wanted) => sitesInModule(link().coroutineSites(uri, idOf(callable), wanted)),
      costSites: (callable, wanted) => sitesInModule(link().costSites(uri, idOf(callable), wanted)),
      costOfSpawn(spawn) {
        const site = spawnedSite(resolver, spawn);
        return site
          ? link().costAt(uri, idOf(spawn.callable.id), siteIn(summaryIds, site))
          : { nanoseconds: 0, terms: [] };
      },
      revisionOf: (callable) => link().revisionOf(uri, idOf(callable)),
      estimateOf: (callable) => estimateOf(link().costOf(uri, idOf(callable))),
      projectVersion: () => link().version,
      isOwnModule: (name) => entityOf({ kind: "symbol", name, module: name })?.kind === "file",
      libraryNameOf(meaning) {
        const entity = entityOf(meaning);
        return entity?.kind === "library" ? entity.name : null;
      },
      functionOf(meaning) {
        const entity = entityOf(meaning);
        return entity?.kind === "function" ? link().linker(module.language).callable(entity) : null;
      },
      packageFacts: () => link().packageFacts(uri),
      hasFile: (other) => link().hasFile(other),
      seenIn,
    };
  }

  return seenIn(project);
}
