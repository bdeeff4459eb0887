import { readFile } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { FrameLocator, Locator, Page } from "playwright-core";
import type { EditorSettings } from "../settings.ts";
import { EditorPage } from "./editorPage.ts";
import { ProblemsPage } from "./problemsPage.ts";
import { chooseInQuickInput, commandRow, labelledRow } from "./quickInput.ts";

/** The themes that the tests look at, each with the class of the workbench that tells that it is on. */
const themes = {
  light: { name: "Default Light Modern", marker: "vs" },
  dark: { name: "Default Dark Modern", marker: "vs-dark" },
  highContrast: { name: "Default High Contrast", marker: "hc-black" },
  highContrastLight: { name: "Default High Contrast Light", marker: "hc-light" },
} as const;

/** The whole window of the editor. */
export class WorkbenchPage {
  readonly page: Page;
  readonly editor: EditorPage;
  readonly problems: ProblemsPage;
  readonly #settingsFile: string;

  constructor(page: Page, settingsFile: string) {
    this.page = page;
    this.editor = new EditorPage(page);
    this.problems = new ProblemsPage(page);
    this.#settingsFile = settingsFile;
  }

  /** Waits until the window is complete; extensions may still be on their way. */
  async waitUntilRestored(): Promise<void> {
    await this.page.waitForFunction("globalThis.driver !== undefined");
    await this.page.evaluate("driver.whenWorkbenchRestored()");
    await this.page.locator(".monaco-workbench .statusbar").waitFor();
  }

  /** Opens a file of the workspace by its name and puts the cursor into it. */
  async openFile(file: string): Promise<void> {
    const name = path.posix.basename(file);
    await chooseInQuickInput(this.page, "ControlOrMeta+P", file, labelledRow(this.page, name));
    await this.editor.waitForFile(name);
  }

  /**
   * Runs a command from the palette; the title finds it and the identifier tells it from others of that title.
   *
   * @throws when the palette does not offer it
   */
  async runCommand(id: string, title: string): Promise<void> {
    await chooseInQuickInput(this.page, "F1", title, commandRow(this.page, id));
  }

  /** Loads the window again, and waits until it is complete. */
  async reload(): Promise<void> {
    await this.page.evaluate("globalThis.isToBeReloaded = true");
    await this.runCommand("workbench.action.reloadWindow", "Developer: Reload Window");
    await this.page.waitForFunction("globalThis.isToBeReloaded === undefined");
    await this.waitUntilRestored();
  }

  /** Shows the Problems panel and puts the focus into it. */
  async showProblems(): Promise<ProblemsPage> {
    await this.runCommand("workbench.panel.markers.view.focus", "Problems: Focus on Problems View");
    await this.problems.element.waitFor();
    return this.problems;
  }

  /**
   * Changes user settings as a person does, by editing settings.json in the editor, over those that are there.
   *
   * Writing the file behind the editor's back changes nothing: the server's editor does not watch it (tried).
   */
  async changeSettings(settings: EditorSettings): Promise<void> {
    const before: EditorSettings = JSON.parse(await readFile(this.#settingsFile, "utf8"));
    if (Object.entries(settings).every(([key, value]) => isDeepStrictEqual(before[key], value))) return;
    const after = JSON.stringify({ ...before, ...settings }, undefined, 2);
    await this.runCommand("workbench.action.openSettingsJson", "Preferences: Open User Settings (JSON)");
    await this.editor.waitForFile("settings.json");
    await this.editor.paste(after);
    await this.editor.save();
    await this.runCommand("workbench.action.closeActiveEditor", "View: Close Editor");
  }

  /** Changes the colour theme and waits until the workbench wears it. */
  async changeTheme(theme: keyof typeof themes): Promise<void> {
    const { name, marker } = themes[theme];
    await this.changeSettings({ "workbench.colorTheme": name });
    await this.page.locator(`.monaco-workbench.${marker}`).waitFor();
  }

  /** Opens the notification centre, since pop-ups are off in an editor under test, and waits for a message in it. */
  async waitForNotification(text: string): Promise<void> {
    await this.runCommand("notifications.showList", "Notifications: Show Notifications");
    const center = this.page.locator(".notifications-center.visible");
    await center.locator(".notification-list-item-message").filter({ hasText: text }).first().waitFor();
  }

  /** The document inside the visible webview. */
  webview(): FrameLocator {
    return this.page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
  }

  /** Saves a picture of one element, or of the whole window, without a blinking cursor. */
  async screenshot(file: string, element: Locator = this.page.locator(".monaco-workbench")): Promise<void> {
    await element.screenshot({ path: file, animations: "disabled", caret: "hide" });
  }
}
