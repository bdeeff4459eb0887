import type { Callable } from "../../model/callable.ts";
import type { Applicability, Fix, LocalizedText, TextEdit } from "../../model/finding.ts";
import { overlaps } from "../../model/span.ts";
import type { SerialAwaits } from "../../project/dataflow/serialAwaits.ts";
import type { RuleContext } from "../rule.ts";
import { gatherComprehension } from "./comprehension.ts";
import { promiseAll } from "./ecmascript.ts";
import { gather } from "./python.ts";

/** How many run at once in the bounded form. */
export const limit = 8;

/** Edits that make the rounds wait together, with how many do so at once after them. */
export interface ConcurrentRewrite {
  readonly edits: readonly TextEdit[];
  readonly title: LocalizedText;
}

/** The preferred fix waits for all at once; the second choice bounds how many are in flight. */
export function concurrentFixes(context: RuleContext, callable: Callable, found: SerialAwaits): Fix[] {
  const { module, uri } = context;
  if (module.syntaxErrors.some((error) => overlaps(error, found.loop))) return [];
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

export const allTitles = {
  ecmascript: { en: "Wait for all with `Promise.all`", "zh-cn": "用 `Promise.all` 一起等待" },
  asyncio: { en: "Wait for all with `asyncio.gather`", "zh-cn": "用 `asyncio.gather` 一起等待" },
  group: { en: "Run all in a task group", "zh-cn": "在任务组中一起运行" },
} satisfies Record<string, LocalizedText>;

export const boundedTitle: LocalizedText = {
  en: `Run at most ${limit} at a time`,
  "zh-cn": `同时最多运行 ${limit} 个`,
};
