import type { CallableId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import { type Units, unitsOf } from "../model/units.ts";
import type { NodeIndex, SyntaxTable } from "../syntax/table.ts";
import { headerParts } from "./functionHeader.ts";
import type { FunctionWalker } from "./functionWalker.ts";
import type { FunctionWords } from "./functionWords.ts";
import type { Outermost } from "./keptFunctions.ts";
import { collectParts, type ModuleParts } from "./moduleParts.ts";

/** A module as far as it has followed the edits of its text. */
export interface FollowedModule {
  module: Module;
  table: SyntaxTable;
  /** The functions that are in no other function, with their nodes. */
  outermost: Map<CallableId, NodeIndex>;
  readonly hasWholeHeaders: FunctionWalker["hasWholeHeaders"];
  /** Null until the first edit. */
  parts: ModuleParts | null;
  /** What is known of functions, as long as these are the same objects. */
  readonly words: FunctionWords;
  readonly contained: Outermost["contained"];
}

/** The outermost functions around the callables of a module, as far as their nodes are known. */
export function unitsWithNodes(module: Module, nodes: ReadonlyMap<CallableId, NodeIndex>): Units {
  return unitsOf(module, ({ id }) => nodes.has(id));
}

/** The parts of a module, which move when it goes on to another text. */
export function partsOf(followed: FollowedModule): ModuleParts {
  const { module, outermost, hasWholeHeaders } = followed;
  followed.parts ??= collectParts(module, unitsWithNodes(module, outermost), (callable) =>
    headerParts(callable, hasWholeHeaders),
  );
  return followed.parts;
}
