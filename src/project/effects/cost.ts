import type { Language } from "../../model/module.ts";
import type { Linker } from "../linker.ts";
import type { CallSite } from "../summary/fileSummary.ts";
import { componentsFrom, type Graph } from "./components.ts";
import { negligibleNanoseconds } from "./cost/ownCost.ts";
import type { SiteRepetition } from "./cost/siteRepetition.ts";
import { growth } from "./cost/size.ts";
import { calledTerm } from "./cost/substitution.ts";
import { type CostTerm, repeated, strongest } from "./cost/terms.ts";
import { type FunctionReference, keyOf, type SiteTargets } from "./siteTargets.ts";

/** A part of what a function costs, and the way to it. */
export interface LinkedTerm extends CostTerm {
  /** The function whose own code it is. */
  readonly owner: FunctionReference;
  /** The call that leads to it; null when it stands in the function itself. */
  readonly site: CallSite | null;
  /** The function that the call runs. */
  readonly body: FunctionReference | null;
  /** The same part as the called function sees it; null when it stands in the function itself. */
  readonly inner: LinkedTerm | null;
  /** How many of the functions on the way go on under a condition only. */
  readonly conditions: number;
}

/** What one call of a function costs, all that it calls included. */
export interface FunctionCost {
  /** Of what is known, in nanoseconds of the reference runtime: sizes that nobody knows are left out. */
  readonly nanoseconds: number;
  /** The parts that grow fastest or take longest, the strongest first. */
  readonly terms: readonly LinkedTerm[];
}

/** What functions cost, found when asked for and kept. */
export interface CostEffects {
  costOf(callee: FunctionReference): FunctionCost;
  /** What the function costs that a site calls, passed once with whatever arguments. */
  bodyCost(caller: FunctionReference, site: CallSite): FunctionCost;
  /** What passing a site costs: all its repetitions in the loops of its function. */
  costAt(caller: FunctionReference, site: CallSite): FunctionCost;
  /** What is in a file stands elsewhere in its text now. */
  forgetPlaces(file: string): void;
}

const nothing: FunctionCost = { nanoseconds: 0, terms: [] };

/**
 * Costs flow up the call graph: a site multiplies what it calls by how often it is passed. Inside a circle of functions,
 * each call of a member of the circle counts for nothing, because nobody knows how often they go round; what a
 * function does by calling itself several times is a term of its own.
 */
export function createCostEffects(linker: Linker, targets: SiteTargets, language: Language): CostEffects {
  const costs = new Map<string, FunctionCost>();

  function bodyOf(caller: FunctionReference, site: CallSite): FunctionReference | null {
    const target = targets.of(caller, site);
    if (!target || target.body) return target?.body ?? null;
    const { entity } = target;
    // `list(numbers())` runs a generator function to its end.
    if (!site.isConsumed || entity.kind !== "function") return null;
    return linker.callable(entity)?.isGenerator ? { file: entity.file, callable: entity.callable } : null;
  }

  function atSite(
    caller: FunctionReference,
    site: CallSite,
    costOfBody: (body: FunctionReference) => FunctionCost | null,
  ): FunctionCost {
    const body = bodyOf(caller, site);
    const summary = body && linker.callable(body);
    const cost = body && summary ? costOfBody(body) : null;
    if (!body || !summary || !cost) return nothing;
    const { repetition } = site;
    if (cost.terms.length === 0 && !repetition) return nothing;
    const isConditional = site.isConditional ? 1 : 0;
    const called = cost.terms.map((inner): LinkedTerm => {
      const term = calledTerm(inner, site, summary.cost?.parameters ?? {});
      const linked: LinkedTerm = { ...term, site, body, inner, conditions: inner.conditions + isConditional };
      return repetition ? composed(linked, repetition) : linked;
    });
    // What a small function takes is worth telling only where it is called again and again.
    const small = smallPart(summary.cost?.nanoseconds ?? negligibleNanoseconds(language), body, site);
    const terms = strongest(small ? [...called, small] : called);
    return { nanoseconds: knownTime(terms), terms };
  }

  function smallPart(nanoseconds: number, owner: FunctionReference, site: CallSite): LinkedTerm | null {
    if (!site.repetition) return null;
    const { size, loops, isSure } = site.repetition;
    const once: LinkedTerm = {
      kind: "loop",
      start: site.start,
      end: site.end,
      nanoseconds,
      degree: 0,
      parameters: [],
      loops: 0,
      rounds: 1,
      isSure: true,
      owner,
      site,
      body: owner,
      inner: null,
      conditions: site.isConditional ? 1 : 0,
    };
    return repeated(once, size, loops, isSure);
  }

  function costOf(start: FunctionReference): FunctionCost {
    const known = costs.get(keyOf(start));
    if (known) return known;
    for (const component of componentsFrom(start, graph)) settle(component);
    return costs.get(keyOf(start)) ?? nothing;
  }

  const graph: Graph<FunctionReference> = {
    key: keyOf,
    isSettled: (key) => costs.has(key),
    *successors(reference) {
      for (const site of linker.callable(reference)?.sites ?? []) {
        const body = bodyOf(reference, site);
        if (body) yield body;
      }
    },
  };

  function settle(members: readonly FunctionReference[]): void {
    const circle = new Set(members.map(keyOf));
    const settled = members.map((member): [string, FunctionCost] => {
      const summary = linker.callable(member);
      const terms: LinkedTerm[] = (summary?.cost?.terms ?? []).map((term) => ownTerm(term, member));
      for (const site of summary?.sites ?? []) {
        const outside = atSite(
          member,
          site,
          (body) => (circle.has(keyOf(body)) ? null : costs.get(keyOf(body))) ?? null,
        );
        terms.push(...outside.terms);
      }
      const strong = strongest(terms);
      return [keyOf(member), { nanoseconds: knownTime(strong) + (summary?.cost?.nanoseconds ?? 0), terms: strong }];
    });
    for (const [key, cost] of settled) costs.set(key, cost);
  }

  return {
    costOf,
    bodyCost(caller, site) {
      const body = bodyOf(caller, site);
      return body ? costOf(body) : nothing;
    },
    costAt: (caller, site) => atSite(caller, site, costOf),
    forgetPlaces(file) {
      for (const [key, { terms }] of costs) {
        if (key.includes(`@${file}`) || terms.some((term) => leadsInto(file, term))) costs.delete(key);
      }
    },
  };
}

function leadsInto(file: string, term: LinkedTerm): boolean {
  for (let step: LinkedTerm | null = term; step; step = step.inner) {
    if (step.owner.file === file || step.body?.file === file) return true;
  }
  return false;
}

/** A term in the loops of a caller. */
function composed(term: LinkedTerm, { size, loops, isSure, data }: SiteRepetition): LinkedTerm {
  const whole = repeated(term, size, loops, isSure);
  if (data !== undefined && data === term.data && growth(term) > 0) return { ...whole, isSquare: true };
  return growth(size) > 0 && growth(term) > 0 ? { ...whole, isComposed: true } : whole;
}

/** A term of a function's own code. */
export function ownTerm(term: CostTerm, owner: FunctionReference): LinkedTerm {
  return { ...term, owner, site: null, body: null, inner: null, conditions: 0 };
}

/** The time of the terms that depend on nothing unknown. */
function knownTime(terms: readonly CostTerm[]): number {
  return terms.reduce((sum, term) => sum + (growth(term) === 0 && term.base === undefined ? term.nanoseconds : 0), 0);
}
