import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  extensions,
  languages,
  Position,
  Range,
  type TextDocument,
  type TextEditor,
  Uri,
  window,
  workspace,
} from "vscode";
import type { InterleaveApi } from "../../src/extension/testApi.ts";
import { pythonSample } from "./samples.ts";
import { ok } from "./support/assert.ts";
import { eventually } from "./support/eventually.ts";

/** The extension under test, running. */
export async function interleave(): Promise<InterleaveApi> {
  const extension = extensions.getExtension<InterleaveApi>("interleave.interleave");
  ok(extension, "the extension is not installed");
  const api = await extension.activate();
  await api.ready;
  return api;
}

/**
 * Shows a new untitled document. It is made by a command, because the editor keeps documents that an extension has
 * opened for minutes after their editors are closed.
 */
export async function openUntitled(languageId: string, content = ""): Promise<TextEditor> {
  const known = new Set(workspace.textDocuments.map(({ uri }) => uri.toString()));
  await commands.executeCommand("workbench.action.files.newUntitledFile", { languageId });
  const editor = await activeEditor(({ document }) => !known.has(document.uri.toString()));
  if (content !== "") await insert(editor, new Position(0, 0), content);
  return editor;
}

/** Shows a stored file, by a command for the same reason. */
export async function openFile(uri: Uri): Promise<TextEditor> {
  await commands.executeCommand("vscode.open", uri);
  return activeEditor(({ document }) => document.uri.toString() === uri.toString());
}

/** Inserts a text as if it was typed. */
export async function insert(editor: TextEditor, position: Position, text: string): Promise<void> {
  ok(await editor.edit((edit) => edit.insert(position, text)), "the edit was refused");
}

/** Waits until an editor of this kind is the active one. */
export async function activeEditor(isWanted: (editor: TextEditor) => boolean): Promise<TextEditor> {
  const editor = await eventually(
    "the new editor",
    () => window.activeTextEditor,
    (active) => active !== undefined && isWanted(active),
  );
  ok(editor);
  return editor;
}

/** Closes every editor and panel without saving anything. */
export async function closeEverything(): Promise<void> {
  while (window.activeTextEditor) await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
  await commands.executeCommand("workbench.action.closeAllEditors");
  await eventually("no open tab", openTabs, ({ length }) => length === 0);
}

/** The titles of all tabs that are open. */
export function openTabs(): string[] {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}

/** Waits until a tab has a title like this, and gives it. */
export async function shownTab(wanted: RegExp): Promise<string> {
  const labels = await eventually(`a tab like ${wanted}`, openTabs, (all) => all.some((label) => wanted.test(label)));
  return labels.find((label) => wanted.test(label)) ?? "";
}

/** What Interleave says of the document now; other extensions have their say as well. */
export function findings({ uri }: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === "interleave");
}

/**
 * Waits until Interleave has analysed everything that was opened and typed until now: the server takes documents in
 * their order, so a new one with a finding tells. It is closed again.
 */
export async function everythingAnalysed(): Promise<void> {
  const { document } = await openUntitled("python", pythonSample.wrong);
  await findingsCount(document, 1);
  await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
}

/** Waits until Interleave has that much to say of the document. */
export function findingsCount(document: TextDocument, count: number): Promise<Diagnostic[]> {
  return eventually(
    `${count} findings in ${document.uri}`,
    () => findings(document),
    ({ length }) => length === count,
  );
}

/** The id of the rule behind a diagnostic. */
export function ruleOf({ code }: Diagnostic): unknown {
  return typeof code === "object" ? code.value : code;
}

/** The code actions at the finding that edit, with their edits, in the editor's order. */
export function codeActionsAt(document: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> {
  return codeActions(document, range, CodeActionKind.QuickFix);
}

/** The actions that fix the whole document, with their edits. */
export function fixAllActions(document: TextDocument): Promise<CodeAction[]> {
  const range = new Range(0, 0, document.lineCount, 0);
  return codeActions(document, range, CodeActionKind.SourceFixAll.append("interleave"));
}

/**
 * The code actions for a range, of one kind or of all, as soon as there are some. The editor cancels its request when
 * another extension registers a provider meanwhile, as the one for Markdown does some time after the first document of
 * that language is opened, and asks again for its light bulb; so does this.
 */
export function codeActions({ uri }: TextDocument, range: Range, kind?: CodeActionKind): Promise<CodeAction[]> {
  return eventually(
    `code actions in ${uri}`,
    async () => {
      try {
        return await commands.executeCommand("vscode.executeCodeActionProvider", uri, range, kind?.value, 50);
      } catch (error) {
        if (error instanceof Error && error.name === "Canceled") return [];
        throw error;
      }
    },
    ({ length }) => length > 0,
  );
}

/** Applies the edits of an action, as a user who chooses it would. */
export async function apply(action: CodeAction | undefined): Promise<void> {
  ok(action, "there is no such action");
  ok(action.edit, `"${action.title}" has no edit`);
  ok(await workspace.applyEdit(action.edit), "the edit was refused");
}

/** A file of the workspace's first folder. */
export function workspaceFile(name: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, "no folder is open");
  return Uri.joinPath(folder.uri, name);
}

/** Writes a file of the workspace's first folder for as long as `body` runs. */
export async function withFile(name: string, content: string, body: (uri: Uri) => Promise<void>): Promise<void> {
  const uri = workspaceFile(name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(content));
  try {
    await body(uri);
  } finally {
    await closeEverything();
    await workspace.fs.delete(uri);
  }
}
