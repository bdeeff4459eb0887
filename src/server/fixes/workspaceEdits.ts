import type { CreateFile, TextEdit as ProtocolTextEdit, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver";
import type { TextDocument } from "vscode-languageserver-textdocument";
import type { CreatedFile, Fix, TextEdit } from "../../model/finding.ts";
import type { DocumentTexts } from "../documentTexts.ts";
import { rangeOf } from "../ranges.ts";

/** Edits of documents, and files that are new. */
export type Change = Pick<Fix, "documents" | "creates">;

/**
 * The edits as the client applies them, for the current texts of the documents; null when a document cannot be read,
 * because half a fix is none. `isVersioned` makes the client refuse them once a document has changed. Files are created
 * first, and a client that finds one of them there applies nothing.
 */
export async function toWorkspaceEdit(
  { documents, creates = [] }: Change,
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
  const changes = known.map(({ uri, version, edits }) => ({ textDocument: { uri, version }, edits }));
  return { documentChanges: [...creates.flatMap(creation), ...changes] };
}

/** An empty file, and then its text, because creating takes none. */
function creation({ uri, text }: CreatedFile): (CreateFile | TextDocumentEdit)[] {
  const start = { line: 0, character: 0 };
  return [
    { kind: "create", uri, options: { overwrite: false, ignoreIfExists: false } },
    { textDocument: { uri, version: null }, edits: [{ range: { start, end: start }, newText: text }] },
  ];
}

function fromFile(edits: readonly TextEdit[]) {
  return (file: TextDocument | null) =>
    file === null ? null : { uri: file.uri, version: null, edits: toTextEdits(file, edits) };
}

function toTextEdits(document: TextDocument, edits: readonly TextEdit[]): ProtocolTextEdit[] {
  return edits.map(({ start, end, newText }) => ({ range: rangeOf(document, { start, end }), newText }));
}
