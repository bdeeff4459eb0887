import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import { createLonelyProject, createWorkspaceProject } from "../../engine/workspace.ts";
import { getOrCreate } from "../../model/getOrCreate.ts";
import type { EcmascriptModules } from "../../project/modules/ecmascriptModules.ts";
import type { WorkspaceFiles } from "../../project/modules/workspaceFiles.ts";
import type { LoadSummary, Project } from "../../project/project.ts";
import type { FileSummary } from "../../project/summary/fileSummary.ts";
import type { Tracer } from "../cache/trace.ts";
import type { SourceFile } from "../files/sourceFile.ts";

/** What all files of a run hold, as plain data that a worker can be given. */
export interface WorkspaceIndex {
  /** In the order of their paths. */
  readonly sources: readonly IndexedFile[];
  /** By URI; of other files it is found out when something leads to them. */
  readonly summaries: readonly (readonly [uri: string, summary: FileSummary])[];
  /** The names under which coroutine functions may be called; null to parse whole files only. */
  readonly coroutines: readonly string[] | null;
  /** By path, of the files that hold nothing themselves: what they import that may be why something is found in them. */
  readonly imports: readonly (readonly [path: string, imported: readonly string[]])[];
}

/** A file of the run, and whether it is more than a part of the project. */
export interface IndexedFile extends SourceFile {
  /** Whether it will be analysed, because there may be findings. */
  readonly isCandidate: boolean;
}

/** Configuration files above this many bytes are not read. */
const largestConfiguration = 1024 * 1024;

/** What the project of an index is made with. */
export interface ProjectTools {
  readonly load: LoadSummary;
  readonly tracer: Tracer;
  /** What imports of JavaScript and TypeScript mean, if somebody has asked for that already. */
  readonly modules?: EcmascriptModules | null;
}

/** The project that an index describes. Configuration files are read from the disk when an import asks for them. */
export function projectOf(
  { sources, summaries }: WorkspaceIndex,
  blockingCalls: Readonly<Record<string, string>>,
  { load, tracer, modules = null }: ProjectTools,
): Project {
  const names = { uriOf: remember((path) => pathToFileURL(path).href), pathOf: remember((uri) => fileURLToPath(uri)) };
  const files = filesOnDisk(
    sources.map(({ path }) => path),
    tracer,
  );
  const project = createWorkspaceProject(files, names, blockingCalls, { load, modules, linked: tracer.link });
  for (const [uri, summary] of summaries) project.setFile(uri, summary);
  return project;
}

/** Files of which each stands alone, with what the configuration around them says. */
export function lonelyProject(blockingCalls: Readonly<Record<string, string>>, tracer: Tracer): Project {
  return createLonelyProject(filesOnDisk([], tracer), fileURLToPath, blockingCalls);
}

/** Asks for each translation once: there are few names, and each is met thousands of times. */
function remember(translate: (name: string) => string): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => getOrCreate(known, name, translate);
}

/** The sources, by absolute paths in a stable order, and the configuration around them as it is when somebody first asks. */
export function filesOnDisk(sources: readonly string[], tracer: Tracer): WorkspaceFiles {
  const known = new Map(sources.map((path) => [path, true]));
  const has = (path: string): boolean => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const exists = existsSync(path);
    known.set(path, exists);
    tracer.exists(path, exists);
    return exists;
  };
  const read = (path: string): string | null => {
    tracer.read(path);
    return readConfiguration(path);
  };
  return { sources, has, read };
}

function readConfiguration(path: string): string | null {
  try {
    return statSync(path).size <= largestConfiguration ? readFileSync(path, "utf8") : null;
  } catch {
    return null;
  }
}
