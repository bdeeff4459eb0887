import { type TextDocumentContentChangeEvent, Uri, window, workspace } from "vscode";
import { isRecord } from "../../model/record.ts";
import type { Position, TimelinePlace } from "../../webview/messages/timeline.ts";

/** The place that a command was given, as `{ uri, range }`; without one, the selection of the active editor. */
export function placeFrom(given: unknown): TimelinePlace | null {
  const { uri, range } = isRecord(given) ? given : {};
  if (typeof uri === "string") {
    const { start, end } = isRecord(range) ? range : {};
    const from = positionFrom(start) ?? origin;
    return placeOf(Uri.parse(uri), { start: from, end: positionFrom(end) ?? from });
  }
  const editor = window.activeTextEditor;
  if (!editor) return null;
  const { start, end } = editor.selection;
  return placeOf(editor.document.uri, { start: plain(start), end: plain(end) });
}

/** The place after an edit of its document: what is typed above it moves it. */
export function placeAfter(place: TimelinePlace, changes: readonly TextDocumentContentChangeEvent[]): TimelinePlace {
  let { start, end } = place.range;
  for (const { range, text } of changes) {
    const added = text.split("\n").length - 1 - (range.end.line - range.start.line);
    if (range.end.line < start.line) start = { ...start, line: start.line + added };
    if (range.end.line <= end.line) end = { ...end, line: Math.max(start.line, end.line + added) };
  }
  return { ...place, range: { start, end } };
}

const origin: Position = { line: 0, character: 0 };

function placeOf(uri: Uri, range: TimelinePlace["range"]): TimelinePlace {
  return { uri: uri.toString(), range, file: workspace.asRelativePath(uri) };
}

function positionFrom(value: unknown): Position | null {
  const { line, character } = isRecord(value) ? value : {};
  return typeof line === "number" && typeof character === "number" ? { line, character } : null;
}

function plain({ line, character }: Position): Position {
  return { line, character };
}
