/** What a specifier matches in a table of names and patterns with one `*`. */
export interface PatternMatch<T> {
  readonly value: T;
  /** What `*` stands for; empty for a name without `*`. */
  readonly rest: string;
}

/**
 * The entry of a table that fits a specifier best: the same name, else the pattern with the longest part before its
 * `*`, else null. TypeScript's `paths` and Node's `exports` and `imports` agree in that.
 */
export function bestMatch<T>(entries: Iterable<readonly [string, T]>, specifier: string): PatternMatch<T> | null {
  let best: PatternMatch<T> | null = null;
  let bestPattern = "";
  for (const [pattern, value] of entries) {
    if (pattern === specifier) return { value, rest: "" };
    const rest = restOf(pattern, specifier);
    if (rest === null || (best && !isCloser(pattern, bestPattern))) continue;
    best = { value, rest };
    bestPattern = pattern;
  }
  return best;
}

/** The target with every `*` replaced by what the pattern's `*` stands for. */
export function substitute(target: string, rest: string): string {
  return target.split("*").join(rest);
}

function restOf(pattern: string, specifier: string): string | null {
  const star = pattern.indexOf("*");
  if (star === -1) return null;
  const after = pattern.slice(star + 1);
  const fits = specifier.startsWith(pattern.slice(0, star)) && specifier.endsWith(after);
  return fits && specifier.length >= pattern.length - 1 ? specifier.slice(star, specifier.length - after.length) : null;
}

/** Node compares what stands before `*`, then the whole length (PATTERN_KEY_COMPARE in its documentation). */
function isCloser(pattern: string, other: string): boolean {
  const difference = pattern.indexOf("*") - other.indexOf("*");
  return difference > 0 || (difference === 0 && pattern.length > other.length);
}
