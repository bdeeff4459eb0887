import type { CallableId } from "../../model/expression.ts";
import type { LineMap } from "../../model/lineMap.ts";
import type { Span } from "../../model/span.ts";
import type { ModuleView } from "../../project/moduleView.ts";
import { callableNamed, callablesAround } from "../../simulation/extraction/subject.ts";
import type { Entry } from "../../simulation/program.ts";

/** What somebody wants to see over time. */
export type TimelineTarget =
  /** The file as a program. */
  | { readonly kind: "module" }
  /** A function by its name; a method as `Class.method`. */
  | { readonly kind: "function"; readonly name: string }
  /** The function around a place, or the whole file outside of functions. */
  | { readonly kind: "place"; readonly span: Span }
  /** The selected lines and nothing else. */
  | { readonly kind: "selection"; readonly span: Span }
  /** The function around a finding, whose fix is what comes after. */
  | { readonly kind: "finding"; readonly rule: string | null; readonly span: Span };

/** A target as what is run. */
export interface Aim {
  readonly callable: CallableId;
  readonly lines: Entry["lines"];
}

/** What a target may mean, the best first; none for a function that the file does not have. */
export function aimsAt(target: TimelineTarget, view: ModuleView, lines: LineMap): readonly Aim[] {
  switch (target.kind) {
    case "module":
      return [{ callable: 0, lines: null }];
    case "function": {
      const callable = callableNamed(view, target.name);
      return callable === null ? [] : [{ callable, lines: null }];
    }
    case "place":
    case "finding":
      return callablesAround(view, target.span).map((callable) => ({ callable, lines: null }));
    case "selection":
      return [selected(target.span, view, lines)];
  }
}

/** A selection that holds a whole function is that function; else its lines in the function around it. */
function selected(span: Span, view: ModuleView, lines: LineMap): Aim {
  const { callables } = view.module;
  const whole = callables.find(
    ({ kind, start, end }) =>
      (kind === "function" || kind === "method") && span.start <= start && end <= span.end && view.module.length > 0,
  );
  const callable = callablesAround(view, span)[0] ?? 0;
  if (whole && callable === 0 && isOnlyFunction(whole, span)) return { callable: whole.id, lines: null };
  const last = span.end > span.start ? span.end - 1 : span.end;
  return { callable, lines: { first: lines.lineOf(span.start) + 1, last: lines.lineOf(last) + 1 } };
}

/** Whether the selection is hardly more than the function. */
function isOnlyFunction(whole: Span, span: Span): boolean {
  return whole.end - whole.start > (span.end - span.start) * 0.8;
}
