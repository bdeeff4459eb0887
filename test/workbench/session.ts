import path from "node:path";
import type { Page } from "playwright-core";
import { type ContextOptions, launchBrowser, newContext } from "./browser.ts";
import { workbenchQuery } from "./payload.ts";
import { startWorkbench } from "./server.ts";
import type { EditorSettings } from "./settings.ts";
import { type ExtensionHost, stageExtension } from "./stage.ts";

/** How long one wait on the page may take, in milliseconds: generous, for a crowded machine; waits end early. */
const waitMilliseconds = 180_000;

export interface SessionOptions extends ContextOptions {
  /** The absolute path of the folder, or of the `.code-workspace` file, to open. */
  readonly workspace: string;
  /** The extension under development: the absolute path of the folder with its manifest. */
  readonly extensionPath?: string;
  /** The bundled tests to run: an absolute path below the extension's `dist` folder. */
  readonly testsPath?: string;
  /** The extension host; Node.js when absent. */
  readonly host?: ExtensionHost;
  /** Installed extensions, from `installVsix`; none when absent. */
  readonly extensionsFolder?: string;
  /** User settings, over the quiet ones. */
  readonly settings?: EditorSettings;
  /** What the editor tells extensions of its language, such as `zh-cn`; its own texts stay English. */
  readonly displayLanguage?: string;
}

/** A workbench in a browser, with its server. */
export interface Session {
  readonly page: Page;
  /** The settings.json of the profile; the workbench follows changes of it. */
  readonly settingsFile: string;
  /** Rejects when the page or the server ends before `close`. */
  readonly broken: Promise<never>;
  /** Ends the browser and the server and removes every temporary folder. */
  close(): Promise<void>;
}

/**
 * Opens the workbench in a browser page with a profile, a server and a port of its own.
 *
 * @param prepare runs on the page before it goes to the workbench: for listeners and exposed functions
 */
export async function openSession(
  options: SessionOptions,
  prepare: (page: Page) => Promise<void> = async () => {},
): Promise<Session> {
  const cleanups: (() => Promise<void>)[] = [];
  const close = async () => {
    const failures: unknown[] = [];
    for (const cleanup of cleanups.splice(0).reverse()) await cleanup().catch((error) => failures.push(error));
    if (failures.length > 0) throw new AggregateError(failures, "The workbench could not be closed cleanly.");
  };
  try {
    const target = await stagedTarget(options, cleanups);
    const server = await startWorkbench(options);
    cleanups.push(server.stop);
    const browser = await launchBrowser();
    cleanups.push(() => browser.close());
    const context = await newContext(browser, `http://${server.authority}`, options);
    const page = await context.newPage();
    page.setDefaultTimeout(waitMilliseconds);
    const broken = brokenBefore(page, server.ended, () => cleanups.length === 0);
    if (options.displayLanguage !== undefined) await page.addInitScript(speak, options.displayLanguage);
    await prepare(page);
    await page.goto(server.url(workbenchQuery(server.authority, target)));
    return { page, settingsFile: server.settingsFile, broken, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs in the page: a language pack, which would say the same, comes from a gallery. */
function speak(language: string): void {
  Object.defineProperty(globalThis, "_VSCODE_NLS_LANGUAGE", { get: () => language, set() {} });
}

async function stagedTarget(options: SessionOptions, cleanups: (() => Promise<void>)[]) {
  const { workspace, extensionPath, testsPath, host = "node" } = options;
  if (extensionPath === undefined) return { workspace };
  const staged = await stageExtension(extensionPath, host);
  cleanups.push(staged.remove);
  const target = { workspace, extensionPath: staged.extensionPath };
  if (testsPath === undefined) return target;
  return { ...target, testsPath: path.join(staged.extensionPath, path.relative(extensionPath, testsPath)) };
}

function brokenBefore(page: Page, serverEnded: Promise<void>, isClosing: () => boolean): Promise<never> {
  const broken = new Promise<never>((_, reject) => {
    const fail = (what: string) => {
      if (!isClosing()) reject(new Error(what));
    };
    page.once("crash", () => fail("The page of the workbench crashed."));
    page.once("close", () => fail("The page of the workbench was closed."));
    void serverEnded.then(() => fail("The editor's server ended early."));
  });
  // Whoever waits sees the rejection; with nobody waiting it must not end the process.
  broken.catch(() => {});
  return broken;
}
