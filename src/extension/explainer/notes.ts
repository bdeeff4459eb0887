import { commands, type Disposable, type ExtensionContext } from "vscode";
import { explainConceptCommand, explainRuleCommand } from "../../server/protocol.ts";
import type { Place } from "../../webview/messages/explainer.ts";
import { createExplainerPanel } from "./explainerPanel.ts";
import { createLibraries } from "./library.ts";
import { showNotesTree } from "./notesTree.ts";

/** The notes on concurrency: their panel, their tree, and the commands that lead to them. */
export interface Notes extends Disposable {
  /** What the panel shows now; null while there is none. */
  readonly shown: Place | null;
}

/** What `interleave.explainConcept` takes; without a concept, the overview opens. */
interface ExplainConceptArguments {
  readonly concept?: string;
}

/** The panel of articles and the list beside it, with their commands. */
export function provideNotes({ extensionUri }: ExtensionContext): Notes {
  const libraries = createLibraries(extensionUri);
  const panel = createExplainerPanel(extensionUri, libraries);
  const disposables = [
    panel,
    showNotesTree(libraries),
    commands.registerCommand(explainConceptCommand, (wanted: ExplainConceptArguments | undefined) =>
      panel.show(typeof wanted?.concept === "string" ? { kind: "concept", id: wanted.concept } : { kind: "overview" }),
    ),
    commands.registerCommand(explainRuleCommand, (rule: unknown) =>
      panel.show(typeof rule === "string" ? { kind: "rule", id: rule } : { kind: "overview" }),
    ),
  ];
  return {
    get shown() {
      return panel.shown;
    },
    dispose() {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}
