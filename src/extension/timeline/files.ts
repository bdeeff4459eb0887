import { l10n, Uri, window, workspace } from "vscode";
import { maximumTraceBytes, type TimelineInput } from "../../webview/messages/timeline.ts";

/** Asks where to put what the panel exports, and writes it there. */
export async function saveExport(name: string, content: string | Uint8Array): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog(folder ? { defaultUri: Uri.joinPath(folder, name) } : {});
  if (!target) return;
  await workspace.fs.writeFile(target, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

/** Lets the user choose a recorded trace, and reads it unless it is too large; null when nothing was chosen. */
export async function chooseTrace(): Promise<TimelineInput | null> {
  const chosen = await window.showOpenDialog({
    canSelectMany: false,
    title: l10n.t("Choose a recorded trace"),
    filters: { [l10n.t("Traces")]: ["json", "cpuprofile"] },
  });
  const uri = chosen?.[0];
  if (!uri) return null;
  const name = uri.path.slice(uri.path.lastIndexOf("/") + 1);
  const { size } = await workspace.fs.stat(uri);
  if (size > maximumTraceBytes) return { type: "traceTooLarge", name, bytes: size };
  return { type: "trace", name, bytes: await workspace.fs.readFile(uri) };
}
