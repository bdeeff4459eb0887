import type { CallSite } from "../../summary/fileSummary.ts";
import { type FunctionReference, keyOf } from "../functionReference.ts";
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
  /** Null when nobody has come by it. */
  known(reference: FunctionReference): CostNode | null;
}

/** Keeps one node for each function, and for each class of the object on which an inherited method runs. */
export function createCostNodes(): CostNodes {
  const files = new Map<string, Map<number, CostNode>>();
  const inherited = new Map<string, CostNode>();

  function nodeIn<K>(nodes: Map<K, CostNode>, key: K, reference: FunctionReference): CostNode {
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
      if (receiver) return nodeIn(inherited, keyOf(reference), reference);
      let nodes = files.get(file);
      if (!nodes) {
        nodes = new Map();
        files.set(file, nodes);
      }
      return nodeIn(nodes, callable, reference);
    },
    known(reference) {
      const { file, callable, receiver } = reference;
      return (receiver ? inherited.get(keyOf(reference)) : files.get(file)?.get(callable)) ?? null;
    },
  };
}
