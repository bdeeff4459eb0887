import { blockingRow, userBlockingRows } from "../knowledge/blockingIndex.ts";
import { rootOf } from "../knowledge/words.ts";
import type { CallableId, OperationId } from "../model/expression.ts";
import type { Hop } from "../model/finding.ts";
import { getOrCreate } from "../model/getOrCreate.ts";
import type { Language } from "../model/module.ts";
import { type CoroutineSite, coroutineSitesOf, type WantedCalls } from "./coroutineSites.ts";
import type { BlockingCause } from "./effects/blocking.ts";
import type { FunctionCost } from "./effects/cost/linkedTerm.ts";
import { type CostSite, costSitesOf, type WantedCosts } from "./effects/costSites.ts";
import { needsEventLoop } from "./effects/eventLoopNeed.ts";
import type { FunctionReference } from "./effects/functionReference.ts";
import { type Linked, linkFiles } from "./linked.ts";
import type { LinkedFiles, Linker } from "./linker.ts";
import type { PackageFacts } from "./modules/ecmascript/packageFacts.ts";
import { createRevisions } from "./revisions.ts";
import type { CallSite, FileSummary } from "./summary/fileSummary.ts";
import { placedAt } from "./summary/relativePlaces.ts";
import { changesBetween, merged, type SummaryChanges } from "./summary/summaryChanges.ts";

/** Finds the file for which a module name stands. Both languages have their own rules. */
export type ResolveModule = (language: Language, from: string, module: string) => string | null;

/** A call that blocks, and the way to what it blocks on. */
export interface BlockingSite {
  readonly site: CallSite;
  readonly cause: BlockingCause;
  /** The calls behind this one, the blocking call last; empty when the site is the blocking call itself. */
  readonly hops: readonly Hop[];
}

/** What is known of all files together. Files are named by their URIs. */
export interface Project {
  setFile(uri: string, summary: FileSummary): void;
  removeFile(uri: string): void;
  summary(uri: string): FileSummary | null;
  /** Files of the project that a meaning led to and that nobody has set, since this was last asked. */
  takeMissing(): readonly string[];
  /** Puts aside what is known of a file, and with it: the file is about to become something that has little in common with that. */
  setAside(uri: string): ProjectAside;
  /** Another number whenever what is known of any file changes. */
  readonly version: number;
  /**
   * A number that is another one whenever the sites and costs of a function may have become others. Places in its own file may move
   * with the text meanwhile; those in functions that were edited, and in other files, are as they were.
   */
  revisionOf(uri: string, callable: CallableId): number;
  /** A number that is another one whenever what is known of any function of a file may be something else than before. */
  fileRevision(uri: string): number;
  linker(language: Language): Linker;
  /** The calls of one function that block the thread they run on, in order. */
  blockingSites(uri: string, callable: CallableId): readonly BlockingSite[];
  /** Whether what a call of a Python function does belongs on the event loop, so that no other thread can do it. */
  needsEventLoop(uri: string, callable: CallableId, operation: OperationId): boolean;
  /** Whether somebody who imports a file of the language could come to something that blocks. */
  exposesLongCalls(uri: string, language: Language): boolean;
  /** The places of one function that compute, through whatever files, in order. */
  costSites(uri: string, callable: CallableId, wanted?: WantedCosts): readonly CostSite[];
  /** The calls of one function that make a coroutine and do not await it, in order. */
  coroutineSites(uri: string, callable: CallableId, wanted?: WantedCalls): readonly CoroutineSite[];
  /** What a call that stands nowhere in the text costs, with the arguments of the site: one that a pool makes. */
  costAt(uri: string, callable: CallableId, site: CallSite): FunctionCost;
  /** What one call of a function costs. */
  costOf(uri: string, callable: CallableId): FunctionCost;
  /** What the package.json files around a file say; null where nobody knows of one. */
  packageFacts(uri: string): PackageFacts | null;
  /** Whether there is such a file, analysable or not, as far as anybody knows. */
  hasFile(uri: string): boolean;
}

/** What a project knew before one file became something else. */
export interface ProjectAside {
  /** Knows all of that again, and nothing of what came later. Not when another file has changed meanwhile: all stays as it is. */
  goBack(): void;
  /** Nobody will go back. */
  forget(): void;
}

/** Reads a file that a meaning leads to; null for what cannot be read. It must not ask the project anything. */
export type LoadSummary = (uri: string) => FileSummary | null;

