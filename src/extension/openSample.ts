import { Uri, window, workspace } from "vscode";

/** Opens the sample of the walkthrough as a new document, so that the reader can change and fix it freely. */
export async function openSample(extensionUri: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extensionUri, "media", "walkthrough", "sample.py"));
  const document = await workspace.openTextDocument({ content: new TextDecoder().decode(bytes), language: "python" });
  await window.showTextDocument(document);
}
