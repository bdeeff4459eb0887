import { WorkbenchPage } from "./pages/workbenchPage.ts";
import { saveScreenshot } from "./screenshots.ts";
import { openSession, type SessionOptions } from "./session.ts";
import { plainTypingSettings } from "./settings.ts";

/** A workbench to be driven by keyboard and looked at. */
export interface OpenWorkbench {
  readonly workbench: WorkbenchPage;
  /** Saves a picture of the window in out/screenshots, for a test that failed, and gives its path. */
  saveScreenshot(name: string): Promise<string>;
  /** Ends the browser and the server and removes every temporary folder. */
  close(): Promise<void>;
}

/**
 * Opens a workbench that adds nothing to what is typed, and waits until its window is complete.
 *
 * @throws with a screenshot in out/screenshots when the window does not come up
 */
export async function openWorkbench(options: SessionOptions): Promise<OpenWorkbench> {
  const session = await openSession({ ...options, settings: { ...plainTypingSettings, ...options.settings } });
  const workbench = new WorkbenchPage(session.page, session.settingsFile);
  try {
    await Promise.race([workbench.waitUntilRestored(), session.broken]);
    return { workbench, saveScreenshot: (name) => saveScreenshot(session.page, name), close: session.close };
  } catch (error) {
    const picture = await saveScreenshot(session.page, "workbench-not-restored").catch(() => "none");
    await session.close();
    throw new Error(`The workbench did not come up; screenshot: ${picture}`, { cause: error });
  }
}
