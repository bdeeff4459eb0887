import type { BlockingRow } from "../knowledge/blockingIndex.ts";
import { blockingRoots } from "../knowledge/blockingRoots.ts";
import type { CallableId } from "../model/expression.ts";
import type { Language } from "../model/module.ts";
import { type BlockingEffects, createBlockingEffects } from "./effects/blocking.ts";
import { createCallers } from "./effects/callers.ts";
import { type CostEffects, createCostEffects } from "./effects/cost.ts";
import { exposesBlocking } from "./effects/exposure.ts";
import { createSiteTargets, type FunctionReference, type SiteTargets } from "./effects/siteTargets.ts";
import { createLinker, type LinkedFiles, type Linker } from "./linker.ts";
import type { FileSummary } from "./summary/fileSummary.ts";

/** The files of one language, linked, with what their functions do. */
export interface Linked {
  readonly linker: Linker;
  readonly targets: SiteTargets;
  readonly effects: BlockingEffects;
  readonly costs: CostEffects;
  /** Whether somebody who imports a file could come to something that blocks. Nothing is kept of the answer. */
  exposesBlocking(file: string): boolean;
  /**
   * Some functions of a file call or compute something else than in `before`. Gives all functions whose effects and costs
   * may be others for that, those included; null when nobody has kept count of who leads to whom.
   */
  forget(file: string, before: FileSummary, changed: readonly CallableId[]): Iterable<FunctionReference> | null;
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
  const linker = createLinker(files, language);
  const callers = followsEdits ? createCallers() : null;
  const targets = createSiteTargets(linker, callers);
  const effects = createBlockingEffects(linker, targets, rowOf);
  const costs = createCostEffects(linker, targets, language);

  return {
    linker,
    targets,
    effects,
    costs,
    exposesBlocking: (file) =>
      exposesBlocking(file, new Set([...blockingRoots(language), ...userRoots]), { files, linker, targets, effects }),
    forget(file, before, changed) {
      if (!callers) return null;
      const own = changed.map((callable) => ({ file, callable }));
      const affected = [...callers.leadingTo(own)];
      for (const { references, ...plain } of affected) {
        for (const reference of [plain, ...references]) {
          effects.forget(reference);
          costs.forget(reference);
          if (plain.file === file && changed.includes(plain.callable)) costs.forgetCalls(reference);
        }
      }
      for (const reference of own) {
        callers.forgetCallsOf(reference);
        targets.forgetSites(file, before.callables[reference.callable]?.sites ?? []);
      }
      return affected;
    },
  };
}
