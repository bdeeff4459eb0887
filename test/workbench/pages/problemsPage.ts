import type { Locator, Page } from "playwright-core";

/** The Problems panel. */
export class ProblemsPage {
  readonly #page: Page;
  /** The panel, for pictures of it. */
  readonly element: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.element = page.locator(".markers-panel-container");
  }

  /** The rows of the panel that stand for a problem, in its order; a row of a file is none. */
  rows(): Locator {
    return this.element.locator(".monaco-list-row:has(.marker-icon)");
  }

  /** Waits until the panel shows a problem with this text, and gives its description. */
  async waitFor(text: string): Promise<string> {
    const row = this.rows().filter({ hasText: text }).first();
    await row.waitFor();
    return (await row.getAttribute("aria-label")) ?? "";
  }

  /** Waits until the panel says that there is no problem. */
  async waitForNone(): Promise<void> {
    await this.element.getByText("No problems have been detected").first().waitFor();
  }

  /** The problems as the panel words them for a screen reader: severity, message, line, column and source. */
  async descriptions(): Promise<readonly string[]> {
    const labels = await this.rows().evaluateAll((rows) => rows.map((row) => row.getAttribute("aria-label") ?? ""));
    return labels;
  }

  async close(): Promise<void> {
    await this.#page.keyboard.press("ControlOrMeta+J");
    await this.element.waitFor({ state: "hidden" });
  }
}
