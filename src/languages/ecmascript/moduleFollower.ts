import type { Callable } from "../../model/callable.ts";
import type { BindingId, CallableId } from "../../model/expression.ts";
import type { Module } from "../../model/module.ts";
import { at, childByField, isFault, NONE, type NodeIndex, type SyntaxTable } from "../../syntax/table.ts";
import { areSameNodes } from "../../syntax/tableDifference.ts";
import { followFunctions } from "../functionFollower.ts";
import type { FunctionWalker, ReplacedBindings, WalkedAgain } from "../functionWalker.ts";
import type { KeepPieces } from "../keptFunctions.ts";
import { createModuleBuilder, type FirstIds } from "../moduleBuilder.ts";
import type { EditedRange, ModuleFollower } from "../moduleUpdate.ts";
import { walkFunction } from "./definitions/callables.ts";
import { createWalk, dialectOf, walkModule } from "./frontEnd.ts";
import type { Scope } from "./scopes.ts";
import { addTrivia, commentText } from "./trivia.ts";

/** The module of a JavaScript or TypeScript text that follows edits inside the blocks of functions. */
export function followEcmascript(first: SyntaxTable): ModuleFollower {
  let { module, outermost: places, classes, constants } = walkModule(first);
  const { vocabulary } = dialectOf(first.grammar);
  const { types, fields } = vocabulary;
  const containers = new Set([types.statement_block, types.class_body]);
  const loops = new Set([types.for_statement, types.for_in_statement, types.while_statement, types.do_statement]);
  /** The numbers that the function which was walked last declares. */
  let declared: ReadonlyMap<BindingId, number> = new Map();

  /** The functions that were walked by themselves and read all that the parser could not place in them. */
  let selfContained: ReadonlySet<CallableId> = new Set();

  function isInside(
    node: NodeIndex,
    before: SyntaxTable,
    after: SyntaxTable,
    { start, end }: EditedRange,
    { id }: Callable,
  ): boolean {
    const body = childByField(before, node, fields.body);
    if (body === NONE || before.type[body] !== types.statement_block) return false;
    if (childByField(after, node, fields.body) !== body || after.type[body] !== types.statement_block) return false;
    // The braces stay.
    if (start <= at(before.start, body) || end >= at(before.end, body)) return false;
    if (before.start[body] !== after.start[body] || !areSameNodes(before, after, node + 1, body - 1)) return false;
    if (isCounted(before, node)) return false;
    // What the parser could not place may be read by the statement around the function.
    if (!selfContained.has(id) && hasFaults(before, node)) return false;
    return !hasFaultsAround(before, node, body) && !hasFaultsAround(after, node, body);
  }

  /** Whether a node is in the head of a loop outside, whose rounds are known by its text. */
  function isCounted(table: SyntaxTable, node: NodeIndex): boolean {
    for (
      let inner = node, outer = at(table.parent, node);
      outer !== NONE;
      inner = outer, outer = at(table.parent, outer)
    ) {
      if (loops.has(at(table.type, outer)) && table.field[inner] !== fields.body) return true;
    }
    return false;
  }

  function walk(table: SyntaxTable, node: NodeIndex, old: Callable, firstIds: FirstIds): Module | null {
    const place = places.get(old.id);
    if (!place || old.parent === null) return null;
    const { kind, name, nameSpan, class: owner, decorators } = old;
    const builder = createModuleBuilder("ecmascript", table.text.length, firstIds);
    const outside = createModuleBuilder("ecmascript", table.text.length, { ...firstIds, callable: old.parent });
    const around = [...constants].filter(([binding]) => binding < firstIds.binding);
    const inside = createWalk(table, builder, outside.beginModule(), place.scope, new Map(around));
    inside.depth = place.depth;
    walkFunction(inside, node, { kind, name, nameSpan, class: owner, decorators });
    const end = at(table.next, node);
    const isUnread = (error: NodeIndex) => error > node && error < end && !inside.readErrors.has(error);
    if (inside.errors.some(isUnread)) return null;
    selfContained = new Set([...selfContained, old.id]);
    addTrivia(builder, table, vocabulary, node, end);
    declared = new Map([...inside.constants].filter(([binding]) => binding >= firstIds.binding));
    return builder.build();
  }

  function moved({ first: firstOwn, before, after }: ReplacedBindings) {
    const behind = firstOwn + before;
    const added = after - before;
    const known = [...constants];
    constants.clear();
    for (const [binding, value] of known) {
      if (binding < firstOwn) constants.set(binding, value);
      else if (binding >= behind) constants.set(binding + added, value);
    }
    for (const [binding, value] of declared) constants.set(binding, value);
    if (added === 0) return;
    for (const { names } of scopesAround(places)) {
      for (const [name, binding] of names ?? []) if (binding >= behind) names?.set(name, binding + added);
    }
  }

  function walkAgain(table: SyntaxTable, keep: KeepPieces): WalkedAgain {
    const walked = walkModule(table, { ...keep, placeOf: (old) => places.get(old) ?? classes.get(old) });
    return {
      module: walked.module,
      places: walked.outermost,
      classes: walked.classes,
      accept(kept) {
        ({ module, outermost: places, classes, constants } = walked);
        selfContained = new Set([...kept].flatMap(([old, id]) => (selfContained.has(old) ? [id] : [])));
      },
    };
  }

  const walker: FunctionWalker = {
    language: "ecmascript",
    module,
    hasWholeHeaders: false,
    places,
    classes,
    walkAgain,
    isInside,
    walk,
    moved,
    isContainer: (table, node) => node === 0 || (containers.has(at(table.type, node)) && !isCounted(table, node)),
    isComment: (type) => type === types.comment,
    commentText,
  };
  return followFunctions(first, walker);
}

function hasFaults(table: SyntaxTable, node: NodeIndex): boolean {
  const end = at(table.next, node);
  for (let index = node; index < end; index++) if (isFault(table, index)) return true;
  return false;
}

/** Whether there are faults in a function but outside of its block, or one of the braces was invented. */
function hasFaultsAround(table: SyntaxTable, node: NodeIndex, block: NodeIndex): boolean {
  const end = at(table.next, node);
  for (let index = node; index < end; index = index === block + 1 ? at(table.next, block) - 1 : index + 1) {
    if (isFault(table, index)) return true;
  }
  return false;
}

/** The scopes in which functions stand, and those around them. */
function scopesAround(places: ReadonlyMap<CallableId, { readonly scope: Scope }>): ReadonlySet<Scope> {
  const scopes = new Set<Scope>();
  for (const { scope } of places.values()) {
    for (let current: Scope | null = scope; current && !scopes.has(current); current = current.parent) {
      scopes.add(current);
    }
  }
  return scopes;
}
