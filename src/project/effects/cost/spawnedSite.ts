import type { Expression } from "../../../model/expression.ts";
import { constantNumber } from "../../constants.ts";
import type { Spawn } from "../../handles/spawn.ts";
import type { Resolver } from "../../resolver.ts";
import { type CallSite, unknownArgument } from "../../summary/fileSummary.ts";

/** The call that is made of what was handed over, as a site with its arguments; null for a coroutine and for what is unknown. */
export function spawnedSite(resolver: Resolver, spawn: Spawn): CallSite | null {
  const { runs, passed, call, callable } = spawn;
  if (!runs || runs.kind === "coroutine") return null;
  const place = { callable: callable.id, at: call.id };
  const numberOf = (value: Expression): number | string => {
    const numbers = passed.form === "items" ? elementsOf(value) : [value];
    const known = numbers.map((one) => constantNumber(resolver, one, place));
    return known.length === 0 || known.includes(null) ? unknownArgument : Math.max(...(known as number[]));
  };
  const literals: Record<string, number | string> = {};
  for (const [position, value] of passed.positional.entries()) literals[`${position}`] = numberOf(value);
  for (const { name, value } of passed.keywords) literals[name] = numberOf(value);
  const { start, end } = call;
  return { start, end, operation: call.id, callee: runs, form: "call", isAwaited: false, literals };
}

/** The elements that a pool calls its function with: of `[1, 2]`, and of `[1] * 8`. */
function elementsOf(value: Expression): readonly Expression[] {
  if (value.kind === "collection" && value.comprehension === null) return value.elements.map((entry) => entry.value);
  if (value.kind === "operator" && value.operator === "*") return value.operands.flatMap(elementsOf);
  return [];
}
