import { costlyMembers, costRow, mayCompute } from "../../../knowledge/costs.ts";
import type { CallOperation } from "../../../model/callable.ts";
import type { Expression } from "../../../model/expression.ts";
import type { Language } from "../../../model/module.ts";
import { copiesInReduce, searchesCaller, searchingNames } from "./copying.ts";
import { libraryCost } from "./libraryTerms.ts";
import { matchers, mayMatchPattern, patternTerm } from "./patterns.ts";
import { calledName, type SizePlace } from "./sizes.ts";
import type { CostTerm } from "./terms.ts";

/** Whether a call may cost something of its own, by the name of what it calls alone: asked of every call of a program. */
export function mayCost(language: Language, callee: Expression): boolean {
  return mayStandFor(tellingNames[language], callee);
}

const tellingNames: Readonly<Record<Language, ReadonlySet<string>>> = {
  python: new Set([...costlyMembers.python, ...matchers]),
  ecmascript: new Set([...costlyMembers.ecmascript, ...matchers, ...searchingNames]),
};

/** What a call costs that nobody repeats; none where the tables know of no such call. */
export function calledTerms(place: SizePlace, call: CallOperation): readonly CostTerm[] {
  const terms: CostTerm[] = [];
  const copied = copiesInReduce(place, call);
  if (copied) terms.push(copied);
  const searched = searchesCaller(place, call);
  if (searched) terms.push(searched);
  const pattern = mayMatchPattern(call.callee) ? patternTerm(place, call) : null;
  if (pattern) terms.push(pattern);
  if (!mayStandFor(costlyMembers[place.resolver.module.language], call.callee)) return terms;
  const library = libraryTerm(place, call);
  if (library) terms.push(library);
  return terms;
}

function libraryTerm(place: SizePlace, call: CallOperation): CostTerm | null {
  const { language } = place.resolver.module;
  const name = calledName(place, call);
  // A name that the file binds may stand for anything, and mostly stands for nothing that the tables know.
  if (call.callee.kind === "name" && (name === null || !mayCompute(language, name))) return null;
  return libraryCost(place, call, name)?.term ?? null;
}

/** What a call of a small built-in function takes: `len(rows)`; null for all other calls. */
export function momentOf(language: Language, callee: Expression): number | null {
  if (callee.kind !== "name" || callee.binding !== null) return null;
  const row = costRow(language, callee.name);
  return row?.formula.kind === "constant" ? row.nanoseconds : null;
}

/** Whether one of these names may be what is called: the method that is named last, or a name that the file binds to anything. */
function mayStandFor(names: ReadonlySet<string>, callee: Expression): boolean {
  if (callee.kind === "member") return names.has(callee.name);
  return callee.kind === "name" && (callee.binding !== null || names.has(callee.name));
}
