import { commands, type ExtensionContext, window } from "vscode";
import { type Position, State } from "vscode-languageclient";
import { applyFixCommand, liveTreesRequest } from "../server/protocol.ts";
import { createServer, type Server } from "./client.ts";
import { type Notes, provideNotes } from "./explainer/notes.ts";
import { applyFix, fixAll } from "./fixCommands.ts";
import { openSample } from "./openSample.ts";
import type { StartServerWorker } from "./serverWorker.ts";
import { showStatus } from "./status.ts";
import type { InterleaveApi } from "./testApi.ts";
import { provideTimelines, type Timelines } from "./timeline/timelines.ts";

let running: Server | null = null;

/** What both hosts do when the editor activates the extension. The server starts in the background. */
export function startExtension(context: ExtensionContext, startWorker: StartServerWorker): InterleaveApi {
  const log = window.createOutputChannel("Interleave", { log: true });
  const server = createServer(startWorker, log, context);
  running = server;
  const notes = provideNotes(context);
  const timelines = provideTimelines(context.extensionUri, server.client);
  context.subscriptions.push(
    log,
    ...showStatus(server),
    notes,
    timelines,
    commands.registerCommand("interleave.openSample", () => openSample(context.extensionUri)),
    commands.registerCommand("interleave.restart", () => server.restart()),
    commands.registerCommand("interleave.showLog", () => log.show()),
    commands.registerCommand("interleave.fixAll", () => fixAll(server.client)),
    commands.registerCommand(applyFixCommand, (uri: string, position: Position, rule: string) =>
      applyFix(server.client, uri, position, rule),
    ),
  );
  const ready = server.client.start();
  ready.catch((error: unknown) => log.error(`The language server could not be started: ${error}`));
  return testApi(server, ready, notes, timelines);
}

/** Ends the server when the editor deactivates the extension. */
export async function stopExtension(): Promise<void> {
  await running?.stop();
  running = null;
}

function testApi(server: Server, ready: Promise<void>, notes: Notes, timelines: Timelines): InterleaveApi {
  const { client } = server;
  return {
    ready,
    get restartCount() {
      return server.restartCount;
    },
    get shownNote() {
      return notes.shown;
    },
    get timelinePlace() {
      return timelines.place;
    },
    liveTrees: () => client.sendRequest<number>(liveTreesRequest),
    async crashServer() {
      const restarted = new Promise<void>((resolve) => {
        let hasLeft = false;
        const subscription = client.onDidChangeState(({ newState }) => {
          hasLeft ||= newState !== State.Running;
          if (!hasLeft || newState !== State.Running) return;
          subscription.dispose();
          resolve();
        });
      });
      server.crash();
      await restarted;
    },
  };
}
