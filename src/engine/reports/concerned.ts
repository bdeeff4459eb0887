import type { CallableId } from "../../model/expression.ts";
import { lineStartAt, nextLineAt } from "../../model/lines.ts";
import type { Module } from "../../model/module.ts";
import type { Span } from "../../model/span.ts";
import { type Unit, unitAround, unitsOf } from "../../model/units.ts";

/** How many lines above it a check of a callable may look for comments, besides comments that touch each other. */
const linesAbove = 4;

/**
 * The callables of whose text, or of the comments around it, an edit is a part: those of the function in which it is, or of
 * the functions and classes around it, and of the ones next to it. `edited` is where the edit is in the text as it is now.
 */
export function concernedCallables(module: Module, text: string, edited: Span): ReadonlySet<CallableId> {
  const { callables } = module;
  const units = unitsOf(module);
  const concerned = new Set<CallableId>();
  const first = lineStartAt(text, edited.start);
  let last = edited.end;
  for (let line = 0; line < linesAbove; line++) last = nextLineAt(text, last);
  let next: { readonly unit: Unit; readonly start: number } | null = null;
  for (let id = 0; id < callables.length; ) {
    const callable = callables[id];
    const unit = unitAround(units, id);
    id = unit.end;
    if (!callable) continue;
    const { start, end } = callable;
    if (start <= last && end >= first) addUnit(concerned, unit);
    // A comment of many lines stands above the function behind it.
    else if (start > last && units[callable.id] !== -1 && start < (next?.start ?? Number.POSITIVE_INFINITY))
      next = { unit, start };
  }
  if (next) addUnit(concerned, next.unit);
  return concerned;
}

function addUnit(concerned: Set<CallableId>, { first, end }: Unit): void {
  for (let id = first; id < end; id++) concerned.add(id);
}
