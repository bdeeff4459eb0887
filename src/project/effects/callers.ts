import type { CallableId } from "../../model/expression.ts";
import type { FunctionReference } from "./siteTargets.ts";

/** Which functions run which, as far as somebody has found out: tells whose answers an edit concerns. */
export interface Callers {
  /** `caller` has been found to run the body of `callee`, on whatever object. */
  add(callee: FunctionReference, caller: FunctionReference): void;
  /** The calls of a function are others now. */
  forgetCallsOf(caller: FunctionReference): void;
  /** These functions and all that lead to them through calls, each once. */
  leadingTo(functions: readonly FunctionReference[]): Iterable<Called>;
}

/** A function, and as what it has been called: as itself, and on objects of classes that inherit it. */
export interface Called {
  readonly file: string;
  readonly callable: CallableId;
  readonly references: Iterable<FunctionReference>;
}

interface Node extends Called {
  readonly references: Set<FunctionReference>;
  readonly callers: Set<Node>;
  readonly callees: Set<Node>;
}

/** Edges of the call graph in both directions, kept for projects whose files are edited. */
export function createCallers(): Callers {
  const files = new Map<string, Map<CallableId, Node>>();

  function nodeOf({ file, callable }: FunctionReference): Node {
    let nodes = files.get(file);
    if (!nodes) {
      nodes = new Map();
      files.set(file, nodes);
    }
    let node = nodes.get(callable);
    if (!node) {
      node = { file, callable, references: new Set(), callers: new Set(), callees: new Set() };
      nodes.set(callable, node);
    }
    return node;
  }

  return {
    add(callee, caller) {
      const called = nodeOf(callee);
      const calling = nodeOf(caller);
      called.references.add(callee);
      called.callers.add(calling);
      calling.callees.add(called);
    },
    forgetCallsOf(caller) {
      const node = nodeOf(caller);
      for (const callee of node.callees) callee.callers.delete(node);
      node.callees.clear();
    },
    leadingTo(functions) {
      const found = new Set(functions.map(nodeOf));
      // A set gives what is added to it while it is gone through.
      for (const { callers } of found) for (const caller of callers) found.add(caller);
      return found;
    },
  };
}
