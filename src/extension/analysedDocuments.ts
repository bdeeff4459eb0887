import { type TextDocument, workspace } from "vscode";

/** Schemes of texts that are shown but cannot be edited: output, old sides of diffs, proposals. */
const shownOnly: ReadonlySet<string> = new Set([
  "chat-editing-snapshot-text-model",
  "chat-editing-text-model",
  "git",
  "merge-conflict.conflict-diff",
  "output",
  "vscode-local-history",
  "vscode-scm",
]);

/**
 * Whether findings in the document would be of use. Read-only file systems hold what extensions show beside the files,
 * such as earlier revisions, unless the workspace itself is one.
 */
export function isAnalysed({ uri: { scheme } }: TextDocument): boolean {
  if (shownOnly.has(scheme)) return false;
  const isReadOnly = workspace.fs.isWritableFileSystem(scheme) === false;
  return !isReadOnly || workspace.workspaceFolders?.some(({ uri }) => uri.scheme === scheme) === true;
}
