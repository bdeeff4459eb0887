import type { Callable } from "../model/callable.ts";
import type { BindingId, CallableId, ClassId } from "../model/expression.ts";
import type { MovedIds } from "../model/functionUpdate.ts";
import type { Class, Module } from "../model/module.ts";
import type { Units } from "../model/units.ts";
import type { Move } from "../syntax/movedTable.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

interface Placed {
  start: number;
  end: number;
}

interface Bound {
  binding: number;
}

/** A part that says of which callable or class it is, or speaks of one. */
interface Numbered {
  callable?: unknown;
  class?: unknown;
  owner?: unknown;
  methods?: unknown;
}

/** The objects of a module that state a place in the text, and those that name a variable; each once. Comments are not among them. */
export interface ModuleParts {
  /**
   * Forgets what is inside an outermost function, and takes in what has come instead. What stays of its header stays.
   * `around` is the body of the class that it is in.
   */
  replace(old: Callable, next: Callable, around: CallableId | null, parts: readonly unknown[]): void;
  /** Forgets all but the pieces that are kept, and takes in the rest of a module. */
  replaceAll(module: Module, pieces: Units, kept: ReadonlySet<CallableId>): void;
  /** Moves all that stands behind an edit. */
  move(move: Move): void;
  /** The same, but for what is in no piece, which is about to be replaced. */
  moveInside(move: Move): void;
  /** Adds to the ids of all variables from `first` on. */
  renumber(first: number, by: number): void;
  /** Gives the variables that are named in some pieces, but not in their headers, other ids. */
  renumberIn(kept: Iterable<CallableId>, idOf: (binding: BindingId) => BindingId): void;
  /** Gives the callables and classes of which pieces speak other ids; `kept` are those of these pieces. */
  renumberCallables(kept: ReadonlyMap<CallableId, CallableId>, ids: MovedIds): void;
}

/**
 * The parts that belong together and go together: those of a piece of the module, or all that is in none. The header of a
 * piece belongs to what is around it.
 */
interface Unit {
  readonly placed: Placed[];
  readonly bound: Bound[];
  readonly numbered: Numbered[];
}

