import { createLineMap, type LineMap } from "../../model/lineMap.ts";
import type { Linker } from "../../project/linker.ts";
import type { ModuleView } from "../../project/moduleView.ts";

/** A document as programs are made from it. */
export interface Source {
  readonly uri: string;
  readonly text: string;
  readonly view: ModuleView;
}

/** What else there is: the other documents, and what names of one mean in another. */
export interface Surroundings {
  /** Null for a document that nobody has, or that cannot be read now. */
  source(uri: string): Source | null;
  readonly linker: Linker | null;
}

/** A document of a program that is being made. Its ids begin at these numbers. */
export interface DocumentUnderWay {
  readonly index: number;
  readonly source: Source;
  readonly lines: LineMap;
  readonly routines: number;
  readonly classes: number;
  readonly variables: number;
}

/** A document whose parts get ids from the given ones on. */
export function documentUnderWay(
  source: Source,
  index: number,
  ids: { readonly routines: number; readonly classes: number; readonly variables: number },
): DocumentUnderWay {
  return { index, source, lines: createLineMap(source.text), ...ids };
}

/** The line of an offset, counted from 1. */
export function lineAt({ lines }: DocumentUnderWay, offset: number): number {
  return lines.lineOf(offset) + 1;
}

const longestText = 60;

/** A piece of the text on one line, cut to a readable length. */
export function shortText(
  { source }: DocumentUnderWay,
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const text = source.text
    .slice(start, Math.min(end, start + 400))
    .replace(/\s+/g, " ")
    .trim();
  return text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
}
