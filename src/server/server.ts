import {
  CodeActionKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { type ClientCapabilities, readClientCapabilities } from "./clientCapabilities.ts";
import { fixAllKind } from "./protocol.ts";
import type { ServerHost } from "./serverHost.ts";
import { startSession } from "./session.ts";

/**
 * Serves the Language Server Protocol over the connection, in the place that `host` stands for. Nothing is loaded
 * before the client has said that it is ready, because the client may be the one who reads our files.
 */
export function startServer(connection: Connection, host: ServerHost): void {
  const initialized = new Promise<void>((resolve) => connection.onInitialized(() => resolve()));
  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const client = readClientCapabilities(params);
    startSession({ connection, host, params, client, initialized });
    return { serverInfo: { name: "interleave" }, capabilities: capabilitiesFor(client) };
  });
  connection.listen();
}

function capabilitiesFor(client: ClientCapabilities): InitializeResult["capabilities"] {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
      resolveProvider: client.lazyEdits,
    },
    hoverProvider: true,
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
