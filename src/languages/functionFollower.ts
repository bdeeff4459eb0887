import type { Callable } from "../model/callable.ts";
import type { BindingId, CallableId } from "../model/expression.ts";
import type { FunctionUpdate } from "../model/functionUpdate.ts";
import type { Binding, Comment, Language, Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import { at, type NodeIndex, outermostFaults, type SyntaxTable } from "../syntax/table.ts";
import { differenceOf, differOnlyBelow } from "../syntax/tableDifference.ts";
import { changedNames, differentNames, withDependents, wordFinder } from "./concernedWords.ts";
import { isSameShape } from "./functionHeader.ts";
import {
  createKeeper,
  type Keeper,
  type KeepFunction,
  keptBindings,
  movedBindings,
  outsideBindings,
  unitsOf,
} from "./keptFunctions.ts";
import type { FirstIds } from "./moduleBuilder.ts";
import { collectParts, type ModuleParts } from "./moduleParts.ts";
import type { EditedRange, ModuleFollower, ModuleUpdate } from "./moduleUpdate.ts";
import { type Trivia, triviaEdit } from "./triviaUpdate.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** How one language walks the module of a text, and one of its functions again. */
export interface FunctionWalker extends Trivia {
  readonly language: Language;
  readonly module: Module;
  /** The functions that are in no other function, with their nodes as they were when the module was walked. */
  readonly places: ReadonlyMap<CallableId, { readonly node: NodeIndex }>;
  /** Whether an edit leaves the header of a function as it is; its node has the same number before and after. */
  isInside(node: NodeIndex, before: SyntaxTable, after: SyntaxTable, edited: EditedRange, old: Callable): boolean;
  /** Walks a function in the new table. Null when what it does outside of itself cannot be told. */
  walk(table: SyntaxTable, node: NodeIndex, old: Callable, first: FirstIds): Module | null;
  /** The function as it is now is the one that was walked last; what comes behind it has other numbers. */
  moved(bindings: ReplacedBindings, nodes: { readonly from: NodeIndex; readonly by: number }): void;
  /** Walks the module of a new table, but for the functions that are kept. */
  walkAgain(table: SyntaxTable, keep: KeepFunction): WalkedAgain;
}

/** The variables of a function that was walked again; those behind them have got other ids. */
export interface ReplacedBindings {
  readonly first: BindingId;
  readonly before: number;
  readonly after: number;
}

/** A module of which some functions were kept. */
export interface WalkedAgain {
  readonly module: Module;
  readonly places: FunctionWalker["places"];
  /** The walker goes on with this module. */
  accept(kept: ReadonlySet<CallableId>): void;
}

/** When more nodes differ, an edit has changed what belongs to what, and it is faster to look at all again. */
const mostNodes = 1000;

/** When it concerns more than one of so many functions, too. */
const leastPart = 8;

/** How often a module is walked again when an edit turns out to concern more functions. */
const maximumWalks = 3;

/**
 * The module of a text that follows edits. After one inside a function only that function is walked again, and the rest moves;
 * after one outside of functions, the code outside and the functions that name what has changed there.
 */
export function followFunctions(first: SyntaxTable, walker: FunctionWalker): ModuleFollower {
  let outermost = new Map([...walker.places].map(([id, { node }]) => [id, node]));
  let table = first;
  let module = walker.module;
  let parts: ModuleParts | null = null;

  /** The outermost function around a callable; -1 for none. */
  function unitOf(id: CallableId): CallableId {
    let unit = -1;
    for (let current = module.callables[id]; current; current = module.callables[current.parent ?? -1]) {
      if (outermost.has(current.id)) unit = current.id;
    }
    return unit;
  }

  /** The outermost function in which all of the edit is, when its node stands for nothing else. */
  function functionAround({ start, end }: EditedRange): Callable | null {
    let found: Callable | null = null;
    let foundNode: NodeIndex | null = null;
    for (const [id, node] of outermost) {
      if (node === foundNode) return null;
      if (at(table.start, node) > start || at(table.end, node) < end || found) continue;
      found = module.callables[id] ?? null;
      foundNode = node;
    }
    return found;
  }

  /** The variables of a function and of those inside it come one after another. */
  function bindingsOf(first: CallableId, last: CallableId): { readonly first: number; readonly count: number } {
    const { bindings } = module;
    const isOwn = (binding: Binding | undefined): boolean =>
      binding !== undefined && binding.owner >= first && binding.owner <= last;
    const start = bindings.findIndex(isOwn);
    if (start < 0) {
      const behind = bindings.findIndex(({ owner }) => owner > last);
      return { first: behind < 0 ? bindings.length : behind, count: 0 };
    }
    let end = start;
    while (isOwn(bindings[end])) end++;
    return { first: start, count: end - start };
  }

  function follow(next: SyntaxTable, edited: EditedRange): ModuleUpdate | null {
    return followTrivia(next, edited) ?? followFunction(next, edited) ?? followOutside(next, edited);
  }

  function followTrivia(next: SyntaxTable, edited: EditedRange): ModuleUpdate | null {
    const edit = triviaEdit(module, table, next, edited, walker);
    if (!edit) return null;
    const { move, changed } = edit;
    return {
      ...replacing([], []),
      isOutside: false,
      bindings: keepingAllBut({ first: module.bindings.length, before: 0, after: 0 }, module.bindings.length),
      moved: move,
      apply() {
        parts ??= collectParts(module, unitOf);
        parts.move(move);
        const comments: readonly Draft<Comment>[] = module.comments;
        moveComments(comments, move);
        for (const comment of comments) if (changed?.start === comment.start) comment.text = changed.text;
        module = { ...module, length: next.text.length };
        table = next;
        return module;
      },
    };
  }

  function followFunction(next: SyntaxTable, edited: EditedRange): ModuleUpdate | null {
    const old = functionAround(edited);
    const node = old ? outermost.get(old.id) : undefined;
    if (!old || node === undefined || !differOnlyBelow(node, table, next)) return null;
    if (!walker.isInside(node, table, next, edited, old)) return null;
    const before = descendants(module, old);
    const known = bindingsOf(old.id, old.id + before.length - 1);
    const firstIds = { callable: old.id, class: firstClassBehind(module, old), binding: known.first, group: 0 };
    const built = walker.walk(next, node, old, firstIds);
    const replaced = built?.callables[0];
    if (!built || !replaced || built.callables.length !== before.length || replaced.isAsync !== old.isAsync)
      return null;
    const oldClasses = module.classes.filter(({ body }) => isIn(before, body));
    if (built.classes.length !== oldClasses.length) return null;
    const start = at(table.start, node);
    const from = at(table.end, node);
    // What a function exports for its module is kept apart.
    if (built.exports.length > 0 || module.exports.some((one) => one.start >= old.body.start && one.start < from))
      return null;
    const by = at(next.end, node) - from;
    const bindings = { first: known.first, before: known.count, after: built.bindings.length };
    const moved = { from, ends: from, by };
    return {
      ...replacing(before, built.callables),
      isOutside: false,
      bindings: keepingAllBut(bindings, module.bindings.length),
      moved,
      apply() {
        parts ??= collectParts(module, unitOf);
        const imports = module.imports.filter(({ callable }) => !isIn(before, callable));
        const comments = module.comments.filter((comment) => comment.start < start || comment.start >= from);
        parts.move(moved);
        moveComments(comments, moved);
        const added = bindings.after - bindings.before;
        if (added !== 0) parts.renumber(bindings.first + bindings.before, added);
        const result: Module = {
          language: walker.language,
          length: next.text.length,
          bindings: spliced(module.bindings, bindings.first, bindings.before, built.bindings),
          imports: inPlace(imports, built.imports),
          exports: module.exports,
          classes: spliced(module.classes, oldClasses[0]?.id ?? 0, oldClasses.length, built.classes),
          callables: spliced(module.callables, old.id, before.length, built.callables),
          comments: inPlace(comments, built.comments),
          syntaxErrors: module.syntaxErrors.length + built.syntaxErrors.length === 0 ? [] : faultSpans(next),
        };
        if (added !== 0) renumberBindings(result.bindings, bindings.first);
        const behind = at(table.next, node);
        const movedNodes = { from: behind, by: at(next.next, node) - behind };
        if (movedNodes.by !== 0) {
          for (const [id, one] of outermost) if (one >= behind) outermost.set(id, one + movedNodes.by);
        }
        walker.moved(bindings, movedNodes);
        module = result;
        table = next;
        parts.replace(old, replaced, [built.callables, built.bindings, built.imports, built.classes]);
        return result;
      },
    };
  }

  function followOutside(next: SyntaxTable, edited: EditedRange): ModuleUpdate | null {
    const units = unitsOf(module, outermost);
    const nodes = differenceOf(table, next, edited);
    if (nodes.end - nodes.first > mostNodes || nodes.newEnd - nodes.first > mostNodes) return null;
    const before = { module, units, bindings: outsideBindings(module, units) };
    const span = differenceSpan(table, nodes.first, nodes.end, edited);
    const newSpan = differenceSpan(next, nodes.first, nodes.newEnd, { start: edited.start, end: edited.newEnd });
    const changed = changedNames({ module, text: table.text, units, span });
    let words = changed && withDependents(changed, { module, text: table.text, units });
    for (let walks = 0; words && walks < maximumWalks; walks++) {
      const isConcerned = wordFinder(words);
      if (!isConcerned) return null;
      const keeper = createKeeper(
        { module, nodes: outermost, units },
        { before: table, after: next, edited, nodes, isConcerned },
      );
      if (outermost.size >= leastPart && keeper.countConcerned() > outermost.size / leastPart) return null;
      const walked = walker.walkAgain(next, keeper.keep);
      if (!isSameOutline(module, walked.module)) return null;
      const newUnits = unitsOf(walked.module, nodesOf(walked.places));
      const after = { module: walked.module, units: newUnits, bindings: outsideBindings(walked.module, newUnits) };
      const now = { module: walked.module, text: next.text, units: newUnits, span: newSpan };
      const changedNow = changedNames(now);
      if (!changedNow) return null;
      const further = withDependents(new Set([...words, ...changedNow, ...differentNames(before, after)]), now);
      const concernsFurther = wordFinder(difference(further, words));
      if (!concernsFurther) return null;
      if (!keeper.concerns(concernsFurther))
        return outsideUpdate({ next, edited, units, before: before.bindings, after: after.bindings, walked, keeper });
      words = further;
    }
    return null;
  }

  function outsideUpdate({ next, edited, units, before, after, walked, keeper }: OutsideChange): ModuleUpdate {
    const { kept } = keeper;
    const isKept = (id: CallableId): boolean => kept.has(units[id] ?? -1);
    const ids = new Map([...walked.module.bindings.entries()].map(([index, binding]) => [binding, index]));
    const runs = keptBindings(walked.module, isKept);
    const movedIds = movedBindings(before, { outside: after, ids }, runs);
    const moved = { from: edited.end, ends: edited.end, by: edited.newEnd - edited.end };
    const isReplaced = ({ id }: Callable): boolean => !isKept(id);
    return {
      ...replacing(module.callables.filter(isReplaced), walked.module.callables.filter(isReplaced)),
      isOutside: true,
      bindings: { count: walked.module.bindings.length, kept: runs },
      moved,
      apply() {
        parts ??= collectParts(module, unitOf);
        parts.move(moved);
        if (movedIds) {
          const functions = [...kept].flatMap((id) => module.callables[id] ?? []);
          parts.renumberIn(functions, (binding) => movedIds.get(binding) ?? binding);
        }
        keeper.adoptHeaders();
        renumberBindings(walked.module.bindings, 0);
        outermost = nodesOf(walked.places);
        module = walked.module;
        table = next;
        walked.accept(kept);
        parts.replaceAll(module, kept);
        return module;
      },
    };
  }

  return {
    get module() {
      return module;
    },
    follow,
  };
}

function difference(words: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].filter((word) => !others.has(word)));
}

