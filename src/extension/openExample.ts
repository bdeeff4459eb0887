import { type TextEditor, window, workspace } from "vscode";
import type { Example } from "../webview/messages/explainer.ts";
import { editorColumn } from "./editorColumn.ts";
import { languageOfExample } from "./languages.ts";

/** Shows an example of an article as a new document, which the reader may change. */
export async function openExample({ code, language }: Example): Promise<TextEditor> {
  const content = `${code}\n`;
  const document = await workspace.openTextDocument({ content, language: languageOfExample(language) });
  return window.showTextDocument(document, { viewColumn: editorColumn() });
}
