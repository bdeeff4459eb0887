import type { TypeRows } from "../../blockingCalls.ts";

/**
 * The same class for several members of one owner: `each("pathlib.Path", "resolve absolute", "pathlib.Path")`. The
 * words stand in any white space, so that a long list reads like a text.
 */
export function each(owner: string, words: string, type: string): Readonly<Record<string, string>> {
  const names = words.split(/\s+/).filter((word) => word !== "");
  return Object.fromEntries(names.map((name) => [`${owner}.${name}`, type]));
}

/** A class for several names that stand in full. */
export function all(names: readonly string[], type: string): Readonly<Record<string, string>> {
  return Object.fromEntries(names.map((name) => [name, type]));
}

/** Rows with whatever a library does not need left empty. */
export function typeRows(rows: Partial<TypeRows>): TypeRows {
  return { returns: {}, awaits: {}, bases: {}, aliases: {}, attributes: {}, ...rows };
}

/** The rows of several libraries as one table. */
export function mergeTypeRows(parts: readonly TypeRows[]): TypeRows {
  const merge = (pick: (part: TypeRows) => Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.assign({}, ...parts.map(pick));
  return {
    returns: merge((part) => part.returns),
    awaits: merge((part) => part.awaits),
    bases: merge((part) => part.bases),
    aliases: merge((part) => part.aliases),
    attributes: merge((part) => part.attributes),
  };
}
