import { commands, type Disposable, LanguageStatusSeverity, l10n, languages as languageFeatures, window } from "vscode";
import { State } from "vscode-languageclient";
import { type StatusParams, statusNotification } from "../server/protocol.ts";
import type { Server } from "./client.ts";
import { languages } from "./languages.ts";

const showLogCommand = "interleave.showLog";

/** Shows beside the language of the editor what the server is doing. */
export function showStatus({ client }: Server): Disposable[] {
  const item = languageFeatures.createLanguageStatusItem("interleave", languages);
  item.name = "Interleave";
  item.text = "Interleave";
  item.command = { command: showLogCommand, title: l10n.t("Show Log") };
  const show = (detail: string, severity = LanguageStatusSeverity.Information, busy = false) => {
    item.detail = detail;
    item.severity = severity;
    item.busy = busy;
  };
  show(l10n.t("starting"), LanguageStatusSeverity.Information, true);
  let analysis = "";
  let knownFiles = "";
  const showAnalysis = () => show([analysis, knownFiles].filter((part) => part !== "").join(" · "));
  return [
    item,
    client.onNotification(statusNotification, (status: StatusParams) => {
      switch (status.kind) {
        case "starting":
          return show(l10n.t("starting"), LanguageStatusSeverity.Information, true);
        case "ready":
          return show(l10n.t("ready"));
        case "failed":
          void showFailure(status.message);
          return show(status.message, LanguageStatusSeverity.Error);
        case "analysed":
          analysis = describeAnalysis(status.findings, status.milliseconds);
          return showAnalysis();
        case "indexed":
          knownFiles = status.files > 1 ? l10n.t("{0} files known", status.files) : "";
          return showAnalysis();
      }
    }),
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) show(l10n.t("stopped"), LanguageStatusSeverity.Warning);
    }),
  ];
}

async function showFailure(message: string): Promise<void> {
  const showLog = l10n.t("Show Log");
  if ((await window.showErrorMessage(message, showLog)) === showLog) await commands.executeCommand(showLogCommand);
}

function describeAnalysis(findings: number, milliseconds: number): string {
  const time = milliseconds < 10 ? milliseconds.toFixed(1) : milliseconds.toFixed(0);
  return l10n.t("{0} findings, analysed in {1} ms", findings, time);
}
