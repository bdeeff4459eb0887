import type { Diagnostic } from "vscode-languageserver";
import { errorText } from "../engine/errorText.ts";
import type { OpenDocument } from "./openDocuments.ts";

/** Sends a document's diagnostics when it has been quiet for a while. */
export interface Publisher {
  /** Analyses and sends soon; asking again before that starts the wait anew. */
  schedule(document: OpenDocument, milliseconds: number): void;
  /** Analyses and sends soon, unless that is due anyway. */
  refresh(document: OpenDocument): void;
  /** Sends no diagnostics for a document that was closed, and removes those that were sent. */
  clear(uri: string): void;
  /** Stops everything that is scheduled. */
  stop(): void;
}

/** What was found in one version of a document. */
export interface Diagnosis {
  readonly version: number;
  readonly diagnostics: readonly Diagnostic[];
}

/** What is published, and where. */
export interface PublisherPorts {
  /** The current diagnostics; null when the document was closed meanwhile. */
  diagnose(document: OpenDocument): Promise<Diagnosis | null>;
  /** Null removes what was sent of a document that is closed. */
  send(uri: string, diagnosis: Diagnosis | null): void;
  log(message: string): void;
}

/** Publishes diagnostics a while after a document was changed. */
export function createPublisher(ports: PublisherPorts): Publisher {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The number of the last request for the diagnostics of each document: what was asked for before is out of date. */
  const requests = new Map<string, number>();
  let requestCount = 0;

  async function publish(document: OpenDocument): Promise<void> {
    const { uri } = document;
    const request = requests.get(uri);
    timers.delete(uri);
    try {
      const diagnosis = await ports.diagnose(document);
      if (diagnosis && requests.get(uri) === request) ports.send(uri, diagnosis);
    } catch (error) {
      ports.log(`${uri} could not be checked: ${errorText(error)}`);
    }
  }

  function cancel(uri: string): void {
    clearTimeout(timers.get(uri));
    timers.delete(uri);
  }

  function schedule(document: OpenDocument, milliseconds: number): void {
    cancel(document.uri);
    requests.set(document.uri, ++requestCount);
    timers.set(
      document.uri,
      setTimeout(() => void publish(document), milliseconds),
    );
  }

  return {
    schedule,
    refresh(document) {
      if (!timers.has(document.uri)) schedule(document, 0);
    },
    clear(uri) {
      cancel(uri);
      requests.delete(uri);
      ports.send(uri, null);
    },
    stop() {
      for (const uri of [...timers.keys()]) cancel(uri);
    },
  };
}
