import { blockingRow, userBlockingRows } from "../knowledge/blockingIndex.ts";
import type { CallableId } from "../model/expression.ts";
import type { Hop } from "../model/finding.ts";
import type { Language } from "../model/module.ts";
import { type CoroutineSite, coroutineSitesOf, type WantedCalls } from "./coroutineSites.ts";
import { type BlockingCause, type BlockingEffects, createBlockingEffects } from "./effects/blocking.ts";
import type { FunctionCost } from "./effects/cost/linkedTerm.ts";
import { type CostEffects, createCostEffects } from "./effects/cost.ts";
import { type CostSite, costSitesOf, type WantedCosts } from "./effects/costSites.ts";
import { createSiteTargets, type SiteTargets } from "./effects/siteTargets.ts";
import { createLinker, type LinkedFiles, type Linker } from "./linker.ts";
import type { PackageFacts } from "./modules/ecmascript/packageFacts.ts";
import { isSameData } from "./sameData.ts";
import type { CallSite, FileSummary } from "./summary/fileSummary.ts";
import { isMovedSite, isMovedSummary } from "./summary/movedSummary.ts";

/** Finds the file for which a module name stands. Both languages have their own rules. */
export type ResolveModule = (language: Language, from: string, module: string) => string | null;

/** A call that blocks, and the way to what it blocks on. */
export interface BlockingSite {
  readonly site: CallSite;
  readonly cause: BlockingCause;
  /** The calls behind this one, the blocking call last; empty when the site is the blocking call itself. */
  readonly hops: readonly Hop[];
}

/** The files of one language, linked. */
interface Linked {
  readonly linker: Linker;
  readonly targets: SiteTargets;
  readonly effects: BlockingEffects;
  readonly costs: CostEffects;
}

/** What is known of all files together. Files are named by their URIs. */
export interface Project {
  setFile(uri: string, summary: FileSummary): void;
  removeFile(uri: string): void;
  summary(uri: string): FileSummary | null;
  /** Files of the project that a meaning led to and that nobody has set, since this was last asked. */
  takeMissing(): readonly string[];
  /** Grows whenever what is known of any file changes. */
  readonly version: number;
  /**
   * A number that grows whenever the sites and costs of a function may have become others. Places in its own file may move
   * with the text meanwhile; those in functions that were edited, and in other files, are as they were.
   */
  revisionOf(uri: string, callable: CallableId): number;
  linker(language: Language): Linker;
  /** The calls of one function that block the thread they run on, in order. */
  blockingSites(uri: string, callable: CallableId): readonly BlockingSite[];
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

/** Reads a file that a meaning leads to; null for what cannot be read. It must not ask the project anything. */
export type LoadSummary = (uri: string) => FileSummary | null;

/** What a project asks for while it links files. */
export interface ProjectSources {
  readonly load?: LoadSummary | undefined;
  readonly packageFacts?: (uri: string) => PackageFacts | null;
  readonly hasFile?: (uri: string) => boolean;
}

/**
 * An empty project. `blockingCalls` are the user's own: dotted name → what to use instead. With `load`, files are read
 * when something leads to them; without, they are missing until somebody sets them.
 */
export function createProject(
  resolveModule: ResolveModule,
  blockingCalls: Readonly<Record<string, string>> = {},
  { load = () => null, packageFacts = () => null, hasFile = () => false }: ProjectSources = {},
): Project {
  const userRows = userBlockingRows(blockingCalls);
  const summaries = new Map<string, FileSummary>();
  const missing = new Set<string>();
  /** Since everything was linked anew: what is known would be something else if these were. */
  const askedInVain = new Set<string>();
  let version = 0;
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
    const linker = createLinker(files, language);
    const targets = createSiteTargets(linker);
    const result = {
      linker,
      targets,
      effects: createBlockingEffects(linker, targets, (name) => userRows.get(name) ?? blockingRow(language, name)),
      costs: createCostEffects(linker, targets, language),
    };
    linked.set(language, result);
    return result;
  }

  function relink(): void {
    linked = new Map();
    askedInVain.clear();
    version++;
  }

  function hopsOf(language: Language, cause: BlockingCause): Hop[] {
    const { linker, effects } = link(language);
    const hops: Hop[] = [];
    for (let next = cause.next; next; ) {
      const inner = effects.causeIn(next);
      const summary = linker.callable(next);
      if (!inner || !summary || hops.length > cause.length) break;
      // The cause may be older than the last edit of the file, which left its sites as they are and moved them.
      const { start, end } = summary.sites.find((site) => isMovedSite(inner.site, site)) ?? inner.site;
      hops.push({ uri: next.file, span: { start, end }, name: summary.name });
      next = inner.next;
    }
    return hops;
  }

  return {
    packageFacts,
    hasFile,
    setFile(uri, summary) {
      const known = summaries.get(uri);
      // An edit that changes nothing for others leaves everything that was linked as it is.
      if (known && isSameData(known, summary)) return;
      summaries.set(uri, summary);
      if (known && isMovedSummary(known, summary)) {
        linked.get(summary.language)?.costs.forgetPlaces(uri);
        linked.get(summary.language)?.targets.forgetSites(uri);
        version++;
        return;
      }
      // Nobody has come by a file that is new, unless somebody has asked for it before.
      if (known || askedInVain.has(uri)) relink();
    },
    removeFile(uri) {
      if (summaries.delete(uri)) relink();
    },
    summary: (uri) => summaries.get(uri) ?? null,
    takeMissing() {
      const result = [...missing].filter((file) => !summaries.has(file)).sort();
      missing.clear();
      return result;
    },
    get version() {
      return version;
    },
    revisionOf: () => version,
    linker: (language) => link(language).linker,
    blockingSites(uri, callable) {
      const summary = summaries.get(uri);
      const found = summary?.callables[callable];
      if (!summary || !found) return [];
      const { effects } = link(summary.language);
      const caller = { file: uri, callable };
      const blocking: BlockingSite[] = [];
      for (const site of found.sites) {
        const cause = effects.causeOf(caller, site);
        if (cause) blocking.push({ site, cause, hops: hopsOf(summary.language, cause) });
      }
      return blocking;
    },
    costSites(uri, callable, wanted = "all") {
      const summary = summaries.get(uri);
      const found = summary?.callables[callable];
      if (!summary || !found) return [];
      const { costs, linker } = link(summary.language);
      return costSitesOf({ file: uri, callable }, found, costs, linker, wanted);
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

/** Asks for each module of each file once: files come and go, but what an import means stays. */
function rememberModules(resolveModule: ResolveModule): ResolveModule {
  const known = new Map<string, Map<string, string | null>>();
  return (language, from, module) => {
    let modules = known.get(from);
    if (!modules) {
      modules = new Map();
      known.set(from, modules);
    }
    let found = modules.get(module);
    if (found === undefined) {
      found = resolveModule(language, from, module);
      modules.set(module, found);
    }
    return found;
  };
}

/** Whether a built-in name matters to the project: the others are left out of summaries. */
export function isBuiltInOfInterest(language: Language, name: string): boolean {
  return blockingRow(language, name) !== null;
}
