import type { Locator, Page } from "playwright-core";
import { eventually } from "../../editor/support/eventually.ts";
import { isShown, tryUntil } from "./attempts.ts";
import { focusRow } from "./listNavigation.ts";
import { chooseInQuickInput } from "./quickInput.ts";

/** What the clipboard holds before something is copied. */
const nothingCopied = "nothing was copied yet";

/** The severities that the editor underlines, by the class of the decoration. */
export type Squiggle = "error" | "warning" | "info" | "hint";

/**
 * The active text editor, driven by the keyboard. The editor asks its extensions before it runs a command for the first
 * time, so a key may do its work some time after it was pressed: what it does is waited for each time.
 */
export class EditorPage {
  readonly #page: Page;
  /** The widget, for pictures of it. */
  readonly element: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.element = page.locator(".editor-group-container.active .editor-instance .monaco-editor").first();
  }

  /** Waits until the editor shows the file of this name, not only its tab, and puts the cursor into it. */
  async waitForFile(name: string): Promise<void> {
    await this.#page.locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`).waitFor();
    await this.element.and(this.#page.locator(`[data-uri$="/${encodeURIComponent(name)}"]`)).waitFor();
    await this.element.locator(".view-line").first().waitFor();
    await this.focus();
  }

  async focus(): Promise<void> {
    await this.element.locator(".native-edit-context, textarea.inputarea").first().focus();
  }

  /** Types with one keystroke per character; a line feed is the Enter key. */
  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** Presses a key or a chord such as `ControlOrMeta+Z` in the editor. */
  async press(key: string): Promise<void> {
    await this.focus();
    await this.#page.keyboard.press(key);
  }

  /** Puts the cursor at a line and a column, both counted from 1 as the status bar shows them. */
  async goTo(line: number, column: number): Promise<void> {
    await this.focus();
    // The input starts with a colon, its mark for a line; what is typed goes after it.
    const row = this.#page.locator(".quick-input-widget .monaco-list-row").first();
    await chooseInQuickInput(this.#page, "Control+G", `${line}:${column}`, row);
    await this.#page.locator(".statusbar").getByText(`Ln ${line}, Col ${column}`).waitFor();
  }

  /** The whole text through the clipboard; the cursor goes back to where it was. */
  async text(): Promise<string> {
    await this.selectAll();
    await this.#page.evaluate((mark) => navigator.clipboard.writeText(mark), nothingCopied);
    await this.#page.keyboard.press("ControlOrMeta+C");
    const text = await eventually(
      "the copied text",
      () => this.#page.evaluate(() => navigator.clipboard.readText()),
      (copied) => copied !== nothingCopied,
    );
    await this.#page.keyboard.press("ControlOrMeta+U");
    await this.#selected().waitFor({ state: "hidden" });
    return text;
  }

  /** Waits until the whole text, which is not empty, is this one. */
  async waitForText(expected: string): Promise<void> {
    await eventually(
      `the text ${JSON.stringify(expected)}`,
      () => this.text(),
      (text) => text === expected,
    );
  }

  /** Selects everything there is. */
  async selectAll(): Promise<void> {
    await this.press("ControlOrMeta+A");
    await eventually(
      "everything selected",
      async () => (await this.#selected().count()) > 0 || (await this.#isEmpty()),
      (isDone) => isDone,
    );
  }

  /** What the status bar says of a selection. */
  #selected(): Locator {
    return this.#page.locator(".statusbar").getByText(/\(\d+ selected\)/);
  }

  async #isEmpty(): Promise<boolean> {
    const lines = await this.element.locator(".view-line").allInnerTexts();
    return lines.length === 1 && lines[0] === "";
  }

  /** Selects everything and types over it. */
  async replaceWith(text: string): Promise<void> {
    await this.selectAll();
    if (!(await this.#isEmpty())) await this.#page.keyboard.press("Delete");
    await eventually(
      "an empty text",
      () => this.#isEmpty(),
      (isEmpty) => isEmpty,
    );
    await this.type(text);
  }

  /** Puts the text in place of everything, at once. */
  async paste(text: string): Promise<void> {
    await this.selectAll();
    await this.#page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await this.#page.keyboard.press("ControlOrMeta+V");
    await this.#page.locator(".editor-group-container.active .tab.active.dirty").waitFor();
  }

  /** The underlined stretches that are in view. */
  squiggles(severity: Squiggle): Locator {
    return this.element.locator(`.squiggly-${severity}`);
  }

  /** Waits until something is underlined with the severity. */
  async waitForSquiggle(severity: Squiggle): Promise<void> {
    await this.squiggles(severity).first().waitFor({ state: "attached" });
  }

  /** Waits until nothing is underlined with the severity. */
  async waitForNoSquiggle(severity: Squiggle): Promise<void> {
    await this.squiggles(severity).first().waitFor({ state: "detached" });
  }

  /** Opens the hover at the cursor, waits until it contains a text, leaves it open and gives its whole text. */
  async hoverText(containing: string | RegExp): Promise<string> {
    // The parts come from several providers, each in its time.
    const hover = this.hover().filter({ hasText: containing });
    await tryUntil(`open a hover with ${containing}`, async () => {
      await this.press("ControlOrMeta+K");
      await this.#page.keyboard.press("ControlOrMeta+I");
      if (await isShown(hover)) return true;
      await this.dismiss();
      return false;
    });
    return (await hover.allInnerTexts()).join("\n");
  }

  /** The hover widget, for pictures and for the links in it. */
  hover(): Locator {
    return this.#page.locator(".monaco-hover:not(.hidden) .monaco-hover-content").first();
  }

  /** Closes hover, menu or suggestion. */
  async dismiss(): Promise<void> {
    await this.#page.keyboard.press("Escape");
    await this.quickFixMenu().waitFor({ state: "hidden" });
    await this.hover().waitFor({ state: "hidden" });
  }

  /** The titles in the menu of quick fixes at the cursor, in its order; the menu is left open. */
  async quickFixTitles(): Promise<readonly string[]> {
    await tryUntil("open the menu of quick fixes", async () => {
      await this.press("ControlOrMeta+.");
      if (await isShown(this.quickFixMenu().locator(".monaco-list-row.action").first())) return true;
      await this.dismiss();
      return false;
    });
    return this.quickFixMenu().locator(".monaco-list-row.action .title").allTextContents();
  }

  /** The menu of quick fixes, for pictures. */
  quickFixMenu(): Locator {
    return this.#page.locator(".action-widget:not(.action-list-submenu-panel)");
  }

  /**
   * Opens the menu of quick fixes at the cursor, goes down to the one with this title and applies it.
   *
   * @throws when the menu does not offer it
   */
  async applyQuickFix(title: string): Promise<void> {
    const titles = await this.quickFixTitles();
    if (!titles.includes(title)) throw new Error(`No quick fix "${title}" among: ${titles.join(" | ")}`);
    const menu = this.quickFixMenu();
    const exactly = this.#page.locator(".title").getByText(title, { exact: true });
    await focusRow(this.#page, menu, menu.locator(".monaco-list-row").filter({ has: exactly }));
    await this.#page.keyboard.press("Enter");
    await menu.waitFor({ state: "hidden" });
  }

  async undo(): Promise<void> {
    await this.press("ControlOrMeta+Z");
  }

  /** Saves and waits until the tab is clean. */
  async save(): Promise<void> {
    await this.press("ControlOrMeta+S");
    await this.#page.locator(".editor-group-container.active .tab.active:not(.dirty)").waitFor();
  }
}
