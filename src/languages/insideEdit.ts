import type { Callable } from "../model/callable.ts";
import type { CallableId } from "../model/expression.ts";
import type { Binding, Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import { at, type NodeIndex, outermostFaults, type SyntaxTable } from "../syntax/table.ts";
import { isBelow, type NodeDifference } from "../syntax/tableDifference.ts";
import { type FollowedModule, partsOf } from "./followedModule.ts";
import type { FunctionWalker } from "./functionWalker.ts";
import type { EditedRange, ModuleUpdate } from "./moduleUpdate.ts";
import { keepingAllBut, moveComments, renumberBindings, replacing } from "./updates.ts";

/** An edit that means something to the program. */
export interface TableEdit {
  readonly next: SyntaxTable;
  readonly edited: EditedRange;
  /** How the table before and the next one differ. */
  readonly nodes: NodeDifference;
}

/** Follows an edit inside a function: only that function is walked again. Null for an edit that may concern others. */
export function followInside(
  followed: FollowedModule,
  walker: FunctionWalker,
  { next, edited, nodes }: TableEdit,
): ModuleUpdate | null {
  const { module, table, outermost, classes } = followed;
  const old = functionAround(followed, edited);
  const node = old ? outermost.get(old.id) : undefined;
  if (!old || node === undefined || !isBelow(nodes, node, table, next, edited)) return null;
  if (!walker.isInside(node, table, next, edited, old)) return null;
  const before = descendants(module, old);
  const known = bindingsOf(module, old.id, old.id + before.length - 1);
  const firstIds = { callable: old.id, class: firstClassBehind(module, old), binding: known.first, group: 0 };
  const built = walker.walk(next, node, old, firstIds);
  const replaced = built?.callables[0];
  if (!built || !replaced || built.callables.length !== before.length || replaced.isAsync !== old.isAsync) return null;
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
      const parts = partsOf(followed);
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
        for (const nodes of [outermost, classes]) {
          for (const [id, one] of nodes) if (one >= behind) nodes.set(id, one + movedNodes.by);
        }
      }
      walker.moved(bindings, movedNodes);
      followed.module = result;
      followed.table = next;
      parts.replace(old, replaced, classes.has(old.parent ?? -1) ? old.parent : null, [
        built.callables,
        built.bindings,
        built.imports,
        built.classes,
      ]);
      return result;
    },
  };
}

/** The outermost function in which all of the edit is, when its node stands for nothing else. */
function functionAround({ module, table, outermost }: FollowedModule, { start, end }: EditedRange): Callable | null {
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
function bindingsOf(
  { bindings }: Module,
  first: CallableId,
  last: CallableId,
): { readonly first: number; readonly count: number } {
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