/** Collects the parts of a module. `headerOf` gives what of a function is evaluated outside of it. */
export function collectParts(
  module: Module,
  pieces: Units,
  headerOf: (callable: Callable, ofClass: Class | undefined) => readonly unknown[],
): ModuleParts {
  const units = new Map<CallableId, Unit>();
  /** What is in no piece is collected when somebody needs it: the next edit may replace it. */
  let pending: { readonly module: Module; readonly pieces: Units } | null = { module, pieces };
  const seen = new Set<object>();
  const unit = (id: CallableId): Unit => {
    let found = units.get(id);
    if (!found) {
      found = nothing();
      units.set(id, found);
    }
    return found;
  };

  function collect(value: unknown, into: Unit): void {
    if (typeof value !== "object" || value === null) return;
    if (Array.isArray(value)) {
      for (const inner of value) collect(inner, into);
      return;
    }
    // An expression may be a part of several operations; whatever states no place has one owner.
    if ("start" in value) {
      if (seen.has(value)) return;
      seen.add(value);
      into.placed.push(value as Placed);
    }
    if ("binding" in value && value.binding !== null) into.bound.push(value as Bound);
    if ("callable" in value || "class" in value || "owner" in value || "methods" in value) into.numbered.push(value);
    for (const key in value) collect(value[key as keyof typeof value], into);
  }

  function collectHeader(callable: Callable, { classes }: Module, into: Unit): void {
    collect(headerOf(callable, callable.kind === "class" ? classes[callable.class ?? -1] : undefined), into);
  }

  /** Collects the pieces that are not kept, but for what is evaluated outside of all of them. */
  function collectInside(next: Module, own: Units, kept: ReadonlySet<CallableId>): void {
    const isWanted = (id: CallableId): boolean => own[id] !== -1 && !kept.has(own[id] ?? -1);
    for (const callable of next.callables) {
      const { id, parent } = callable;
      const around = own[parent ?? -1] ?? -1;
      if (own[id] === id && (around === -1 ? isWanted(id) : isWanted(around)))
        collectHeader(callable, next, around === -1 ? nothing() : unit(around));
      if (isWanted(id)) collect(callable, unit(own[id] ?? -1));
    }
    collectOf(next, own, isWanted);
    seen.clear();
  }

  function collectOutside(): Unit {
    const outside = unit(-1);
    if (!pending) return outside;
    const { module: next, pieces: own } = pending;
    pending = null;
    for (const callable of next.callables) {
      const { id, parent } = callable;
      if (own[id] === -1) collect(callable, outside);
      else if (own[id] === id && own[parent ?? -1] === -1) collectHeader(callable, next, outside);
    }
    collectOf(next, own, (id) => own[id] === -1);
    collect(next.exports, outside);
    seen.clear();
    return outside;
  }

  function collectOf(
    { bindings, imports, classes }: Module,
    own: Units,
    isWanted: (callable: CallableId) => boolean,
  ): void {
    const collectIn = (part: unknown, id: CallableId): void => {
      if (isWanted(id)) collect(part, unit(own[id] ?? -1));
    };
    for (const binding of bindings) collectIn(binding, binding.owner);
    for (const one of imports) collectIn(one, one.callable);
    for (const one of classes) collectIn(one, one.body);
  }

  function moveUnit({ placed }: Unit, { from, ends, by }: Move): void {
    for (const part of placed) {
      if (part.start >= from) part.start += by;
      if (part.end >= ends) part.end += by;
    }
  }

  function moveInside(move: Move): void {
    for (const [id, one] of units) {
      // The first part of a piece is its callable, and all others are inside it.
      if (id !== -1 && (one.placed[0]?.end ?? 0) >= move.from) moveUnit(one, move);
    }
  }

  collectInside(module, pieces, new Set());

  return {
    replace(old, next, around, parts) {
      units.delete(old.id);
      const into = around === null ? collectOutside() : unit(around);
      collect(headerOf(old, undefined), nothing());
      collect(headerOf(next, undefined), into);
      collect(parts, unit(old.id));
      seen.clear();
    },
    replaceAll(next, own, kept) {
      for (const id of units.keys()) if (!kept.has(id)) units.delete(id);
      pending = { module: next, pieces: own };
      collectInside(next, own, kept);
    },
    move(move) {
      moveUnit(collectOutside(), move);
      moveInside(move);
    },
    moveInside,
    renumber(first, by) {
      collectOutside();
      for (const { bound } of units.values()) for (const part of bound) if (part.binding >= first) part.binding += by;
    },
    renumberIn(kept, idOf) {
      for (const id of kept) for (const part of unit(id).bound) part.binding = idOf(part.binding);
    },
    renumberCallables(kept, ids) {
      const moved = [...kept].map(([old, now]) => [now, unit(old)] as const);
      for (const old of kept.keys()) units.delete(old);
      for (const [now, one] of moved) {
        for (const part of one.numbered) renumber(part, ids);
        units.set(now, one);
      }
    },
  };
}

/** Gives a part of a module the ids that callables and classes have now. */
function renumber(part: Numbered, { callables, classes }: MovedIds): void {
  if (typeof part.callable === "number") part.callable = callables[part.callable];
  if (typeof part.class === "number") part.class = classes[part.class];
  if (typeof part.owner === "number") part.owner = callables[part.owner];
  if (isCallable(part)) {
    part.id = callables[part.id] as CallableId;
    if (part.parent !== null) part.parent = callables[part.parent] as CallableId;
  } else if (isClass(part)) {
    part.id = classes[part.id] as ClassId;
    part.body = callables[part.body] as CallableId;
  }
}

function isCallable(part: object): part is Draft<Callable> {
  return "operations" in part && "regions" in part;
}

function isClass(part: object): part is Draft<Class> {
  return "methods" in part;
}

/** Nothing is collected yet. */
function nothing(): Unit {
  return { placed: [], bound: [], numbered: [] };
}
