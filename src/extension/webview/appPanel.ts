import { Uri, type WebviewPanel } from "vscode";
import { displayLocale } from "../displayLocale.ts";
import { webviewPage } from "./page.ts";

/** An app for a webview, by the names of its files. */
export interface App {
  /** Below `dist/webview`. */
  readonly script: string;
  /** Below `media`. */
  readonly styles: readonly string[];
}

/** Puts an app into a panel, new or revived. It may read what ships with the extension, and nothing else. */
export function showApp(panel: WebviewPanel, app: App, extensionUri: Uri): void {
  const scripts = Uri.joinPath(extensionUri, "dist", "webview");
  const media = Uri.joinPath(extensionUri, "media");
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [scripts, media] };
  panel.iconPath = Uri.joinPath(media, "icon.svg");
  webview.html = webviewPage({
    script: webview.asWebviewUri(Uri.joinPath(scripts, app.script)).toString(),
    styles: app.styles.map((style) => webview.asWebviewUri(Uri.joinPath(media, style)).toString()),
    cspSource: webview.cspSource,
    nonce: makeNonce(),
    language: displayLocale() === "zh-cn" ? "zh-CN" : "en",
    title: panel.title,
  });
}

function makeNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
