import { Uri, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient";
import { type SimulationParams, simulationRequest } from "../../server/protocol.ts";
import type { SimulationSubject } from "../../simulation/simulationSubject.ts";
import type { TimelinePlace } from "../../webview/messages/timeline.ts";

/** Gives the program of a place; null when nothing there takes a notable time, or when the document is gone. */
export type FindSubject = (place: TimelinePlace) => Promise<SimulationSubject | null>;

/** Asks the server, which knows documents that are open; one that is closed is opened without being shown. */
export function askServer(client: LanguageClient): FindSubject {
  return async ({ uri, range }) => {
    if (isGone(uri)) return null;
    try {
      await workspace.openTextDocument(Uri.parse(uri));
    } catch {
      return null;
    }
    const params: SimulationParams = { textDocument: { uri }, range };
    return client.sendRequest<SimulationSubject | null>(simulationRequest, params);
  };
}

/** A document that was never saved is gone when it is closed; opening it would make another one, which nobody sees. */
function isGone(uri: string): boolean {
  return Uri.parse(uri).scheme === "untitled" && !workspace.textDocuments.some((open) => open.uri.toString() === uri);
}
