import type { CallOperation } from "../../../model/callable.ts";
import type { Expression } from "../../../model/expression.ts";
import { onlyAssignment } from "../../constants.ts";
import { callOf } from "../../expressions.ts";
import { calledName, type SizePlace } from "./sizes.ts";
import type { CostTerm } from "./terms.ts";

const libraryMatchers = /^re\.(?:match|search|fullmatch|findall|finditer|split|sub|subn)$/;
const patternMethods = /^(?:match|search|fullmatch|findall|finditer|split|sub|subn|test|exec)$/;
/** The last words of the names of all calls that match patterns. */
export const matchers: ReadonlySet<string> = new Set(
  "match matchAll search fullmatch findall finditer split sub subn test exec replace replaceAll".split(" "),
);
const textMethods = /^(?:match|matchAll|replace|replaceAll|search|split)$/;

/** Whether what is called may match a pattern, by its name alone. */
export function mayMatchPattern(callee: Expression): boolean {
  return (callee.kind === "member" || callee.kind === "name") && matchers.has(callee.name);
}

/** The cost of matching a pattern that repeats a repetition, `(a+)+`: a text that almost matches takes exponentially long. */
export function patternTerm(place: SizePlace, call: CallOperation): CostTerm | null {
  const pattern = patternOf(place, call);
  if (pattern === null || !repeatsRepetition(pattern)) return null;
  const { start, end } = call;
  return {
    kind: "pattern",
    start,
    end,
    nanoseconds: 100,
    degree: 0,
    parameters: [],
    loops: 0,
    rounds: 1,
    isSure: true,
    base: 2,
  };
}

/** The text of the pattern that a call matches, when it stands in the file. */
function patternOf(place: SizePlace, call: CallOperation): string | null {
  const [first] = call.arguments;
  const name = calledName(place, call);
  if (name !== null && libraryMatchers.test(name)) return first ? textOf(first.value) : null;
  const { callee } = call;
  if (callee.kind !== "member") return null;
  if (textMethods.test(callee.name) && first?.value.kind === "literal" && first.value.type === "regex")
    return textOf(first.value);
  return patternMethods.test(callee.name) ? compiledPattern(place, callee.object) : null;
}

/** `/…/`, `re.compile("…")`, and a name that is assigned one of them. */
function compiledPattern({ resolver, callable, at }: SizePlace, value: Expression): string | null {
  if (value.kind === "literal") return value.type === "regex" ? textOf(value) : null;
  if (value.kind !== "name") return null;
  const assigned = onlyAssignment(resolver, value, { callable: callable.id, at });
  const owner = assigned && resolver.module.callables[assigned.callable];
  if (!assigned || !owner) return null;
  if (assigned.value.kind === "literal" && assigned.value.type === "regex") return textOf(assigned.value);
  const made = callOf(owner, assigned.value);
  if (!made || calledName({ resolver, callable: owner, at: made.id }, made) !== "re.compile") return null;
  const [pattern] = made.arguments;
  return pattern ? textOf(pattern.value) : null;
}

function textOf(value: Expression): string | null {
  return value.kind === "literal" && typeof value.value === "string" ? value.value : null;
}

/** A group that is repeated and holds one thing that is repeated, and nothing else: `(a+)+`, `(?:\\w*)*`, `([a-z]+)*`. */
const repeatedRepetition = /\((?:\?:)?(?:\\.|\[(?:\\.|[^\]\\])+\]|[^()\\[\]|*+?])[+*]\)[+*]/;

function repeatsRepetition(pattern: string): boolean {
  return repeatedRepetition.test(pattern);
}
