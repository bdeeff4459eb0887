import { getOrCreate } from "../../model/getOrCreate.ts";
import type { Language } from "../../model/module.ts";
import type { Linker } from "../linker.ts";
import type { CallSite } from "../summary/fileSummary.ts";
import { componentsFrom, type Graph } from "./components.ts";
import { conditionsOf } from "./conditions.ts";
import { type FunctionCost, type LinkedTerm, ownTerm } from "./cost/linkedTerm.ts";
import { negligibleNanoseconds } from "./cost/ownCost.ts";
import type { SiteRepetition } from "./cost/siteRepetition.ts";
import { growth } from "./cost/size.ts";
import { calledTerm } from "./cost/substitution.ts";
import { type CostTerm, repeated, strongest } from "./cost/terms.ts";
import type { FunctionReference } from "./functionReference.ts";
import type { SiteTargets } from "./siteTargets.ts";

/** A call of a function whose body runs when control passes it. */
export interface BodyCall {
  readonly site: CallSite;
  readonly body: FunctionReference;
}

/** What functions cost, found when asked for and kept. */
export interface CostEffects {
  costOf(callee: FunctionReference): FunctionCost;
  /** The calls of a function that run code of the project, in the order of the text. */
  callsOf(caller: FunctionReference): readonly BodyCall[];
  /** What the function costs that is called, passed once with whatever arguments. */
  bodyCost(call: BodyCall): FunctionCost;
  /** What passing a call costs: all its repetitions in the loops of its function. */
  callCost(call: BodyCall): FunctionCost;
  /** The same of a call that stands nowhere in the text. */
  costAt(caller: FunctionReference, site: CallSite): FunctionCost;
  /** A function, or one that it leads to, calls or computes something else now; its own calls are the same ones. */
  forget(callee: FunctionReference): void;
  /** The calls of a function are others now. */
  forgetCalls(caller: FunctionReference): void;
}

const nothing: FunctionCost = { nanoseconds: 0, terms: [] };

/**
 * Costs flow up the call graph: a site multiplies what it calls by how often it is passed. Inside a circle of functions,
 * each call of a member of the circle counts for nothing, because nobody knows how often they go round; what a
 * function does by calling itself several times is a term of its own.
 */
export function createCostEffects(linker: Linker, targets: SiteTargets, language: Language): CostEffects {
  const knownCalls = new Map<FunctionReference, readonly BodyCall[]>();
  const costs = new Map<FunctionReference, FunctionCost>();

  function callsOf(caller: FunctionReference): readonly BodyCall[] {
    return getOrCreate(knownCalls, caller, findCalls);
  }

  function findCalls(caller: FunctionReference): readonly BodyCall[] {
    let calls: BodyCall[] | null = null;
    for (const site of linker.callable(caller)?.sites ?? []) {
      const body = targets.of(caller, site)?.body;
      if (!body) continue;
      calls ??= [];
      calls.push({ site, body });
    }
    return calls ?? noCalls;
  }

  /** What passing a call costs when one call of its function costs that much. */
  function passed({ site, body }: BodyCall, cost: FunctionCost): readonly LinkedTerm[] {
    const { repetition } = site;
    if (cost.terms.length === 0 && !repetition) return cost.terms;
    const own = linker.callable(body)?.cost;
    const added = conditionsOf(site);
    const called = cost.terms.map((inner): LinkedTerm => {
      const term = calledTerm(inner, site, own?.parameters ?? {});
      const conditions = inner.conditions + added;
      const linked: LinkedTerm = { ...term, site, body, inner, conditions };
      return repetition ? composed(linked, repetition) : linked;
    });
    // What a small function takes is worth telling only where it is called again and again.
    if (repetition) called.push(smallPart(own?.nanoseconds ?? negligibleNanoseconds(language), body, site, repetition));
    return strongest(called);
  }

  function settledCost(start: FunctionReference): FunctionCost {
    const known = costs.get(start);
    if (known) return known;
    for (const component of componentsFrom(start, graph)) settle(component);
    return costs.get(start) ?? nothing;
  }

  const graph: Graph<FunctionReference> = {
    isSettled: (reference) => costs.has(reference),
    successors: (reference) => callsOf(reference).map(({ body }) => body),
  };

  function settle(members: readonly FunctionReference[]): void {
    const found = members.map((member) => {
      const own = linker.callable(member)?.cost;
      const terms = own ? own.terms.map((term) => ownTerm(term, member)) : [];
      // What a member calls outside of the circle is settled already, and members are not yet.
      for (const call of callsOf(member)) {
        const inner = costs.get(call.body);
        if (inner) terms.push(...passed(call, inner));
      }
      if (!own && terms.length === 0) return nothing;
      const strong = strongest(terms);
      return { nanoseconds: knownTime(strong) + (own?.nanoseconds ?? 0), terms: strong };
    });
    for (const [index, member] of members.entries()) costs.set(member, found[index] ?? nothing);
  }

  function callCost(call: BodyCall): FunctionCost {
    const terms = passed(call, settledCost(call.body));
    return terms.length === 0 ? nothing : { nanoseconds: knownTime(terms), terms };
  }

  return {
    costOf: (callee) => settledCost(targets.functionOf(callee)),
    callsOf: (caller) => callsOf(targets.functionOf(caller)),
    bodyCost: ({ body }) => settledCost(body),
    callCost,
    costAt(caller, site) {
      const body = targets.find(caller, site)?.body;
      return body ? callCost({ site, body }) : nothing;
    },
    forget: (callee) => void costs.delete(targets.functionOf(callee)),
    forgetCalls: (caller) => void knownCalls.delete(targets.functionOf(caller)),
  };
}

const noCalls: readonly BodyCall[] = [];

/** What one round of a loop takes for the called function's own small steps. */
function smallPart(
  nanoseconds: number,
  body: FunctionReference,
  site: CallSite,
  { size, loops, isSure }: SiteRepetition,
): LinkedTerm {
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
    owner: body,
    site,
    body,
    inner: null,
    conditions: conditionsOf(site),
  };
  return repeated(once, size, loops, isSure);
}

/** A term in the loops of a caller. */
function composed(term: LinkedTerm, { size, loops, isSure, data }: SiteRepetition): LinkedTerm {
  const whole = repeated(term, size, loops, isSure);
  if (data !== undefined && data === term.data && growth(term) > 0) return { ...whole, isSquare: true };
  return growth(size) > 0 && growth(term) > 0 ? { ...whole, isComposed: true } : whole;
}

/** The time of the terms that depend on nothing unknown. */
function knownTime(terms: readonly CostTerm[]): number {
  return terms.reduce((sum, term) => sum + (growth(term) === 0 && term.base === undefined ? term.nanoseconds : 0), 0);
}
