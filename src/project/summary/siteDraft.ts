import type { CallOperation } from "../../model/callable.ts";
import type { OperationId } from "../../model/expression.ts";
import type { Span } from "../../model/span.ts";
import type { Meaning } from "../meaning.ts";
import type { Place } from "../resolver.ts";
import type { CallSite } from "./fileSummary.ts";
import { noLiterals } from "./literals.ts";

/** What is the same for all callables of a module. */
export interface SiteOptions {
  /** Tells which built-in calls matter. */
  isOfInterest(name: string): boolean;
  literalsOf(call: CallOperation, place: Place): CallSite["literals"];
}

/** A site that is being put down. There are so many that none is copied to say one thing more of it. */
export type SiteDraft = { -readonly [Key in keyof CallSite]: CallSite[Key] };

/** A site of which only what all sites have is known. All have their properties in one order, which makes them quick to read. */
export function siteAt(
  { start, end }: Span,
  operation: OperationId,
  callee: Meaning,
  form: CallSite["form"],
  literals: CallSite["literals"] = noLiterals,
): SiteDraft {
  return { start, end, operation, callee, form, isAwaited: false, literals };
}
