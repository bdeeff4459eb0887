import type { Callable, Operation, Target } from "../model/callable.ts";
import type { BindingId, CallableId } from "../model/expression.ts";
import type { KeptBindings } from "../model/functionUpdate.ts";
import type { Binding, Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import { at, isFault, NONE, type NodeIndex, type SyntaxTable } from "../syntax/table.ts";
import type { NodeDifference } from "../syntax/tableDifference.ts";
import { adoptHeader, type FunctionHeader, isSameHeader } from "./functionHeader.ts";
import type { KeptFunction } from "./moduleBuilder.ts";
import type { EditedRange } from "./moduleUpdate.ts";

type Draft<T> = { -readonly [K in keyof T]: T[K] };

/** Gives a function as it was, when a walk comes to one that is the same; null for one that must be walked. */
export type KeepFunction = (node: NodeIndex, id: CallableId, header: FunctionHeader) => KeptFunction | null;

/** What an outermost function is looked for in. */
export interface Outermost {
  readonly module: Module;
  /** The outermost functions with their nodes. */
  readonly nodes: ReadonlyMap<CallableId, NodeIndex>;
  /** By callable: the outermost function around it, -1 for none. */
  readonly units: ArrayLike<CallableId>;
}

/** What has become of the text, and which parts of it mean something else although they are the same. */
export interface TextDifference {
  readonly before: SyntaxTable;
  readonly after: SyntaxTable;
  readonly edited: EditedRange;
  readonly nodes: NodeDifference;
  readonly isConcerned: (text: string) => boolean;
}

/** The functions that one walk of a new text has kept. */
export interface Keeper {
  readonly keep: KeepFunction;
  /** The outermost ones, by their ids. */
  readonly kept: ReadonlySet<CallableId>;
  /** How many outermost functions hold what makes them others. */
  countConcerned(): number;
  /** Whether any of the kept ones holds what `isConcerned` looks for. */
  concerns(isConcerned: (text: string) => boolean): boolean;
  /** Lets what was kept state what its new header states. The functions have moved already. */
  adoptHeaders(): void;
}

/** Keeps functions that an edit neither touches nor concerns, while their ids stay. */
export function createKeeper({ module, nodes, units }: Outermost, difference: TextDifference): Keeper {
  const { before, after, edited, isConcerned } = difference;
  const { first, newEnd } = difference.nodes;
  const added = after.count - before.count;
  const parts = partsByUnit(module, units);
  const byNode = new Map<NodeIndex, CallableId | null>();
  for (const [id, node] of nodes) byNode.set(node, byNode.has(node) ? null : id);
  const headers = new Map<CallableId, FunctionHeader>();
  const concerned = new Set([...nodes.keys()].filter((id) => isConcerned(textOf(module.callables[id] as Callable))));

  function keep(node: NodeIndex, id: CallableId, header: FunctionHeader): KeptFunction | null {
    if (node >= first && node < newEnd) return null;
    if (node < first && at(after.next, node) > first) return null;
    if (byNode.get(node < first ? node : node - added) !== id) return null;
    const old = module.callables[id];
    const kept = parts.get(id);
    if (!old || !kept || (old.start <= edited.end && old.end >= edited.start)) return null;
    if (!isSameHeader(old, header) || !isDecoratedAlike(old, header) || hangsFromDifference(node) || hasFaults(node))
      return null;
    if (concerned.has(id)) return null;
    headers.set(id, header);
    return kept;
  }

  /** What a decorator calls stands in the callable around it. */
  function isDecoratedAlike(old: Callable, { decorators }: FunctionHeader): boolean {
    return decorators.every((one, index) => {
      const known = old.decorators[index];
      const text = after.text.slice(one.start, one.end);
      return known !== undefined && text === before.text.slice(known.start, known.end);
    });
  }

  /** The text of a function with its decorators, and what the classes around it are called, decorated with, and extend. */
  function textOf(callable: Callable): string {
    const { start, end, decorators } = callable;
    const outside: Span[] = decorators.filter((one) => one.start < start || one.end > end);
    for (let outer = module.callables[callable.parent ?? -1]; outer?.kind === "class"; ) {
      const found = outer.class === null ? undefined : module.classes[outer.class];
      outside.push(...(found?.decorators ?? []), ...(found?.bases ?? []), ...(found?.nameSpan ? [found.nameSpan] : []));
      outer = module.callables[outer.parent ?? -1];
    }
    return [...outside, { start, end }].map((one) => before.text.slice(one.start, one.end)).join("\n");
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
    get kept() {
      return new Set(headers.keys());
    },
    countConcerned: () => concerned.size,
    concerns(isConcernedToo) {
      return [...headers.keys()].some((id) => {
        const old = module.callables[id];
        return old !== undefined && isConcernedToo(textOf(old));
      });
    },
    adoptHeaders() {
      for (const [id, header] of headers) adoptHeader(module.callables[id] as Callable, header);
    },
  };
}

/** What belongs to each outermost function; those that export something, or give values to variables of others, are left out. */
function partsByUnit({ callables, bindings, imports, classes, exports }: Module, units: Outermost["units"]) {
  const parts = new Map<CallableId, { [K in keyof KeptFunction]: Draft<KeptFunction[K][number]>[] }>();
  for (const callable of callables) {
    const unit = units[callable.id] ?? -1;
    if (unit === callable.id) parts.set(unit, { callables: [], bindings: [], imports: [], classes: [] });
    parts.get(unit)?.callables.push(callable);
  }
  for (const binding of bindings) parts.get(units[binding.owner] ?? -1)?.bindings.push(binding);
  for (const one of imports) parts.get(units[one.callable] ?? -1)?.imports.push(one);
  for (const one of classes) parts.get(units[one.body] ?? -1)?.classes.push(one);
  for (const [id, { bindings: own, callables: inside, imports: imported }] of parts) {
    const { body } = callables[id] as Callable;
    const firstId = own[0]?.id ?? 0;
    const isTogether = own.every((binding, index) => binding.id === firstId + index);
    const isOther = (binding: BindingId | null): boolean =>
      binding !== null && (binding < firstId || binding >= firstId + own.length);
    const bindsOther =
      imported.some(({ binding }) => isOther(binding)) ||
      inside.some(({ operations }) => operations.some((operation) => boundBy(operation).some(isOther)));
    const exportsAny = exports.some(({ start }) => start >= body.start && start < body.end);
    if (!isTogether || bindsOther || exportsAny) parts.delete(id);
  }
  return parts;
}

function boundBy(operation: Operation): readonly (BindingId | null)[] {
  if (operation.kind === "define") return [operation.binding];
  return operation.kind === "bind" ? boundIn(operation.target) : [];
}

function boundIn(target: Target): readonly (BindingId | null)[] {
  if (target.kind === "name") return [target.binding];
  return target.kind === "pattern" ? target.elements.flatMap((element) => boundIn(element.target)) : [];
}

/** The outermost function around each callable, -1 for none. A callable comes after the one around it. */
export function unitsOf({ callables }: Module, nodes: ReadonlyMap<CallableId, NodeIndex>): Int32Array {
  const units = new Int32Array(callables.length);
  for (const { id, parent } of callables) {
    const around = parent === null ? -1 : (units[parent] ?? -1);
    units[id] = around === -1 && nodes.has(id) ? id : around;
  }
  return units;
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

/** The variables outside of functions, the several ones of a name of the same owner in order. */
export function outsideBindings({ bindings }: Module, units: Outermost["units"]): Map<string, Binding[]> {
  const byName = new Map<string, Binding[]>();
  for (const binding of bindings) {
    if (units[binding.owner] !== -1) continue;
    const key = `${binding.owner} ${binding.name}`;
    const known = byName.get(key);
    if (known) known.push(binding);
    else byName.set(key, [binding]);
  }
  return byName;
}

/** The new ids of variables of an old module; null when all are the same. */
export function movedBindings(
  before: ReadonlyMap<string, readonly Binding[]>,
  after: { readonly outside: ReadonlyMap<string, readonly Binding[]>; readonly ids: ReadonlyMap<Binding, BindingId> },
  kept: readonly KeptBindings[],
): ReadonlyMap<BindingId, BindingId> | null {
  const moved = new Map<BindingId, BindingId>();
  for (const [key, old] of before) {
    const next = after.outside.get(key) ?? [];
    for (const [index, { id }] of old.entries()) {
      const same = next[index];
      const now = same && after.ids.get(same);
      if (now !== undefined && now !== id) moved.set(id, now);
    }
  }
  for (const { from, to, count } of kept) {
    if (from === to) continue;
    for (let offset = 0; offset < count; offset++) moved.set(from + offset, to + offset);
  }
  return moved.size === 0 ? null : moved;
}
