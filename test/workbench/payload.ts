import { pathToFileURL } from "node:url";

export interface WorkbenchTarget {
  /** The absolute path of a folder, or of a `.code-workspace` file, to open. */
  readonly workspace: string;
  /** The extension under development: the absolute path of the folder with its manifest. */
  readonly extensionPath?: string;
  /** The module that runs the tests, below the extension's folder: an absolute path. */
  readonly testsPath?: string;
}

/** The query with which the workbench of the given server opens a folder with an extension under development. */
export function workbenchQuery(authority: string, target: WorkbenchTarget): URLSearchParams {
  const payload = [["skipWelcome", "true"]];
  const { extensionPath, testsPath } = target;
  if (extensionPath !== undefined) payload.push(["extensionDevelopmentPath", remoteUri(authority, extensionPath)]);
  if (testsPath !== undefined) payload.push(["extensionTestsPath", remoteUri(authority, testsPath)]);
  return new URLSearchParams({
    [target.workspace.endsWith(".code-workspace") ? "workspace" : "folder"]: uriPath(target.workspace),
    payload: JSON.stringify(payload),
  });
}

function remoteUri(authority: string, file: string): string {
  return `vscode-remote://${authority}${uriPath(file)}`;
}

/** An absolute path as the path of an address: forward slashes and, for a Windows drive, a slash before it. */
function uriPath(file: string): string {
  return decodeURIComponent(pathToFileURL(file).pathname);
}
