import type { Callable, CallOperation } from "../../../model/callable.ts";
import type { Expression, RegionId } from "../../../model/expression.ts";
import type { Resolver } from "../../resolver.ts";
import { libraryCost } from "./libraryTerms.ts";
import type { Repetitions } from "./loops.ts";
import { one, type Size, times } from "./size.ts";
import { calledName } from "./sizes.ts";

/** How often a call site is passed for one call of its function. Plain data; left out of a summary for once. */
export interface SiteRepetition {
  readonly size: Size;
  /** How many loops are around it. */
  readonly loops: number;
  readonly isSure: boolean;
  /** What the caller goes through, when the site is a function written where it is called: `rows` of `rows.map((row) => …)`. */
  readonly data?: string;
  /** Positions of the arguments that are another part of some data in each round. */
  readonly varying: readonly number[];
}

/** Tells how often the call sites of one callable are passed; null for once. */
export interface SiteRepetitions {
  of(region: RegionId, call: CallOperation | null): SiteRepetition | null;
  /** Of a function that a call is given and calls before it returns: `items.map(f)`. */
  ofCallback(call: CallOperation): SiteRepetition | null;
}

/** How often the calls of a callable run. */
export function createSiteRepetitions(
  resolver: Resolver,
  callable: Callable,
  repetitions: Repetitions,
): SiteRepetitions {
  function of(region: RegionId, call: CallOperation | null): SiteRepetition | null {
    const { size, loops, isSure } = repetitions.of(region);
    if (loops.length === 0) return null;
    const varying = call ? varyingArguments(call, region) : [];
    return { size, loops: loops.length, isSure, varying };
  }

  function varyingArguments(call: CallOperation, region: RegionId): number[] {
    const varies = ({ value }: { readonly value: Expression }) => repetitions.changesInLoops(value, region);
    return call.arguments.flatMap((argument, index) => (varies(argument) ? [index] : []));
  }

  return {
    of,
    ofCallback(call) {
      const place = { resolver, callable, at: call.id };
      const library = libraryCost(place, call, calledName(place, call));
      const perElement = library?.perElement;
      const around = of(call.region, null);
      if (!perElement) return around;
      const isPart = call.callee.kind === "member" && repetitions.changesInLoops(call.callee.object, call.region);
      return {
        size: times(around?.size ?? one, isPart ? one : perElement),
        loops: (around?.loops ?? 0) + 1,
        isSure: around?.isSure ?? true,
        ...(library?.term.data === undefined ? {} : { data: library.term.data }),
        // The callback gets elements.
        varying: [0, 1],
      };
    },
  };
}
