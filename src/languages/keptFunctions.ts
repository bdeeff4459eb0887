import { bindsAny } from "../model/boundNames.ts";
import type { Callable } from "../model/callable.ts";
import type { BindingId, CallableId } from "../model/expression.ts";
import type { KeptBindings, MovedIds } from "../model/functionUpdate.ts";
import type { Binding, Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import type { Units } from "../model/units.ts";
import { at, isFault, NONE, type NodeIndex, type SyntaxTable } from "../syntax/table.ts";
import type { NodeDifference } from "../syntax/tableDifference.ts";
import { adoptHeader, type FunctionHeader, isSameHeader } from "./functionHeader.ts";
import type { WordFinder } from "./functionWords.ts";
import type { KeptFunction } from "./moduleBuilder.ts";
import type { EditedRange } from "./moduleUpdate.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/**
 * Gives a function as it was, when a walk comes to one that is the same and gets an id; null for one that must be walked.
 * `isAlike` says whether it stands where it stood, as far as the language cares.
 */
export type KeepFunction = (
  node: NodeIndex,
  id: CallableId,
  header: FunctionHeader,
  isAlike?: (old: CallableId) => boolean,
) => KeptFunction | null;

/** What an outermost function is looked for in. */
export interface Outermost {
  readonly module: Module;
  /** The outermost functions with their nodes. */
  readonly nodes: ReadonlyMap<CallableId, NodeIndex>;
  readonly units: Units;
  /** Which functions give values to no variables but their own, as far as somebody has asked. */
  readonly contained: WeakMap<Callable, boolean>;
}

/** What has become of the text, and which parts of it mean something else although they are the same. */
export interface TextDifference {
  readonly before: SyntaxTable;
  readonly after: SyntaxTable;
  readonly edited: EditedRange;
  readonly nodes: NodeDifference;
  /** Finds the words that mean something else. */
  readonly concerned: WordFinder;
}

/** The functions that one walk of a new text has kept. */
export interface Keeper {
  readonly keep: KeepFunction;
  /** The ids that the outermost ones get that were kept, by those that they had. */
  keptIds(): ReadonlyMap<CallableId, CallableId>;
  /** The kept functions that are in other callables or classes than they were, when those have these ids now. */
  misplaced(ids: MovedIds): readonly CallableId[];
  /** How many outermost functions hold what makes them others. */
  countConcerned(): number;
  /** Whether any of the kept ones holds a word. */
  concerns(words: WordFinder): boolean;
  /** Lets what was kept state what its new header states. The functions have moved already. */
  adoptHeaders(): void;
}

/** Keeps functions that an edit neither touches nor concerns, but for `others`. */
export function createKeeper(
  { module, nodes, units, contained }: Outermost,
  difference: TextDifference,
  others: ReadonlySet<CallableId>,
): Keeper {
  const { before, after, edited } = difference;
  const { first, newEnd } = difference.nodes;
  const added = after.count - before.count;
  const parts = partsByUnit(module, units, contained);
  const byNode = new Map<NodeIndex, CallableId | null>();
  for (const [id, node] of nodes) byNode.set(node, byNode.has(node) ? null : id);
  const headers = new Map<CallableId, { readonly header: FunctionHeader; readonly id: CallableId }>();
  const aroundClass = new Map<CallableId, string>();
  const concerned = new Set([...nodes.keys()].filter((id) => isConcerned(id, difference.concerned)));

  const keep: KeepFunction = (node, id, header, isAlike) => {
    if (node >= first && node < newEnd) return null;
    if (node < first && at(after.next, node) > first) return null;
    const old = module.callables[byNode.get(node < first ? node : node - added) ?? -1];
    if (!old || headers.has(old.id) || others.has(old.id) || isAlike?.(old.id) === false) return null;
    const kept = parts.get(old.id);
    if (!kept || (old.start <= edited.end && old.end >= edited.start)) return null;
    if (!isSameHeader(old, header) || !isDecoratedAlike(old, header) || hangsFromDifference(node) || hasFaults(node))
      return null;
    if (concerned.has(old.id)) return null;
    headers.set(old.id, { header, id });
    return kept;
  };

  /** What a decorator calls stands in the callable around it. */
  function isDecoratedAlike(old: Callable, { decorators }: FunctionHeader): boolean {
    return decorators.every((one, index) => {
      const known = old.decorators[index];
      const text = after.text.slice(one.start, one.end);
      return known !== undefined && text === before.text.slice(known.start, known.end);
    });
  }

  function isConcerned(id: CallableId, words: WordFinder): boolean {
    const callable = module.callables[id];
    if (!callable) return false;
    return words.inFunction(callable, () => textOf(callable)) || words.inText(textAround(callable));
  }

  /** The text of a function with its decorators. */
  function textOf({ start, end, decorators }: Callable): string {
    const outside = decorators.filter((one) => one.start < start || one.end > end);
    return textAt([...outside, { start, end }]);
  }

  /** What the classes around a function are called, decorated with, and extend. */
  function textAround({ parent }: Callable): string {
    const outer = module.callables[parent ?? -1];
    if (outer?.kind !== "class") return "";
    let text = aroundClass.get(outer.id);
    if (text === undefined) {
      const found = outer.class === null ? undefined : module.classes[outer.class];
      const spans = [
        ...(found?.decorators ?? []),
        ...(found?.bases ?? []),
        ...(found?.nameSpan ? [found.nameSpan] : []),
      ];
      text = `${textAt(spans)}\n${textAround(outer)}`;
      aroundClass.set(outer.id, text);
    }
    return text;
  }

  function textAt(spans: readonly Span[]): string {
    return spans.map(({ start, end }) => before.text.slice(start, end)).join("\n");
  }

  function hangsFromDifference(node: NodeIndex): boolean {
    for (let outer = at(after.parent, node); outer !== NONE; outer = at(after.parent, outer)) {
      if (outer >= first && outer < newEnd) return true;
    }
    return false;
  }

  function hasFaults(node: NodeIndex): boolean {
    if (module.syntaxErrors.length === 0) return false;
    for (let index = node; index < at(after.next, node); index++) if (isFault(after, index)) return true;
    return false;
  }

  return {
    keep,
    keptIds: () => new Map([...headers].map(([old, { id }]) => [old, id])),
    misplaced({ callables, classes }) {
      const isMisplaced = ([old, { header }]: readonly [CallableId, { readonly header: FunctionHeader }]): boolean => {
        const { parent, class: owner } = module.callables[old] as Callable;
        const isInSame = callables[parent ?? -1] === header.parent;
        return !isInSame || (owner === null ? null : classes[owner]) !== header.class;
      };
      return [...headers].filter(isMisplaced).map(([old]) => old);
    },
    countConcerned: () => concerned.size,
    concerns: (words) => [...headers.keys()].some((id) => isConcerned(id, words)),
    adoptHeaders() {
      for (const [id, { header }] of headers) adoptHeader(module.callables[id] as Callable, header);
    },
  };
}

/** What belongs to each outermost function; those that export something, or give values to variables of others, are left out. */
function partsByUnit(
  { callables, bindings, imports, classes, exports }: Module,
  units: Units,
  contained: Outermost["contained"],
): ReadonlyMap<CallableId, KeptFunction> {
  const parts = new Map<CallableId, { [K in keyof KeptFunction]: Draft<KeptFunction[K][number]>[] }>();
  for (const callable of callables) {
    const unit = units[callable.id] ?? -1;
    if (unit === callable.id) parts.set(unit, { callables: [], bindings: [], imports: [], classes: [] });
    parts.get(unit)?.callables.push(callable);
  }
  for (const binding of bindings) parts.get(units[binding.owner] ?? -1)?.bindings.push(binding);
  for (const one of imports) parts.get(units[one.callable] ?? -1)?.imports.push(one);
  for (const one of classes) parts.get(units[one.body] ?? -1)?.classes.push(one);
  const exported = exports.map(({ start }) => start).sort((left, right) => left - right);
  for (const [id, own] of parts) {
    const callable = callables[id] as Callable;
    let isContained = contained.get(callable);
    if (isContained === undefined) {
      isContained = bindsItsOwn(own);
      contained.set(callable, isContained);
    }
    const { start, end } = callable.body;
    const firstInside = exported[firstFrom(exported, start)];
    if (!isContained || (firstInside !== undefined && firstInside < end)) parts.delete(id);
  }
  return parts;
}

/** Whether the variables of a function have ids one after another, and it gives values to no others. */
function bindsItsOwn({ bindings, callables, imports }: KeptFunction): boolean {
  const first = bindings[0]?.id ?? 0;
  const isOther = (binding: BindingId): boolean => binding < first || binding >= first + bindings.length;
  return (
    bindings.every(({ id }, index) => id === first + index) &&
    !imports.some(({ binding }) => binding !== null && isOther(binding)) &&
    !callables.some((callable) => bindsAny(callable, isOther))
  );
}

/** The index of the first of some ascending numbers that is at least as large as another one. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Which variables of a module are those of functions that were kept, and still have the ids that they had. */
export function keptBindings({ bindings }: Module, isKept: (owner: CallableId) => boolean): KeptBindings[] {
  const runs: Draft<KeptBindings>[] = [];
  let last: Draft<KeptBindings> | null = null;
  for (const [index, { id, owner }] of bindings.entries()) {
    if (!isKept(owner)) last = null;
    else if (last && last.from + last.count === id) last.count++;
    else {
      last = { from: id, to: index, count: 1 };
      runs.push(last);
    }
  }
  return runs;
}

/**
 * The variables outside of functions, the several ones of a name of the same owner in order. `ids` are those that owners have
 * in the version with which they are compared.
 */
export function outsideBindings(
  { bindings }: Module,
  units: Units,
  ids: MovedIds | null = null,
): Map<string, Binding[]> {
  const byName = new Map<string, Binding[]>();
  for (const binding of bindings) {
    if (units[binding.owner] !== -1) continue;
    const { owner } = binding;
    const key = `${ids ? (ids.callables[owner] ?? `gone ${owner}`) : owner} ${binding.name}`;
    const known = byName.get(key);
    if (known) known.push(binding);
    else byName.set(key, [binding]);
  }
  return byName;
}

/** The new ids of variables of an old module; null when all are the same. */
export function movedBindings(
  before: ReadonlyMap<string, readonly Binding[]>,
  after: ReadonlyMap<string, readonly Binding[]>,
  kept: readonly KeptBindings[],
): ReadonlyMap<BindingId, BindingId> | null {
  const moved = new Map<BindingId, BindingId>();
  for (const [key, old] of before) {
    const next = after.get(key) ?? [];
    for (const [index, { id }] of old.entries()) {
      const now = next[index]?.id;
      if (now !== undefined && now !== id) moved.set(id, now);
    }
  }
  for (const { from, to, count } of kept) {
    if (from === to) continue;
    for (let offset = 0; offset < count; offset++) moved.set(from + offset, to + offset);
  }
  return moved.size === 0 ? null : moved;
}
