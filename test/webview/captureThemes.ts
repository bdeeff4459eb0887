import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { openWorkbench } from "../workbench/open.ts";
import { type ThemeKind, type Themes, themeFile, themeKinds } from "./themes.ts";

// Takes the colours that the panels use from the real editor, in its four kinds of themes, and keeps them for the tests
// that run the panels without an editor. Run it when a style uses a new variable: node test/webview/captureThemes.ts

const root = path.join(import.meta.dirname, "..", "..");

/** The variables that the styles and the apps name. */
function usedVariables(): string[] {
  const styles = readdirSync(path.join(root, "media")).filter((name) => name.endsWith(".css"));
  const texts = styles.map((name) => readFileSync(path.join(root, "media", name), "utf8"));
  return [...new Set(texts.flatMap((text) => text.match(/--vscode-[\w-]+/g) ?? []))].sort();
}

const workspace = await mkdtemp(path.join(os.tmpdir(), "themes-"));
const { workbench, close } = await openWorkbench({ workspace, extensionPath: root });
try {
  const themes: Partial<Record<ThemeKind, Themes[ThemeKind]>> = {};
  await workbench.runCommand("interleave.explainConcept", "Interleave: Open the Concurrency Notes");
  for (const kind of themeKinds) {
    await workbench.changeTheme(kind);
    await workbench.webview().locator("h1").waitFor();
    const found = await workbench
      .webview()
      .locator("html")
      .evaluate((page, names) => {
        const { style } = page as HTMLElement;
        const values = names.map((name) => [name, style.getPropertyValue(name)] as const);
        return {
          bodyClass: document.body.className,
          variables: Object.fromEntries(values.filter(([, value]) => value !== "")),
        };
      }, usedVariables());
    themes[kind] = found;
  }
  writeFileSync(themeFile, `${JSON.stringify(themes, undefined, 2)}\n`);
} finally {
  await close();
  await rm(workspace, { recursive: true, force: true });
}
