import { type ExtensionContext, type LogOutputChannel, l10n, Uri, window, workspace } from "vscode";
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
} from "vscode-languageclient";
import {
  applyFixCommand,
  explainConceptCommand,
  explainRuleCommand,
  type InitializationOptions,
  pingRequest,
  type ReadAssetParams,
  readAssetRequest,
  showTimelineCommand,
} from "../server/protocol.ts";
import { isAnalysed } from "./analysedDocuments.ts";
import { currentTransports } from "./currentTransports.ts";
import { declaredSettings, explicitSettings } from "./explicitSettings.ts";
import { languages } from "./languages.ts";
import { createRestartPolicy } from "./restartPolicy.ts";
import type { ServerWorker, StartServerWorker } from "./serverWorker.ts";
import { createWatchdog, watchTransports } from "./watchdog.ts";
import { answerFileRequests } from "./workspaceFiles.ts";

/** The language server as the rest of the extension sees it. */
export interface Server {
  readonly client: LanguageClient;
  /** How often a new server took the place of one that had died. */
  readonly restartCount: number;
  /** Stops the server if it runs, and starts it afresh. */
  restart(): Promise<void>;
  stop(): Promise<void>;
  /** Ends the worker as a crash would. */
  crash(): void;
}

/** Commands that a hover of the server may run when clicked; no others. */
const hoverCommands = [explainConceptCommand, explainRuleCommand, showTimelineCommand, applyFixCommand];

/** Makes the client of a server that `startWorker` starts, again and again when its worker dies. Nothing runs yet. */
export function createServer(startWorker: StartServerWorker, log: LogOutputChannel, context: ExtensionContext): Server {
  const settings = declaredSettings(context);
  const policy = createRestartPolicy(() => performance.now());
  let worker: ServerWorker | null = null;
  let restartCount = 0;

  async function startTransports() {
    const started = await startWorker();
    worker = started;
    const watchdog = createWatchdog({
      ping: () => void client.sendRequest(pingRequest).catch(() => {}),
      onSilence() {
        log.error("The language server has stopped answering; it is ended.");
        started.terminate();
      },
    });
    return currentTransports(watchTransports(started.transports, watchdog), () => worker === started);
  }

  async function onClosed(): Promise<CloseHandlerResult> {
    const wait = policy.next();
    if (wait === null) {
      void offerRestart();
      return { action: CloseAction.DoNotRestart, handled: true };
    }
    log.warn(`The language server has ended unexpectedly; it is started again in ${wait} ms.`);
    await new Promise((resolve) => setTimeout(resolve, wait));
    restartCount++;
    return { action: CloseAction.Restart, handled: true };
  }

  async function offerRestart(): Promise<void> {
    const restartAction = l10n.t("Restart");
    const message = l10n.t("Interleave has stopped: its analysis ended unexpectedly several times.");
    const chosen = await window.showErrorMessage(message, restartAction);
    if (chosen === restartAction) await restart();
  }

  const options: LanguageClientOptions = {
    documentSelector: [...languages],
    outputChannel: log,
    initializationOptions: {
      commands: hoverCommands,
      readsFiles: true,
      listsFiles: true,
      showsStatus: true,
    } satisfies InitializationOptions,
    markdown: { isTrusted: { enabledCommands: hoverCommands }, supportThemeIcons: true },
    middleware: {
      didOpen: async (document, open) => {
        if (isAnalysed(document)) await open(document);
      },
      workspace: {
        configuration: ({ items }) =>
          items.map(({ scopeUri }) =>
            explicitSettings(settings, scopeUri === undefined ? undefined : Uri.parse(scopeUri)),
          ),
      },
    },
    errorHandler: { error: () => ({ action: ErrorAction.Continue, handled: true }), closed: onClosed },
  };
  const client = new LanguageClient("interleave", "Interleave", startTransports, options);
  answerFileRequests(client);
  client.onRequest(readAssetRequest, ({ name }: ReadAssetParams) =>
    workspace.fs.readFile(Uri.joinPath(context.extensionUri, "dist", name)),
  );

  async function stop(): Promise<void> {
    try {
      await client.stop();
    } catch (error) {
      log.warn(`The language server did not stop by itself: ${error}`);
    } finally {
      const ended = worker;
      worker = null;
      ended?.terminate();
    }
  }

  async function restart(): Promise<void> {
    policy.forgive();
    await stop();
    await client.start();
  }

  return {
    client,
    get restartCount() {
      return restartCount;
    },
    restart,
    stop,
    crash: () => worker?.terminate(),
  };
}
