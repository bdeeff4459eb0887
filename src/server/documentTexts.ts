import { TextDocument } from "vscode-languageserver-textdocument";
import type { OpenDocuments } from "./openDocuments.ts";

/** The texts into which spans of findings and fixes point. */
export interface DocumentTexts {
  /** The open document with this URI. */
  get(uri: string): TextDocument | null;
  /** The open document, else the file as it is stored; null when it cannot be read. */
  load(uri: string): Promise<TextDocument | null>;
}

/** The texts of open documents and files. */
export function createDocumentTexts(
  documents: OpenDocuments,
  readFile: (uri: string) => Promise<string | null>,
): DocumentTexts {
  const get = (uri: string) => documents.get(uri)?.text ?? null;
  return {
    get,
    async load(uri) {
      const open = get(uri);
      if (open) return open;
      const text = await readFile(uri).catch(() => null);
      return text === null ? null : TextDocument.create(uri, "", 0, text);
    },
  };
}
