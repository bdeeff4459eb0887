import type { Place } from "../messages/explainer.ts";

/** Where the reader has been, and where in that list they are. */
export interface History {
  /** Never empty. */
  readonly visits: readonly Place[];
  readonly at: number;
}

/** How many places are remembered. */
const maximumVisits = 100;

/** A history that begins at a place. */
export function startHistory(place: Place): History {
  return { visits: [place], at: 0 };
}

/** The place that is shown. */
export function currentPlace({ visits, at }: History): Place {
  return visits[at] ?? { kind: "overview" };
}

/** Goes to a place: what lay ahead is forgotten. The place where the reader is already is no new visit. */
export function visit(history: History, place: Place): History {
  if (isSamePlace(currentPlace(history), place)) return history;
  const visits = [...history.visits.slice(0, history.at + 1), place].slice(-maximumVisits);
  return { visits, at: visits.length - 1 };
}

/** Whether there is a place that many steps away. */
export function canGo({ visits, at }: History, steps: -1 | 1): boolean {
  return at + steps >= 0 && at + steps < visits.length;
}

/** One step back or forward; the same history at its ends. */
export function go(history: History, steps: -1 | 1): History {
  return canGo(history, steps) ? { ...history, at: history.at + steps } : history;
}

/** Whether two places show the same. */
export function isSamePlace(a: Place, b: Place): boolean {
  return a.kind === b.kind && placeId(a) === placeId(b);
}

/** The history that was saved, if it is one; null for anything else, such as the state of an earlier version. */
export function readHistory(value: unknown): History | null {
  if (typeof value !== "object" || value === null || !("visits" in value) || !("at" in value)) return null;
  const { visits, at } = value;
  if (!Array.isArray(visits) || !visits.every(isPlace) || !Number.isInteger(at)) return null;
  return visits[at as number] === undefined ? null : { visits, at: at as number };
}

function placeId(place: Place): string {
  return place.kind === "overview" ? "" : place.id;
}

function isPlace(value: unknown): value is Place {
  if (typeof value !== "object" || value === null || !("kind" in value)) return false;
  if (value.kind === "overview") return true;
  return (value.kind === "concept" || value.kind === "rule") && "id" in value && typeof value.id === "string";
}
