import type { DocumentUri, integer, Range } from "vscode-languageserver";

/** What Interleave's own clients tell the server beyond the Language Server Protocol. Every part may be absent. */
export interface InitializationOptions {
  /** Markdown may link to these commands of the client; links to other places are used for the rest. */
  readonly commands?: readonly string[];
  /** The client answers `interleave/readFile`, so that files of virtual workspaces can be read. */
  readonly readsFiles?: boolean;
  /** The client answers `interleave/listFiles`. */
  readonly listsFiles?: boolean;
  /** The client wants `interleave/status`. */
  readonly showsStatus?: boolean;
  /** Settings, for clients that cannot be asked for them. */
  readonly settings?: unknown;
}

/** Server to client: the text of a file of the workspace, or null when there is none. */
export const readFileRequest = "interleave/readFile";
/** What `readFileRequest` is sent with. */
export interface ReadFileParams {
  readonly uri: DocumentUri;
  /** A longer file is as good as none. */
  readonly maximumBytes?: integer;
}

/** Server to client: the URIs of the files of a workspace folder that match `include` and that the user has not hidden. */
export const listFilesRequest = "interleave/listFiles";
/** What `listFilesRequest` is sent with. */
export interface ListFilesParams {
  readonly folder: DocumentUri;
  /** Globs, relative to the folder. */
  readonly include: string;
  readonly exclude: string;
  /** So many files are enough. */
  readonly maximum: integer;
}

/** Server to client: the bytes of a file that ships with Interleave. Fails when it is missing. */
export const readAssetRequest = "interleave/readAsset";
/** What `readAssetRequest` is sent with. */
export interface ReadAssetParams {
  readonly name: string;
}

/**
 * Client to server: the program of a place, a `SimulationSubject`, or null when nothing there starts, waits or computes
 * for a notable time.
 */
export const simulationRequest = "interleave/simulation";
/** What `simulationRequest` is sent with. */
export interface SimulationParams {
  readonly textDocument: { readonly uri: DocumentUri };
  readonly range: Range;
}

/** Client to server: how many syntax trees are alive, a number. Used by tests only. */
export const liveTreesRequest = "interleave/liveTrees";

/** Client to server: an answer, null, tells that the server is alive. */
export const pingRequest = "interleave/ping";

/** Server to client: what the server is doing. `failed` is to be shown to the user. */
export const statusNotification = "interleave/status";
/** What `statusNotification` is sent with. */
export type StatusParams =
  | { readonly kind: "starting" }
  | { readonly kind: "ready" }
  | { readonly kind: "failed"; readonly message: string }
  | {
      readonly kind: "analysed";
      readonly uri: DocumentUri;
      readonly findings: integer;
      readonly milliseconds: number;
    }
  /** So many files of a workspace folder are known, and no other is needed for the open documents. */
  | { readonly kind: "indexed"; readonly folder: DocumentUri; readonly files: integer };

/** Of the commands to which hovers link, and which the client runs. Takes `{ concept }`. */
export const explainConceptCommand = "interleave.explainConcept";
/** Takes the id of a rule. */
export const explainRuleCommand = "interleave.explainRule";
/** Takes `{ uri, range }` of a finding. */
export const showTimelineCommand = "interleave.showTimeline";
/** The same under the name that a menu shows while something is selected. */
export const showTimelineOfSelectionCommand = "interleave.showTimelineOfSelection";
/** Takes the URI of a document, the position of a finding in it and its rule. */
export const applyFixCommand = "interleave.applyFix";

/** The kind of the source action that applies every safe fix. */
export const fixAllKind = "source.fixAll.interleave";