/** What a project asks for while it links files. */
export interface ProjectSources {
  readonly load?: LoadSummary | undefined;
  readonly packageFacts?: (uri: string) => PackageFacts | null;
  readonly hasFile?: (uri: string) => boolean;
  /** Files are edited again and again: what an edit does not concern stays known, which takes memory. */
  readonly followsEdits?: boolean;
}

/**
 * An empty project. `blockingCalls` are the user's own: dotted name → what to use instead. With `load`, files are read
 * when something leads to them; without, they are missing until somebody sets them.
 */
export function createProject(
  resolveModule: ResolveModule,
  blockingCalls: Readonly<Record<string, string>> = {},
  { load = () => null, packageFacts = () => null, hasFile = () => false, followsEdits = false }: ProjectSources = {},
): Project {
  const userRows = userBlockingRows(blockingCalls);
  const summaries = new Map<string, FileSummary>();
  /** What was last set, where files are edited: parts of it that are the same objects again are the same. */
  const given = new Map<string, FileSummary["callables"]>();
  const missing = new Set<string>();
  /** Since everything was linked anew: what is known would be something else if these were. */
  let askedInVain = new Set<string>();
  /** What was put aside, and for which file, as long as no other one has changed. */
  let aside: { readonly uri: string; readonly project: ProjectAside } | null = null;
  const revisions = createRevisions();
  let linked = new Map<Language, Linked>();
  const resolve = rememberModules(resolveModule);

  function link(language: Language) {
    const known = linked.get(language);
    if (known) return known;
    const files: LinkedFiles = {
      summary(file) {
        const known = summaries.get(file);
        if (known) return known;
        if (askedInVain.has(file)) return null;
        const summary = load(file);
        if (summary) summaries.set(file, summary);
        else {
          askedInVain.add(file);
          missing.add(file);
        }
        return summary;
      },
      resolve: (from, module) => resolve(language, from, module),
    };
    const rowOf = (name: string) => userRows.get(name) ?? blockingRow(language, name);
    const result = linkFiles(files, language, { rowOf, userRoots: [...userRows.keys()].map(rootOf), followsEdits });
    linked.set(language, result);
    return result;
  }

  function relink(): void {
    linked = new Map();
    askedInVain.clear();
    revisions.next();
    revisions.all();
  }

  /** Forgets what an edit of a file concerns, and nothing else. */
  function follow(uri: string, known: FileSummary, next: FileSummary): void {
    const changes = changesBetween(known, next, given.get(uri) ?? known.callables);
    given.set(uri, next.callables);
    const isKnown = changes?.callables.length === 0 && changes.pieces.length === 0;
    if (isKnown && !changes.isMoved) return;
    keepAsideOnlyFor(uri);
    const affected = changes && forget(uri, known, changes);
    summaries.set(uri, changes ? merged(known, next, changes) : next);
    if (!affected) {
      relink();
      return;
    }
    revisions.next();
    for (const { file, callable } of affected) revisions.changed(file, callable);
    if (changes.isMoved) revisions.moved(uri);
    // Whoever did not get them when they were missing may try again.
    if (!isKnown) for (const file of askedInVain) missing.add(file);
  }

  /** When a file changes, what was put aside for another one cannot be gone back to. */
  function keepAsideOnlyFor(uri: string): void {
    if (aside?.uri !== uri) aside = null;
  }

  function forget(file: string, known: FileSummary, changes: SummaryChanges): Iterable<FunctionReference> | null {
    const of = linked.get(known.language);
    return of ? of.forget(file, known, changes) : changes.callables.map((callable) => ({ file, callable }));
  }

  function hopsOf(language: Language, cause: BlockingCause): Hop[] {
    const { linker } = link(language);
    const hops: Hop[] = [];
    for (let step = cause; step.next && step.inner; step = step.inner) {
      const summary = linker.callable(step.next);
      if (!summary) break;
      const { start, end } = placedAt(step.inner.site, linker.startOf(step.next));
      hops.push({ uri: step.next.file, span: { start, end }, name: summary.name });
    }
    return hops;
  }

  /** What is known of a function holds places in other files, if files are edited. */
  function noteHops(uri: string, callable: CallableId, hops: readonly Hop[]): void {
    if (followsEdits) for (const hop of hops) if (hop.uri !== uri) revisions.leads(uri, callable, hop.uri);
  }

  return {
    packageFacts,
    hasFile,
    setFile(uri, summary) {
      const known = summaries.get(uri);
      if (known) return follow(uri, known, summary);
      keepAsideOnlyFor(uri);
      summaries.set(uri, summary);
      // Nobody has come by a file that is new, unless somebody has asked for it before.
      if (askedInVain.has(uri)) relink();
    },
    removeFile(uri) {
      aside = null;
      given.delete(uri);
      if (summaries.delete(uri)) relink();
    },
    summary: (uri) => summaries.get(uri) ?? null,
    takeMissing() {
      const result = [...missing].filter((file) => !summaries.has(file)).sort();
      missing.clear();
      return result;
    },
    setAside(uri) {
      const [summary, callables] = [summaries.get(uri), given.get(uri)];
      const before = { linked, askedInVain };
      const goBackToRevisions = revisions.setAside();
      linked = new Map([...linked].filter(([language]) => language !== summary?.language));
      askedInVain = new Set(askedInVain);
      const project: ProjectAside = {
        goBack() {
          // A file that was missing then may have been read since.
          const isSame = aside?.project === project && ![...before.askedInVain].some((file) => summaries.has(file));
          project.forget();
          if (!isSame) return;
          goBackToRevisions();
          ({ linked, askedInVain } = before);
          setOrDelete(summaries, uri, summary);
          setOrDelete(given, uri, callables);
        },
        forget() {
          if (aside?.project === project) aside = null;
        },
      };
      aside = { uri, project };
      return project;
    },
    get version() {
      return revisions.version;
    },
    revisionOf: (uri, callable) => revisions.of(uri, callable),
    fileRevision: (uri) => revisions.ofFile(uri),
    linker: (language) => link(language).linker,
    blockingSites(uri, callable) {
      const summary = summaries.get(uri);
      const found = summary?.callables[callable];
      if (!summary || !found) return [];
      const { effects, linker } = link(summary.language);
      const caller = { file: uri, callable };
      const blocking: BlockingSite[] = [];
      for (const site of found.sites) {
        const cause = effects.causeOf(caller, site);
        if (!cause) continue;
        const hops = hopsOf(summary.language, cause);
        noteHops(uri, callable, hops);
        blocking.push({ site: placedAt(site, linker.startOf(caller)), cause, hops });
      }
      return blocking;
    },
    needsEventLoop(uri, callable, operation) {
      const summary = summaries.get(uri);
      const found = summary?.callables[callable];
      if (!summary || !found) return false;
      const { targets, linker } = link(summary.language);
      return found.sites.some((site) => {
        const body = site.operation === operation ? targets.of({ file: uri, callable }, site)?.body : null;
        return body ? needsEventLoop(body, { targets, linker }) : false;
      });
    },
    exposesLongCalls: (uri, language) => link(language).exposesLongCalls(uri),
    costSites(uri, callable, wanted = "all") {
      const summary = summaries.get(uri);
      const found = summary?.callables[callable];
      if (!summary || !found) return [];
      const { costs, linker } = link(summary.language);
      const sites = costSitesOf({ file: uri, callable }, found, costs, linker, wanted);
      for (const { hops } of sites) noteHops(uri, callable, hops);
      return sites;
    },
    coroutineSites(uri, callable, wanted = null) {
      const summary = summaries.get(uri);
      const found = summary?.callables[callable];
      if (!summary || !found) return [];
      const { targets, linker } = link(summary.language);
      return coroutineSitesOf({ caller: { file: uri, callable }, wanted }, found, targets, linker);
    },
    costAt(uri, callable, site) {
      const summary = summaries.get(uri);
      return summary
        ? link(summary.language).costs.costAt({ file: uri, callable }, site)
        : { nanoseconds: 0, terms: [] };
    },
    costOf(uri, callable) {
      const summary = summaries.get(uri);
      if (!summary) return { nanoseconds: 0, terms: [] };
      return link(summary.language).costs.costOf({ file: uri, callable });
    },
  };
}

function setOrDelete<T>(map: Map<string, T>, key: string, value: T | undefined): void {
  if (value === undefined) map.delete(key);
  else map.set(key, value);
}

/** Asks for each module of each file once: files come and go, but what an import means stays. */
function rememberModules(resolveModule: ResolveModule): ResolveModule {
  const known = new Map<string, Map<string, string | null>>();
  return (language, from, module) => {
    const modules = getOrCreate(known, from, () => new Map<string, string | null>());
    return getOrCreate(modules, module, () => resolveModule(language, from, module));
  };
}

/** Whether a built-in name matters to the project: the others are left out of summaries. */
export function isBuiltInOfInterest(language: Language, name: string): boolean {
  return blockingRow(language, name) !== null;
}
