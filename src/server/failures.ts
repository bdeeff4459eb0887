import { type Connection, MessageType } from "vscode-languageserver";
import type { LocalizedText } from "../model/finding.ts";
import type { ClientCapabilities } from "./clientCapabilities.ts";
import type { Speak } from "./locale.ts";
import type { StatusParams } from "./protocol.ts";
import { showMessage } from "./reporting.ts";

/** Who is told of failures. */
export interface FailurePorts {
  readonly connection: Connection;
  readonly client: ClientCapabilities;
  readonly speak: Speak;
  readonly sendStatus: (status: StatusParams) => void;
}

/** Tells the user that something of ours is broken, in one sentence. */
export type ReportFailure = (failure: LocalizedText) => void;

/** Each sentence is said once. A client that shows the status shows it with a way to the log, others as a message. */
export function createFailureReporter({ connection, client, speak, sendStatus }: FailurePorts): ReportFailure {
  const said = new Set<string>();
  return (failure) => {
    const message = speak(failure);
    if (said.has(message)) return;
    said.add(message);
    sendStatus({ kind: "failed", message });
    if (!client.showsStatus) showMessage(connection, MessageType.Error, message);
  };
}
