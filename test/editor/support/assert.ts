/** Assertions for both extension hosts: the web host has no `node:assert`. */

/** @throws when the condition does not hold */
export function ok(condition: unknown, message = "expected a condition to hold"): asserts condition {
  if (!condition) throw new Error(message);
}

/**
 * Compares plain data by its JSON form with sorted keys.
 *
 * @throws when they differ; the error carries `actual` and `expected`
 */
export function equal(actual: unknown, expected: unknown, message = "values differ"): void {
  if (canonical(actual) === canonical(expected)) return;
  throw Object.assign(new Error(message), { actual, expected });
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => (isRecord(part) ? sorted(part) : part)) ?? "undefined";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function sorted(record: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
