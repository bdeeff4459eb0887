/** The extension host as an app inside a webview sees it: messages both ways, and a state that outlives a reload. */
export interface Host<Incoming, Outgoing, State> {
  /** What was saved last in this panel; undefined in a new one. */
  readonly savedState: State | undefined;
  post(message: Outgoing): void;
  /** Calls the listener with each message of the extension, and nothing else that is posted to the window. */
  listen(listener: (message: Incoming) => void): void;
  saveState(state: State): void;
}

/** What VS Code puts into the page. */
interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/**
 * Takes hold of the host. The page may do so once. What comes in is of the type that the extension's own code posts,
 * which both sides compile against.
 */
export function connectHost<Incoming, Outgoing, State>(): Host<Incoming, Outgoing, State> {
  const api = acquireVsCodeApi();
  return {
    savedState: (api.getState() ?? undefined) as State | undefined,
    post: (message) => api.postMessage(message),
    listen: (listener) => window.addEventListener("message", ({ data }) => listener(data as Incoming)),
    saveState: (state) => api.setState(state),
  };
}
