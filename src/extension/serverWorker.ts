import type { MessageTransports } from "vscode-languageclient";

/** The worker in which the language server runs, from the side of the extension host. */
export interface ServerWorker {
  /** The reader closes when the worker has ended, however that came. */
  readonly transports: MessageTransports;
  /** Ends the worker at once. Ending one that has ended does nothing. */
  terminate(): void;
}

/** Starts the server in a new worker. */
export type StartServerWorker = () => Promise<ServerWorker>;
