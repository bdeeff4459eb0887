import { commands, type Disposable, env, l10n, Range, Uri, ViewColumn, type WebviewPanel, window } from "vscode";
import { showTimelineCommand } from "../../server/protocol.ts";
import {
  type Example,
  type ExplainerInput,
  type ExplainerOutput,
  explainerViewType,
  type FindingPlace,
  type Place,
} from "../../webview/messages/explainer.ts";
import { editorColumn } from "../editorColumn.ts";
import { openExample } from "../openExample.ts";
import { type App, showApp } from "../webview/appPanel.ts";
import { findingsByRule, onFindingsChange } from "./findings.ts";
import type { Libraries } from "./library.ts";

const app: App = { script: "explainer.js", styles: ["webview.css", "explainer.css"] };

/** The panel with the notes; there is at most one. */
export interface ExplainerPanel extends Disposable {
  /** Shows a place beside the editor; an open panel goes there. */
  show(place: Place): void;
  /** What the panel shows now; null while there is none. */
  readonly shown: Place | null;
}

/** Prepares the panel, and revives the one that was open when the window was closed. */
export function createExplainerPanel(extensionUri: Uri, libraries: Libraries): ExplainerPanel {
  let open: WebviewPanel | null = null;
  let wanted: Place | null = null;
  let shown: Place | null = null;

  function adopt(panel: WebviewPanel): void {
    open = panel;
    const post = (message: ExplainerInput) => void panel.webview.postMessage(message);
    const postFindings = () => post({ type: "findings", findings: findingsByRule() });
    const subscriptions = [
      panel.webview.onDidReceiveMessage(async (message: ExplainerOutput) => {
        if (message.type === "ready") {
          post({ type: "library", library: await libraries.everything() });
          postFindings();
          if (wanted) post({ type: "show", place: wanted });
          wanted = null;
        } else if (message.type === "shown") {
          shown = message.place;
          panel.title = message.title;
        } else {
          await act(message);
        }
      }),
      onFindingsChange(postFindings),
    ];
    panel.onDidDispose(() => {
      for (const subscription of subscriptions) subscription.dispose();
      open = null;
      shown = null;
    });
    showApp(panel, app, extensionUri);
  }

  function show(place: Place): void {
    if (open && shown) {
      open.reveal(undefined, false);
      void open.webview.postMessage({ type: "show", place } satisfies ExplainerInput);
      return;
    }
    wanted = place;
    if (open) open.reveal(undefined, false);
    else adopt(window.createWebviewPanel(explainerViewType, l10n.t("Concurrency Notes"), ViewColumn.Beside));
  }

  const serializer = window.registerWebviewPanelSerializer(explainerViewType, {
    async deserializeWebviewPanel(panel) {
      adopt(panel);
    },
  });
  return {
    show,
    get shown() {
      return shown;
    },
    dispose() {
      serializer.dispose();
      open?.dispose();
    },
  };
}

/** Does what the reader has asked for. */
async function act(message: Exclude<ExplainerOutput, { type: "ready" | "shown" }>): Promise<void> {
  switch (message.type) {
    case "copy":
      return env.clipboard.writeText(message.text);
    case "openExample":
      await openExample(message.example);
      return;
    case "showTimeline":
      return showTimeline(message.example);
    case "openFinding":
      return openFinding(message.finding);
  }
}

/** The timeline of the whole example. */
async function showTimeline(example: Example): Promise<void> {
  const { document } = await openExample(example);
  const range = { start: { line: 0, character: 0 }, end: { line: document.lineCount, character: 0 } };
  await commands.executeCommand(showTimelineCommand, { uri: document.uri.toString(), range });
}

async function openFinding({ uri, line, character }: FindingPlace): Promise<void> {
  const selection = new Range(line, character, line, character);
  await window.showTextDocument(Uri.parse(uri), { selection, viewColumn: editorColumn() });
}
