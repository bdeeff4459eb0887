import type { Callable } from "../model/callable.ts";
import type { CallableId, ClassId, Expression } from "../model/expression.ts";
import type { MovedIds } from "../model/functionUpdate.ts";
import type { Module } from "../model/module.ts";
import type { Units } from "../model/units.ts";
import { at, isFault, NONE, type NodeIndex, type SyntaxTable } from "../syntax/table.ts";
import type { NodeDifference } from "../syntax/tableDifference.ts";
import {
  adoptClassHeader,
  adoptHeader,
  type ClassHeader,
  type FunctionHeader,
  isSameClassHeader,
  isSameHeader,
} from "./functionHeader.ts";
import type { WordFinder } from "./functionWords.ts";
import { type Contained, partsByPiece, wholeClass } from "./keptParts.ts";
import type { KeptFunction } from "./moduleBuilder.ts";
import type { EditedRange } from "./moduleUpdate.ts";
import { createPieceNames } from "./pieceNames.ts";

/** Says whether a piece stands where it stood, as far as a language cares. */
type IsAlike = (old: CallableId) => boolean;

/** What a walk that comes to a function or a class asks, when it is in no function. */
export interface KeepPieces {
  /** Gives a function as it was when it is the same and gets an id; null for one that must be walked. */
  readonly function: (
    node: NodeIndex,
    id: CallableId,
    header: FunctionHeader,
    isAlike?: IsAlike,
  ) => KeptFunction | null;
  /** The same of a class whose body gets an id, with all that is inside it. */
  readonly class: (node: NodeIndex, id: CallableId, header: ClassHeader, isAlike?: IsAlike) => KeptClass | null;
}

/** A class as it was. */
export interface KeptClass extends KeptFunction {
  /** The id that its body had. */
  readonly old: CallableId;
  /** The functions and classes in it that are in no function, in order. */
  readonly inside: readonly KeptPlace[];
}

/** A piece inside a class that was kept. */
export interface KeptPlace {
  readonly old: CallableId;
  readonly id: CallableId;
  readonly node: NodeIndex;
  readonly isClass: boolean;
  /** The body of the class around it. */
  readonly around: { readonly old: CallableId; readonly node: NodeIndex };
}

