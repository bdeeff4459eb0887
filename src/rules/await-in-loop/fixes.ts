import { hasSyntaxError } from "../../fixes/syntaxErrors.ts";
import type { Callable } from "../../model/callable.ts";
import type { Applicability, Fix } from "../../model/finding.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import type { RuleContext } from "../rule.ts";
import { gatherComprehension } from "./comprehension.ts";
import { promiseAll } from "./ecmascript.ts";
import { gather } from "./python.ts";
import { type ConcurrentRewrite, limit } from "./rewriting.ts";

/** The preferred fix waits for all at once; the second choice bounds how many are in flight. */
export function concurrentFixes(context: RuleContext, callable: Callable, found: SerialAwaits): Fix[] {
  const { module, text, uri } = context;
  if (hasSyntaxError(module, text, found.loop)) return [];
  return rewrites(context, callable, found).map(({ edits, title }) => ({
    title,
    applicability: applicabilityOf(found),
    documents: [{ uri, edits }],
  }));
}

function rewrites(context: RuleContext, callable: Callable, found: SerialAwaits): readonly ConcurrentRewrite[] {
  if (context.module.language === "ecmascript") return promiseAll(context, callable, found);
  if (found.loop.form === "comprehension") return gatherComprehension(context, callable, found);
  return gather(context, callable, found);
}

/**
 * All at once may be more than a server or the machine stands, and when one fails the others have been started. A
 * few known look-ups are neither.
 */
function applicabilityOf({ kind, sideEffects, loop }: SerialAwaits): Applicability {
  const { factor, symbols } = loop.trips;
  return kind === "independent" && sideEffects === "none" && symbols.length === 0 && factor <= 2 * limit
    ? "safe"
    : "unsafe";
}
