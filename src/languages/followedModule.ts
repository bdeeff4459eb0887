import type { CallableId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import { type Units, unitsOf } from "../model/units.ts";
import type { NodeIndex, SyntaxTable } from "../syntax/table.ts";
import { classHeaderParts, headerParts } from "./functionHeader.ts";
import type { FunctionWalker } from "./functionWalker.ts";
import type { FunctionWords } from "./functionWords.ts";
import type { Contained } from "./keptParts.ts";
import { collectParts, type ModuleParts } from "./moduleParts.ts";

/** A module as far as it has followed the edits of its text. */
export interface FollowedModule {
  module: Module;
  table: SyntaxTable;
  /** The functions that are in no other function, with their nodes. */
  outermost: Map<CallableId, NodeIndex>;
  /** The bodies of classes outside of functions, with the nodes of the classes. */
  classes: Map<CallableId, NodeIndex>;
  readonly hasWholeHeaders: FunctionWalker["hasWholeHeaders"];
  /** Null until the first edit. */
  parts: ModuleParts | null;
  /** What is known of functions, as long as these are the same objects. */
  readonly words: FunctionWords;
  readonly contained: Contained;
}

/** The nodes of what was walked. */
export function nodesOf(places: FunctionWalker["places"]): Map<CallableId, NodeIndex> {
  return new Map([...places].map(([id, { node }]) => [id, node]));
}

/** The outermost functions around the callables of a module, as far as their nodes are known. */
export function unitsWithNodes(module: Module, nodes: ReadonlyMap<CallableId, NodeIndex>): Units {
  return unitsOf(module, ({ id }) => nodes.has(id));
}

/**
 * By callable: the piece of the module to which it belongs, which is a function that is in no other, or the body of a class
 * outside of functions; -1 for what is in none.
 */
export function piecesOf(
  { callables }: Module,
  { outermost, classes }: Pick<FollowedModule, "outermost" | "classes">,
): Units {
  const pieces = new Int32Array(callables.length);
  for (const { id, parent } of callables) {
    const around = parent === null ? -1 : (pieces[parent] ?? -1);
    // Classes in functions have methods, too; all in a function belongs to it.
    const isInFunction = around !== -1 && callables[around]?.kind !== "class";
    pieces[id] = !isInFunction && (outermost.has(id) || classes.has(id)) ? id : around;
  }
  return pieces;
}

/** The parts of a module, which move when it goes on to another text. */
export function partsOf(followed: FollowedModule): ModuleParts {
  const { module, hasWholeHeaders } = followed;
  followed.parts ??= collectParts(module, piecesOf(module, followed), (callable, ofClass) =>
    ofClass ? classHeaderParts(ofClass) : headerParts(callable, hasWholeHeaders),
  );
  return followed.parts;
}
