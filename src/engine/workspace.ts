import type { CallableId } from "../model/expression.ts";
import type { Hop } from "../model/finding.ts";
import type { Language } from "../model/module.ts";
import { createPackageFacts } from "../project/modules/ecmascript/packageFacts.ts";
import { createEcmascriptModules, type EcmascriptModules } from "../project/modules/ecmascriptModules.ts";
import { createPythonModules } from "../project/modules/pythonModules.ts";
import type { WorkspaceFiles } from "../project/modules/workspaceFiles.ts";
import { createProject, type LoadSummary, type Project } from "../project/project.ts";

/** How the documents of a workspace are named in imports and in findings. */
export interface WorkspaceNames {
  /** The URI of a file that `WorkspaceFiles` names by its path. */
  uriOf(path: string): string;
  pathOf(uri: string): string;
}

/** What a project asks for, and tells, while it links files. */
export interface WorkspaceHooks {
  readonly load?: LoadSummary;
  /** Told once for each import that means a file of the workspace. */
  readonly linked?: (from: string, to: string) => void;
  /** Whether files are edited: what an edit does not concern stays known. */
  readonly followsEdits?: boolean;
  /** What imports of JavaScript and TypeScript mean, if somebody has asked for that already. */
  readonly modules?: EcmascriptModules | null;
}

/** A project over the files of a workspace, empty until summaries are set, or until `load` is asked for them. */
export function createWorkspaceProject(
  files: WorkspaceFiles,
  { uriOf, pathOf }: WorkspaceNames,
  blockingCalls: Readonly<Record<string, string>>,
  { load, linked, followsEdits = false, modules: known = null }: WorkspaceHooks = {},
): Project {
  const modules = { python: createPythonModules(files), ecmascript: known ?? createEcmascriptModules(files) };
  const resolve = (language: Language, from: string, module: string): string | null => {
    const found = modules[language].resolve(pathOf(from), module);
    if (found === null) return null;
    const uri = uriOf(found);
    linked?.(from, uri);
    return uri;
  };
  return createProject(resolve, blockingCalls, { load, followsEdits, ...surroundingsOf(files, pathOf) });
}

/** A project of files of which each stands alone, whatever it imports; what is around them on the disk shows. */
export function createLonelyProject(
  files: WorkspaceFiles,
  pathOf: WorkspaceNames["pathOf"],
  blockingCalls: Readonly<Record<string, string>>,
): Project {
  return createProject(() => null, blockingCalls, surroundingsOf(files, pathOf));
}

function surroundingsOf(files: WorkspaceFiles, pathOf: WorkspaceNames["pathOf"]) {
  const facts = createPackageFacts(files);
  return {
    packageFacts: (uri: string) => facts(pathOf(uri)),
    hasFile: (uri: string) => files.has(pathOf(uri)),
  };
}

/** What shows in callables of a file through all that is known of the project. */
export interface EffectsDigest {
  readonly project: Project;
  /** While this is the same, nothing else shows. */
  readonly revision: number;
  /** A text for each callable that differs whenever what shows does, but for places in the file itself. */
  readonly parts: ReadonlyMap<CallableId, { readonly revision: number; readonly text: string }>;
}

/** Puts down what shows now. `known` is what has shown before: what cannot have changed since then is not found again. */
export function effectsDigest(
  project: Project,
  uri: string,
  callables: readonly CallableId[],
  known: EffectsDigest | null = null,
): EffectsDigest {
  const before = known?.project === project ? known.parts : null;
  const parts = callables.map((callable) => {
    const revision = project.revisionOf(uri, callable);
    const last = before?.get(callable);
    return [
      callable,
      last?.revision === revision ? last : { revision, text: effectsOf(project, uri, callable) },
    ] as const;
  });
  return { project, revision: project.fileRevision(uri), parts: new Map(parts) };
}

/** Whether the same shows in the same callables. */
export function isSameDigest(left: EffectsDigest, right: EffectsDigest): boolean {
  if (left.parts.size !== right.parts.size) return false;
  for (const [callable, { text }] of left.parts) if (right.parts.get(callable)?.text !== text) return false;
  return true;
}

function effectsOf(project: Project, uri: string, callable: CallableId): string {
  // What stands in the file itself moves with its text.
  const elsewhere = (hops: readonly Hop[]) => hops.map((hop) => (hop.uri === uri ? hop.name : hop));
  return JSON.stringify([
    project
      .blockingSites(uri, callable)
      .map(({ site, cause, hops }) => [site.operation, cause.library, elsewhere(hops)]),
    project
      .costSites(uri, callable)
      .flatMap(({ site, term, hops }) =>
        site
          ? [[site.operation, term.kind, term.degree, Math.round(Math.log10(term.nanoseconds + 1)), elsewhere(hops)]]
          : [],
      ),
    project.coroutineSites(uri, callable).map(({ site, name }) => [site.operation, name]),
  ]);
}
