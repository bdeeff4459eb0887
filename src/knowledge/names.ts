/** The names of a prefix: `under("fs.promises", "stat readFile")`. */
export function under(prefix: string, names: string): string[] {
  return names.split(" ").map((name) => `${prefix}.${name}`);
}

/** The same members of several classes or modules. */
export function underEach(prefixes: readonly string[], names: string): string[] {
  return prefixes.flatMap((prefix) => under(prefix, names));
}

/** Words between blanks, as a set. */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/));

/** Names as rows that say no more than that they are there. */
export function rowsOf(names: readonly string[]): Readonly<Record<string, true>> {
  return Object.fromEntries(names.map((name) => [name, true]));
}
