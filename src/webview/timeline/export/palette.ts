import { type SpanState, spanStates } from "../../../simulation/timeline.ts";

/** The colours of a picture, as CSS knows them. */
export interface Palette {
  readonly background: string;
  readonly foreground: string;
  readonly muted: string;
  readonly line: string;
  /** Of what the fix gains. */
  readonly gain: string;
  readonly states: Readonly<Record<SpanState, string>>;
}

/** The colours of the editor's theme, so that a saved picture looks like the panel. */
export function pagePalette(): Palette {
  const root = getComputedStyle(document.documentElement);
  const color = (name: string, fallback: string) => root.getPropertyValue(name).trim() || fallback;
  const foreground = color("--vscode-foreground", "#333333");
  return {
    background: color("--vscode-editor-background", "#ffffff"),
    foreground,
    muted: color("--vscode-descriptionForeground", foreground),
    line: color("--vscode-editorWidget-border", foreground),
    gain: color("--vscode-charts-green", foreground),
    states: Object.fromEntries(spanStates.map((state) => [state, stateColour(state, foreground)])) as Palette["states"],
  };
}

/** The colour that the style sheet gives to a state. */
function stateColour(state: SpanState, fallback: string): string {
  const probe = document.createElement("i");
  probe.className = `bar state-${state}`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).getPropertyValue("--colour").trim();
  probe.remove();
  return colour || fallback;
}
