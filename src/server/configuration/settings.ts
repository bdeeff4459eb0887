import { type Connection, DidChangeConfigurationNotification, type InitializeParams } from "vscode-languageserver";
import { type ClientCapabilities, readInitializationOptions } from "../clientCapabilities.ts";

const section = "interleave";

/** The user's settings for a document, as the client gives them: anything at all. */
export type ReadSettings = (uri: string) => Promise<unknown>;

/**
 * Asks the client for settings when it can be asked, else keeps those that it sends. `onChange` is called when they have
 * changed.
 */
export function followSettings(
  connection: Connection,
  params: InitializeParams,
  client: ClientCapabilities,
  initialized: Promise<void>,
  onChange: () => void,
): ReadSettings {
  let sent = readInitializationOptions(params.initializationOptions).settings;
  connection.onDidChangeConfiguration(({ settings }) => {
    if (settings !== null && settings !== undefined) sent = settings[section] ?? settings;
    onChange();
  });
  void initialized.then(() => register(connection, client));
  if (!client.configuration) return async () => sent;
  return (uri) => connection.workspace.getConfiguration({ section, scopeUri: uri });
}

async function register(connection: Connection, client: ClientCapabilities): Promise<void> {
  if (client.configurationChanges) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  }
}
