import type { CallableId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { at, isFault, type NodeIndex, type SyntaxTable } from "../../syntax/table.ts";
import { createModuleBuilder, type ModuleBuilder } from "../moduleBuilder.ts";
import { collectScopes } from "./bindings.ts";
import { handlersOf } from "./grammarHandlers.ts";
import type { Scope } from "./scopes.ts";
import { addBindings, executeAll, type FunctionPlace, spanOf, type Walk } from "./walk.ts";

/** The module model of a Python text, Python 2 included. It never fails: what was not understood is unknown. */
export function pythonModule(table: SyntaxTable): Module {
  return walkModule(table).module;
}

/** A module, and what is needed to walk one of its functions again. */
export interface WalkedModule {
  readonly module: Module;
  readonly outermost: Map<CallableId, FunctionPlace>;
  readonly scope: Scope;
}

/** Builds the module of a text. */
export function walkModule(table: SyntaxTable): WalkedModule {
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
  };
  addBindings(walk);
  executeAll(walk, 0);
  return { module: builder.build(), outermost: walk.outermost, scope: scopes.module };
}

/** Comments stand anywhere in the tree, so a loop over all nodes collects them. Gives whether there are faults. */
export function addCommentsAndFaults(
  table: SyntaxTable,
  commentType: number,
  builder: ModuleBuilder,
  first: NodeIndex,
  end: NodeIndex,
): boolean {
  let faultsEnd = 0;
  for (let node = first; node < end; node++) {
    if (table.type[node] === commentType) {
      const span = spanOf(table, node);
      builder.addComment({
        text: commentText(table.text.slice(span.start, span.end)),
        start: span.start,
        end: span.end,
      });
    } else if (node >= faultsEnd && isFault(table, node)) {
      builder.addSyntaxError(spanOf(table, node));
      faultsEnd = at(table.next, node);
    }
  }
  return faultsEnd > 0;
}

/** A comment without its marks and the blanks around it. */
export function commentText(comment: string): string {
  let start = 0;
  while (comment.charAt(start) === "#") start++;
  return comment.slice(start).trim();
}
