import type { Callable } from "../model/callable.ts";

/** Whether the whole body of a callable is one `try` with a handler, so that it looks after its own errors. */
export function catchesAllErrors({ statements, regions }: Callable): boolean {
  const [only, ...others] = statements.filter(({ region }) => region === 0);
  if (only?.kind !== "try" || others.length > 0) return false;
  return regions.some(({ kind, statement }) => kind === "handler" && statement === only.id);
}
