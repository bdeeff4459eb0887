import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { languageIdOfPath } from "../../engine/documentLanguage.ts";
import { getOrCreate } from "../../model/getOrCreate.ts";
import { createLineMap, type LineMap } from "../../model/lineMap.ts";
import type { Span } from "../../model/span.ts";
import { displayUri } from "../files/paths.ts";
import { sourceOf } from "../files/readSource.ts";
import type { FilePlace, Place, Range } from "./report.ts";

/** Turns URIs and offsets into the files, lines and columns that people read. */
export interface Places {
  /** Where a span of a document begins. */
  start(uri: string, span: Span): FilePlace;
  range(uri: string, span: Span): Range;
}

/** The lines of files, read from the disk when something in them is named and kept from then on. */
export type LineMaps = (uri: string) => LineMap;

/** The line maps of files, each read once. */
export function createLineMaps(): LineMaps {
  const known = new Map<string, LineMap>();
  return (uri) => getOrCreate(known, uri, () => createLineMap(readText(uri)));
}

/** `uri` is the analysed document with the lines `lineMap`; `others` are the lines of other files. */
export function createPlaces(uri: string, lineMap: LineMap, cwd: string, others: LineMaps): Places {
  const lineMapOf = (wanted: string): LineMap => (wanted === uri ? lineMap : others(wanted));
  const place = (wanted: string, offset: number): Place => {
    const { line, column } = lineMapOf(wanted).positionAt(offset);
    return { line: line + 1, column: column + 1 };
  };
  return {
    start: (wanted, span) => ({ file: displayUri(wanted, cwd), ...place(wanted, span.start) }),
    range: (wanted, span) => ({ start: place(wanted, span.start), end: place(wanted, span.end) }),
  };
}

/** A file that has vanished since it was analysed has no lines to count. */
function readText(uri: string): string {
  try {
    const path = fileURLToPath(uri);
    const result = sourceOf(readFileSync(path), languageIdOfPath(path) ?? "");
    return "source" in result ? result.source.text : "";
  } catch {
    return "";
  }
}
