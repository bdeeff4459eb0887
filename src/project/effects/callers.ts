import type { CallableId } from "../../model/expression.ts";
import { getOrCreate } from "../../model/getOrCreate.ts";
import type { Known, LinkReads } from "../linkReads.ts";
import type { FunctionReference } from "./functionReference.ts";

/** Which functions run which, as far as somebody has found out: tells whose answers an edit concerns. */
export interface Callers {
  /** Finds something out for a function, which has to do so again when what it reads changes. */
  during<T>(caller: FunctionReference, search: () => T): T;
  /** `caller` has been found to run the body of `callee`, on whatever object. */
  add(callee: FunctionReference, caller: FunctionReference): void;
  /** The one object that stands for a function here, whatever the object that it runs on. */
  functionOf(reference: FunctionReference): Called;
  /** The calls of a function are others now. */
  forgetCallsOf(caller: FunctionReference): void;
  /** These functions and all that lead to them through calls, each once. */
  leadingTo(functions: Iterable<FunctionReference>): Iterable<Called>;
  /** The functions whose calls may lead elsewhere since this was last asked, because something has changed that they read. */
  takeMisled(): Iterable<Called>;
}

/** A function, and as what it has been called: as itself, and on objects of classes that inherit it. */
export interface Called {
  readonly file: string;
  readonly callable: CallableId;
  readonly references: Iterable<FunctionReference>;
}

interface Node extends Called, Known {
  readonly references: Set<FunctionReference>;
  readonly callers: Set<Node>;
  readonly callees: Set<Node>;
}

/** Edges of the call graph in both directions, kept for projects whose files are edited. */
export function createCallers(reads: LinkReads): Callers {
  let misled = new Set<Node>();
  const files = new Map<string, Map<CallableId, Node>>();

  function nodeOf({ file, callable }: FunctionReference): Node {
    const nodes = getOrCreate(files, file, () => new Map<CallableId, Node>());
    return getOrCreate(nodes, callable, () => createNode(file, callable));
  }

  function createNode(file: string, callable: CallableId): Node {
    const node: Node = {
      file,
      callable,
      references: new Set(),
      callers: new Set(),
      callees: new Set(),
      readers: new Set(),
      forget: () => void misled.add(node),
    };
    return node;
  }

  return {
    during: (caller, search) => reads.during(nodeOf(caller), search),
    add(callee, caller) {
      const called = nodeOf(callee);
      const calling = nodeOf(caller);
      called.references.add(callee);
      called.callers.add(calling);
      calling.callees.add(called);
    },
    functionOf: nodeOf,
    forgetCallsOf(caller) {
      const node = nodeOf(caller);
      for (const callee of node.callees) callee.callers.delete(node);
      node.callees.clear();
    },
    leadingTo(functions) {
      const found = new Set<Node>();
      for (const one of functions) found.add(nodeOf(one));
      // A set gives what is added to it while it is gone through.
      for (const { callers } of found) for (const caller of callers) found.add(caller);
      return found;
    },
    takeMisled() {
      const result = misled;
      misled = new Set();
      return result;
    },
  };
}
