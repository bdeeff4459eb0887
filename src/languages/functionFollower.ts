import type { Callable } from "../model/callable.ts";
import type { BindingId, CallableId } from "../model/expression.ts";
import type { FunctionUpdate } from "../model/functionUpdate.ts";
import type { Binding, Comment, Language, Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import { at, type NodeIndex, outermostFaults, type SyntaxTable } from "../syntax/table.ts";
import { differOnlyBelow } from "../syntax/tableDifference.ts";
import type { FirstIds } from "./moduleBuilder.ts";
import { collectParts, type ModuleParts } from "./moduleParts.ts";
import type { EditedRange, ModuleFollower, ModuleUpdate } from "./moduleUpdate.ts";
import { type Trivia, triviaEdit } from "./triviaUpdate.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** How one language walks the module of a text, and one of its functions again. */
export interface FunctionWalker extends Trivia {
  readonly language: Language;
  readonly module: Module;
  /** The functions that are in no other function, with their nodes as they were at first. */
  readonly places: ReadonlyMap<CallableId, { readonly node: NodeIndex }>;
  /** Whether an edit leaves the header of a function as it is; its node has the same number before and after. */
  isInside(node: NodeIndex, before: SyntaxTable, after: SyntaxTable, edited: EditedRange, old: Callable): boolean;
  /** Walks a function in the new table. Null when what it does outside of itself cannot be told. */
  walk(table: SyntaxTable, node: NodeIndex, old: Callable, first: FirstIds): Module | null;
  /** The function as it is now is the one that was walked last; what comes behind it has other numbers. */
  moved(bindings: FunctionUpdate["bindings"], nodes: { readonly from: NodeIndex; readonly by: number }): void;
}

/** The module of a text that follows edits inside functions: only that function is walked again, the rest moves. */
export function followFunctions(first: SyntaxTable, walker: FunctionWalker): ModuleFollower {
  const outermost = new Map([...walker.places].map(([id, { node }]) => [id, node]));
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
    return followTrivia(next, edited) ?? followFunction(next, edited);
  }

  function followTrivia(next: SyntaxTable, edited: EditedRange): ModuleUpdate | null {
    const edit = triviaEdit(module, table, next, edited, walker);
    if (!edit) return null;
    const { move, changed } = edit;
    return {
      before: [],
      after: [],
      bindings: { first: module.bindings.length, before: 0, after: 0 },
      moved: move,
      apply() {
        parts ??= collectParts(module, unitOf);
        parts.move(move);
        const comments: readonly Draft<Comment>[] = module.comments;
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
      before,
      after: built.callables,
      bindings,
      moved,
      apply() {
        parts ??= collectParts(module, unitOf);
        const imports = module.imports.filter(({ callable }) => !isIn(before, callable));
        const comments = module.comments.filter((comment) => comment.start < start || comment.start >= from);
        parts.move(moved);
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
        parts.replace(old, [built.callables, built.bindings, built.imports, built.classes, built.comments]);
        return result;
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
