import type { Range } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../model/span.ts";
import type { Positions } from "./workspace/positions.ts";

/** The range of a span. */
export function rangeOf(text: Positions, { start, end }: Span): Range {
  return { start: text.positionAt(start), end: text.positionAt(end) };
}

/** The span of a range; positions past the text are cut to what exists. */
export function spanOf(document: TextDocument, { start, end }: Range): Span {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** Whether the spans overlap or meet: a cursor at either end of a finding is at the finding. */
export function touches(left: Span, right: Span): boolean {
  return left.start <= right.end && right.start <= left.end;
}
