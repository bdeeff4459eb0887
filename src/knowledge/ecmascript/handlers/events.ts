import { type CallHandler, callHandlers, decoratorHandlers, type HandlerPlace, type HandlerRow } from "./handlerRow.ts";

const any: HandlerPlace = { argument: "any" };
const listener: HandlerPlace = { argument: 1 };

/** `process` tells of signals, failures and the end, where nothing but synchronous code is sure to run. */
const nowhere: HandlerPlace = { argument: 1, properties: [] };

/** The interface of Node's EventEmitter, which sockets, streams, child processes, ws and socket.io share. */
const emitterMethods = "on once addListener prependListener prependOnceListener".split(" ");

/** Servers that tell of a connection, and through it of messages, by events. */
const socketServers = ["ws.WebSocketServer", "ws.Server", "socket.io.Server", "net.Server", "tls.Server"];

/**
 * Events of programs without a page: emitters, queues, timers of the calendar, bots, desktop and editor. Sources:
 * nodejs.org/api/events, electronjs.org/docs/latest/api/ipc-main, code.visualstudio.com/api/references/vscode-api,
 * mongoosejs.com/docs/middleware.html, grpc.io/docs/languages/node and the README of each package.
 */
export const eventHandlers: readonly HandlerRow[] = [
  ...emitterMethods.map(
    (name): CallHandler => ({
      form: "method",
      name: `*.${name}`,
      handler: listener,
      firstArgument: "string",
      context: "event",
    }),
  ),
  ...callHandlers("process.#", emitterMethods.join(" "), nowhere, "event"),

  ...callHandlers("electron.ipcMain.#", "handle handleOnce on once", listener, "ui-event"),
  ...callHandlers("electron.ipcRenderer.#", "on once", listener, "ui-event"),
  ...callHandlers("electron.app.#", "on once", listener, "ui-event"),
  ...callHandlers("electron.globalShortcut.#", "register", listener, "ui-event"),

  ...callHandlers("vscode.commands.#", "registerCommand registerTextEditorCommand", listener, "event"),
  ...callHandlers(
    "vscode.workspace.#",
    "onDidChangeConfiguration onDidChangeTextDocument onDidOpenTextDocument onDidSaveTextDocument onWillSaveTextDocument",
    any,
    "event",
  ),
  ...callHandlers(
    "vscode.languages.#",
    `registerCallHierarchyProvider registerCodeActionsProvider registerCodeLensProvider registerColorProvider
    registerCompletionItemProvider registerDeclarationProvider registerDefinitionProvider
    registerDocumentFormattingEditProvider registerDocumentHighlightProvider registerDocumentLinkProvider
    registerDocumentSymbolProvider registerFoldingRangeProvider registerHoverProvider registerImplementationProvider
    registerInlayHintsProvider registerReferenceProvider registerRenameProvider registerSignatureHelpProvider
    registerTypeDefinitionProvider`.replace(/\s+/g, " "),
    { argument: 1, everythingIn: null },
    "event",
  ),
  ...callHandlers("vscode.window.#", "onDidChangeActiveTextEditor onDidChangeTextEditorSelection", any, "event"),
  ...callHandlers(
    "vscode-languageserver.Connection.#",
    "onCodeAction onCompletion onDefinition onDidChangeConfiguration onHover onInitialize onNotification onRequest",
    any,
    "event",
  ),
  ...callHandlers(
    "chrome.#",
    "runtime.onMessage.addListener tabs.onUpdated.addListener action.onClicked.addListener",
    any,
    "event",
  ),

  ...callHandlers(
    "obsidian.Plugin.#",
    "addCommand",
    { argument: 0, properties: ["callback", "checkCallback", "editorCallback", "editorCheckCallback"] },
    "ui-event",
  ),
  ...callHandlers("amqplib.Channel.#", "consume", any, "message"),
  ...callHandlers("kafkajs.Consumer.#", "run", { argument: 0, properties: ["eachMessage", "eachBatch"] }, "message"),
  ...callHandlers("bullmq.#", "Worker", { argument: 1 }, "message"),
  ...callHandlers("bull.Queue.#", "process", any, "message"),
  ...socketServers.flatMap((server) => callHandlers(`${server}.#`, emitterMethods.join(" "), listener, "message")),
  ...callHandlers("agenda.Agenda.#", "define", any, "event"),
  ...callHandlers("node-cron.#", "schedule", { argument: 1 }, "event"),
  ...callHandlers("cron.#", "CronJob", { argument: 1 }, "event"),
  ...callHandlers("node-schedule.#", "scheduleJob", any, "event"),
  ...callHandlers("chokidar.FSWatcher.#", "on", listener, "event"),
  ...callHandlers("fs.#", "watch watchFile", any, "event"),

  ...callHandlers("telegraf.Telegraf.#", "action catch command hears help on start use", any, "event"),
  ...callHandlers("grammy.Bot.#", "callbackQuery command hears on use", any, "event"),
  ...callHandlers("@slack/bolt.App.#", "action command event message shortcut use view", any, "event"),
  ...callHandlers("probot.Probot.#", "on onAny", any, "event"),

  ...callHandlers("mongoose.Schema.#", "pre post", listener, "event"),
  ...callHandlers("@grpc/grpc-js.Server.#", "addService", { argument: 1, everythingIn: null }, "request"),
  ...callHandlers("grpc.Server.#", "addService", { argument: 1, everythingIn: null }, "request"),

  ...callHandlers("firebase-functions.https.#", "onCall onRequest", any, "request"),
  ...callHandlers("firebase-functions/v2/https.#", "onCall onRequest", any, "request"),
  ...callHandlers("@google-cloud/functions-framework.#", "cloudEvent http", { argument: 1 }, "request"),
  ...callHandlers(
    "@azure/functions.app.#",
    "deleteRequest get http patch post put serviceBusQueue storageBlob storageQueue timer",
    { argument: 1, properties: ["handler"] },
    "request",
  ),
  ...callHandlers("#", "middy", { argument: 0 }, "request"),
  ...decoratorHandlers("moleculer-decorators", "Action Event", null, "event"),
];
