import { createConfigurationFiles, stringAt } from "./configurationFiles.ts";
import { aliasTargets, type CompilerOptions, createCompilerOptions } from "./ecmascript/compilerOptions.ts";
import { isNodeModule } from "./ecmascript/nodeModules.ts";
import { createPackages } from "./ecmascript/packages.ts";
import { createSourceFiles, type Importer } from "./ecmascript/sourceFiles.ts";
import { createWorkspacePackages } from "./ecmascript/workspacePackages.ts";
import { childOf, folderOf, isTopmost, joinPath } from "./paths.ts";
import { remembered } from "./remembered.ts";
import type { WorkspaceFiles } from "./workspaceFiles.ts";

/** Which files the imports of a workspace's JavaScript and TypeScript files mean. It describes the files as they were when it was made. */
export interface EcmascriptModules {
  /** The file that a specifier as written in `fromPath` means; null for libraries, Node's own modules and what is no module of code. */
  resolve(fromPath: string, specifier: string): string | null;
}

/** Files that say what specifiers mean which are not relative. */
const configurationNames = ["package.json", "tsconfig.json", "jsconfig.json", "pnpm-workspace.yaml", "lerna.json"];

/** Finds the files that the imports of JavaScript and TypeScript mean. */
export function createEcmascriptModules(files: WorkspaceFiles): EcmascriptModules {
  const configuration = createConfigurationFiles(files);
  const packages = createPackages(configuration, createSourceFiles(files));
  const optionsFor = createCompilerOptions(configuration);
  const workspacePackage = createWorkspacePackages(files.sources, configuration, packages);
  const known = { typescript: new Map<string, Map<string, string | null>>(), javascript: new Map() };

  /** The nearest folder with a configuration: to folders below it, specifiers that are not relative mean the same. */
  const scopeOf = remembered((folder): string => {
    const isScope = configurationNames.some((name) => configuration.has(childOf(folder, name)));
    return isScope || isTopmost(folder) ? folder : scopeOf(folderOf(folder));
  });

  const resolve = (fromPath: string, specifier: string): string | null => {
    const folder = folderOf(fromPath);
    const importer = /\.[cm]?tsx?$/.test(fromPath) ? "typescript" : "javascript";
    const scope = isRelative(specifier) ? folder : scopeOf(folder);
    const inScope = known[importer].get(scope) ?? new Map<string, string | null>();
    const before = inScope.get(specifier);
    if (before !== undefined) return before;
    const file = resolveIn(scope, specifier, importer);
    known[importer].set(scope, inScope.set(specifier, file));
    return file;
  };

  const resolveIn = (folder: string, specifier: string, importer: Importer): string | null => {
    if (specifier === "" || /[?!\\]|^[a-z][a-z0-9+.-]+:/i.test(specifier)) return null;
    if (isRelative(specifier)) return relative(folder, specifier, importer);
    const options = optionsFor(folder);
    const answers = options.map((each) => aliased(each, specifier, importer)).filter((file) => file !== null);
    if (answers.length > 0) return answers.every((file) => file === answers[0]) ? (answers[0] ?? null) : null;
    const conditions = options.flatMap((each) => each.conditions);
    return specifier.startsWith("#") ? internal(folder, specifier, conditions) : bare(folder, specifier, conditions);
  };

  const relative = (folder: string, specifier: string, importer: Importer): string | null => {
    const path = joinPath(folder, specifier);
    if (path === null) return null;
    // Such a specifier means the folder even beside a file of that name.
    const isFolder = /(?:^|\/)\.{0,2}$/.test(specifier);
    return isFolder ? packages.folder(path) : packages.path(path, importer);
  };

  const aliased = (options: CompilerOptions, specifier: string, importer: Importer): string | null => {
    for (const target of aliasTargets(options, specifier) ?? []) {
      const file = packages.path(target, importer);
      if (file) return file;
    }
    if (options.baseUrl === null || isNodeModule(specifier)) return null;
    const path = joinPath(options.baseUrl, specifier);
    return path === null ? null : packages.path(path, importer);
  };

  const internal = (folder: string, specifier: string, conditions: readonly string[]): string | null => {
    const own = packages.around(folder);
    const targets = own ? packages.internalTargets(own, specifier, conditions) : [];
    if (!own || targets[0] === undefined) return null;
    return targets[0].startsWith("./") ? packages.target(own, targets) : bare(own.folder, targets[0], conditions);
  };

  const bare = (folder: string, specifier: string, conditions: readonly string[]): string | null => {
    const [, name, rest] = /^(@[^/]+\/[^/]+|[^@./][^/]*)(\/.*)?$/.exec(specifier) ?? [];
    if (name === undefined || isNodeModule(specifier)) return null;
    const own = packages.around(folder);
    const isOwn = own && stringAt(own.manifest, "name") === name;
    const found = isOwn ? own : workspacePackage(folder, name);
    return found && packages.entry(found, rest === undefined ? "." : `.${rest}`, conditions);
  };

  return { resolve };
}

function isRelative(specifier: string): boolean {
  return /^\.\.?(?:\/|$)/.test(specifier);
}
