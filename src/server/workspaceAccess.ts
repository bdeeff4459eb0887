import type { Connection } from "vscode-languageserver";
import type { ClientCapabilities } from "./clientCapabilities.ts";
import { type ListFilesParams, listFilesRequest, type ReadFileParams, readFileRequest } from "./protocol.ts";
import type { ReadFile, ServerHost } from "./serverHost.ts";
import { environmentMark, foreignFilesGlob, projectFilesGlob } from "./workspace/fileNames.ts";
import type { ListFiles } from "./workspace/folderLoader.ts";

/** How the workspace's files are reached: by the host itself, else by asking the client, else not at all. */
export interface WorkspaceAccess {
  readonly readFile: ReadFile;
  readonly listFiles: ListFiles;
}

/** The files of the workspace as the client, or the host, gives access to them. */
export function accessWorkspace(
  connection: Connection,
  host: ServerHost,
  { readsFiles, listsFiles }: ClientCapabilities,
): WorkspaceAccess {
  const readFile: ReadFile = (uri, maximumBytes) => {
    const params: ReadFileParams = maximumBytes === undefined ? { uri } : { uri, maximumBytes };
    return readsFiles ? connection.sendRequest<string | null>(readFileRequest, params) : Promise.resolve(null);
  };
  const ask = (params: ListFilesParams) => connection.sendRequest<readonly string[]>(listFilesRequest, params);
  const listFiles: ListFiles = async (folder, maximum) => {
    if (!listsFiles) return [];
    const marks = await ask({ folder, include: `**/${environmentMark}`, exclude: foreignFilesGlob, maximum });
    const environments = marks.map((mark) => mark.slice(0, -environmentMark.length));
    const uris = await ask({ folder, include: projectFilesGlob, exclude: foreignFilesGlob, maximum });
    return uris.filter((uri) => !environments.some((environment) => uri.startsWith(environment)));
  };
  return { readFile: host.readFile ?? readFile, listFiles: host.listFiles ?? listFiles };
}
