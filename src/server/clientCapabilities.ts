import type { InitializeParams } from "vscode-languageserver";
import type { InitializationOptions } from "./protocol.ts";

/** What the client can do, each as one answer to one question of the server. */
export interface ClientCapabilities {
  /** Asks the client for settings, document by document. */
  readonly configuration: boolean;
  /** The client tells when settings change if it is asked to. */
  readonly configurationChanges: boolean;
  readonly fileChanges: boolean;
  /** Edits may carry the version of the document that they were made for. */
  readonly versionedEdits: boolean;
  /** Edits may create files. */
  readonly createdFiles: boolean;
  /** Actions that cannot be done are shown with the reason when somebody looks for them. */
  readonly disabledActions: boolean;
  /** Edits of code actions may be computed when the user has chosen one. */
  readonly lazyEdits: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticTags: boolean;
  readonly markdownHover: boolean;
  /** Commands to which Markdown may link. */
  readonly commands: ReadonlySet<string>;
  readonly readsFiles: boolean;
  readonly listsFiles: boolean;
  readonly showsStatus: boolean;
}

/** Reads the capabilities that the client states; what it does not state it cannot do. */
export function readClientCapabilities({ capabilities, initializationOptions }: InitializeParams): ClientCapabilities {
  const { workspace, textDocument } = capabilities;
  const own = readInitializationOptions(initializationOptions);
  const diagnostics = textDocument?.publishDiagnostics;
  return {
    configuration: workspace?.configuration ?? false,
    configurationChanges: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    fileChanges: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    createdFiles:
      (workspace?.workspaceEdit?.documentChanges ?? false) &&
      (workspace?.workspaceEdit?.resourceOperations?.includes("create") ?? false),
    disabledActions: textDocument?.codeAction?.disabledSupport ?? false,
    lazyEdits: textDocument?.codeAction?.resolveSupport?.properties.includes("edit") ?? false,
    relatedInformation: diagnostics?.relatedInformation ?? false,
    codeDescription: diagnostics?.codeDescriptionSupport ?? false,
    diagnosticTags: diagnostics?.tagSupport !== undefined,
    markdownHover: textDocument?.hover?.contentFormat?.includes("markdown") ?? false,
    commands: new Set(own.commands ?? []),
    readsFiles: own.readsFiles ?? false,
    listsFiles: own.listsFiles ?? false,
    showsStatus: own.showsStatus ?? false,
  };
}

/** The options of Interleave's own client; other clients may send anything, and what is not ours is ignored. */
export function readInitializationOptions(value: unknown): InitializationOptions {
  if (typeof value !== "object" || value === null) return {};
  const own = value as Record<keyof InitializationOptions, unknown>;
  const { commands, readsFiles, listsFiles, showsStatus, settings } = own;
  return {
    commands: Array.isArray(commands) ? commands.filter((command) => typeof command === "string") : [],
    readsFiles: readsFiles === true,
    listsFiles: listsFiles === true,
    showsStatus: showsStatus === true,
    settings,
  };
}
