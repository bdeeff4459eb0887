import { type Connection, MessageType, ShowMessageNotification } from "vscode-languageserver";
import type { EngineHost } from "../engine/engineHost.ts";
import type { LocalizedText } from "../model/finding.ts";
import type { Speak } from "./locale.ts";

/** Writes to the client's log. */
export function createLog({ console }: Connection): EngineHost["log"] {
  const write = {
    information: (message: string) => console.info(message),
    warning: (message: string) => console.warn(message),
    error: (message: string) => console.error(message),
  };
  return (level, message) => write[level](message);
}

/** Tells the user what is wrong with the configuration: each sentence is logged always, and shown once. */
export function createProblemReporter(
  connection: Connection,
  log: EngineHost["log"],
  speak: Speak,
): (problem: LocalizedText) => void {
  const shown = new Set<string>();
  return (problem) => {
    const sentence = speak(problem);
    log("warning", sentence);
    if (shown.has(sentence)) return;
    shown.add(sentence);
    showMessage(connection, MessageType.Warning, `Interleave: ${sentence}`);
  };
}

/** Shows a message that needs no answer. */
export function showMessage(connection: Connection, type: MessageType, message: string): void {
  send(connection.sendNotification(ShowMessageNotification.type, { type, message }));
}

/** Lets a notification go its way: when the connection has ended meanwhile, there is nobody to hear it. */
export function send(notification: Promise<void>): void {
  notification.catch(() => {});
}
