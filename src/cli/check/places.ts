import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { languageIdOfPath } from "../../engine/documentLanguage.ts";
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

/** `uri` and `text` are the analysed document; other files are read when something in them is named. */
export function createPlaces(uri: string, text: string, cwd: string): Places {
  const lineMaps = new Map([[uri, createLineMap(text)]]);
  const lineMapOf = (wanted: string): LineMap => {
    const known = lineMaps.get(wanted);
    if (known) return known;
    const created = createLineMap(readText(wanted));
    lineMaps.set(wanted, created);
    return created;
  };
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
