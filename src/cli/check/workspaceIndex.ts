import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createWorkspaceProject, dependsOnOthers } from "../../engine/workspace.ts";
import type { Project } from "../../project/project.ts";
import type { FileSummary } from "../../project/summary/fileSummary.ts";

/** What all files of a run hold, as plain data that a worker can be given. */
export interface WorkspaceIndex {
  /** Absolute paths, in a stable order. */
  readonly sources: readonly string[];
  /** By URI. */
  readonly summaries: readonly (readonly [uri: string, summary: FileSummary])[];
  readonly blockingCalls: Readonly<Record<string, string>>;
}

/** Configuration files above this many bytes are not read. */
const largestConfiguration = 1024 * 1024;

/** The project that an index describes. Configuration files are read from the disk when an import asks for them. */
export function projectOf({ sources, summaries, blockingCalls }: WorkspaceIndex): Project {
  const known = new Set(sources);
  const files = {
    sources,
    has: (path: string) => known.has(path) || existsSync(path),
    read: readConfiguration,
  };
  const names = { uriOf: (path: string) => pathToFileURL(path).href, pathOf: (uri: string) => fileURLToPath(uri) };
  const project = createWorkspaceProject(files, names, blockingCalls);
  for (const [uri, summary] of summaries) project.setFile(uri, summary);
  return project;
}

/** The files in which something shows only when other files are known. */
export function filesToRevisit(index: WorkspaceIndex): Set<string> {
  const project = projectOf(index);
  const uris = index.summaries.filter(([uri, summary]) => dependsOnOthers(project, uri, summary)).map(([uri]) => uri);
  return new Set(uris.map((uri) => fileURLToPath(uri)));
}

function readConfiguration(path: string): string | null {
  try {
    return statSync(path).size <= largestConfiguration ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}
