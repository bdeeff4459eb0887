/** Codes of rules, or the beginnings of codes, as Ruff and flake8 write them; `ALL` stands for every code. */
export interface CodeSelection {
  readonly selected: readonly string[];
  readonly ignored: readonly string[];
}

/** Whether a code is on: the longest beginning that names it decides, and of two alike the ignored one. */
export function isSelected(code: string, { selected, ignored }: CodeSelection): boolean {
  return longest(code, selected) > longest(code, ignored);
}

function longest(code: string, prefixes: readonly string[]): number {
  const lengths = prefixes.map((prefix) => (prefix === "ALL" ? 0 : code.startsWith(prefix) ? prefix.length : -1));
  return Math.max(-1, ...lengths);
}
