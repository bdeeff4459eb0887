import type { Callable } from "../../model/callable.ts";
import type { Finding } from "../../model/finding.ts";
import { createLineMap } from "../../model/lineMap.ts";
import { contains, type Span } from "../../model/span.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import type { ProgramPlace } from "../../simulation/remedies/programPlace.ts";
import type { Analysis } from "../analysis.ts";

/** Where in the program of a text a finding is. The text is the first document of its program, so ids are the module's. */
export function placeOfFinding({ view, uri }: Analysis, text: string, { span, chain }: Finding): ProgramPlace {
  const lines = createLineMap(text);
  // A default value and a decorator stand inside the function, and are evaluated around it.
  const holder = holderOf(view, span);
  const last = chain.at(-1);
  const inner = last?.uri === uri ? holderOf(view, last.span) : null;
  return {
    inner: inner && { routine: inner.callable.id, slot: inner.slot },
    routine: (holder?.callable ?? callablesAround(view, span)[0])?.id ?? 0,
    slot: holder?.slot ?? null,
    lines: { first: lines.lineOf(span.start) + 1, last: lines.lineOf(Math.max(span.start, span.end - 1)) + 1 },
  };
}

/** The callables around a span, the innermost first. */
function callablesAround({ module }: ModuleView, span: Span): Callable[] {
  return module.callables.filter((one) => one.kind === "module" || contains(one, span)).reverse();
}

function holderOf(view: ModuleView, span: Span): { readonly callable: Callable; readonly slot: number } | null {
  for (const callable of callablesAround(view, span)) {
    const slot = slotAt(callable, span);
    if (slot !== null) return { callable, slot };
  }
  return null;
}

/** The call or the `await` that a finding marks: the largest inside the span. */
function slotAt({ operations }: Callable, span: Span): number | null {
  const inside = operations.filter(
    (one) => (one.kind === "call" || (one.kind === "await" && one.form === "await")) && contains(span, one),
  );
  const [first, ...others] = inside;
  if (!first) return null;
  return others.reduce((best, one) => (one.end - one.start > best.end - best.start ? one : best), first).id;
}