interface OutsideChange {
  readonly next: SyntaxTable;
  readonly edited: EditedRange;
  readonly units: ArrayLike<CallableId>;
  /** The variables outside of functions. */
  readonly before: ReadonlyMap<string, readonly Binding[]>;
  readonly after: ReadonlyMap<string, readonly Binding[]>;
  readonly walked: WalkedAgain;
  readonly keeper: Keeper;
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

function replacing(before: readonly Callable[], after: readonly Callable[]) {
  return { before, after, replaced: new Set(before.map(({ id }) => id)) };
}

function keepingAllBut({ first, before, after }: ReplacedBindings, count: number): FunctionUpdate["bindings"] {
  const behind = first + before;
  return {
    count: count + after - before,
    kept: [
      { from: 0, to: 0, count: first },
      { from: behind, to: first + after, count: count - behind },
    ],
  };
}

function moveComments(comments: readonly Draft<Comment>[], { from, ends, by }: FunctionUpdate["moved"]): void {
  for (const comment of comments) {
    if (comment.start >= from) comment.start += by;
    if (comment.end >= ends) comment.end += by;
  }
}

/** Where the parser had to recover, outermost places only, in order. */
function faultSpans(table: SyntaxTable): Span[] {
  return outermostFaults(table, 0, table.count).map((node) => ({
    start: at(table.start, node),
    end: at(table.end, node),
  }));
}

/** A callable and all inside it; they come one after another. */
function descendants({ callables }: Module, outermost: Callable): readonly Callable[] {
  let end = outermost.id + 1;
  while ((callables[end]?.parent ?? -1) >= outermost.id) end++;
  return callables.slice(outermost.id, end);
}

function isIn(callables: readonly Callable[], id: CallableId): boolean {
  const first = callables[0]?.id ?? 0;
  return id >= first && id < first + callables.length;
}

/** The class that a function would define first. */
function firstClassBehind({ classes }: Module, { id }: Callable): number {
  const index = classes.findIndex(({ body }) => body > id);
  return index < 0 ? classes.length : index;
}

function spliced<T>(list: readonly T[], start: number, count: number, next: readonly T[]): readonly T[] {
  return count === 0 && next.length === 0 ? list : list.toSpliced(start, count, ...next);
}

/** Puts what has come where it belongs by its place; all of it stands together. */
function inPlace<T extends { readonly start: number }>(list: readonly T[], next: readonly T[]): readonly T[] {
  const [first] = next;
  if (!first) return list;
  const index = list.findIndex(({ start }) => start > first.start);
  return spliced(list, index < 0 ? list.length : index, 0, next);
}

function renumberBindings(bindings: readonly Binding[], first: BindingId): void {
  for (let id = first; id < bindings.length; id++) (bindings[id] as Draft<Binding>).id = id;
}
