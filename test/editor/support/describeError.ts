/** A thrown value in words: message and stack, and for an assertion what was expected and what came. */
export function describeError(error: unknown): string {
  if (!(error instanceof Error)) return `threw ${JSON.stringify(error) ?? String(error)}`;
  const stack = error.stack ?? "";
  const text = stack.includes(error.message) ? stack : `${error.name}: ${error.message}\n${stack}`;
  if (!("expected" in error && "actual" in error)) return text;
  return `${text}\nexpected: ${JSON.stringify(error.expected)}\nactual: ${JSON.stringify(error.actual)}`;
}
