import { computesForLong } from "../knowledge/blockingCalls.ts";
import type { BlockingRow } from "../knowledge/blockingIndex.ts";
import { blockingRoots } from "../knowledge/blockingRoots.ts";
import type { Language } from "../model/module.ts";
import { type BlockingEffects, createBlockingEffects } from "./effects/blocking.ts";
import { createCallers } from "./effects/callers.ts";
import { type CostEffects, createCostEffects } from "./effects/cost.ts";
import { exposesLongCalls } from "./effects/exposure.ts";
import type { FunctionReference } from "./effects/functionReference.ts";
import { createSiteTargets, type SiteTargets } from "./effects/siteTargets.ts";
import { createLinker, type LinkedFiles, type Linker } from "./linker.ts";
import { createLinkReads } from "./linkReads.ts";
import type { FileSummary } from "./summary/fileSummary.ts";
import type { SummaryChanges } from "./summary/summaryChanges.ts";

/** The files of one language, linked, with what their functions do. */
export interface Linked {
  readonly linker: Linker;
  readonly targets: SiteTargets;
  readonly effects: BlockingEffects;
  readonly costs: CostEffects;
  /** Whether somebody who imports a file could come to something that blocks. Nothing is kept of the answer. */
  exposesLongCalls(file: string): boolean;
  /**
   * A file has changed, from `before` on. Gives all functions whose calls, effects and costs may be others for that; null
   * when nobody has kept count of who leads to whom.
   */
  forget(file: string, before: FileSummary, changes: SummaryChanges): Iterable<FunctionReference> | null;
}

/** How files are linked. */
export interface LinkOptions {
  readonly rowOf: (name: string) => BlockingRow | null;
  /** The modules and globals of the calls that users have named. */
  readonly userRoots: readonly string[];
  /** Whether files are edited, so that it is worth the memory to know who leads to whom. */
  readonly followsEdits: boolean;
}

/** Links files of one language, as far as somebody asks. */
export function linkFiles(
  files: LinkedFiles,
  language: Language,
  { rowOf, userRoots, followsEdits }: LinkOptions,
): Linked {
  const reads = followsEdits ? createLinkReads() : null;
  const callers = reads && createCallers(reads);
  const linker = createLinker(files, language, reads);
  const targets = createSiteTargets(linker, callers);
  const effects = createBlockingEffects(linker, targets, rowOf);
  const costs = createCostEffects(linker, targets, language);
  let roots: ReadonlySet<string> | null = null;

  function isHeavy(name: string | undefined): boolean {
    const row = name === undefined ? null : rowOf(name);
    return row !== null && computesForLong(row.group, row.tier);
  }

  return {
    linker,
    targets,
    effects,
    costs,
    exposesLongCalls: (file) => {
      roots ??= new Set([...blockingRoots(language), ...userRoots]);
      return exposesLongCalls(file, roots, { files, linker, targets, effects, costs, isHeavy });
    },
    forget(file, before, { callables, pieces }) {
      if (!reads || !callers) return null;
      reads.changed(file, pieces);
      const changed = new Set(callables.map((callable) => callers.functionOf({ file, callable })));
      for (const one of callers.takeMisled()) changed.add(one);
      const affected = [...callers.leadingTo(changed)];
      for (const called of affected) {
        for (const reference of [called, ...called.references]) {
          effects.forget(reference);
          costs.forget(reference);
          if (changed.has(called)) costs.forgetCalls(reference);
        }
      }
      for (const one of changed) {
        callers.forgetCallsOf(one);
        const summary = one.file === file ? before : files.summary(one.file);
        targets.forgetSites(one.file, summary?.callables[one.callable]?.sites ?? []);
      }
      return affected;
    },
  };
}
