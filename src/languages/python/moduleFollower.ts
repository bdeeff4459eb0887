import type { Callable } from "../../model/callable.ts";
import type { CallableId } from "../../model/expression.ts";
import type { Binding, Module } from "../../model/module.ts";
import { at, childByField, childOfType, NONE, type NodeIndex, type SyntaxTable } from "../../syntax/table.ts";
import { differOnlyBelow } from "../../syntax/tableDifference.ts";
import { createModuleBuilder } from "../moduleBuilder.ts";
import { collectParts, type ModuleParts } from "../moduleParts.ts";
import type { EditedRange, ModuleFollower, ModuleUpdate } from "../moduleUpdate.ts";
import { collectFunctionScopes } from "./bindings.ts";
import { bodySpan, walkFunction } from "./definitions.ts";
import { addCommentsAndFaults, faultSpans, walkModule } from "./frontEnd.ts";
import { handlersOf } from "./grammarHandlers.ts";
import { outlineParameters } from "./parameters.ts";
import type { ScopeName } from "./scopes.ts";
import type { FunctionPlace, Walk } from "./walk.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * The module of a Python text that follows edits. An edit inside a function that binds nothing outside of it walks that
 * function alone; the rest of the module moves.
 */
export function followPython(first: SyntaxTable): ModuleFollower {
  const { module: built, outermost, scope: moduleScope } = walkModule(first);
  const handlers = handlersOf(first.grammar);
  let table = first;
  let module = built;
  let parts: ModuleParts | null = null;

  /** The outermost function around a callable; -1 for none. */
  function unitOf(id: CallableId): CallableId {
    let unit = -1;
    for (let current = module.callables[id]; current; current = module.callables[current.parent ?? -1]) {
      if (outermost.has(current.id)) unit = current.id;
    }
    return unit;
  }

  /** The outermost function inside which, behind the colon of its header, all of the edit is. */
  function functionAround({ start, end }: EditedRange): Callable | null {
    for (const [id, { node }] of outermost) {
      if (at(table.start, node) > start || at(table.end, node) < end) continue;
      const colon = colonOf(table, node);
      return colon !== NONE && at(table.end, colon) <= start ? (module.callables[id] ?? null) : null;
    }
    return null;
  }

  function colonOf(table: SyntaxTable, node: NodeIndex): NodeIndex {
    return childOfType(table, node, handlers.symbols.tokens[":"]);
  }

  /** The variables of a function and of those inside it come one after another. */
  function bindingsOf(first: CallableId, last: CallableId): { readonly first: number; readonly count: number } {
    let start = module.bindings.findIndex(({ owner }) => owner >= first && owner <= last);
    if (start < 0) start = Math.max(0, module.bindings.findLastIndex(({ owner }) => owner < first) + 1);
    let end = start;
    for (let owner = module.bindings[end]?.owner; owner !== undefined && owner >= first && owner <= last; ) {
      end++;
      owner = module.bindings[end]?.owner;
    }
    return { first: start, count: end - start };
  }

  function follow(next: SyntaxTable, edited: EditedRange): ModuleUpdate | null {
    const old = functionAround(edited);
    const place = old && outermost.get(old.id);
    if (!old || !place || !differOnlyBelow(place.node, table, next)) return null;
    const { node } = place;
    if (!isHeaderKept(table, next, node) || declaresOutside(table, node) || declaresOutside(next, node)) return null;
    const before = descendants(module, old);
    const known = bindingsOf(old.id, old.id + before.length - 1);
    const built = walkAgain(next, old, place, known.first);
    const { callables: after, classes } = built;
    const [replaced] = after;
    if (!replaced || after.length !== before.length || replaced.isAsync !== old.isAsync) return null;
    const oldClasses = classesIn(module, before);
    if (classes.length !== oldClasses.length) return null;
    const from = at(table.end, node);
    const by = at(next.end, node) - from;
    const bindings = { first: known.first, before: known.count, after: built.bindings.length };
    return {
      before,
      after,
      bindings,
      moved: { from, by },
      apply() {
        parts ??= collectParts(module, unitOf);
        const start = at(table.start, node);
        const imports = module.imports.filter(({ callable }) => !isIn(before, callable));
        const comments = module.comments.filter((comment) => comment.start < start || comment.start >= from);
        parts.move(from, by);
        const added = bindings.after - bindings.before;
        if (added !== 0) parts.renumber(bindings.first + bindings.before, added);
        const result: Module = {
          language: "python",
          length: next.text.length,
          bindings: spliced(module.bindings, bindings.first, bindings.before, built.bindings),
          imports: inPlace(imports, built.imports),
          exports: module.exports,
          classes: spliced(module.classes, oldClasses[0]?.id ?? 0, oldClasses.length, classes),
          callables: spliced(module.callables, old.id, before.length, after),
          comments: inPlace(comments, built.comments),
          syntaxErrors: module.syntaxErrors.length + built.syntaxErrors.length === 0 ? [] : faultSpans(next),
        };
        renumberBindings(result.bindings);
        moveNames(at(table.next, node), at(next.next, node) - at(table.next, node), bindings);
        module = result;
        table = next;
        parts.replace(replaced, [after, built.bindings, built.imports, classes, built.comments]);
        return result;
      },
    };
  }

  /** Nodes and variables behind the function have other numbers now. */
  function moveNames(from: NodeIndex, by: number, bindings: ModuleUpdate["bindings"]): void {
    const firstBinding = bindings.first + bindings.before;
    const added = bindings.after - bindings.before;
    const scopes = new Set([moduleScope]);
    for (const [id, place] of outermost) {
      scopes.add(place.scope);
      if (place.node >= from) outermost.set(id, { ...place, node: place.node + by });
    }
    for (const { names } of scopes) {
      for (const name of names.values() as Iterable<Draft<ScopeName>>) {
        if (name.node >= from) name.node += by;
        if (name.value >= from) name.value += by;
        if (name.binding !== null && name.binding >= firstBinding) name.binding += added;
      }
    }
  }

  function walkAgain(next: SyntaxTable, old: Callable, { node, scope, ...rest }: FunctionPlace, binding: number) {
    const first = { callable: old.id, class: firstClassBehind(module, old), binding, group: 0 };
    const builder = createModuleBuilder("python", next.text.length, first);
    const { id, parameters, regions, statements, operations, ...header } = old;
    const end = at(next.next, node);
    const body = childByField(next, node, handlers.symbols.fields.body);
    const draft = builder.beginCallable({
      ...header,
      isGenerator: false,
      end: at(next.end, node),
      body: bodySpan({ table: next }, node, body),
    });
    const walk: Walk = {
      ...handlers,
      ...rest,
      table: next,
      builder,
      scopes: collectFunctionScopes(next, handlers.symbols, handlers.declarers, node, scope),
      callable: draft,
      scope,
      class: null,
      hasFaults: addCommentsAndFaults(next, handlers.symbols.types.comment, builder, node, end),
      outermost: new Map(),
    };
    // Defaults and annotations belong to the callable around the function, which has them already.
    const silent: Walk = { ...walk, expressions: [], statements: [] };
    const outlines = outlineParameters(silent, childByField(next, node, handlers.symbols.fields.parameters)).map(
      (outline, index) => ({
        ...outline,
        annotation: parameters[index]?.annotation ?? null,
        default: parameters[index]?.default ?? null,
      }),
    );
    walkFunction(walk, draft, node, outlines);
    return builder.build();
  }

  function isHeaderKept(before: SyntaxTable, after: SyntaxTable, node: NodeIndex): boolean {
    const colon = colonOf(before, node);
    if (colon === NONE || colonOf(after, node) !== colon) return false;
    for (let index = node + 1; index <= colon; index++) {
      const isSame =
        before.type[index] === after.type[index] &&
        before.field[index] === after.field[index] &&
        before.missing[index] === after.missing[index] &&
        before.start[index] === after.start[index] &&
        before.end[index] === after.end[index] &&
        before.next[index] === after.next[index];
      if (!isSame) return false;
    }
    return true;
  }

  /** `global` binds names of the module. */
  function declaresOutside(table: SyntaxTable, node: NodeIndex): boolean {
    const { global_statement, nonlocal_statement } = handlers.symbols.types;
    const end = at(table.next, node);
    for (let index = node; index < end; index++) {
      if (table.type[index] === global_statement || table.type[index] === nonlocal_statement) return true;
    }
    return false;
  }

  return {
    get module() {
      return module;
    },
    follow,
  };
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

function classesIn({ classes }: Module, callables: readonly Callable[]) {
  return classes.filter(({ body }) => isIn(callables, body));
}

/** The class that a function would define first. */
function firstClassBehind({ classes }: Module, { id }: Callable): number {
  const index = classes.findIndex(({ body }) => body > id);
  return index < 0 ? classes.length : index;
}

function spliced<T>(list: readonly T[], start: number, count: number, next: readonly T[]): readonly T[] {
  return count === 0 && next.length === 0 ? list : [...list.slice(0, start), ...next, ...list.slice(start + count)];
}

/** Puts what has come where it belongs by its place; all of it stands together. */
function inPlace<T extends { readonly start: number }>(list: readonly T[], next: readonly T[]): readonly T[] {
  const [first] = next;
  if (!first) return list;
  const index = list.findIndex(({ start }) => start > first.start);
  return spliced(list, index < 0 ? list.length : index, 0, next);
}

function renumberBindings(bindings: readonly Binding[]): void {
  for (let id = 0; id < bindings.length; id++) {
    const binding = bindings[id] as Draft<Binding>;
    if (binding.id !== id) binding.id = id;
  }
}
