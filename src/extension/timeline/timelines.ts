import { commands, type Disposable, l10n, type Uri, window } from "vscode";
import type { LanguageClient } from "vscode-languageclient";
import { explainConceptCommand, showTimelineCommand, showTimelineOfSelectionCommand } from "../../server/protocol.ts";
import type { TimelinePlace } from "../../webview/messages/timeline.ts";
import { offerTimelines } from "./offers.ts";
import { placeFrom } from "./places.ts";
import { askServer } from "./subject.ts";
import { createTimelinePanel } from "./timelinePanel.ts";

/** The timeline panel, and all the ways to it. */
export interface Timelines extends Disposable {
  /** What the panel was last sent for; null while there is none. */
  readonly place: TimelinePlace | null;
}

/** The panel of timelines, with its commands. */
export function provideTimelines(extensionUri: Uri, client: LanguageClient): Timelines {
  const panel = createTimelinePanel({
    extensionUri,
    findSubject: askServer(client),
    explain: (concept) => void commands.executeCommand(explainConceptCommand, { concept }),
  });
  const show = (given: unknown) => {
    const place = placeFrom(given);
    if (place) panel.show(place);
    else void window.showInformationMessage(l10n.t("Open a file to see the timeline of its code."));
  };
  const disposables = [
    panel,
    ...offerTimelines(),
    commands.registerCommand(showTimelineCommand, show),
    // The menu of an editor gives the editor's address; what is selected in it counts.
    commands.registerCommand(showTimelineOfSelectionCommand, () => show(undefined)),
  ];
  return {
    get place() {
      return panel.place;
    },
    dispose() {
      for (const disposable of disposables) disposable.dispose();
    },
  };
}
