import {
  CodeAction,
  CodeActionKind,
  CodeLens,
  type Command,
  type Diagnostic,
  type Disposable,
  EventEmitter,
  l10n,
  languages as languageFeatures,
  type Uri,
  workspace,
} from "vscode";
import { isRecord } from "../../model/record.ts";
import { showTimelineCommand } from "../../server/protocol.ts";
import { languages } from "../languages.ts";

/** Between fixes and refactorings: it changes nothing. */
const kind = CodeActionKind.Empty.append("timeline");

const lensSetting = "interleave.timeline.codeLens";

/** Offers the timeline of a finding in the menu of the light bulb, and above its line if the user wants that. */
export function offerTimelines(): Disposable[] {
  const lensesChanged = new EventEmitter<void>();
  return [
    languageFeatures.registerCodeActionsProvider(
      languages,
      {
        provideCodeActions({ uri }, _range, { diagnostics }) {
          const [finding] = diagnostics.filter(isSeenOverTime);
          if (!finding) return [];
          const action = new CodeAction(l10n.t("Show Timeline"), kind);
          action.command = commandFor(uri, finding);
          return [action];
        },
      },
      { providedCodeActionKinds: [kind] },
    ),
    lensesChanged,
    languageFeatures.onDidChangeDiagnostics(() => lensesChanged.fire()),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration(lensSetting)) lensesChanged.fire();
    }),
    languageFeatures.registerCodeLensProvider(languages, {
      onDidChangeCodeLenses: lensesChanged.event,
      provideCodeLenses({ uri }) {
        if (workspace.getConfiguration(undefined, uri).get(lensSetting) !== true) return [];
        const findings = languageFeatures.getDiagnostics(uri).filter(isSeenOverTime);
        return findings.map((finding) => new CodeLens(finding.range, commandFor(uri, finding)));
      },
    }),
  ];
}

/** Diagnostics of the language client keep what the server sent with them; rules about correctness have no timeline. */
function isSeenOverTime(diagnostic: Diagnostic & { readonly data?: unknown }): boolean {
  const { hasTimeline } = isRecord(diagnostic.data) ? diagnostic.data : {};
  return diagnostic.source === "interleave" && hasTimeline === true;
}

function commandFor(uri: Uri, { range: { start, end } }: Diagnostic): Command {
  const plain = (position: typeof start) => ({ line: position.line, character: position.character });
  const place = { uri: uri.toString(), range: { start: plain(start), end: plain(end) } };
  return { command: showTimelineCommand, title: l10n.t("Show Timeline"), arguments: [place] };
}