/** What the pieces of a module are looked for in. */
export interface KnownPieces {
  readonly module: Module;
  /** The outermost functions with their nodes, and the bodies of classes outside of functions with those of the classes. */
  readonly functions: ReadonlyMap<CallableId, NodeIndex>;
  readonly classes: ReadonlyMap<CallableId, NodeIndex>;
  readonly pieces: Units;
  readonly contained: Contained;
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

/** The pieces that one walk of a new text has kept. */
export interface Keeper {
  readonly keep: KeepPieces;
  /** The ids that they get, by those that they had. */
  readonly kept: ReadonlyMap<CallableId, CallableId>;
  /** The kept pieces that are in other callables or classes than they were, when those have these ids now. */
  misplaced(ids: MovedIds): readonly CallableId[];
  /** How many outermost functions hold what makes them others. */
  countConcerned(): number;
  /** Whether any of the kept ones holds a word. */
  concerns(words: WordFinder): boolean;
  /** The outermost functions that hold a word, kept or not, by the ids that they had. */
  holding(words: WordFinder): ReadonlySet<CallableId>;
  /** Lets what was kept state what its new header states. The pieces have moved already. */
  adoptHeaders(): void;
}

/** What the walk has found around a piece that was kept. */
interface Around {
  readonly parent: CallableId | null;
  readonly class: ClassId | null;
  adopt(): void;
}

/** Keeps pieces that an edit neither touches nor concerns, but for `others`. */
export function createKeeper(
  { module, functions, classes, pieces, contained }: KnownPieces,
  difference: TextDifference,
  others: ReadonlySet<CallableId>,
): Keeper {
  const { before, after, edited } = difference;
  const { first, newEnd } = difference.nodes;
  const added = after.count - before.count;
  const parts = partsByPiece(module, pieces, contained);
  const names = createPieceNames(module, pieces, before.text);
  const byNode = new Map<NodeIndex, CallableId | null>();
  for (const [id, node] of [...functions, ...classes]) byNode.set(node, byNode.has(node) ? null : id);
  const concerned = new Set([...byNode.values()].filter((id) => id !== null && names.holds(id, difference.concerned)));
  const kept = new Map<CallableId, CallableId>();
  const arounds = new Map<CallableId, Around>();

  /** Whether a piece may be kept if it stands where it stood. */
  const isKeepable = (id: CallableId): boolean =>
    !kept.has(id) && !others.has(id) && !concerned.has(id) && parts.has(id);

  /** The piece that a node was, when neither it nor what it hangs from was edited. */
  function standing(node: NodeIndex, isAlike: IsAlike | undefined): Callable | null {
    if (node >= first && node < newEnd) return null;
    if (node < first && at(after.next, node) > first) return null;
    const old = module.callables[byNode.get(node < first ? node : node - added) ?? -1];
    if (!old || !isKeepable(old.id) || isAlike?.(old.id) === false) return null;
    if (old.start <= edited.end && old.end >= edited.start) return null;
    return hangsFromDifference(node) || hasFaults(node) ? null : old;
  }

  const keepFunction: KeepPieces["function"] = (node, id, header, isAlike) => {
    const old = standing(node, isAlike);
    if (!old || !isSameHeader(old, header) || !areWrittenAlike(old.decorators, header.decorators)) return null;
    kept.set(old.id, id);
    arounds.set(old.id, { parent: header.parent, class: header.class, adopt: () => adoptHeader(old, header) });
    return parts.get(old.id) ?? null;
  };

  const keepClass: KeepPieces["class"] = (node, id, header, isAlike) => {
    const old = standing(node, isAlike);
    const known = old?.kind === "class" ? module.classes[old.class ?? -1] : undefined;
    if (!old || !known || !isSameClassHeader(known, header)) return null;
    if (!areWrittenAlike([...known.decorators, ...known.bases], [...header.decorators, ...header.bases])) return null;
    const inside = piecesIn(old);
    if (!inside.every(isKeepable)) return null;
    const [own, ...inner] = [old.id, ...inside].flatMap((one) => parts.get(one) ?? []);
    const whole = own ? wholeClass(own, inner, contained) : null;
    if (!whole) return null;
    for (const one of [old.id, ...inside]) kept.set(one, id + one - old.id);
    arounds.set(old.id, { parent: header.parent, class: header.class, adopt: () => adoptClassHeader(known, header) });
    return { ...whole, old: old.id, inside: inside.map((one) => placeOf(one, id - old.id)) };
  };

  /** The pieces inside a class; they come one after another. */
  function piecesIn({ id }: Callable): CallableId[] {
    const inside: CallableId[] = [];
    for (let inner = id + 1; (module.callables[inner]?.parent ?? -1) >= id; inner++) {
      if (pieces[inner] === inner) inside.push(inner);
    }
    return inside;
  }

  function placeOf(old: CallableId, by: number): KeptPlace {
    const around = module.callables[old]?.parent ?? -1;
    const isClass = classes.has(old);
    return { old, id: old + by, node: nodeNow(old), isClass, around: { old: around, node: nodeNow(around) } };
  }

  function nodeNow(id: CallableId): NodeIndex {
    const node = functions.get(id) ?? classes.get(id) ?? NONE;
    return node < first ? node : node + added;
  }

  /** What is called in a header stands in the callable around it. */
  function areWrittenAlike(old: readonly Expression[], next: readonly Expression[]): boolean {
    return next.every((one, index) => {
      const known = old[index];
      const text = after.text.slice(one.start, one.end);
      return known !== undefined && text === before.text.slice(known.start, known.end);
    });
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
    keep: { function: keepFunction, class: keepClass },
    kept,
    misplaced({ callables, classes: moved }) {
      const isMisplaced = ([old, around]: readonly [CallableId, Around]): boolean => {
        const { parent, class: owner } = module.callables[old] as Callable;
        const isInSame = callables[parent ?? -1] === around.parent;
        return !isInSame || (owner === null ? null : moved[owner]) !== around.class;
      };
      return [...arounds].filter(isMisplaced).map(([old]) => old);
    },
    countConcerned: () => [...functions.keys()].filter((id) => concerned.has(id)).length,
    holding: (words) => new Set([...functions.keys()].filter((id) => names.holds(id, words))),
    concerns: (words) => [...kept.keys()].some((id) => names.holds(id, words)),
    adoptHeaders() {
      for (const around of arounds.values()) around.adopt();
    },
  };
}
