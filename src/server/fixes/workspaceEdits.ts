import type { TextEdit as ProtocolTextEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { DocumentEdit, TextEdit } from "../../model/finding.ts";
import type { DocumentTexts } from "../documentTexts.ts";
import { rangeOf } from "../ranges.ts";

/**
 * The edits as the client applies them, for the current texts of the documents; null when a document cannot be read,
 * because half a fix is none. `isVersioned` makes the client refuse them once a document has changed.
 */
export async function toWorkspaceEdit(
  documents: readonly DocumentEdit[],
  texts: DocumentTexts,
  isVersioned: boolean,
): Promise<WorkspaceEdit | null> {
  // Open documents are translated before anything is awaited: their texts change in place.
  const translated = documents.map(({ uri, edits }) => {
    const open = texts.get(uri);
    return open
      ? { uri, version: open.version, edits: toTextEdits(open, edits) }
      : texts.load(uri).then(fromFile(edits));
  });
  const complete = await Promise.all(translated);
  if (complete.some((edit) => edit === null)) return null;
  const known = complete.filter((edit) => edit !== null);
  if (!isVersioned) return { changes: Object.fromEntries(known.map(({ uri, edits }) => [uri, edits])) };
  return { documentChanges: known.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits })) };
}

function fromFile(edits: readonly TextEdit[]) {
  return (file: TextDocument | null) =>
    file === null ? null : { uri: file.uri, version: null, edits: toTextEdits(file, edits) };
}

function toTextEdits(document: TextDocument, edits: readonly TextEdit[]): ProtocolTextEdit[] {
  return edits.map(({ start, end, newText }) => ({ range: rangeOf(document, { start, end }), newText }));
}
