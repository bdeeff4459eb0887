import type { Entry, Step } from "../program.ts";

/** The steps of the selected lines, and those before them that may give their names a meaning. */
export function selectLines(
  steps: readonly Step[],
  lines: NonNullable<Entry["lines"]>,
): { readonly before: readonly Step[]; readonly selected: readonly Step[] } {
  const first = steps.findIndex((step) => linesOf(step).last >= lines.first);
  if (first < 0) return { before: steps, selected: [] };
  const only = steps[first] as Step;
  const extent = linesOf(only);
  const isInside = extent.first < lines.first && extent.last >= lines.last;
  const inner = isInside ? insideOf(only).find((list) => overlaps(list, lines)) : undefined;
  if (inner) {
    const found = selectLines(inner, lines);
    return { before: [...steps.slice(0, first), ...found.before], selected: found.selected };
  }
  const selected = steps.slice(first).filter((step) => linesOf(step).first <= lines.last);
  return { before: steps.slice(0, first), selected };
}

function overlaps(steps: readonly Step[], lines: NonNullable<Entry["lines"]>): boolean {
  return steps.some((step) => linesOf(step).last >= lines.first && linesOf(step).first <= lines.last);
}

/** The first and the last line of a step, with all that is in it. */
export function linesOf(step: Step): { readonly first: number; readonly last: number } {
  const inner = insideOf(step).flat().map(linesOf);
  const own = "line" in step ? [step.line] : [];
  return {
    first: Math.min(...own, ...inner.map(({ first }) => first), Number.POSITIVE_INFINITY),
    last: Math.max(...own, ...inner.map(({ last }) => last), 0),
  };
}

/** The lists of steps inside a step. */
export function insideOf(step: Step): readonly (readonly Step[])[] {
  switch (step.kind) {
    case "loop":
      return [step.steps];
    case "branch":
      return step.arms.map((arm) => arm.steps);
    case "try":
      return [step.body, ...step.handlers.map((handler) => handler.steps), step.finally];
    case "with":
    case "elsewhere":
      return [step.steps];
    case "later":
      return [step.block ? [step.block] : [], step.steps];
    default:
      return [];
  }
}
