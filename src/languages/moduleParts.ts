import type { Callable } from "../model/callable.ts";
import type { BindingId, CallableId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import type { Move } from "../syntax/movedTable.ts";

interface Placed {
  start: number;
  end: number;
}

interface Bound {
  binding: number;
}

/** The objects of a module that state a place in the text, and those that name a variable; each once. Comments are not among them. */
export interface ModuleParts {
  /** Forgets what is inside an outermost function, and takes in what has come instead. What stays of its header stays. */
  replace(old: Callable, next: Callable, parts: readonly unknown[]): void;
  /** Forgets all but what is inside the outermost functions that are kept, and takes in the rest of a module. */
  replaceAll(module: Module, kept: ReadonlySet<CallableId>): void;
  /** Moves all that stands behind an edit. */
  move(move: Move): void;
  /** Adds to the ids of all variables from `first` on. */
  renumber(first: number, by: number): void;
  /** Gives the variables that are named in some outermost functions other ids. */
  renumberIn(functions: readonly Callable[], idOf: (binding: BindingId) => BindingId): void;
}

/** The parts that belong together and go together: those of an outermost function, or all that is in no function. */
interface Unit {
  readonly placed: Placed[];
  readonly bound: Bound[];
}

/** What of a function is evaluated outside of it, and stays when its inside is replaced. */
function headerOf({ nameSpan, decorators, returns, parameters }: Callable): readonly unknown[] {
  return [nameSpan, decorators, returns, parameters.map((one) => [one.annotation, one.default])];
}

/** Collects the parts of a module. `unitOf` gives the outermost function around a callable, and -1 for none. */
export function collectParts(module: Module, unitOf: (callable: CallableId) => CallableId): ModuleParts {
  const units = new Map<CallableId, Unit>();
  const seen = new Set<object>();
  const unit = (id: CallableId): Unit => {
    let found = units.get(id);
    if (!found) {
      found = { placed: [], bound: [] };
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
    for (const key in value) collect(value[key as keyof typeof value], into);
  }

  /** Collects all but what is inside the functions that are kept. */
  function collectAll({ callables, bindings, imports, exports, classes }: Module, kept: ReadonlySet<CallableId>): void {
    const outside = unit(-1);
    for (const callable of callables) {
      const around = unitOf(callable.id);
      if (around === -1) collect(callable, outside);
      else if (around === callable.id) collect(headerOf(callable), outside);
    }
    const collectIn = (part: unknown, around: CallableId): void => {
      if (!kept.has(around)) collect(part, unit(around));
    };
    for (const callable of callables) collectIn(callable, unitOf(callable.id));
    for (const binding of bindings) collectIn(binding, unitOf(binding.owner));
    for (const one of imports) collectIn(one, unitOf(one.callable));
    for (const one of classes) collectIn(one, unitOf(one.body));
    collect(exports, outside);
    seen.clear();
  }

  collectAll(module, new Set());

  return {
    replace(old, next, parts) {
      units.delete(old.id);
      collect(headerOf(old), { placed: [], bound: [] });
      collect(headerOf(next), unit(-1));
      collect(parts, unit(old.id));
      seen.clear();
    },
    replaceAll(next, kept) {
      for (const id of units.keys()) if (!kept.has(id)) units.delete(id);
      collectAll(next, kept);
    },
    move({ from, ends, by }) {
      for (const [id, { placed }] of units) {
        // The first part of a function is the function itself, and all others are inside it.
        if (id !== -1 && (placed[0]?.end ?? 0) < from) continue;
        for (const part of placed) {
          if (part.start >= from) part.start += by;
          if (part.end >= ends) part.end += by;
        }
      }
    },
    renumber(first, by) {
      for (const { bound } of units.values()) for (const part of bound) if (part.binding >= first) part.binding += by;
    },
    renumberIn(functions, idOf) {
      for (const callable of functions) {
        const header: Unit = { placed: [], bound: [] };
        collect(headerOf(callable), header);
        for (const part of header.bound) part.binding = idOf(part.binding);
        for (const part of units.get(callable.id)?.bound ?? []) part.binding = idOf(part.binding);
      }
      seen.clear();
    },
  };
}
