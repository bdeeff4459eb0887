import type { CallSite } from "../../summary/fileSummary.ts";
import { type FunctionReference, keyOf } from "../siteTargets.ts";
import type { FunctionCost } from "./linkedTerm.ts";

/** A function in the call graph, as one object, with what is known of it. */
export interface CostNode {
  readonly reference: FunctionReference;
  /** Null until somebody asks. */
  calls: readonly BodyCall[] | null;
  /** Null until what it calls is settled. */
  cost: FunctionCost | null;
}

/** A call of a function whose body runs when control passes it. */
export interface BodyCall {
  readonly site: CallSite;
  readonly body: CostNode;
}

/** The functions that somebody has come by. */
export interface CostNodes {
  of(reference: FunctionReference): CostNode;
  all(): Iterable<CostNode>;
}

/** Keeps one node for each function, and for each class of the object on which an inherited method runs. */
export function createCostNodes(): CostNodes {
  const files = new Map<string, Map<number, CostNode>>();
  const inherited = new Map<string, CostNode>();

  function known<K>(nodes: Map<K, CostNode>, key: K, reference: FunctionReference): CostNode {
    let node = nodes.get(key);
    if (!node) {
      node = { reference, calls: null, cost: null };
      nodes.set(key, node);
    }
    return node;
  }

  return {
    of(reference) {
      const { file, callable, receiver } = reference;
      if (receiver) return known(inherited, keyOf(reference), reference);
      let nodes = files.get(file);
      if (!nodes) {
        nodes = new Map();
        files.set(file, nodes);
      }
      return known(nodes, callable, reference);
    },
    *all() {
      for (const nodes of files.values()) yield* nodes.values();
      yield* inherited.values();
    },
  };
}
