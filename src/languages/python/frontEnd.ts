import type { CallableId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { type NodeIndex, nodesOfTypes, outermostFaults, type SyntaxTable } from "../../syntax/table.ts";
import { createModuleBuilder, type ModuleBuilder } from "../moduleBuilder.ts";
import { collectScopes } from "./bindings.ts";
import { handlersOf } from "./grammarHandlers.ts";
import type { Scope } from "./scopes.ts";
import { addBindings, executeAll, type FunctionPlace, type KeepPlaced, spanOf, type Walk, walkEach } from "./walk.ts";

/** The module model of a Python text, Python 2 included. It never fails: what was not understood is unknown. */
export function pythonModule(table: SyntaxTable): Module {
  return walkModule(table).module;
}

/** A module, and what is needed to walk one of its functions again. */
export interface WalkedModule {
  readonly module: Module;
  readonly outermost: Map<CallableId, FunctionPlace>;
  readonly classes: Map<CallableId, FunctionPlace>;
  readonly scope: Scope;
}

/** Builds the module of a text, with the functions that are kept of an earlier version of it. */
export function walkModule(table: SyntaxTable, keep: KeepPlaced = walkEach): WalkedModule {
  const { declarers, ...handlers } = handlersOf(table.grammar);
  const builder = createModuleBuilder("python", table.text.length);
  const scopes = collectScopes(table, handlers.symbols, declarers);
  const callable = builder.beginModule();
  const walk: Walk = {
    ...handlers,
    table,
    builder,
    scopes,
    callable,
    scope: scopes.module,
    class: null,
    isTypeChecking: false,
    hasFaults: addCommentsAndFaults(table, handlers.symbols.types.comment, builder, 0, table.count),
    depth: 0,
    outermost: new Map(),
    classes: new Map(),
    keep,
  };
  addBindings(walk);
  executeAll(walk, 0);
  const { outermost, classes } = walk;
  return { module: builder.build(), outermost, classes, scope: scopes.module };
}

/** Comments and faults stand anywhere in the tree. Gives whether there are faults. */
export function addCommentsAndFaults(
  table: SyntaxTable,
  commentType: number,
  builder: ModuleBuilder,
  first: NodeIndex,
  end: NodeIndex,
): boolean {
  for (const node of nodesOfTypes(table, [commentType], first, end)) {
    const span = spanOf(table, node);
    const text = commentText(table.text.slice(span.start, span.end));
    builder.addComment({ text, start: span.start, end: span.end });
  }
  const faults = outermostFaults(table, first, end);
  for (const fault of faults) builder.addSyntaxError(spanOf(table, fault));
  return faults.length > 0;
}

/** A comment without its marks and the blanks around it. */
export function commentText(comment: string): string {
  let start = 0;
  while (comment.charAt(start) === "#") start++;
  return comment.slice(start).trim();
}
