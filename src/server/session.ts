import type { Connection, InitializeParams } from "vscode-languageserver";
import { errorText } from "../engine/errorText.ts";
import type { Finding } from "../model/finding.ts";
import type { ClientCapabilities } from "./clientCapabilities.ts";
import { createConfigurationStore } from "./configuration/configurationStore.ts";
import { followSettings } from "./configuration/settings.ts";
import { toDiagnostic } from "./diagnostics.ts";
import { createDocumentTexts } from "./documentTexts.ts";
import { startEngine } from "./engineStart.ts";
import { createFailureReporter } from "./failures.ts";
import { createGrammars } from "./grammars.ts";
import { localeOf, speakerOf } from "./locale.ts";
import { type Analysed, createOpenDocuments, type OpenDocument } from "./openDocuments.ts";
import { liveTreesRequest, pingRequest, type StatusParams, statusNotification } from "./protocol.ts";
import { createPublisher, type Diagnosis } from "./publisher.ts";
import { createLog, createProblemReporter, send } from "./reporting.ts";
import { answerRequests } from "./requests.ts";
import type { ServerHost } from "./serverHost.ts";
import { followFiles } from "./watchedFiles.ts";
import { createWorkspace } from "./workspace/workspace.ts";
import { accessWorkspace } from "./workspaceAccess.ts";
import { followWorkspaceFolders } from "./workspaceFolders.ts";

/** How long a document must be quiet before it is analysed, in milliseconds: longer than between two keystrokes. */
const quietMilliseconds = 300;

/** A document that is slow to analyse waits longer, so that analyses take at most a third of the time. */
const waitPerAnalysisTime = 2;

/** The two ends of a connection and what they have agreed upon. */
export interface SessionContext {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly params: InitializeParams;
  readonly client: ClientCapabilities;
  /** Resolves when the client is ready to be asked. */
  readonly initialized: Promise<void>;
}

/** Connects documents, configurations and the engine with what the client sends, until the connection ends. */
export function startSession({ connection, host, params, client, initialized }: SessionContext): void {
  const log = createLog(connection);
  const speak = speakerOf(localeOf(params.locale));
  const sendStatus = (status: StatusParams) => {
    if (client.showsStatus) send(connection.sendNotification(statusNotification, status));
  };
  const reportFailure = createFailureReporter({ connection, client, speak, sendStatus });
  const pathInWorkspace = (uri: string) => folders.pathOf(uri);
  const enabledElsewhere = (uri: string) => workspace.enabledElsewhere(uri);
  const engine = startEngine({
    connection,
    host,
    initialized,
    pathInWorkspace,
    enabledElsewhere,
    log,
    sendStatus,
    reportFailure,
  });
  const ruleIds = engine.then(({ rules }) => new Set(rules.map(({ id }) => id)));
  // Whoever asks for a configuration sees the rejection; with nobody asking it must not end the process.
  ruleIds.catch(() => {});
  const { readFile, listFiles } = accessWorkspace(connection, host, client);

  const projectOf = (uri: string) => workspace.projectOf(uri);
  const prepare = createGrammars(log, reportFailure);
  const documents = createOpenDocuments({ engine, prepare, projectOf, now: host.now, log });
  const texts = createDocumentTexts(documents, readFile);
  const folders = followWorkspaceFolders(connection, params, initialized, () => {
    workspace.foldersChanged();
    checkAgain();
  });
  const configurations = createConfigurationStore({
    folders,
    readSettings: followSettings(connection, params, client, initialized, checkAgain),
    ruleIds,
    readFile,
    reportProblem: createProblemReporter(connection, log, speak),
  });

  const workspace = createWorkspace({
    engine,
    prepare,
    documents,
    folders,
    settingsOf: async (folder) => {
      const { blockingCalls, exclude } = await configurations.configurationOf(folder);
      return { blockingCalls, exclude };
    },
    listFiles,
    readFile,
    republish: (document) => publisher.refresh(document),
    sendStatus,
    now: host.now,
    log,
  });
  followFiles(connection, client, initialized, { onConfiguration: checkAgain, onFiles: workspace.filesChanged });

  const positionsOf = (uri: string) => texts.get(uri) ?? workspace.positionsOf(uri);
  const diagnosticContext = { client, speak, positionsOf };
  const diagnosticOf = (finding: Finding, { text }: OpenDocument) => toDiagnostic(finding, text, diagnosticContext);

  async function analyse(document: OpenDocument): Promise<Analysed | null> {
    const { configuration, isExcluded } = await configurations.scopeOf(document.uri);
    if (isExcluded) return null;
    await workspace.enter(document);
    return documents.analyse(document, configuration);
  }

  async function diagnose(document: OpenDocument): Promise<Diagnosis | null> {
    const { version } = document.text;
    const analysed = await analyse(document);
    if (documents.get(document.uri) !== document) return null;
    if (!analysed) return { version, diagnostics: [] };
    workspace.published(document, analysed.analysis);
    const { findings } = analysed.analysis;
    const { uri, milliseconds } = document;
    sendStatus({ kind: "analysed", uri, findings: findings.length, milliseconds });
    return { version: analysed.version, diagnostics: findings.map((finding) => diagnosticOf(finding, document)) };
  }

  const publisher = createPublisher({
    diagnose,
    send(uri, diagnosis) {
      const { version, diagnostics = [] } = diagnosis ?? {};
      send(
        connection.sendDiagnostics({ uri, ...(version !== undefined && { version }), diagnostics: [...diagnostics] }),
      );
    },
    log: (message) => log("error", message),
  });

  function checkAgain(): void {
    configurations.forget();
    for (const document of documents.all()) publisher.schedule(document, 0);
  }

  async function checkWhileTyping(document: OpenDocument): Promise<void> {
    try {
      const { configuration } = await configurations.scopeOf(document.uri);
      if (configuration.run === "onSave" || documents.get(document.uri) !== document) return;
      publisher.schedule(document, Math.max(quietMilliseconds, document.milliseconds * waitPerAnalysisTime));
    } catch (error) {
      log("error", `The settings for ${document.uri} could not be read: ${errorText(error)}`);
    }
  }

  connection.onDidOpenTextDocument(({ textDocument }) => {
    const document = documents.open(textDocument);
    if (document) publisher.schedule(document, 0);
  });
  connection.onDidChangeTextDocument((change) => {
    workspace.typed();
    const document = documents.change(change);
    if (document) void checkWhileTyping(document);
  });
  connection.onDidSaveTextDocument(({ textDocument }) => {
    const document = documents.get(textDocument.uri);
    if (document) publisher.schedule(document, 0);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    if (!documents.get(uri)) return;
    documents.close(uri);
    configurations.release(uri);
    workspace.closed(uri);
    publisher.clear(uri);
  });
  connection.onShutdown(() => {
    publisher.stop();
    workspace.stop();
  });
  connection.onRequest(pingRequest, () => null);
  connection.onRequest(liveTreesRequest, async () => (await engine).liveTrees);

  const find = (uri: string) => documents.get(uri);
  const configurationOf = async ({ uri }: OpenDocument) => (await configurations.scopeOf(uri)).configuration;
  answerRequests({ connection, client, speak, texts, engine, find, analyse, configurationOf, diagnosticOf });
}
