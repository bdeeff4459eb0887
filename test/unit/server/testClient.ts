import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import {
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  type Hover,
  type InitializeParams,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createEngine } from "../../../src/engine/createEngine.ts";
import { startServer } from "../../../src/server/server.ts";
import type { ServerHost } from "../../../src/server/serverHost.ts";
import { readAsset } from "../../support/assets.ts";

/** What a client can do unless a test says otherwise: all that VS Code can. */
export const editorCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    codeAction: { resolveSupport: { properties: ["edit"] } },
    hover: { contentFormat: ["markdown", "plaintext"] },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
  },
};

export interface TestClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  readonly locale?: string;
  readonly folders?: readonly string[];
  /** Settings that the server is given for a document. */
  readonly settings?: (uri: string) => unknown;
  /** Files of the workspace by URI; the tests may change them. */
  readonly files?: Map<string, string>;
  readonly host?: Partial<ServerHost>;
}

/** An editor at the other end of a server's connection. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  /** What the server has shown to the user. */
  readonly messages: readonly string[];
  /** What the server has logged. */
  readonly logs: readonly string[];
  open(uri: string, languageId: string, text: string): Promise<Diagnostic[]>;
  /** Sends the changes as one notification and gives the diagnostics of the text after them. */
  change(uri: string, ...changes: TextDocumentContentChangeEvent[]): Promise<Diagnostic[]>;
  /** Sends the changes and waits for nothing. */
  send(uri: string, ...changes: TextDocumentContentChangeEvent[]): Promise<void>;
  /** The next diagnostics that the server sends for the document. */
  next(uri: string): Promise<PublishDiagnosticsParams>;
  /** What the server has sent last for the document. */
  diagnostics(uri: string): readonly Diagnostic[];
  /** The first diagnostics, from those sent last on, that satisfy the condition. */
  until(uri: string, holds: (diagnostics: readonly Diagnostic[]) => boolean): Promise<readonly Diagnostic[]>;
  /** Resolves when the server says next that it knows all files that the open documents need: of this folder, or of any. */
  settled(folder?: string): Promise<void>;
  close(uri: string): Promise<PublishDiagnosticsParams>;
  text(uri: string): string;
  /** The actions at a place, which is the whole document when not given. */
  actions(uri: string, range?: Range, context?: Partial<CodeActionContext>): Promise<CodeAction[]>;
  resolve(action: CodeAction): Promise<CodeAction>;
  hover(uri: string, position: Position): Promise<Hover | null>;
  /** The text after the edit, which must be of this document and of its version. */
  applied(uri: string, edit: WorkspaceEdit | undefined): string;
  liveTrees(): Promise<number>;
  dispose(): Promise<void>;
}

/** Starts a server with the real engine, connected through streams as over standard input and output. */
export async function startClient(options: TestClientOptions = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient));
  startServer(server, {
    readAsset,
    readFile: async (uri) => options.files?.get(uri) ?? null,
    listFiles: async (folder) => [...(options.files?.keys() ?? [])].filter((uri) => uri.startsWith(`${folder}/`)),
    createEngine,
    now: () => performance.now(),
    ...options.host,
  });
  const connection = createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
  const client = connect(connection, options, () => server.dispose());
  await connection.sendRequest("initialize", initializeParams(options));
  await connection.sendNotification("initialized", {});
  return client;
}

function initializeParams(options: TestClientOptions): InitializeParams {
  return {
    processId: null,
    rootUri: null,
    capabilities: options.capabilities ?? editorCapabilities,
    initializationOptions: options.initializationOptions ?? { showsStatus: true },
    workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
  };
}

