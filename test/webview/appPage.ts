import { readFileSync } from "node:fs";
import path from "node:path";
import { webviewPage } from "../../src/extension/webview/page.ts";
import type { Locale } from "../../src/model/finding.ts";
import type { Browser, Page } from "../workbench/browser.ts";
import { readThemes, type Theme, type ThemeKind } from "./themes.ts";

const root = path.join(import.meta.dirname, "..", "..");
const origin = "http://webview.test";

/** How long one wait on the page may take, in milliseconds: generous, for a crowded machine. */
const waitMilliseconds = 120_000;

export interface AppOptions {
  /** The name of the bundle and of its style. */
  readonly app: "explainer" | "timeline";
  readonly theme?: ThemeKind;
  readonly locale?: Locale;
  /** What the panel saved before it was closed. */
  readonly state?: unknown;
  readonly reducedMotion?: "reduce" | "no-preference";
  /** Classes that the editor adds to the body. */
  readonly bodyClasses?: readonly string[];
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly deviceScaleFactor?: number;
}

/** An app of a webview in a page of its own, with a stand-in for the extension on its other side. */
export interface AppPage {
  readonly page: Page;
  /** What the app has posted so far. */
  sent(): Promise<readonly Record<string, unknown>[]>;
  /** Waits until the app has posted a message of this type, and gives the last one. */
  waitForSent(type: string): Promise<Record<string, unknown>>;
  /** Does something and waits until the app has posted a message of this type that it had not posted before: that one. */
  sentAfter(type: string, action: () => Promise<void>): Promise<Record<string, unknown>>;
  post(message: unknown): Promise<void>;
  /** What the app has saved last. */
  savedState(): Promise<unknown>;
  close(): Promise<void>;
}

/**
 * Loads an app as the editor does: the page that the extension makes, with its content security policy, in the colours
 * of a theme. Nothing else is reachable, and a breach of the policy or an error in the page fails the test in `close`.
 */
export async function openApp(browser: Browser, options: AppOptions): Promise<AppPage> {
  const { app, theme = "dark", locale = "en", state, reducedMotion = "no-preference", bodyClasses = [] } = options;
  const { viewport = { width: 1000, height: 800 }, deviceScaleFactor = 1 } = options;
  const context = await browser.newContext({ reducedMotion, viewport, deviceScaleFactor });
  const page = await context.newPage();
  page.setDefaultTimeout(waitMilliseconds);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.route("**/*", (route) => {
    const { pathname, host } = new URL(route.request().url());
    const served = host === "webview.test" ? serve(pathname, app, locale) : null;
    if (served) return route.fulfill(served);
    problems.push(`The page asked for ${route.request().url()}.`);
    return route.abort();
  });
  await page.addInitScript(pretendToBeEditor, { state, theme: readThemes()[theme], bodyClasses });
  await page.goto(`${origin}/`);
  const sent = () => page.evaluate<readonly Record<string, unknown>[]>("sentMessages");
  const waitForMore = async (type: string, already: number) => {
    const isThere = (wanted: { type: string; already: number }) =>
      (globalThis as unknown as { sentMessages: { type: string }[] }).sentMessages.filter(
        (one) => one.type === wanted.type,
      ).length > wanted.already;
    await page.waitForFunction(isThere, { type, already });
    return (await sent()).findLast((message) => message.type === type) ?? {};
  };
  return {
    page,
    sent,
    waitForSent: (type) => waitForMore(type, 0),
    async sentAfter(type, action) {
      const already = (await sent()).filter((message) => message.type === type).length;
      await action();
      return waitForMore(type, already);
    },
    post: (message) => page.evaluate((data) => window.postMessage(data, "*"), message),
    savedState: () => page.evaluate("savedState"),
    async close() {
      await context.close();
      if (problems.length > 0) throw new Error(`The page was not clean:\n${problems.join("\n")}`);
    },
  };
}

/** Runs in the page before its scripts. */
function pretendToBeEditor(given: { state: unknown; theme: Theme; bodyClasses: readonly string[] }): void {
  const global = globalThis as unknown as Record<string, unknown>;
  const messages: unknown[] = [];
  global.sentMessages = messages;
  global.savedState = given.state;
  global.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => messages.push(structuredClone(message)),
    getState: () => global.savedState,
    setState: (state: unknown) => {
      global.savedState = structuredClone(state);
    },
  });
  const dress = () => {
    for (const [name, value] of Object.entries(given.theme.variables)) {
      document.documentElement.style.setProperty(name, value);
    }
    document.body.className = [given.theme.bodyClass, ...given.bodyClasses].join(" ");
  };
  // The body comes while the page is parsed, before its script runs.
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    dress();
  }).observe(document, { childList: true, subtree: true });
}

function serve(pathname: string, app: string, locale: Locale): { body: string | Buffer; contentType: string } | null {
  if (pathname === "/") {
    const body = webviewPage({
      script: `${origin}/dist/webview/${app === "timeline" ? `timeline.${locale}` : app}.js`,
      styles: [`${origin}/media/webview.css`, `${origin}/media/${app}.css`],
      cspSource: origin,
      nonce: "abc123",
      language: locale === "zh-cn" ? "zh-CN" : "en",
      title: "Interleave",
    });
    return { body, contentType: "text/html" };
  }
  if (pathname === "/favicon.ico") return { body: "", contentType: "image/x-icon" };
  if (!/^\/(?:dist\/webview|media)\/[\w.-]+$/.test(pathname)) return null;
  const contentType = pathname.endsWith(".css") ? "text/css" : "text/javascript";
  return { body: readFileSync(path.join(root, pathname)), contentType };
}
