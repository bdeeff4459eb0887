import type { CallableId } from "../model/expression.ts";
import type { MovedIds } from "../model/functionUpdate.ts";
import type { Name } from "../model/names.ts";
import type { Span } from "../model/span.ts";
import type { Units } from "../model/units.ts";
import { at, type NodeIndex, type SyntaxTable } from "../syntax/table.ts";
import { changedNames, differentNames, namesOfReturning, type OutsideNames, withDependents } from "./concernedWords.ts";
import { type FollowedModule, nodesOf, partsOf, piecesOf, unitsWithNodes } from "./followedModule.ts";
import type { FunctionWalker, WalkedAgain } from "./functionWalker.ts";
import type { TableEdit } from "./insideEdit.ts";
import { createKeeper, type Keeper } from "./keptFunctions.ts";
import type { EditedRange, ModuleUpdate } from "./moduleUpdate.ts";
import { keptBindings, movedBindings, outsideBindings } from "./movedBindings.ts";
import { findMovedIds, withMovedIds } from "./movedIds.ts";
import { differentExports, namesOfOthers, withSubclasses } from "./namesOfOthers.ts";
import { renumberBindings, replacing } from "./updates.ts";

/** When more nodes differ, those of about a hundred lines, so much is concerned that it is faster to look at all again. */
const mostNodes = 1200;

/** When it concerns more than one of so many functions, too. */
const leastPart = 3;

/** How often a module is walked again when an edit turns out to concern more functions. */
const maximumWalks = 3;

/**
 * Follows an edit outside of functions: the code outside is walked again, and the functions that name what has changed there.
 * Null when that would be too many.
 */
export function followOutside(followed: FollowedModule, walker: FunctionWalker, edit: TableEdit): ModuleUpdate | null {
  const { module, table, outermost, classes, words: functionWords, contained } = followed;
  const { next, edited, nodes } = edit;
  if (nodes.end - nodes.first > mostNodes || nodes.newEnd - nodes.first > mostNodes) return null;
  const units = unitsWithNodes(module, outermost);
  const pieces = piecesOf(module, followed);
  const span = differenceSpan(table, nodes.first, nodes.end, edited);
  const newSpan = differenceSpan(next, nodes.first, nodes.newEnd, { start: edited.start, end: edited.newEnd });
  const changed = changedNames({ module, text: table.text, units, span });
  let words = changed && withDependents(changed, { module, text: table.text, units }, functionWords.finder);
  const misplaced = new Set<CallableId>();
  for (let walks = 0; words && walks < maximumWalks; walks++) {
    const concerned = functionWords.finder(words);
    if (!concerned) return null;
    const keeper = createKeeper(
      { module, functions: outermost, classes, pieces, contained },
      { before: table, after: next, edited, nodes, concerned },
      misplaced,
    );
    if (outermost.size >= leastPart && keeper.countConcerned() > outermost.size / leastPart) return null;
    const walked = walker.walkAgain(next, keeper.keep);
    const ids = findMovedIds(module, walked.module, edited);
    const moduleNow = ids ? withMovedIds(module, walked.module, ids) : walked.module;
    const newNodes = { outermost: nodesOf(walked.places), classes: nodesOf(walked.classes) };
    const newUnits = unitsWithNodes(moduleNow, newNodes.outermost);
    const before = { module, units, bindings: outsideBindings(module, units, ids) };
    const after = { module: moduleNow, units: newUnits, bindings: outsideBindings(moduleNow, newUnits) };
    const keptNow = new Set(keeper.kept.values());
    const piecesNow = piecesOf(moduleNow, newNodes);
    const isKept = (id: CallableId): boolean => keptNow.has(piecesNow[id] ?? -1);
    const now = { module: moduleNow, text: next.text, units: newUnits, span: newSpan, isKept };
    const changedNow = changedNames(now);
    if (!changedNow) return null;
    const different = [...differentNames(before, after, ids), ...differentExports(module, moduleNow)];
    if (ids) different.push(...namesOfOthers(module, moduleNow, ids));
    // What these functions give is surely something else.
    const mayName = (names: ReadonlySet<Name>): ((callable: CallableId) => boolean) => {
      const finder = functionWords.finder(names);
      const holding = finder && keeper.holding(finder);
      return (id) => holding?.has(pieces[id] ?? -1) === true;
    };
    different.push(...namesOfReturning(new Set(different), module, mayName));
    let further = withDependents(new Set([...words, ...changedNow, ...different]), now, functionWords.finder);
    if (ids) further = withSubclasses(further, moduleNow);
    const concernedToo = functionWords.finder(difference(further, words));
    if (!concernedToo) return null;
    const astray = ids ? keeper.misplaced(ids) : [];
    if (astray.length === 0 && !keeper.concerns(concernedToo))
      return updateOf(followed, {
        ...edit,
        words: further,
        ids,
        before,
        after,
        pieces,
        piecesNow,
        newNodes,
        walked,
        keeper,
      });
    for (const id of astray) misplaced.add(id);
    words = further;
  }
  return null;
}

function difference(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)));
}

interface OutsideChange {
  readonly next: SyntaxTable;
  readonly edited: EditedRange;
  readonly words: ReadonlySet<Name>;
  readonly ids: MovedIds | null;
  readonly before: OutsideNames;
  /** With the ids that callables and classes are to have. */
  readonly after: OutsideNames;
  readonly pieces: Units;
  readonly piecesNow: Units;
  readonly newNodes: Pick<FollowedModule, "outermost" | "classes">;
  readonly walked: WalkedAgain;
  readonly keeper: Keeper;
}

function updateOf(
  followed: FollowedModule,
  { next, edited, words, ids, before, after, pieces, piecesNow, newNodes, walked, keeper }: OutsideChange,
): ModuleUpdate {
  const { module } = followed;
  const { kept } = keeper;
  const keptNow = new Set(kept.values());
  const isKept = (id: CallableId): boolean => keptNow.has(piecesNow[id] ?? -1);
  const runs = keptBindings(after.module, isKept);
  const movedVariables = movedBindings(before.bindings, after.bindings, runs);
  const moved = { from: edited.end, ends: edited.end, by: edited.newEnd - edited.end };
  return {
    ...replacing(
      module.callables.filter(({ id }) => !kept.has(pieces[id] ?? -1)),
      after.module.callables.filter(({ id }) => !isKept(id)),
      words,
    ),
    ids,
    isOutside: true,
    bindings: { count: walked.module.bindings.length, kept: runs },
    moved,
    apply() {
      const parts = partsOf(followed);
      parts.moveInside(moved);
      if (movedVariables) parts.renumberIn(kept.keys(), (binding) => movedVariables.get(binding) ?? binding);
      keeper.adoptHeaders();
      if (ids) parts.renumberCallables(kept, ids);
      renumberBindings(walked.module.bindings, 0);
      followed.outermost = newNodes.outermost;
      followed.classes = newNodes.classes;
      followed.module = walked.module;
      followed.table = next;
      walked.accept(kept);
      parts.replaceAll(walked.module, piecesNow, keptNow);
      return walked.module;
    },
  };
}

/** Where a text differs from another version of it: where it was edited, and where nodes are others. */
function differenceSpan(table: SyntaxTable, first: NodeIndex, end: NodeIndex, edited: Span): Span {
  let span = { start: edited.start, end: edited.end };
  for (let node = first; node < end; node++) {
    span = { start: Math.min(span.start, at(table.start, node)), end: Math.max(span.end, at(table.end, node)) };
  }
  return span;
}