function connect(connection: ProtocolConnection, options: TestClientOptions, disposeServer: () => void): TestClient {
  const messages: string[] = [];
  const logs: string[] = [];
  const documents = new Map<string, TextDocument>();
  const waiting = new Map<string, ((params: PublishDiagnosticsParams) => void)[]>();

  const sent = new Map<string, readonly Diagnostic[]>();
  const settling = new Set<(folder: string | undefined) => void>();

  connection.onNotification("window/showMessage", ({ message }: { message: string }) => void messages.push(message));
  connection.onNotification("window/logMessage", ({ message }: { message: string }) => void logs.push(message));
  connection.onRequest("client/registerCapability", () => null);
  connection.onRequest("workspace/configuration", ({ items }: { items: { scopeUri: string }[] }) =>
    items.map(({ scopeUri }) => options.settings?.(scopeUri) ?? null),
  );
  connection.onNotification("interleave/status", ({ kind, folder }: { kind: string; folder?: string }) => {
    if (kind === "indexed") for (const take of settling) take(folder);
  });
  connection.onNotification("textDocument/publishDiagnostics", (params: PublishDiagnosticsParams) => {
    sent.set(params.uri, params.diagnostics);
    for (const take of waiting.get(params.uri)?.splice(0) ?? []) take(params);
  });
  connection.listen();

  const document = (uri: string): TextDocument => {
    const found = documents.get(uri);
    assert(found, `${uri} is not open`);
    return found;
  };
  const next = (uri: string) =>
    new Promise<PublishDiagnosticsParams>((resolve) => waiting.set(uri, [...(waiting.get(uri) ?? []), resolve]));
  const wholeRange = (uri: string): Range => ({
    start: { line: 0, character: 0 },
    end: document(uri).positionAt(document(uri).getText().length),
  });

  const client: TestClient = {
    connection,
    messages,
    logs,
    next,
    async open(uri, languageId, text) {
      documents.set(uri, TextDocument.create(uri, languageId, 1, text));
      const published = next(uri);
      await connection.sendNotification("textDocument/didOpen", {
        textDocument: { uri, languageId, version: 1, text },
      });
      return (await published).diagnostics;
    },
    async send(uri, ...contentChanges) {
      const version = document(uri).version + 1;
      TextDocument.update(document(uri), contentChanges, version);
      await connection.sendNotification("textDocument/didChange", { textDocument: { uri, version }, contentChanges });
    },
    async change(uri, ...contentChanges) {
      let published = next(uri);
      await client.send(uri, ...contentChanges);
      for (;;) {
        const { version, diagnostics } = await published;
        if (version === document(uri).version) return diagnostics;
        published = next(uri);
      }
    },
    diagnostics: (uri) => sent.get(uri) ?? [],
    async until(uri, holds) {
      for (;;) {
        const diagnostics = sent.get(uri);
        if (diagnostics && holds(diagnostics)) return diagnostics;
        await next(uri);
      }
    },
    settled: (wanted) =>
      new Promise((resolve) => {
        const take = (folder: string | undefined) => {
          if (wanted !== undefined && folder !== wanted) return;
          settling.delete(take);
          resolve();
        };
        settling.add(take);
      }),
    async close(uri) {
      documents.delete(uri);
      const published = next(uri);
      await connection.sendNotification("textDocument/didClose", { textDocument: { uri } });
      return published;
    },
    text: (uri) => document(uri).getText(),
    actions: (uri, range = wholeRange(uri), context = {}) =>
      connection.sendRequest("textDocument/codeAction", {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...context },
      }),
    resolve: (action) => connection.sendRequest("codeAction/resolve", action),
    hover: (uri, position) => connection.sendRequest("textDocument/hover", { textDocument: { uri }, position }),
    applied(uri, edit) {
      assert(edit, "the action has no edit");
      const [change] = edit.documentChanges ?? [];
      assert(change && "textDocument" in change, "the edit is not versioned");
      assert.deepEqual(change.textDocument, { uri, version: document(uri).version });
      return TextDocument.applyEdits(
        document(uri),
        change.edits.filter((one) => "newText" in one),
      );
    },
    liveTrees: () => connection.sendRequest("interleave/liveTrees"),
    async dispose() {
      await connection.sendRequest("shutdown");
      connection.dispose();
      disposeServer();
    },
  };
  return client;
}
