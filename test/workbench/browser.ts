import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { findBrowser } from "./installation.mjs";

/** The driver's types, for tests in other folders: the driver is installed for this one. */
export type { Browser, Locator, Page } from "playwright-core";

/** The page's size in CSS pixels; the one of the editor's own tests in a browser. */
const viewport = { width: 1200, height: 800 };

/** How long the browser may take to start, in milliseconds: a second on an idle machine, much more on a crowded one. */
const startMilliseconds = 180_000;

/** No network but the loopback, no graphics card, no first-run pages. */
const browserFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
];

export interface ContextOptions {
  /** Device pixels per CSS pixel; 1 when absent. 2 makes sharp screenshots. */
  readonly deviceScaleFactor?: number;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly reducedMotion?: "reduce" | "no-preference";
}

/**
 * Starts a headless Chrome or Chromium with a fresh profile.
 *
 * @throws when none is installed
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    throw new Error("No Chrome or Chromium found: run `node test/workbench/install.mjs` or set CHROME_PATH.");
  }
  // Chromium's sandbox refuses to run as root, which is who tests are in a container.
  const asRoot = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const args = [...browserFlags, ...asRoot];
  return chromium.launch({ executablePath, headless: true, args, timeout: startMilliseconds });
}

/** A browser context that may use the clipboard; the origin is the workbench's. */
export async function newContext(
  browser: Browser,
  origin: string,
  options: ContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport, locale: "en-US", ...options });
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin });
  return context;
}
