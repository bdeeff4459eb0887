import type { Callable } from "../../model/callable.ts";
import { createLineMap } from "../../model/lineMap.ts";
import { contains, type Span } from "../../model/span.ts";
import type { ProgramPlace } from "../../simulation/remedies/remedied.ts";
import type { Analysis } from "../analysis.ts";

/** Where in the program of a text a finding is. The text is the first document of its program, so ids are the module's. */
export function placeOfFinding({ view }: Analysis, text: string, span: Span): ProgramPlace {
  const lines = createLineMap(text);
  // A default value and a decorator stand inside the function, and are evaluated around it.
  const around = view.module.callables.filter((one) => one.kind === "module" || contains(one, span)).reverse();
  const holder = around.find((callable) => slotAt(callable, span) !== null);
  return {
    routine: (holder ?? around[0])?.id ?? 0,
    slot: holder ? slotAt(holder, span) : null,
    lines: { first: lines.lineOf(span.start) + 1, last: lines.lineOf(Math.max(span.start, span.end - 1)) + 1 },
  };
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
