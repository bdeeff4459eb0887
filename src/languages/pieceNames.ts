import type { CallableId } from "../model/expression.ts";
import type { Module } from "../model/module.ts";
import type { Span } from "../model/span.ts";
import type { Units } from "../model/units.ts";
import type { WordFinder } from "./functionWords.ts";
import { namesInPiece } from "./mentionedNames.ts";

/** The names in the pieces of a module: functions that are in no other, and bodies of classes. */
export interface PieceNames {
  /** Whether a piece, its header, or the header of a class around it holds a name. */
  holds(id: CallableId, names: WordFinder): boolean;
}

/** Looks into the pieces of a module, of which `text` is the text. */
export function createPieceNames(module: Module, pieces: Units, text: string): PieceNames {
  const { callables, classes } = module;
  const headers = new Map<CallableId, string>();

  function textAt(spans: readonly Span[]): string {
    return spans.map(({ start, end }) => text.slice(start, end)).join("\n");
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
    holds(id, names) {
      const callable = callables[id];
      if (!callable) return false;
      const header = headersText(callable.kind === "class" ? id : callable.parent);
      return names.inFunction(callable, () => namesInPiece(module, pieces, callable)) || names.inText(header);
    },
  };
}
