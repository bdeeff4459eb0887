import type { Connection, InitializeParams, WorkspaceFolder } from "vscode-languageserver";
import { pathBelow } from "./workspace/folderPaths.ts";

/** The folders that the client has open. */
export interface WorkspaceFolders {
  /** The URI, without a slash at its end, of the innermost folder that holds the document; null when none does. */
  folderOf(uri: string): string | null;
  /** The decoded path of a document below that folder; null when none holds it. */
  pathOf(uri: string): string | null;
}

/** Follows the client's folders. `onChange` is called after each change. */
export function followWorkspaceFolders(
  connection: Connection,
  params: InitializeParams,
  initialized: Promise<void>,
  onChange: () => void,
): WorkspaceFolders {
  let folders = initialFolders(params);
  const follow = () => {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      const gone = new Set(removed.map(uriOf));
      folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(uriOf)];
      onChange();
    });
  };
  if (params.capabilities.workspace?.workspaceFolders) void initialized.then(follow);
  const folderOf = (uri: string) => {
    const holding = folders.filter((folder) => uri.startsWith(`${folder}/`));
    return holding.reduce<string | null>((best, folder) => (folder.length > (best?.length ?? 0) ? folder : best), null);
  };
  return {
    folderOf,
    pathOf(uri) {
      const folder = folderOf(uri);
      return folder === null ? null : pathBelow(folder, uri);
    },
  };
}

function initialFolders({ workspaceFolders, rootUri }: InitializeParams): string[] {
  if (workspaceFolders) return workspaceFolders.map(uriOf);
  return rootUri ? [rootUri.replace(/\/$/, "")] : [];
}

function uriOf({ uri }: WorkspaceFolder): string {
  return uri.replace(/\/$/, "");
}
