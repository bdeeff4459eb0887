import type { OperationId } from "../model/expression.ts";
import type { FunctionReference } from "./effects/functionReference.ts";
import type { SiteTargets } from "./effects/siteTargets.ts";
import type { Linker } from "./linker.ts";
import type { Meaning } from "./meaning.ts";
import type { CallableSummary, CallSite } from "./summary/fileSummary.ts";
import { placedAt } from "./summary/relativePlaces.ts";

/** A call that makes a coroutine and does not await it. */
export interface CoroutineSite {
  readonly site: CallSite;
  /** The asynchronous function, with its class: `Client.close`. */
  readonly name: string;
  /** The file in which it is defined. */
  readonly file: string;
}

/** Decorators after which an asynchronous function is still one. */
const keepers: ReadonlySet<string> = new Set([
  "staticmethod",
  "classmethod",
  "override",
  "typing.override",
  "typing_extensions.override",
  "typing.final",
  "abc.abstractmethod",
  "functools.wraps",
  "warnings.deprecated",
  "typing_extensions.deprecated",
  "tenacity.retry",
  "stamina.retry",
  "backoff.on_exception",
  "backoff.on_predicate",
]);

/** The operations whose calls matter; null for all. */
export type WantedCalls = ReadonlySet<OperationId> | null;

/**
 * The calls of asynchronous functions of the project that nothing awaits where they stand, in order. Of the others nobody
 * finds out what they call, which may lead to files that nobody else needs.
 */
export function coroutineSitesOf(
  { caller, wanted }: { readonly caller: FunctionReference; readonly wanted: WantedCalls },
  { sites }: CallableSummary,
  targets: SiteTargets,
  linker: Linker,
): CoroutineSite[] {
  const found: CoroutineSite[] = [];
  for (const site of sites) {
    if (site.form !== "call" || site.isAwaited || (wanted && !wanted.has(site.operation))) continue;
    const entity = targets.of(caller, site)?.entity;
    const callee = entity?.kind === "function" ? linker.callable(entity) : null;
    if (entity?.kind !== "function" || !callee?.isAsync || callee.isGenerator) continue;
    if (callee.decorators.every(isKeeper))
      found.push({ site: placedAt(site, linker.startOf(caller)), name: callee.name, file: entity.file });
  }
  return found;
}

function isKeeper(decorator: Meaning | null): boolean {
  return decorator?.kind === "symbol" && keepers.has(decorator.name);
}
