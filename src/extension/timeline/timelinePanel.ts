import { type Disposable, l10n, Selection, Uri, ViewColumn, type WebviewPanel, window, workspace } from "vscode";
import {
  simulatorOf,
  type TimelineInput,
  type TimelineOutput,
  type TimelinePlace,
  type TimelineWorker,
  timelineViewType,
} from "../../webview/messages/timeline.ts";
import { displayLocale } from "../displayLocale.ts";
import { editorColumn } from "../editorColumn.ts";
import { type App, showApp } from "../webview/appPanel.ts";
import { chooseSettings, chooseTraces, saveExport } from "./files.ts";
import { placeAfter } from "./places.ts";
import type { FindSubject } from "./subject.ts";

const app: App = { script: `timeline.${displayLocale()}.js`, styles: ["webview.css", "timeline.css"] };

/** How long edits are gathered before the timeline follows them, in milliseconds. */
const pause = 400;

/** The panel with the timeline; there is at most one. */
export interface TimelinePanel extends Disposable {
  show(place: TimelinePlace): void;
  /** What it was last sent for; null while there is no panel. */
  readonly place: TimelinePlace | null;
}

/** What the panel asks of the rest of the extension. */
export interface TimelinePorts {
  readonly extensionUri: Uri;
  readonly findSubject: FindSubject;
  /** Opens the note on a concept. */
  readonly explain: (concept: string) => void;
}

/** Prepares the panel, and revives the one that was open when the window was closed. */
export function createTimelinePanel({ extensionUri, findSubject, explain }: TimelinePorts): TimelinePanel {
  let open: WebviewPanel | null = null;
  let place: TimelinePlace | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const sent = new Set<TimelineWorker>();

  const post = (message: TimelineInput) => void open?.webview.postMessage(message);

  async function refresh(): Promise<void> {
    const wanted = place;
    if (!wanted) return;
    try {
      const subject = await findSubject(wanted);
      if (place !== wanted) return;
      if (open) open.title = subject ? `${l10n.t("Timeline")}: ${subject.before.title}` : l10n.t("Timeline");
      const simulator = subject && simulatorOf(subject);
      if (simulator) await sendWorker(simulator);
      if (place !== wanted) return;
      post(
        subject && simulator
          ? { type: "subject", place: wanted, subject, simulator }
          : { type: "nothing", place: wanted },
      );
    } catch (error) {
      post({ type: "failed", place: wanted, message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Sends the program of a worker once. */
  async function sendWorker(name: TimelineWorker): Promise<void> {
    if (sent.has(name)) return;
    const script = await readScript(extensionUri, name);
    if (sent.has(name)) return;
    sent.add(name);
    post({ type: "worker", name, script });
  }

  function postCursor(): void {
    const editor = window.activeTextEditor;
    if (!editor) return;
    post({ type: "cursor", uri: editor.document.uri.toString(), line: editor.selection.active.line + 1 });
  }

  async function act(message: TimelineOutput): Promise<void> {
    switch (message.type) {
      case "ready":
        // A page that says this is new: it has no worker yet.
        sent.clear();
        place ??= message.place;
        await refresh();
        return postCursor();
      case "openLine":
        return openLine(message.uri, message.line);
      case "explain":
        return explain(message.concept);
      case "save":
        return saveExport(message.name, message.content);
      case "needWorker":
        return sendWorker(message.name);
      case "chooseTraces":
      case "chooseSettings": {
        const answer = await (message.type === "chooseTraces" ? chooseTraces() : chooseSettings());
        if (answer) post(answer);
      }
    }
  }

  function adopt(panel: WebviewPanel): void {
    open = panel;
    const subscriptions = [
      // A file that cannot be written or read, say: the panel is as it was, and the reader knows why nothing happened.
      panel.webview.onDidReceiveMessage((message: TimelineOutput) => act(message).catch(report)),
      window.onDidChangeTextEditorSelection(postCursor),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (!place || document.uri.toString() !== place.uri || contentChanges.length === 0) return;
        place = placeAfter(place, contentChanges);
        clearTimeout(timer);
        timer = setTimeout(refresh, pause);
      }),
    ];
    panel.onDidDispose(() => {
      clearTimeout(timer);
      for (const subscription of subscriptions) subscription.dispose();
      open = null;
      place = null;
    });
    showApp(panel, app, extensionUri);
  }

  const serializer = window.registerWebviewPanelSerializer(timelineViewType, {
    async deserializeWebviewPanel(panel) {
      adopt(panel);
    },
  });
  return {
    show(wanted) {
      place = wanted;
      if (open) {
        open.reveal(undefined, false);
        void refresh();
      } else {
        adopt(window.createWebviewPanel(timelineViewType, l10n.t("Timeline"), ViewColumn.Beside));
      }
    },
    get place() {
      return place;
    },
    dispose() {
      serializer.dispose();
      open?.dispose();
    },
  };
}

function report(error: unknown): void {
  void window.showErrorMessage(error instanceof Error ? error.message : String(error));
}

/** The program of a worker. */
async function readScript(extensionUri: Uri, name: TimelineWorker): Promise<string> {
  const file = Uri.joinPath(extensionUri, "dist", "webview", `${name}.js`);
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

async function openLine(uri: string, line: number): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri), { viewColumn: editorColumn() });
  const { range, firstNonWhitespaceCharacterIndex } = editor.document.lineAt(
    Math.min(line, editor.document.lineCount) - 1,
  );
  const start = range.start.with({ character: firstNonWhitespaceCharacterIndex });
  editor.selection = new Selection(start, range.end);
  editor.revealRange(range);
}
