import type { CallableId } from "../model/expression.ts";
import type { Language } from "../model/module.ts";
import { createEcmascriptModules } from "../project/modules/ecmascriptModules.ts";
import { createPythonModules } from "../project/modules/pythonModules.ts";
import type { WorkspaceFiles } from "../project/modules/workspaceFiles.ts";
import { createProject, type Project } from "../project/project.ts";
import type { FileSummary } from "../project/summary/fileSummary.ts";

/** How the documents of a workspace are named in imports and in findings. */
export interface WorkspaceNames {
  /** The URI of a file that `WorkspaceFiles` names by its path. */
  uriOf(path: string): string;
  pathOf(uri: string): string;
}

/** A project over the files of a workspace, empty until summaries are set. */
export function createWorkspaceProject(
  files: WorkspaceFiles,
  { uriOf, pathOf }: WorkspaceNames,
  blockingCalls: Readonly<Record<string, string>>,
): Project {
  const modules = { python: createPythonModules(files), ecmascript: createEcmascriptModules(files) };
  const resolve = (language: Language, from: string, module: string): string | null => {
    const found = modules[language].resolve(pathOf(from), module);
    return found === null ? null : uriOf(found);
  };
  return createProject(resolve, blockingCalls);
}

/**
 * Whether what some callables of a file show as a part of the project differs from what they show alone, so that the
 * file is worth a second look.
 */
export function dependsOnOthers(
  project: Project,
  uri: string,
  summary: FileSummary,
  callables: readonly CallableId[],
): boolean {
  const alone = createProject(() => null);
  alone.setFile(uri, summary);
  // Every callable is asked, so that the project learns of all files that it lacks.
  const differ = callables.map((callable) => digest(project, uri, callable) !== digest(alone, uri, callable));
  return differ.includes(true);
}

/** What shows in callables of a file through all that is known of the project, as a text that differs whenever that does. */
export function effectsDigest(project: Project, uri: string, callables: readonly CallableId[]): string {
  const shown = callables.map((callable) =>
    project.blockingSites(uri, callable).map(({ site, cause, hops }) => [site.operation, cause.library, hops]),
  );
  return JSON.stringify(shown);
}

function digest(project: Project, uri: string, callable: number): string {
  const sites = project.blockingSites(uri, callable);
  return sites.map(({ site, cause, hops }) => `${site.operation} ${cause.library} ${hops.length}`).join("\n");
}
