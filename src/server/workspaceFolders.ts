import type { Connection, InitializeParams, WorkspaceFolder } from "vscode-languageserver";

/** The folders that the client has open. */
export interface WorkspaceFolders {
  /** The URI, without a slash at its end, of the innermost folder that holds the document; null when none does. */
  folderOf(uri: string): string | null;
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
  return {
    folderOf(uri) {
      const holding = folders.filter((folder) => uri.startsWith(`${folder}/`));
      return holding.reduce<string | null>(
        (best, folder) => (folder.length > (best?.length ?? 0) ? folder : best),
        null,
      );
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
