import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { at, childByField, childOfType, NONE, type NodeIndex, type SyntaxTable } from "../../syntax/table.ts";
import { areSameNodes } from "../../syntax/tableDifference.ts";
import { followFunctions } from "../functionFollower.ts";
import type { FunctionWalker, ReplacedBindings, WalkedAgain } from "../functionWalker.ts";
import type { KeepPieces } from "../keptFunctions.ts";
import { createModuleBuilder, type FirstIds } from "../moduleBuilder.ts";
import type { EditedRange, ModuleFollower } from "../moduleUpdate.ts";
import { collectFunctionScopes } from "./bindings.ts";
import { bodySpan, walkFunction } from "./definitions.ts";
import { addCommentsAndFaults, commentText, walkModule } from "./frontEnd.ts";
import { handlersOf } from "./grammarHandlers.ts";
import { outlineParameters } from "./parameters.ts";
import { type FunctionPlace, type Walk, walkEach } from "./walk.ts";

/** The module of a Python text that follows edits inside functions that bind nothing outside of them. */
export function followPython(first: SyntaxTable): ModuleFollower {
  let { module, outermost: places, classes, scope: moduleScope } = walkModule(first);
  const handlers = handlersOf(first.grammar);
  const { types, fields, tokens } = handlers.symbols;

  /** Behind the colon of a header comes nothing that concerns others. */
  function isInside(node: NodeIndex, before: SyntaxTable, after: SyntaxTable, { start }: EditedRange): boolean {
    const colon = childOfType(before, node, tokens[":"]);
    if (colon === NONE || childOfType(after, node, tokens[":"]) !== colon || at(before.end, colon) > start)
      return false;
    return areSameNodes(before, after, node + 1, colon) && !bindsOutside(before, node) && !bindsOutside(after, node);
  }

  /** `global` binds names of the module. */
  function bindsOutside(table: SyntaxTable, node: NodeIndex): boolean {
    const end = at(table.next, node);
    for (let index = node; index < end; index++) {
      if (table.type[index] === types.global_statement || table.type[index] === types.nonlocal_statement) return true;
    }
    return false;
  }

  function walk(table: SyntaxTable, node: NodeIndex, old: Callable, firstIds: FirstIds): Module | null {
    const place = places.get(old.id);
    if (!place) return null;
    const { scope, isTypeChecking, depth } = place;
    const builder = createModuleBuilder("python", table.text.length, firstIds);
    const { id, parameters, regions, statements, operations, ...header } = old;
    const draft = builder.beginCallable({
      ...header,
      isGenerator: false,
      end: at(table.end, node),
      body: bodySpan({ table }, node, childByField(table, node, fields.body)),
    });
    const inside: Walk = {
      ...handlers,
      table,
      builder,
      scopes: collectFunctionScopes(table, handlers.symbols, handlers.declarers, node, scope),
      callable: draft,
      scope,
      class: null,
      isTypeChecking,
      depth,
      hasFaults: addCommentsAndFaults(table, types.comment, builder, node, at(table.next, node)),
      outermost: new Map(),
      classes: new Map(),
      keep: walkEach,
    };
    // Defaults and annotations belong to the callable around the function, which has them already.
    const silent: Walk = { ...inside, expressions: [], statements: [] };
    const outlines = outlineParameters(silent, childByField(table, node, fields.parameters));
    const known = outlines.map((outline, index) => ({
      ...outline,
      annotation: parameters[index]?.annotation ?? null,
      default: parameters[index]?.default ?? null,
    }));
    walkFunction(inside, draft, node, known);
    return builder.build();
  }

  function moved(bindings: ReplacedBindings, { from, by }: { readonly from: NodeIndex; readonly by: number }) {
    const firstBinding = bindings.first + bindings.before;
    const added = bindings.after - bindings.before;
    if (by === 0 && added === 0) return;
    for (const { names } of new Set([moduleScope, ...[...places.values()].map(({ scope }) => scope)])) {
      for (const name of names.values()) {
        if (name.node >= from) name.node += by;
        if (name.value >= from) name.value += by;
        if (name.binding !== null && name.binding >= firstBinding) name.binding += added;
      }
    }
  }

  function walkAgain(table: SyntaxTable, keep: KeepPieces): WalkedAgain {
    const placeOf = (old: CallableId) => places.get(old) ?? classes.get(old);
    const isAlike = (place: FunctionPlace) => (old: CallableId) =>
      placeOf(old)?.isTypeChecking === place.isTypeChecking;
    const walked = walkModule(table, {
      function: (id, place, header) => keep.function(place.node, id, header, isAlike(place)),
      class: (id, place, header) => keep.class(place.node, id, header, isAlike(place)),
      placeOf,
    });
    return {
      module: walked.module,
      places: walked.outermost,
      classes: walked.classes,
      accept() {
        ({ module, outermost: places, classes, scope: moduleScope } = walked);
      },
    };
  }

  const walker: FunctionWalker = {
    language: "python",
    module,
    hasWholeHeaders: true,
    places,
    classes,
    walkAgain,
    isInside,
    walk,
    moved,
    isContainer: (table, node) => node === 0 || table.type[node] === types.block,
    isComment: (type) => type === types.comment,
    commentText,
  };
  return followFunctions(first, walker);
}
