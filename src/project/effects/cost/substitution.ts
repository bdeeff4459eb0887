import type { CallSite } from "../../summary/fileSummary.ts";
import type { CostParameter } from "./ownCost.ts";
import type { CostTerm } from "./terms.ts";

/** Larger arguments make recursion endless for all practical purposes; larger numbers overflow. */
const largestExponent = 200;

/** A term of a function, as a call with these arguments sees it: parameters become numbers, or sizes of the caller's data. */
export function calledTerm<T extends CostTerm>(
  term: T,
  site: CallSite,
  parameters: Readonly<Record<number, CostParameter>>,
): T {
  if (term.parameters.length === 0) return term;
  const { base, ...rest } = term;
  let { nanoseconds, degree, rounds } = term;
  let isExponential = base !== undefined;
  for (const position of term.parameters) {
    const given = argumentAt(site, position, parameters[position]);
    if (typeof given === "number") {
      const count = base === undefined ? Math.max(0, given) : base ** Math.min(given, largestExponent);
      nanoseconds *= count;
      rounds *= count;
      isExponential = false;
    } else if (given === "data" && base === undefined) degree += 1;
  }
  const called = { ...rest, nanoseconds, degree, rounds, parameters: [] };
  return (isExponential ? { ...called, base } : called) as unknown as T;
}

/** The number that is given, or whether all of some data is, or one part of it. */
function argumentAt(
  { literals, repetition }: CallSite,
  position: number,
  parameter: CostParameter | undefined,
): number | "data" | "part" {
  const given = literals[`${position}`] ?? (parameter && literals[parameter.name]);
  if (typeof given === "number") return given;
  if (given === undefined && parameter?.default !== undefined) return parameter.default;
  return repetition?.varying.includes(position) ? "part" : "data";
}
