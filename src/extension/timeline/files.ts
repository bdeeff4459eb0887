import { l10n, Uri, window, workspace } from "vscode";
import { maximumTraceBytes, type TimelineInput, type TraceFile } from "../../webview/messages/timeline.ts";

/** Asks where to put what the panel exports, and writes it there. */
export async function saveExport(name: string, content: string | Uint8Array): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog(folder ? { defaultUri: Uri.joinPath(folder, name) } : {});
  if (!target) return;
  await workspace.fs.writeFile(target, typeof content === "string" ? new TextEncoder().encode(content) : content);
}

/**
 * Lets the user choose recorded traces, several when each thread has written its own, and reads them unless they are too
 * large; null when nothing was chosen.
 */
export async function chooseTraces(): Promise<TimelineInput | null> {
  const chosen = await window.showOpenDialog({
    canSelectMany: true,
    title: l10n.t("Choose recorded traces"),
    filters: { [l10n.t("Traces")]: ["json", "cpuprofile"] },
  });
  return chosen && chosen.length > 0 ? readTraces(chosen) : null;
}

/** Reads traces unless they are too large together; a file of 2 GB is not even opened. */
async function readTraces(uris: readonly Uri[]): Promise<TimelineInput> {
  let bytes = 0;
  for (const uri of uris) bytes += (await workspace.fs.stat(uri)).size;
  if (bytes > maximumTraceBytes) return { type: "traceTooLarge", name: uris.map(nameOf).join(", "), bytes };
  const files: TraceFile[] = [];
  for (const uri of uris) files.push({ name: nameOf(uri), bytes: await workspace.fs.readFile(uri) });
  return { type: "traces", files };
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
