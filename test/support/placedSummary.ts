import type { Analysis } from "../../src/engine/analysis.ts";
import type { CallableId } from "../../src/model/expression.ts";
import type { FileSummary } from "../../src/project/summary/fileSummary.ts";

/**
 * What an analysis tells other files, with places instead of ids: those of a text that was edited are others than those of
 * one that was just read.
 */
export function toldToOthers(analysis: Analysis): unknown {
  const summary = analysis.summary();
  const placeOf = placesOf(summary);
  return { summary: placedSummary(summary), sensitive: analysis.sensitiveCallables().map(placeOf) };
}

/** A summary with places instead of ids, without the gaps that callables and classes leave when they go. */
export function placedSummary(summary: FileSummary): unknown {
  const { callables, classes, exports } = summary;
  const placeOf = placesOf(summary);
  const bodies = new Map(callables.flatMap((one, id) => (one.kind === "class" ? [[one.class, id] as const] : [])));
  const classAt = (id: number): string => placeOf(bodies.get(id) ?? -1);

  function placed(value: unknown): unknown {
    if (Array.isArray(value)) return value.map(placed);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if ((key === "callable" || key === "parent") && typeof one === "number") return [key, placeOf(one)];
        return [key, key === "class" && typeof one === "number" ? classAt(one) : placed(one)];
      }),
    );
  }

  const methodsOf = (methods: Readonly<Record<string, CallableId>>) =>
    Object.fromEntries(Object.entries(methods).map(([name, id]) => [name, placeOf(id)]));
  return {
    language: summary.language,
    starExports: summary.starExports,
    exports: placed({ ...exports }),
    callables: Object.fromEntries(callables.flatMap((one, id) => (isThere(one) ? [[placeOf(id), placed(one)]] : []))),
    classes: Object.fromEntries(
      classes.flatMap((one, id) =>
        bodies.has(id) ? [[classAt(id), { ...(placed(one) as object), methods: methodsOf(one.methods) }]] : [],
      ),
    ),
  };
}

function isThere({ kind, parent }: FileSummary["callables"][number]): boolean {
  return kind === "module" || parent !== null;
}

/** Two callables that begin in one place are told apart by what they are, or by their order. */
function placesOf({ callables, starts }: FileSummary): (id: CallableId) => string {
  const places: string[] = [];
  const count = new Map<string, number>();
  for (const [id, one] of callables.entries()) {
    if (!isThere(one)) continue;
    const place = `${starts[id]} ${one.kind} ${one.name}`;
    const nth = count.get(place) ?? 0;
    count.set(place, nth + 1);
    places[id] = nth === 0 ? place : `${place} ${nth}`;
  }
  return (id) => places[id] ?? "nowhere";
}
