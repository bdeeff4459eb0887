import { readFileSync } from "node:fs";
import path from "node:path";

export const themeKinds = ["light", "dark", "highContrast", "highContrastLight"] as const;
export type ThemeKind = (typeof themeKinds)[number];

/** What the editor puts into the page of a webview for a theme. */
export interface Theme {
  /** The classes of the body. */
  readonly bodyClass: string;
  /** The custom properties of the page that our styles use. */
  readonly variables: Readonly<Record<string, string>>;
}

export type Themes = Readonly<Record<ThemeKind, Theme>>;

/** The colours as `captureThemes.ts` found them in the editor. */
export const themeFile = path.join(import.meta.dirname, "fixtures", "themes.json");

export function readThemes(): Themes {
  return JSON.parse(readFileSync(themeFile, "utf8"));
}
