import type { Callable } from "../model/callable.ts";
import type { CallableId } from "../model/expression.ts";
import type { Binding, Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import type { Units } from "../model/units.ts";
import { at, type NodeIndex, type SyntaxTable } from "../syntax/table.ts";
import { changedNames, differentNames, withDependents } from "./concernedWords.ts";
import { type FollowedModule, partsOf, unitsWithNodes } from "./followedModule.ts";
import { isSameShape } from "./functionHeader.ts";
import type { FunctionWalker, WalkedAgain } from "./functionWalker.ts";
import type { TableEdit } from "./insideEdit.ts";
import { createKeeper, type Keeper, keptBindings, movedBindings, outsideBindings } from "./keptFunctions.ts";
import type { EditedRange, ModuleUpdate } from "./moduleUpdate.ts";
import { renumberBindings, replacing } from "./updates.ts";

/** When more nodes differ, an edit has changed what belongs to what, and it is faster to look at all again. */
const mostNodes = 1000;

/** When it concerns more than one of so many functions, too. */
const leastPart = 8;

/** How often a module is walked again when an edit turns out to concern more functions. */
const maximumWalks = 3;

/**
 * Follows an edit outside of functions: the code outside is walked again, and the functions that name what has changed there.
 * Null when that would be too many, or callables have come or gone.
 */
export function followOutside(followed: FollowedModule, walker: FunctionWalker, edit: TableEdit): ModuleUpdate | null {
  const { module, table, outermost, words: functionWords, contained } = followed;
  const { next, edited, nodes } = edit;
  if (nodes.end - nodes.first > mostNodes || nodes.newEnd - nodes.first > mostNodes) return null;
  const units = unitsWithNodes(module, outermost);
  const before = { module, units, bindings: outsideBindings(module, units) };
  const span = differenceSpan(table, nodes.first, nodes.end, edited);
  const newSpan = differenceSpan(next, nodes.first, nodes.newEnd, { start: edited.start, end: edited.newEnd });
  const changed = changedNames({ module, text: table.text, units, span });
  let words = changed && withDependents(changed, { module, text: table.text, units }, functionWords.finder);
  for (let walks = 0; words && walks < maximumWalks; walks++) {
    const concerned = functionWords.finder(words);
    if (!concerned) return null;
    const keeper = createKeeper(
      { module, nodes: outermost, units, contained },
      { before: table, after: next, edited, nodes, concerned },
    );
    if (outermost.size >= leastPart && keeper.countConcerned() > outermost.size / leastPart) return null;
    const walked = walker.walkAgain(next, keeper.keep);
    if (!isSameOutline(module, walked.module)) return null;
    const newUnits = unitsWithNodes(walked.module, nodesOf(walked.places));
    const after = { module: walked.module, units: newUnits, bindings: outsideBindings(walked.module, newUnits) };
    const now = { module: walked.module, text: next.text, units: newUnits, span: newSpan };
    const changedNow = changedNames(now);
    if (!changedNow) return null;
    const all = new Set([...words, ...changedNow, ...differentNames(before, after)]);
    const further = withDependents(all, now, functionWords.finder);
    const concernedToo = functionWords.finder(difference(further, words));
    if (!concernedToo) return null;
    if (!keeper.concerns(concernedToo)) {
      const versions = { units, newUnits, before: before.bindings, after: after.bindings };
      return updateOf(followed, { ...edit, ...versions, walked, keeper });
    }
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
  readonly units: Units;
  readonly newUnits: Units;
  /** The variables outside of functions. */
  readonly before: ReadonlyMap<string, readonly Binding[]>;
  readonly after: ReadonlyMap<string, readonly Binding[]>;
  readonly walked: WalkedAgain;
  readonly keeper: Keeper;
}

function updateOf(
  followed: FollowedModule,
  { next, edited, units, newUnits, before, after, walked, keeper }: OutsideChange,
): ModuleUpdate {
  const { module } = followed;
  const kept = keeper.keptIds();
  const isKept = (id: CallableId): boolean => kept.has(units[id] ?? -1);
  const runs = keptBindings(walked.module, isKept);
  const movedIds = movedBindings(before, after, runs);
  const moved = { from: edited.end, ends: edited.end, by: edited.newEnd - edited.end };
  const isReplaced = ({ id }: Callable): boolean => !isKept(id);
  return {
    ...replacing(module.callables.filter(isReplaced), walked.module.callables.filter(isReplaced)),
    isOutside: true,
    bindings: { count: walked.module.bindings.length, kept: runs },
    moved,
    apply() {
      const parts = partsOf(followed);
      parts.moveInside(moved);
      if (movedIds) {
        const functions = [...kept].flatMap((id) => module.callables[id] ?? []);
        parts.renumberIn(functions, (binding) => movedIds.get(binding) ?? binding);
      }
      keeper.adoptHeaders();
      renumberBindings(walked.module.bindings, 0);
      followed.outermost = nodesOf(walked.places);
      followed.module = walked.module;
      followed.table = next;
      walked.accept(kept);
      parts.replaceAll(walked.module, newUnits, kept);
      return walked.module;
    },
  };
}

function nodesOf(places: FunctionWalker["places"]): Map<CallableId, NodeIndex> {
  return new Map([...places].map(([id, { node }]) => [id, node]));
}

/** Where a text differs from another version of it: where it was edited, and where nodes are others. */
function differenceSpan(table: SyntaxTable, first: NodeIndex, end: NodeIndex, edited: Span): Span {
  let span = { start: edited.start, end: edited.end };
  for (let node = first; node < end; node++) {
    span = { start: Math.min(span.start, at(table.start, node)), end: Math.max(span.end, at(table.end, node)) };
  }
  return span;
}

/** Whether a module has the same callables, classes and exports as another one, as far as their places in the lists tell. */
function isSameOutline(before: Module, after: Module): boolean {
  if (before.callables.length !== after.callables.length || before.classes.length !== after.classes.length)
    return false;
  return isSameShape(before.exports, after.exports);
}
