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

/** Lets the user choose settings that were saved before; null when nothing was chosen. */
export async function chooseSettings(): Promise<TimelineInput | null> {
  const chosen = await window.showOpenDialog({
    title: l10n.t("Choose saved settings"),
    filters: { [l10n.t("Settings")]: ["json"] },
  });
  if (!chosen || chosen.length === 0) return null;
  const read = await readFiles(chosen);
  const [file] = Array.isArray(read) ? read : [];
  return Array.isArray(read) ? (file ? { type: "settings", file } : null) : read;
}

async function readTraces(uris: readonly Uri[]): Promise<TimelineInput> {
  const read = await readFiles(uris);
  return Array.isArray(read) ? { type: "traces", files: read } : read;
}

type TooLarge = Extract<TimelineInput, { type: "traceTooLarge" }>;

/** Reads files unless they are too large together; one of 2 GB is not even opened. */
async function readFiles(uris: readonly Uri[]): Promise<TraceFile[] | TooLarge> {
  let bytes = 0;
  for (const uri of uris) bytes += (await workspace.fs.stat(uri)).size;
  if (bytes > maximumTraceBytes) return { type: "traceTooLarge", name: uris.map(nameOf).join(", "), bytes };
  const files: TraceFile[] = [];
  for (const uri of uris) files.push({ name: nameOf(uri), bytes: await workspace.fs.readFile(uri) });
  return files;
}

function nameOf({ path }: Uri): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
