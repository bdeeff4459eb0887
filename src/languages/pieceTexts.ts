import type { Callable } from "../model/callable.ts";
import type { CallableId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import type { Units } from "../model/units.ts";
import type { WordFinder } from "./functionWords.ts";

/** The texts of the pieces of a module: functions that are in no other, and bodies of classes. */
export interface PieceTexts {
  /** Whether a piece, its header, or the header of a class around it holds a word. */
  holds(id: CallableId, words: WordFinder): boolean;
}

/** Looks into the pieces of a module, of which `text` is the text. */
export function createPieceTexts({ callables, classes }: Module, pieces: Units, text: string): PieceTexts {
  const headers = new Map<CallableId, string>();
  let inside: ReadonlyMap<CallableId, readonly Callable[]> | null = null;

  function textAt(spans: readonly Span[]): string {
    return spans.map(({ start, end }) => text.slice(start, end)).join("\n");
  }

  /** A function with its decorators. */
  function functionText({ start, end, decorators }: Callable): string {
    const outside = decorators.filter((one) => one.start < start || one.end > end);
    return textAt([...outside, { start, end }]);
  }

  /** A class without the functions and classes in it. */
  function classText({ id, start, end }: Callable): string {
    inside ??= piecesInside(callables, pieces);
    const between: Span[] = [];
    let from = start;
    for (const inner of inside.get(id) ?? []) {
      between.push({ start: from, end: inner.start });
      from = inner.end;
    }
    return textAt([...between, { start: from, end }]);
  }

  /** What a class and those around it are called, decorated with, and extend. */
  function headersText(id: CallableId | null): string {
    const outer = callables[id ?? -1];
    if (outer?.kind !== "class") return "";
    let known = headers.get(outer.id);
    if (known === undefined) {
      const found = outer.class === null ? undefined : classes[outer.class];
      const name = found?.nameSpan ? [found.nameSpan] : [];
      known = `${textAt([...(found?.decorators ?? []), ...(found?.bases ?? []), ...name])}\n${headersText(outer.parent)}`;
      headers.set(outer.id, known);
    }
    return known;
  }

  return {
    holds(id, words) {
      const callable = callables[id];
      if (!callable) return false;
      const isClass = callable.kind === "class";
      const ownText = () => (isClass ? classText(callable) : functionText(callable));
      return words.inFunction(callable, ownText) || words.inText(headersText(isClass ? id : callable.parent));
    },
  };
}

/** By class: the pieces directly inside it, in order of their places. */
function piecesInside(callables: readonly Callable[], pieces: Units): ReadonlyMap<CallableId, readonly Callable[]> {
  const inside = new Map<CallableId, Callable[]>();
  for (const callable of callables) {
    const around = pieces[callable.parent ?? -1] ?? -1;
    if (pieces[callable.id] !== callable.id || around === -1) continue;
    const known = inside.get(around);
    if (known) known.push(callable);
    else inside.set(around, [callable]);
  }
  for (const known of inside.values()) known.sort((left, right) => left.start - right.start);
  return inside;
}
