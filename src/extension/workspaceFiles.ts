import { FileType, RelativePattern, Uri, workspace } from "vscode";
import type { LanguageClient } from "vscode-languageclient";
import { type ListFilesParams, listFilesRequest, type ReadFileParams, readFileRequest } from "../server/protocol.ts";

/** Lets the server see the workspace's files through the editor, because they need not be files of this machine. */
export function answerFileRequests(client: LanguageClient): void {
  client.onRequest(readFileRequest, ({ uri, maximumBytes }: ReadFileParams) => readText(Uri.parse(uri), maximumBytes));
  client.onRequest(listFilesRequest, async ({ folder, include, exclude, maximum }: ListFilesParams) => {
    // What `files.exclude` hides is left out besides `exclude`.
    const found = await workspace.findFiles(new RelativePattern(Uri.parse(folder), include), exclude, maximum);
    return found.map((uri) => client.code2ProtocolConverter.asUri(uri));
  });
}

/** The text of a file as UTF-8; null when there is none, or when it is longer than `maximumBytes`. */
async function readText(uri: Uri, maximumBytes = Number.POSITIVE_INFINITY): Promise<string | null> {
  try {
    const { size, type } = await workspace.fs.stat(uri);
    if (size > maximumBytes || (type & FileType.File) === 0) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
