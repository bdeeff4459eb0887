import { type Connection, DidChangeWatchedFilesNotification, type FileEvent } from "vscode-languageserver";
import { configurationFileName } from "../engine/configurationFile.ts";
import type { ClientCapabilities } from "./clientCapabilities.ts";
import { projectFilesGlob } from "./workspace/fileNames.ts";

/** Whom changes of files concern. */
export interface FileListeners {
  /** An `interleave.json` was written or deleted. */
  readonly onConfiguration: () => void;
  /** Any watched files have changed, come or gone. */
  readonly onFiles: (events: readonly FileEvent[]) => void;
}

/** Asks the client to watch the files that findings depend on, if it can, and passes on what it tells. */
export function followFiles(
  connection: Connection,
  client: ClientCapabilities,
  initialized: Promise<void>,
  { onConfiguration, onFiles }: FileListeners,
): void {
  connection.onDidChangeWatchedFiles(({ changes }) => {
    if (changes.some(({ uri }) => uri.endsWith(`/${configurationFileName}`))) onConfiguration();
    onFiles(changes);
  });
  if (!client.fileChanges) return;
  const watchers = [`**/${configurationFileName}`, projectFilesGlob].map((globPattern) => ({ globPattern }));
  void initialized.then(() => connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
}
